import CivilTime
import ScheduleModel

/// What every mechanism that compares plans looks at.
struct JointSurvey {
  /// The plans, by their codes; each code once.
  let plans: [JointPlan]
  /// Which units of each plan are one body with units of each later one.
  private let sameUnits: [[SameUnits]]

  /// Looks at plans, in any order.
  init(_ plans: [Plan]) {
    let unique = Dictionary(
      plans.map { ($0.book.head.id, $0) }, uniquingKeysWith: { first, _ in first })
    let sorted = unique.values.sorted { $0.book.head.id < $1.book.head.id }.map(JointPlan.init)
    self.plans = sorted
    sameUnits = sorted.indices.map { one in
      sorted[(one + 1)...].map { SameUnits(of: sorted[one].names, and: $0.names) }
    }
  }

  /// Every two plans, the one with the lesser code first.
  var pairs: [JointPair] {
    plans.indices.flatMap { one in
      sameUnits[one].indices.map { step in
        JointPair(one: plans[one], other: plans[one + 1 + step], sameUnits: sameUnits[one][step])
      }
    }
  }

  /// The plan of a code; `nil` where it is not among these.
  func plan(_ id: PlanID) -> JointPlan? { plans.first { $0.id == id } }
}

/// Two plans, the one with the lesser code first.
struct JointPair {
  let one: JointPlan
  let other: JointPlan
  /// Which units of the first are one body with units of the second.
  let sameUnits: SameUnits

  /// The places of units in both rosters that are one body, of some units of each, where both exist on one
  /// of some days. Sorted.
  func shared(_ units: Set<Int>, _ others: Set<Int>, on days: [Window]) -> (
    one: [Int], other: [Int]
  ) {
    let pairs = units.sorted().flatMap { unit in
      sameUnits[unit].filter { counterpart in
        others.contains(counterpart)
          && days.contains { day in
            guard let own = one.unit(unit).existence(within: day) else { return false }
            return other.unit(counterpart).existence(within: own) != nil
          }
      }.map { (unit, $0) }
    }
    return (Set(pairs.map(\.0)).sorted(), Set(pairs.map(\.1)).sorted())
  }
}

/// A plan as it is compared with others.
///
/// A class, so that pairs share it: what is known of the tasks of a plan is large.
final class JointPlan: Sendable {
  /// A task: whose it is, and when.
  struct Stint: Sendable {
    /// Whose it is, as a place in the roster.
    let unit: Int
    /// Its days; `nil` where it has none.
    let days: Window?
  }

  /// The rules of the plan.
  let book: RuleBook
  /// Its units with what they are compared by.
  let names: Roster.Names
  /// The tasks of each rule, in the order of the book.
  private let stints: [[Stint]]

  /// Looks at the tasks of a plan once.
  init(_ plan: Plan) {
    book = plan.book
    names = Roster.Names(of: plan.book.roster)
    var stints = [[Stint]](repeating: [], count: plan.book.rules.count)
    for slot in plan.assignments {
      stints[slot.task.rule].append(Stint(unit: slot.task.unit, days: slot.extent.window))
    }
    for task in plan.unplaced.map(\.task) + plan.open {
      stints[task.rule].append(Stint(unit: task.unit, days: nil))
    }
    self.stints = stints
  }

  /// The code of the plan.
  var id: PlanID { book.head.id }

  /// The unit at a place of the roster.
  func unit(_ place: Int) -> Roster.Unit { book.roster.units[place] }

  /// The rules that have tasks and satisfy a condition, with those tasks, in the order of the book.
  func duties(where matches: (Rule) -> Bool) -> [JointDuty] {
    book.rules.indices.compactMap { place in
      !stints[place].isEmpty && matches(book.rules[place])
        ? JointDuty(rule: book.rules[place], stints: stints[place]) : nil
    }
  }

  /// The documents that rules with tasks follow, by code.
  var followed: [Document] {
    let codes = Set(duties { _ in true }.compactMap(\.rule.details.document))
    return book.documents.filter { codes.contains($0.id) }
  }

  /// What a conflict is about in this plan; the units are those of the tasks where no others are named.
  func side(
    _ duties: [JointDuty] = [], of units: [Int]? = nil, causes: [SourcePlace]
  ) -> JointConflict.Side {
    JointConflict.Side(
      id, rules: duties.map(\.rule.id), taskCount: duties.taskCount,
      units: (units ?? duties.units).map { unit($0).id },
      clauses: duties.flatMap(\.rule.details.clauses).inDocumentOrder, causes: causes)
  }
}

/// A rule with its tasks, or some of them.
struct JointDuty {
  let rule: Rule
  let stints: [JointPlan.Stint]

  /// The rule with those of its tasks that satisfy a condition.
  func keeping(_ condition: (JointPlan.Stint) -> Bool) -> JointDuty {
    JointDuty(rule: rule, stints: stints.filter(condition))
  }
}

extension [JointDuty] {
  /// How many tasks there are.
  var taskCount: Int { reduce(0) { $0 + $1.stints.count } }

  /// Whose they are, as places in the roster. Sorted, unique.
  var units: [Int] { Set(flatMap { $0.stints.map(\.unit) }).sorted() }

  /// The rules with those of their tasks that satisfy a condition; without rules that have none.
  func keeping(_ condition: (JointPlan.Stint) -> Bool) -> [JointDuty] {
    map { $0.keeping(condition) }.filter { !$0.stints.isEmpty }
  }

  /// The shortest window that holds all tasks with a day; `nil` where none has.
  var span: Window? {
    let days = flatMap { $0.stints.compactMap(\.days) }
    guard let start = days.map(\.start).min(), let end = days.map(\.end).max() else { return nil }
    return Window(from: start, upTo: end)
  }
}
