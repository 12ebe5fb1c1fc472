import Explanation
import ScheduleModel
import Testing

extension Plan {
  /// The facts of a task, by the code of its rule and its number.
  func facts(of rule: String, _ ordinal: Int) throws -> TaskFacts {
    try #require(facts.first { $0.rule.id.text == rule && $0.task.ordinal == ordinal })
  }
}

extension TaskExplanation {
  /// All that is told of the task, a statement a line below what it is about.
  func drawn(in language: Language) -> String {
    let closed = closedDays.map { "\($0.days[language]): " + $0.reason.line(in: language) }
    let sections = [
      ("because", reasons.map { $0.line(in: language) }), ("closed", closed),
      ("assumed", assumptions.map { $0.line(in: language) }),
      ("decided", decisions.map { $0.line(in: language) }),
    ]
    return sections.filter { !$0.1.isEmpty }
      .map { "\($0)\n" + $1.map { "  " + $0 }.joined() }.joined()
  }
}

extension Reason {
  /// The statement with the line that it rests on.
  func line(in language: Language) -> String {
    text[language] + (source.map { " (\($0.file):\($0.line))" } ?? "") + "\n"
  }
}
