import CivilTime
import Expansion
import Foundation
import Placement
import RuleFiles
import ScheduleModel
import Testing

/// The plan of Thái Nguyên as text, which something may happen to.
struct ProvinceText {
  private var files: [String: String]

  /// Reads the folder of the plan.
  init() throws {
    let folder = EditTable.root.appending(path: "Fixtures/plans/thai-nguyen-2026")
    let names = ["plan.yaml", "units.csv", "rules/ke-hoach.yaml", "rules/lua-chon.yaml"]
    files = try Dictionary(
      uniqueKeysWithValues: names.map { name in
        let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        return (name, text.precomposedStringWithCanonicalMapping)
      })
    // Nothing of this is about provisions, which speak of every rule.
    files["provisions.csv"] = try String(
      contentsOf: folder.appending(path: "provisions.csv"), encoding: .utf8
    ).precomposedStringWithCanonicalMapping
  }

  /// Replaces a text of a file, which occurs in it once.
  mutating func replace(_ old: String, with new: String, in file: String) throws {
    let text = try #require(files[file])
    try #require(text.ranges(of: old).count == 1, "'\(old)' in \(file)")
    files[file] = text.replacing(old, with: new)
  }

  /// Writes a file, in the place of one of that name.
  mutating func write(_ text: String, to file: String) { files[file] = text }

  /// Says when the people of an office are away.
  mutating func away(_ code: String, _ days: String) throws {
    var lines = try #require(files["units.csv"]).split(separator: "\n").map(String.init)
    let place = try #require(lines.firstIndex { $0.hasPrefix("\(code),") })
    for line in lines.indices {
      lines[line] += line == 0 ? ",vắng" : line == place ? ",\(days)" : ","
    }
    files["units.csv"] = lines.map { "\($0)\n" }.joined()
  }

  /// Adds lines to the end of the roster.
  mutating func add(unit line: String) throws {
    files["units.csv"] = try #require(files["units.csv"]) + line + "\n"
  }

  /// The plan that keeps to what is published.
  func plan(keeping published: PublishedSlots? = nil) throws -> Plan {
    let folder = PlanFolder(files.map { SourceFile(name: $0.key, text: $0.value) })
    var reader = PlanReader(folder) { id, _ in
      Zone(id, initially: .init(offset: Offset(secondsAhead: 25_200), abbreviation: "+07"))
    }
    let reading = reader.read()
    let errors = reading.findings.filter { $0.severity == .error }
    let book = try #require(
      reading.book, "\(errors.map { $0.text(from: folder.files) }.joined(separator: "\n"))")
    return Placer(book, keeping: published).plan(book.datedTasks())
  }
}
