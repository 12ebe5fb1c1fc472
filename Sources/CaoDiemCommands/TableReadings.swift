import Explanation
import PlanPages
import RuleFiles
import ScheduleModel

extension Plan {
  /// What stands in the columns of a table of rules that are to be read only, by the codes as they are
  /// written. A rule that is read several times has a line for each reading.
  func tableReadings(_ language: Language) -> [String: RuleTable.Reading] {
    let written = Dictionary(
      book.rules.map { ($0.id, $0.writtenID.text) }, uniquingKeysWith: { first, _ in first })
    let counts = (assignments.map(\.task) + unplaced.map(\.task) + open).reduce(into: [:]) {
      $0[book.rules[$1.rule].writtenID.text, default: 0] += 1
    }
    let sentences = Dictionary(grouping: readings) { written[$0.rule] ?? $0.rule.text }
    return sentences.reduce(into: [:]) { result, pair in
      let own = pair.value
      let lines = own.map { reading in
        (own.count > 1 ? "\(reading.rule): " : "") + reading.sentence[language]
      }
      result[pair.key] = RuleTable.Reading(
        sentence: lines.joined(separator: "\n"), taskCount: counts[pair.key] ?? 0)
    }
  }
}

/// The rules of a plan, each with its keys, for a terminal of 80 columns.
struct RuleTableListing {
  private let table: RuleTable
  private let readings: [String: RuleTable.Reading]
  private let language: Language

  /// Creates the listing of a table.
  init(_ table: RuleTable, _ readings: [String: RuleTable.Reading], in language: Language) {
    self.table = table
    self.readings = readings
    self.language = language
  }

  /// Each rule under its place: its cells, what the program makes of it, and how many tasks it has.
  var text: String {
    table.rows.map { row in
      let head = "\(row.file):\(row.line): \(row.code)\n"
      let cells = table.columns.filter { column in
        ![.file, .line, .code].contains(column) && !row.cell(in: column).isEmpty
      }.map { column in
        "\(column.heading[table.language]): \(row.cell(in: column).shown)"
          .text(indent: 2, hanging: 4)
      }
      guard let reading = readings[row.code] else { return head + cells.joined() }
      let sentence =
        "\(RuleColumn.sentence.heading[language]): \(reading.sentence.shown)"
        .text(indent: 2, hanging: 4)
      let count =
        "\(RuleColumn.taskCount.heading[language]): \(reading.taskCount)"
        .text(indent: 2, hanging: 4)
      return head + cells.joined() + sentence + count
    }.joined(separator: "\n")
  }
}
