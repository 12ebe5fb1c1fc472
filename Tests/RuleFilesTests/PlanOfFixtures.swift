import CivilTime
import Foundation
import RuleFiles
import ScheduleModel

/// A plan folder of the fixtures, as the program reads it.
struct PlanOfFixtures {
  /// The five plans that are real, and one in English.
  static let all = [
    "plans/thai-nguyen-2026", "plans/thach-khoi-2026", "plans/bhxh-2024", "plans/vss-2025",
    "plans/ha-noi-2025", "stories/county-library/plan",
  ]

  let folder: PlanFolder
  let language: Language

  /// Reads a folder below `Fixtures`.
  init(_ path: String) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Fixtures/\(path)")
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.path)
      .filter { PlanFolder.isPart($0) || CalendarFile.isMeant(by: $0) }
    folder = PlanFolder(
      texts: try names.map { name in
        SourceFile(
          name: name,
          text: try String(contentsOf: root.appending(path: name), encoding: .utf8)
            .precomposedStringWithCanonicalMapping)
      })
    language = path.contains("county") ? .english : .vietnamese
  }

  /// The rules of a folder; `nil` where something is wrong.
  func book(of folder: PlanFolder) -> RuleBook? {
    var reader = PlanReader(folder, usually: language, zone: PlanOfFixtures.zone)
    return reader.read().book
  }

  /// Any zone, all with the clocks of Việt Nam.
  static func zone(_ id: ZoneID, _ years: ClosedRange<Int>) -> Zone? {
    Zone(
      id, initially: Zone.Observance(offset: Offset(secondsAhead: 7 * 3600), abbreviation: "+07"))
  }
}

extension RuleTable {
  /// The table as it comes back when nobody has changed anything, or what `edit` makes of each cell.
  func returned(
    _ heads: Language? = nil,
    edit: (Row, RuleColumn, String) -> String = { $2 }
  ) -> ReturnedTable {
    ReturnedTable(
      heads: self.heads(in: heads ?? language),
      rows: rows.enumerated().map { place, row in
        ReturnedTable.Row(
          number: place + 2, cells: columns.map { edit(row, $0, row.cell(in: $0)) })
      })
  }
}
