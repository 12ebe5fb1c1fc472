import CivilTime
import ScheduleModel

extension Plan {
  /// A line for each rule that has tasks: how many of each part, and what is open about them.
  var drawn: String {
    let all = facts
    let width = book.rules.map(\.id.text.count).max() ?? 0
    return book.rules.compactMap { rule in
      let parts = Part.allCases.flatMap { part in
        runs(of: all.filter { $0.rule.id == rule.id && $0.task.part == part })
      }
      guard !parts.isEmpty else { return nil }
      let code = rule.id.text
      return code + String(repeating: " ", count: width + 2 - code.count)
        + parts.joined(separator: ", ")
    }.joined(separator: "\n")
  }

  /// The days of the tasks of a rule, in order; tasks without a date are left out.
  func days(of rule: String, part: Part = .task) -> [Window] {
    facts.filter { $0.rule.id.text == rule && $0.task.part == part }.compactMap(\.extent?.window)
  }

  /// `3 start assumed`: how many tasks of one part are alike.
  private func runs(of tasks: [TaskFacts]) -> [String] {
    let words = tasks.map { task in
      task.task.part.rawValue
        + (task.status == .tentative ? " tentative" : "")
        + (task.assumptions.isEmpty ? "" : " assumed")
        + (task.extent == nil ? " undated" : "")
    }
    return Dictionary(grouping: words, by: \.self).sorted { $0.key < $1.key }
      .map { "\($0.value.count) \($0.key)" }
  }
}

extension Window {
  /// The days, both ends included: `2026-07-01` or `2026-06-26…2026-07-11`.
  var drawn: String { dayCount == 1 ? "\(start)" : "\(start)…\(last)" }
}
