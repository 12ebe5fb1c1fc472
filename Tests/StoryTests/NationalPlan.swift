import Expansion
import RuleFiles
import ScheduleModel
import Testing

/// The national plan of 2025, its copy for 2026, and the plan of Hà Nội, as books.
enum NationalPlan {
  static let text2025 = try? PlanText("Fixtures/plans/vss-2025")
  static let of2025 = try? text2025?.book()
  static let text2026 = of2025.flatMap { $0 }.flatMap { book in
    text2025.flatMap { PlanRoll($0.folder, of: book, to: 2026) }.map { roll in
      PlanText(files: Dictionary(uniqueKeysWithValues: roll.files.map { ($0.name, $0.text) }))
    }
  }
  static let of2026 = try? text2026?.book()
}

extension RuleBook {
  /// The book with some of its rules alone, by the codes that stand in the files.
  func only(_ matches: (String) -> Bool) -> RuleBook {
    RuleBook(
      head: head, documents: documents, campaigns: campaigns, roster: roster, calendar: calendar,
      rules: rules.filter { matches($0.writtenID.text) }, messages: messages, resources: resources,
      choices: choices, decisions: decisions, provisions: provisions, mentions: mentions,
      slips: slips)
  }

  /// How many tasks each of some rules asks for, by the code that stands in the file and by part.
  func counted(_ matches: (String) -> Bool) -> String {
    let book = only(matches)
    var counts: [String: [Part: Int]] = [:]
    for task in book.datedTasks() {
      counts[book.rules[task.rule].writtenID.text, default: [:]][task.part, default: 0] += 1
    }
    return counts.sorted { $0.key < $1.key }.map { rule, parts in
      let list = Part.allCases.compactMap { part in
        parts[part].map { "\($0) \(part.rawValue)" }
      }
      return "\(rule): " + list.joined(separator: ", ")
    }.joined(separator: "\n")
  }
}
