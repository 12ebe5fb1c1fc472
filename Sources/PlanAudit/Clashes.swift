public import ScheduleModel

/// Where tasks of a plan are in one another's way: somebody is asked for two things at once, or there is
/// too little of a resource.
///
/// A part of the audit, for those who ask for nothing else: whether the tasks are those that the rules ask
/// for, and each stands where it may, is not looked at.
///
/// - Complexity: O(*n*) for *n* tasks whose hours are sorted within each day; nothing is made for a task
///   that is in nobody's way.
public struct Clashes: Sendable {
  /// What clashes. Sorted, unique.
  public let faults: [Fault]

  /// Looks for clashes among the tasks of a plan that have a time.
  public init(in plan: Plan) {
    let terms = plan.book.rules.map { SlotTerms(of: $0, in: plan.book) }
    let mayClash = terms.map { $0.claims(.task) }
    let (pins, assignments) = (plan.book.pins, plan.assignments)
    var slots: [Slot] = []
    slots.reserveCapacity(assignments.count)
    for place in assignments.indices where assignments[place].task.part == .task {
      guard mayClash[assignments[place].task.rule] else { continue }
      let isPinned = !pins.isEmpty && pins[assignments[place].task.id] != nil
      let isChosen = !isPinned && assignments[place].task.isChosen
      let slot = Slot(
        assignments[place], of: place, assignments[place].task, isChosen ? .chosen : .given,
        givenHours: terms[assignments[place].task.rule].hours)
      if let slot { slots.append(slot) }
    }
    // They are in the order of the plan: by day.
    let chosen = ChosenResources(assignments, at: Array(assignments.indices), terms)
    let table = SlotTable(slots, terms, of: .planned(assignments), chosen, in: plan.book)
    faults = Clashes.among(table).sorted()
  }

  /// The clashes among slots, in the order in which they are found.
  static func among(_ table: SlotTable) -> [Fault] {
    HourCheck(table).faults + LoadSweep(table).faults
  }
}
