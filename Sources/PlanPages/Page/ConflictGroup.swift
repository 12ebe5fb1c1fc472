import CivilTime
import ScheduleModel

/// The conflicts of one severity.
struct ConflictGroup {
  /// The severity and how many conflicts there are.
  let title: String
  /// The conflicts. Never empty.
  let conflicts: [ConflictItem]

  /// The groups that have conflicts, hard ones first; within a group the order is kept.
  static func all(
    of conflicts: [Conflict], _ files: [SourceFile], in language: Language
  ) -> [ConflictGroup] {
    let lines = SourceLines(files)
    return Conflict.Severity.allCases.compactMap { severity in
      let alike = conflicts.filter { $0.severity == severity }
      guard !alike.isEmpty else { return nil }
      return ConflictGroup(
        title: "\(severity.name[language]): \(alike.count)",
        conflicts: alike.map { ConflictItem($0, lines, in: language) })
    }
  }
}

/// A conflict with where it comes from and what people can do.
struct ConflictItem {
  /// A line that causes a conflict.
  struct Cause {
    /// The file and line.
    let place: String
    /// Its text; `nil` where the file is not among those given.
    let line: String?
  }

  /// The identity, by which a decision names it.
  let id: String
  /// What it is about.
  let message: String
  /// The clauses, joined; `nil` where there are none.
  let clauses: String?
  /// The lines that cause it. Never empty.
  let causes: [Cause]
  /// What people decided, with who and why; `nil` where nobody has.
  let decision: String?
  /// What would settle it; may be empty.
  let repairs: [String]
  /// Whether there are repairs.
  let hasRepairs: Bool

  fileprivate init(_ conflict: Conflict, _ lines: SourceLines, in language: Language) {
    id = conflict.id.text
    message = conflict.message[language]
    clauses = conflict.clauses.isEmpty ? nil : conflict.clauses.joined(separator: ", ")
    causes = conflict.causes.map { cause in
      Cause(place: "\(cause.file):\(cause.line)", line: lines.text(at: cause))
    }
    decision = conflict.decision.map { $0.text(in: language) }
    repairs = conflict.repairs.map { $0.text(in: language) }
    hasRepairs = !repairs.isEmpty
  }
}

/// The lines of a plan's files.
private struct SourceLines {
  private let lines: [String: [Substring]]

  init(_ files: [SourceFile]) {
    lines = Dictionary(files.map { ($0.name, $0.lines) }, uniquingKeysWith: { first, _ in first })
  }

  /// The line of a place without the spaces around it; `nil` where there is no such line.
  func text(at place: SourcePlace) -> String? {
    guard let lines = lines[place.file], lines.indices.contains(place.line - 1) else { return nil }
    return String(lines[place.line - 1]).shown
  }
}

extension Conflict.Severity {
  /// What a planner does about conflicts of it.
  fileprivate var name: Phrase {
    switch self {
    case .hard: Phrase(vi: "Phải giải quyết", en: "To be settled")
    case .soft: Phrase(vi: "Nên xem lại", en: "Worth a look")
    case .info: Phrase(vi: "Để biết", en: "Good to know")
    }
  }
}

extension Decision {
  /// Why, who and when: `chấp nhận một lần (Bà Hòa, 18/6/2026)`.
  fileprivate func text(in language: Language) -> String {
    let who = [by, date?.text(in: language)].compactMap(\.self).joined(separator: ", ")
    return "\(reason) (\(who))"
  }
}

extension Repair {
  /// The edit, with the number of tasks that the plan has after it where that is known.
  fileprivate func text(in language: Language) -> String {
    guard let tasks else { return edit[language] }
    let count = Phrase.tasks(tasks)
    return Phrase(
      vi: "\(edit.vietnamese) (kế hoạch còn \(count.vietnamese))",
      en: "\(edit.english) (the plan then has \(count.english))")[language]
  }
}
