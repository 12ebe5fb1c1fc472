import CivilTime
import ScheduleModel

/// Whether each task that the rules ask for is in the plan once, in its list, and nothing else is.
struct RollCall {
  /// For each assignment of the plan the place of its task among those asked for; `nil` where
  /// nobody asks for it.
  private(set) var places: [Int?]
  private(set) var faults: [Fault] = []
  /// Whether all is as the rules ask for it, and each task in the plan the very one that is asked for.
  private(set) var isExact = false

  private let plan: Plan
  private let tasks: [DatedTask]
  private let pins: Pins

  /// Calls the roll of the tasks that the rules ask for.
  init(_ plan: Plan, of tasks: [DatedTask], _ pins: Pins) {
    self.plan = plan
    self.tasks = tasks
    self.pins = pins
    places = Array(repeating: nil, count: plan.assignments.count)
    isExact = findExactPlaces()
    if !isExact { compare() }
  }

  /// Compares all names, and finds what is wrong with them.
  private mutating func compare() {
    let names = sortedNames()
    var start = 0
    while start < names.count {
      var end = start + 1
      while end < names.count, names[end].id == names[start].id { end += 1 }
      settle(names[start..<end])
      start = end
    }
  }
}

extension RollCall {
  /// Finds the task of each assignment; false where anything is not as it has to be.
  ///
  /// Nearly all plans are, and nothing has then to be sorted.
  private mutating func findExactPlaces() -> Bool {
    let count = plan.assignments.count + plan.unplaced.count + plan.open.count
    guard count == tasks.count, var register = TaskRegister(tasks) else { return false }
    for index in plan.assignments.indices {
      let found = plan.assignments[index].task
      guard let place = register.strike(found), isInPlace(found, .assignments) else {
        return false
      }
      places[index] = place
    }
    for slot in plan.unplaced {
      guard register.strike(slot.task) != nil, isInPlace(slot.task, .unplaced) else {
        return false
      }
      if case .impossible(let reason) = slot.task.demand, slot.reason != reason { return false }
    }
    return plan.open.allSatisfy { register.strike($0) != nil && isInPlace($0, .open) }
  }

  private func isInPlace(_ task: DatedTask, _ found: PlanList) -> Bool {
    list(of: task, found: found) == found
  }

  /// A task that is asked for, or one that is in the plan.
  private struct Name {
    let id: TaskID
    /// Its place among the tasks asked for, then those of the plan's lists in turn.
    let place: Int
  }

  /// All names by identity, so that equal ones stand together: first what is asked for, then what is
  /// in the plan.
  private func sortedNames() -> [Name] {
    var names: [Name] = []
    names.reserveCapacity(
      tasks.count + plan.assignments.count + plan.unplaced.count + plan.open.count)
    func add(_ id: TaskID) { names.append(Name(id: id, place: names.count)) }
    for index in tasks.indices { add(tasks[index].id) }
    for index in plan.assignments.indices { add(plan.assignments[index].task.id) }
    for index in plan.unplaced.indices { add(plan.unplaced[index].task.id) }
    for index in plan.open.indices { add(plan.open[index].id) }
    names.sort { one, other in
      // The first bits nearly always tell two apart, and are the cheapest to compare.
      guard one.id.high == other.id.high else { return one.id.high < other.id.high }
      return one.id == other.id ? one.place < other.place : one.id < other.id
    }
    return names
  }

  /// Where in the plan a name stands that is not one asked for.
  private func location(_ place: Int) -> (list: PlanList, index: Int) {
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
    if asked.count > 1 {
      faults.append(.sharedIdentity(asked.map { tasks[$0.place] }, in: plan.book))
    }
    if found.count < asked.count {
      faults.append(.missing(tasks[first.place], in: plan.book))
    }
    if found.count > asked.count {
      faults.append(.repeated(tasks[first.place], found.count, in: plan.book))
    }
    for name in found {
      let location = location(name.place)
      let twin = asked.first { isSame(tasks[$0.place], location) }
      let place = twin?.place ?? first.place
      if twin == nil { faults.append(.changed(tasks[place], in: plan.book)) }
      checkList(of: tasks[place], at: location)
      if case (.assignments, let index) = location { places[index] = place }
    }
  }

  private func isSame(_ task: DatedTask, _ location: (list: PlanList, index: Int)) -> Bool {
    switch location.list {
    case .assignments: plan.assignments[location.index].task == task
    case .unplaced: plan.unplaced[location.index].task == task
    case .open: plan.open[location.index] == task
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
