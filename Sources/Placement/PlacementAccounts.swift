import CivilTime
public import ScheduleModel

/// Tells of each task of a plan why it stands where it does.
///
/// It looks at the finished plan alone, so that it holds for any plan of the same book.
public struct PlacementAccounts: Sendable {
  let plan: Plan
  let published: PublishedSlots?
  let claims: Claims
  /// The assignments that take anything, by the numbers of the days they touch; as places in the
  /// plan's list.
  private let assignmentsOfDay: [Int: [Int]]
  let tasks: [TaskID: (task: DatedTask, place: Int?)]
  private let reasons: [TaskID: Obstacle]
  private let siblings: [GroupKey: [Int]]
  private let pins: [TaskID: Decision]
  let ordering: Ordering
  /// The tasks that have to be done before others, or after.
  let ordered: [Plan.Assignment]
  /// Who wants to stay where it is published.
  let stayers: Stayers
  /// The placed tasks that stand on common days, by what they have in common; those that are pinned or
  /// over are not among them.
  let ensembles: [CommonKey: [Int]]
  /// Those that left a common day because they could stand there no more, by that day.
  private(set) var hindered: [CommonKey: [CivilDate: [TaskID]]] = [:]

  /// What tasks have in common that keep a distance.
  struct GroupKey: Hashable {
    let rule: Int
    let unit: Int
    let window: Window
  }

  /// Prepares to tell of the tasks of a plan, which kept to what was `published` of it.
  public init(of plan: Plan, keeping published: PublishedSlots? = nil) {
    self.plan = plan
    self.published = published
    let claims = Claims(plan.book)
    self.claims = claims
    let ordering = Ordering(plan.book)
    self.ordering = ordering
    ordered =
      ordering.isEmpty ? [] : plan.assignments.filter { ordering.concerns($0.task.rule) }
    var ofDay: [Int: [Int]] = [:]
    var siblings: [GroupKey: [Int]] = [:]
    var tasks: [TaskID: (task: DatedTask, place: Int?)] = [:]
    for (place, assignment) in plan.assignments.enumerated() {
      let task = assignment.task
      tasks[task.id] = (task, place)
      if let key = GroupKey(task) { siblings[key, default: []].append(place) }
      let isTaking = task.part == .task ? !claims[task].isFree : isAirBound(task, in: plan.book)
      guard isTaking, !assignment.isBar else { continue }
      for day in assignment.extent.window.days { ofDay[day.dayNumber, default: []].append(place) }
    }
    for task in plan.unplaced.map(\.task) + plan.open { tasks[task.id] = (task, nil) }
    assignmentsOfDay = ofDay
    self.siblings = siblings
    self.tasks = tasks
    reasons = Dictionary(
      plan.unplaced.map { ($0.task.id, $0.reason) }, uniquingKeysWith: { first, _ in first })
    let pins: [TaskID: Decision] = plan.book.decisions.reduce(into: [:]) { pins, decision in
      if case .pin(let id, _, _) = decision.subject { pins[id] = decision }
    }
    self.pins = pins
    stayers = Stayers(of: plan, keeping: published) { pins[$0] == nil }
    ensembles = plan.assignments.indices.reduce(into: [:]) { ensembles, place in
      let task = plan.assignments[place].task
      guard let key = CommonKey(task, in: plan.book), pins[task.id] == nil,
        published?.past(task.id) == nil
      else { return }
      ensembles[key, default: []].append(place)
    }
    if let published { hindered = findHindered(beside: published) }
  }

  /// The account of one task; `nil` where the plan has none of that identity.
  public func account(of id: TaskID) -> PlacementAccount? {
    guard let (task, place) = tasks[id] else { return nil }
    let verdicts = occasion(of: task).map { window in window.days.map { verdict(task, on: $0) } }
    return PlacementAccount(
      task: task, basis: basis(of: task, place, verdicts ?? []), verdicts: verdicts ?? [])
  }

  private func basis(
    of task: DatedTask, _ place: Int?, _ verdicts: [DayVerdict]
  ) -> PlacementAccount.Basis {
    guard let place else {
      return reasons[task.id].map { .unplaced($0) } ?? .open
    }
    if let pin = pins[task.id], task.isPinnable { return .pin(pin) }
    guard case .within = task.demand else { return .rule(shiftedFrom: task.nominal) }
    return .choice(preference(of: plan.assignments[place], among: verdicts))
  }
}

extension PlacementAccounts {
  /// What takes anything on a day, other than a task.
  func others(than task: DatedTask, on day: CivilDate) -> [Plan.Assignment] {
    all(on: day).filter { $0.task.part == .task && $0.task.id != task.id }
  }

  /// What a unit has on the air on a day beside a task, with its minutes after midnight.
  func onAir(
    beside task: DatedTask, on day: CivilDate
  ) -> [(id: TaskID, hours: Range<Int>)] {
    all(on: day).compactMap { other in
      guard other.task.unit == task.unit, other.task.id != task.id,
        case .timed(let start, _, let length) = other.extent,
        other.task.part == .broadcast || claims[other.task].isAired
      else { return nil }
      return (other.task.id, start.time.minute..<start.time.minute + length.count)
    }
  }

  private func all(on day: CivilDate) -> [Plan.Assignment] {
    (assignmentsOfDay[day.dayNumber] ?? []).map { plan.assignments[$0] }
  }

  /// The placed tasks of the same rule, unit and occasion, by number; the task itself among them.
  func group(of task: DatedTask) -> [Plan.Assignment] {
    (GroupKey(task).flatMap { siblings[$0] } ?? []).map { plan.assignments[$0] }
      .sorted { $0.task.ordinal < $1.task.ordinal }
  }

  /// The day to which people pinned a task, where they did.
  func pin(of task: DatedTask) -> CivilDate? {
    guard case .pin(_, let day, _) = pins[task.id]?.subject else { return nil }
    return day
  }

  /// The days among which a task had its choice, with those on which its unit does not exist; `nil`
  /// for a task that wants none.
  private func occasion(of task: DatedTask) -> Window? {
    guard case .within(let window) = task.demand else { return nil }
    guard case .windows(let occasions) = plan.book.rules[task.rule].anchor else {
      return task.period?.window ?? window
    }
    let own = occasions.first {
      $0.period == task.period && $0.window.intersection(window) == window
    }
    return own?.window ?? window
  }
}

extension PlacementAccounts.GroupKey {
  /// The key of a task; `nil` for one that wants no day.
  init?(_ task: DatedTask) {
    guard case .within(let window) = task.demand else { return nil }
    (rule, unit, self.window) = (task.rule, task.unit, window)
  }
}

extension Plan.Assignment {
  /// Whether it is a bar of several days, within which the day is still open.
  fileprivate var isBar: Bool {
    if case .wholeDays(let window) = extent { window.dayCount > 1 } else { false }
  }
}

/// Whether a task is a broadcaster's slot at a station whose hours are known.
private func isAirBound(_ task: DatedTask, in book: RuleBook) -> Bool {
  task.part == .broadcast && book.station(of: task.unit) != nil
}
