public import ScheduleModel

/// A second look at a plan: what placement did wrong, found without asking how it places.
///
/// Everything is worked out again from the rule book and the tasks that it asks for. Where dates
/// that the documents or people gave disagree with one another, the plan has a conflict, and that
/// is no fault: only what the program chose can be one.
///
/// - Complexity: O(*n* log *n*) for *n* tasks, and one step a day for each day of a task that takes
///   somebody's time.
public struct Audit: Sendable {
  /// What is wrong. Sorted, unique, and empty for every plan that is as it has to be.
  public let faults: [Fault]

  /// Examines a plan that was made of these tasks, which may come in any order. What took place by
  /// what is `published` stands where it stood, as if people had pinned it there.
  public init(_ plan: Plan, of tasks: [DatedTask], keeping published: PublishedSlots? = nil) {
    let pins = Audit.pins(of: tasks, in: plan.book, published)
    let rollCall = RollCall(plan, of: tasks, pins)
    let examination = SlotExamination(plan, of: tasks, pins, rollCall)
    let chosen = ChosenResources(plan.assignments, at: rollCall.places, examination.terms)
    let table = SlotTable(
      examination.slots, examination.terms, of: .asked(tasks), chosen, in: plan.book)
    let faults =
      rollCall.faults + examination.faults + SpacingCheck(table).faults + Clashes.among(table)
      + AirCheck(plan, pins).faults + OrderCheck(plan, pins, keeping: published).faults
      + CommonDayCheck(table).faults
      + PoolCheck(table, members: plan.poolMembers).faults
      + TravelCheck(table, members: plan.poolMembers).faults
      + ListOrder(plan).faults
    self.faults = Set(faults).sorted()
  }
}

extension Plan {
  /// The members of pools that tasks have, by task; those without are not there.
  fileprivate var poolMembers: [TaskID: [PoolMember]] {
    assignments.reduce(into: [:]) { members, assignment in
      if !assignment.members.isEmpty { members[assignment.task.id] = assignment.members }
    }
  }
}

extension Audit {
  /// The pins that have to be kept: a span lasts as long as its window, whatever people pinned it to.
  private static func pins(
    of tasks: [DatedTask], in book: RuleBook, _ published: PublishedSlots?
  ) -> Pins {
    var pins = book.pins
    if !pins.isEmpty {
      let spans = Set(tasks.lazy.filter { $0.part.isSpan }.map(\.id))
      pins = pins.filter { !spans.contains($0.key) }
    }
    guard let published else { return pins }
    for task in tasks {
      guard case .within = task.demand, pins[task.id] == nil else { continue }
      pins[task.id] = published.past(task.id).map { ($0.day, $0.half) }
    }
    return pins
  }

  /// What is wrong, as a terminal shows it: whose fault it is, then each of them; empty where
  /// nothing is wrong.
  public func text(in language: Language) -> String {
    guard !faults.isEmpty else { return "" }
    let head = Phrase(
      vi: "Lỗi của chúng tôi, không phải của kế hoạch; xin báo lại kèm các dòng sau:",
      en: "This is our fault, not the plan's; please report it with these lines:")
    return ([head[language]] + faults.map { $0.text(in: language) }).joined(separator: "\n") + "\n"
  }
}
