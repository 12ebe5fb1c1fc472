import CivilTime
import Conflicts
import PlanPages
import ScheduleModel

/// What became of a plan when something in its folder was changed.
struct PlanChanges {
  private let conflicts: ConflictChanges
  private let before: [TaskID: Plan.Assignment]
  private let after: [TaskID: Plan.Assignment]
  private let book: RuleBook
  private let language: Language
  private let counts: (before: Int, after: Int)

  /// Compares the plan before a change with that after it.
  init(
    from before: Plan, to after: Plan, keeping published: PublishedSlots?, in language: Language
  ) {
    conflicts = ConflictChanges(
      from: PlanConflicts(of: before, keeping: published).all,
      to: PlanConflicts(of: after, keeping: published).all, in: language)
    self.before = before.byTask
    self.after = after.byTask
    counts = (before.assignments.count, after.assignments.count)
    book = after.book
    self.language = language
  }

  /// The tasks that came, went and moved; the conflicts that came and went.
  var text: String {
    totals.text() + moves.map { $0.text(indent: 2, hanging: 4) }.joined() + conflicts.text
  }

  private var totals: String {
    let (added, removed) = (
      after.keys.count { before[$0] == nil }, before.keys.count { after[$0] == nil }
    )
    guard added + removed > 0 else {
      return word(
        "Số việc có ngày không đổi: \(counts.after).",
        "As many tasks with a date as before: \(counts.after).")
    }
    return word(
      "Việc có ngày: từ \(counts.before) thành \(counts.after) (thêm \(added), bớt \(removed)).",
      "Tasks with a date: from \(counts.before) to \(counts.after) (\(added) more, \(removed) fewer)."
    )
  }

  /// The tasks that stand on other days than before, in the order of their new days.
  private var moves: [String] {
    let moved = after.values.filter { new in
      before[new.task.id].map { $0.extent != new.extent || $0.half != new.half } ?? false
    }.sorted { one, other in
      (one.extent.window.start, one.task.unit, one.task.id)
        < (other.extent.window.start, other.task.unit, other.task.id)
    }
    return moved.compactMap { new in
      guard let old = before[new.task.id] else { return nil }
      let (rule, unit) = (book.rules[new.task.rule], book.roster.units[new.task.unit])
      return "\(unit.name), \(rule.title): \(text(old)) → \(text(new))"
    }
  }

  private func text(_ assignment: Plan.Assignment) -> String {
    assignment.extent.window.text(in: language)
      + (assignment.half.map { " " + $0.name[language] } ?? "")
  }

  private func word(_ vietnamese: String, _ english: String) -> String {
    Phrase(vi: vietnamese, en: english)[language]
  }
}

extension Plan {
  fileprivate var byTask: [TaskID: Assignment] {
    Dictionary(assignments.map { ($0.task.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
