import CivilTime
import ScheduleModel

/// Whether no unit has two tasks on the air at once, nor more in a day than its station gives.
///
/// What the plan or people put there is no fault; only what was chosen can be one.
struct AirCheck {
  private(set) var faults: [Fault] = []

  /// What a unit has had on the air on the day at hand.
  private struct Programme {
    var day = Int.min
    /// How many minutes, all together.
    var minutes = 0
    var hasChosen = false
    /// The minute at which the air is free again, and the assignment that has it until then.
    var end = Int.min
    var last = -1
  }

  private let plan: Plan
  private let pins: Pins
  /// How many minutes the station of each unit gives in a day.
  private let daily: [Int]

  /// Checks the assignments of a plan, which come in the order in which they begin; what is pinned was
  /// not chosen.
  init(_ plan: Plan, _ pins: Pins) {
    self.plan = plan
    self.pins = pins
    let book = plan.book
    let given = book.resources.map { $0.air?.daily?.count ?? .max }
    daily = book.roster.units.indices.map { book.station(of: $0).map { given[$0] } ?? .max }
    let isOnAir = plan.book.rules.map { plan.book.waitsForAir($0) }
    guard isOnAir.contains(true) else { return }
    var programmes = [Programme](repeating: Programme(), count: plan.book.roster.units.count)
    for place in plan.assignments.indices {
      let task = plan.assignments[place].task
      guard task.part == .broadcast || task.part == .task && isOnAir[task.rule] else { continue }
      add(place, to: &programmes[task.unit])
    }
  }

  private mutating func add(_ place: Int, to programme: inout Programme) {
    let assignment = plan.assignments[place]
    guard case .timed(let start, _, let lasting) = assignment.extent else { return }
    let given = plan.book.dailyHours(of: plan.book.rules[assignment.task.rule])
    let length = given?.length ?? lasting
    let day = start.date.dayNumber
    let first = day * 1440 + start.time.minute
    if programme.day != day {
      (programme.day, programme.minutes, programme.hasChosen) = (day, 0, false)
    }
    programme.minutes += length.count
    programme.hasChosen = programme.hasChosen || isChosen(place)
    if first < programme.end, isChosen(place) || isChosen(programme.last) {
      report([programme.last, place])
    }
    if programme.hasChosen, programme.minutes > daily[assignment.task.unit] {
      report(airings(before: place, of: assignment.task.unit, on: day))
    }
    guard first + length.count > programme.end else { return }
    (programme.end, programme.last) = (first + length.count, place)
  }

  /// What a unit has on the air on a day, up to an assignment.
  private func airings(before place: Int, of unit: Int, on day: Int) -> [Int] {
    plan.assignments.indices.prefix(place + 1).filter { other in
      let assignment = plan.assignments[other]
      guard assignment.task.unit == unit, case .timed(let start, _, _) = assignment.extent else {
        return false
      }
      return start.date.dayNumber == day
        && (assignment.task.part == .broadcast
          || plan.book.waitsForAir(plan.book.rules[assignment.task.rule]))
    }
  }

  private func isChosen(_ place: Int) -> Bool {
    let task = plan.assignments[place].task
    guard case .within = task.demand else { return false }
    return pins.isEmpty || pins[task.id] == nil
  }

  private mutating func report(_ places: [Int]) {
    let last = plan.assignments[places[places.count - 1]]
    faults.append(
      .airShort(
        places.map { plan.assignments[$0].task }, of: last.task.unit,
        on: last.extent.window.start, in: plan.book))
  }
}
