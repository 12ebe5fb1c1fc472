import CivilTime
import ScheduleModel

/// The days that people pinned tasks to, by task.
typealias Pins = [TaskID: (day: CivilDate, half: HalfDay?)]

/// Whether each task that the rules ask for is in the plan once, in its list, and nothing else is.
struct RollCall {
  /// For each assignment of the plan the place of its task among those asked for; `nil` where
  /// nobody asks for it.
  private(set) var places: [Int?]
  private(set) var faults: [Fault] = []

  private let plan: Plan
  private let tasks: [DatedTask]
  private let pins: Pins

  /// Calls the roll of the tasks that the rules ask for.
  init(_ plan: Plan, of tasks: [DatedTask], _ pins: Pins) {
    self.plan = plan
    self.tasks = tasks
    self.pins = pins
    places = Array(repeating: nil, count: plan.assignments.count)
    let names = sortedNames()
    var start = 0
    while start < names.count {
      let id = id(of: names[start])
      let end = names[start...].firstIndex { self.id(of: $0) != id } ?? names.count
      settle(names[start..<end])
      start = end
    }
  }
}

extension RollCall {
  /// A task that is asked for, or one that is in the plan.
  private struct Name {
    /// The first bits of its identity, which nearly always tell two apart.
    let high: UInt64
    /// Its place among the tasks asked for, then those of the plan's lists in turn.
    let place: Int
  }

  /// All names by identity, so that equal ones stand together: first what is asked for, then what is
  /// in the plan.
  private func sortedNames() -> [Name] {
    let count =
      tasks.count + plan.assignments.count + plan.unplaced.count + plan.open.count
    var names = (0..<count).map { Name(high: id(at: $0).high, place: $0) }
    names.sort { one, other in
      guard one.high == other.high else { return one.high < other.high }
      let (id, otherID) = (id(of: one), id(of: other))
      return id == otherID ? one.place < other.place : id < otherID
    }
    return names
  }

  private func id(of name: Name) -> TaskID { id(at: name.place) }

  private func id(at place: Int) -> TaskID {
    guard place >= tasks.count else { return tasks[place].id }
    switch location(place) {
    case (.assignments, let index): return plan.assignments[index].task.id
    case (.unplaced, let index): return plan.unplaced[index].task.id
    case (.open, let index): return plan.open[index].id
    }
  }

  /// Where in the plan a name stands that is not one asked for.
  private func location(_ place: Int) -> (PlanList, Int) {
    var index = place - tasks.count
    guard index >= plan.assignments.count else { return (.assignments, index) }
    index -= plan.assignments.count
    guard index >= plan.unplaced.count else { return (.unplaced, index) }
    return (.open, index - plan.unplaced.count)
  }
}

extension RollCall {
  /// Compares what is asked for with what is in the plan, all of one identity.
  private mutating func settle(_ names: ArraySlice<Name>) {
    let asked = names.prefix { $0.place < tasks.count }
    let found = names.dropFirst(asked.count)
    guard let first = asked.first else {
      faults += found.map { .invented(planned(at: $0.place), in: plan.book) }
      return
    }
    let task = tasks[first.place]
    if asked.count > 1 {
      faults.append(.sharedIdentity(asked.map { tasks[$0.place] }, in: plan.book))
    }
    if found.count < asked.count { faults.append(.missing(task, in: plan.book)) }
    if found.count > asked.count { faults.append(.repeated(task, found.count, in: plan.book)) }
    for name in found {
      let planned = planned(at: name.place)
      let twin = asked.first { tasks[$0.place] == planned }
      if twin == nil { faults.append(.changed(task, in: plan.book)) }
      let place = twin?.place ?? first.place
      checkList(of: tasks[place], at: location(name.place))
      if case (.assignments, let index) = location(name.place) { places[index] = place }
    }
  }

  private func planned(at place: Int) -> DatedTask {
    switch location(place) {
    case (.assignments, let index): plan.assignments[index].task
    case (.unplaced, let index): plan.unplaced[index].task
    case (.open, let index): plan.open[index]
    }
  }

  private mutating func checkList(of task: DatedTask, at location: (list: PlanList, index: Int)) {
    let meant = list(of: task, found: location.list)
    guard meant == location.list else {
      faults.append(.wrongList(task, location.list, insteadOf: meant, in: plan.book))
      return
    }
    if case .impossible(let reason) = task.demand, meant == .unplaced,
      plan.unplaced[location.index].reason != reason
    {
      faults.append(.wrongReason(task, in: plan.book))
    }
  }

  /// The list in which a task belongs; where both will do, the one in which it was found.
  private func list(of task: DatedTask, found: PlanList) -> PlanList {
    guard pins[task.id] == nil else { return .assignments }
    switch task.demand {
    case .fixed: return .assignments
    case .within: return found == .open ? .assignments : found
    case .open: return .open
    case .impossible: return .unplaced
    }
  }
}
