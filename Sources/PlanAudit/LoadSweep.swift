import CivilTime
import ScheduleModel

/// Whether on each day everybody has time for what is asked, and there is enough of each resource.
///
/// A line moves over the days and stops at each where placement put something.
struct LoadSweep {
  private(set) var faults: [Fault] = []

  private let tasks: [DatedTask]
  private let book: RuleBook

  /// Sweeps over slots that are sorted by day.
  init(_ slots: [Slot], of tasks: [DatedTask], in book: RuleBook) {
    self.tasks = tasks
    self.book = book
    var coming = slots[...]
    while let day = coming.first?.day {
      let today = coming.prefix { $0.day == day }
      coming = coming.dropFirst(today.count)
      // Where nobody chose anything there is nothing that could be a fault.
      if today.contains(where: { $0.origin == .chosen }) { check(Array(today), on: day) }
    }
  }
}

extension LoadSweep {
  private mutating func check(_ today: [Slot], on dayNumber: Int) {
    guard let day = CivilDate(dayNumber: dayNumber) else { return }
    let busy = today.filter { $0.terms.occupation.halves > 0 }
    for (unit, slots) in groups(busy, by: \.owners) {
      checkUnit(unit, slots, on: day)
    }
    for (resource, slots) in groups(today, by: \.terms.resources) {
      checkResource(resource, slots, on: day)
    }
  }

  private mutating func checkUnit(_ unit: Int, _ slots: [Slot], on day: CivilDate) {
    guard slots.count > 1, let shortage = HalfLoad(slots, of: .person, room: { _ in 1 }).shortage
    else { return }
    switch shortage {
    case .half(let half, let takers):
      faults.append(.unitBooked(tasks(of: takers), of: unit, on: day, half, in: book))
    case .day(let takers):
      faults.append(.unitBooked(tasks(of: takers), of: unit, on: day, nil, in: book))
    }
  }

  private mutating func checkResource(_ resource: Int, _ slots: [Slot], on day: CivilDate) {
    let room = HalfDay.allCases.map { book.resources[resource].capacity(on: day, $0) }
    guard let shortage = HalfLoad(slots, of: .resource, room: { room[$0.rawValue] }).shortage else {
      return
    }
    switch shortage {
    case .half(let half, let takers):
      faults.append(.resourceShort(tasks(of: takers), of: resource, on: day, half, in: book))
    case .day(let takers):
      faults.append(.resourceShort(tasks(of: takers), of: resource, on: day, nil, in: book))
    }
  }

  private func tasks(of slots: [Slot]) -> [DatedTask] { slots.map { tasks[$0.task] } }

  /// The slots of each owner, sorted by owner, each with those of its slots that are there.
  private func groups(_ slots: [Slot], by owners: (Slot) -> [Int]) -> [(Int, [Slot])] {
    let claims = slots.indices.flatMap { place in owners(slots[place]).map { ($0, place) } }
      .sorted { $0 < $1 }
    var groups: [(Int, [Slot])] = []
    var rest = claims[...]
    while let owner = rest.first?.0 {
      let own = rest.prefix { $0.0 == owner }
      groups.append((owner, own.map { slots[$0.1] }))
      rest = rest.dropFirst(own.count)
    }
    return groups
  }
}
