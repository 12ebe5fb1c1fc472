import CivilTime
import ScheduleModel

/// What every mechanism looks at: a plan, sorted by what asks for its tasks.
struct Survey {
  /// The plan.
  let plan: Plan
  /// How many tasks it would have under other readings.
  let totals: [ChoiceTotals]
  /// What is published of it; `nil` where nothing is.
  let published: PublishedSlots?
  /// The rules with what became of them, in the order of the book.
  let duties: [Duty]
  /// The same, with rules that were read once for each of a list as the one that stands in the file.
  let entries: [Duty]
  /// Every task that takes time, on each day that it touches, in the order of the rules.
  let engagements: [Engagement]

  /// Looks at a plan.
  init(_ plan: Plan, _ totals: [ChoiceTotals], _ published: PublishedSlots? = nil) {
    self.plan = plan
    self.totals = totals
    self.published = published
    let slots = Dictionary(grouping: plan.assignments, by: \.task.rule)
    let others = Dictionary(grouping: plan.unplaced.map(\.task) + plan.open, by: \.rule)
    duties = plan.book.rules.enumerated().map { index, rule in
      Duty(rule: rule, slots: slots[index] ?? [], others: others[index] ?? [])
    }
    entries = duties.entries
    engagements = duties.flatMap { $0.engagements(in: plan.book) }
  }

  /// The rules of the plan.
  var book: RuleBook { plan.book }

  /// The survey of the plan without some of the tasks that found no day, which are told otherwise.
  func leavingOut(_ told: Set<TaskID>) -> Survey {
    guard !told.isEmpty else { return self }
    let plan = Plan(
      book: book, assignments: plan.assignments,
      unplaced: plan.unplaced.filter { !told.contains($0.task.id) }, open: plan.open,
      bounds: plan.bounds)
    return Survey(plan, totals, published)
  }

  /// How many tasks the plan has.
  var taskCount: Int { plan.assignments.count + plan.unplaced.count + plan.open.count }
}

/// A rule with what became of it.
///
/// A class, so that the many engagements of one rule share it: a rule is a large value.
final class Duty: Sendable {
  /// The rule, as it is told.
  let rule: Rule
  /// What it stands for: itself, or the rules that were read from one for each of a list. Never empty.
  let members: [Rule]
  /// Its tasks that have a time, in the order of the plan.
  let slots: [Plan.Assignment]
  /// Its tasks that have none.
  let others: [DatedTask]

  /// Puts a rule and its tasks together.
  init(rule: Rule, members: [Rule]? = nil, slots: [Plan.Assignment], others: [DatedTask]) {
    self.rule = rule
    self.members = members ?? [rule]
    self.slots = slots
    self.others = others
  }

  /// All its tasks; may be empty.
  var tasks: [DatedTask] { slots.map(\.task) + others }
}

extension Sequence<Duty> {
  /// The clauses of the rules, in the order of the documents. Unique, may be empty.
  var clauses: [String] { flatMap(\.rule.details.clauses).inDocumentOrder }

  /// All tasks of the rules.
  var tasks: [DatedTask] { flatMap(\.tasks) }

  /// All tasks with their times.
  var slots: [Plan.Assignment] { flatMap(\.slots) }
}

extension Sequence<DatedTask> {
  /// The identities, in the same order.
  var ids: [TaskID] { map(\.id) }

  /// Whose tasks they are. Sorted, unique.
  var units: [Int] { Set(map(\.unit)).sorted() }
}

extension Sequence<Plan.Assignment> {
  /// The shortest window that holds them all; `nil` where there are none.
  var span: Window? {
    let windows = map(\.extent.window)
    guard let start = windows.map(\.start).min(), let end = windows.map(\.end).max() else {
      return nil
    }
    return Window(from: start, upTo: end)
  }
}
