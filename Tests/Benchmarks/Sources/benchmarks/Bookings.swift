import CivilTime
import PlanAudit
import ScheduleModel

/// Bookings of units and resources, made so that some clash, and how fast the check finds those.
enum Bookings {
  private static let bookings = 385_384
  private static let units = 3_321
  private static let resources = 500

  /// Looks for clashes among the bookings so often; the digest is how many there are.
  static func measure(_ runs: Int) throws -> Row {
    let plan = try plan(of: try tasks())
    return row(plan, runs) { Clashes(in: plan).faults }
  }

  /// Has the whole plan audited so often, of which looking for clashes is a part.
  static func measureAudit(_ runs: Int) throws -> Row {
    let tasks = try tasks()
    let plan = try plan(of: tasks)
    return row(plan, runs) { Audit(plan, of: tasks).faults }
  }

  private static func row(_ plan: Plan, _ runs: Int, _ faults: () -> [Fault]) -> Row {
    var count = 0
    let stages = (0..<runs).map { _ in
      let (found, time) = timed(faults)
      count = found.count
      return Stages(checking: time)
    }
    return Row(
      tasks: plan.assignments.count, stages: .median(of: stages), digest: "\(count) clashes")
  }

  /// One rule for each resource: half an hour, at one of twenty times of the day.
  private static func rules() throws -> [Rule] {
    try (0..<resources).map { number in
      var details = Rule.Details()
      details.resources = [number]
      let start = try need(TimeOfDay(minutesSinceMidnight: 420 + number % 20 * 30))
      return Rule(
        id: try need(Code("r-\(number)")), title: "r",
        units: Array(0..<units), anchor: .open, position: .within,
        hours: .at(start, for: try need(Minutes(30))), occupation: .hours, restDays: .allowed,
        details: details, lines: Rule.Lines(entry: SourcePlace(file: "rules/r.yaml", line: 1)))
    }
  }

  private static func book() throws -> RuleBook {
    let place = SourcePlace(file: "units.csv", line: 1)
    return RuleBook(
      head: RuleBook.Head(
        id: try need(Code("clashes")), title: "clashes", language: .english, years: 2026...2026,
        zone: Zone(
          ZoneID("Asia/Ho_Chi_Minh"),
          initially: .init(offset: Offset(secondsAhead: 25_200), abbreviation: "+07")),
        updated: Instant(secondsSince1970: 0)),
      documents: [], campaigns: [],
      roster: Roster(
        try (0..<units).map { number in
          Roster.Unit(
            id: try need(Code("u-\(number)")), name: "u", kind: "u", parent: nil, source: place)
        }),
      calendar: WorkCalendar(), rules: try rules(),
      resources: try (0..<resources).map { number in
        Resource(id: try need(Code("s-\(number)")), title: "s", capacity: 8, source: place)
      })
  }

  /// The tasks: booking by booking another unit, resource and day.
  private static func tasks() throws -> [DatedTask] {
    let horizon = try need(CivilDate(year: 2026, month: 1, day: 1))
    var state: UInt64 = 2026
    return try (0..<bookings).map { number in
      let digest = (0..<17).map { _ in UInt8(truncatingIfNeeded: next(&state) >> 32) }
      let day = horizon.adding(days: Int(next(&state) >> 33) % 365)
      return DatedTask(
        id: try need(TaskID(digest: digest)), rule: number % resources,
        unit: number / 116 % units, period: nil, part: .task, ordinal: number + 1,
        demand: .within(Window(on: day)), certainty: .confirmed)
    }
  }

  private static func plan(of tasks: [DatedTask]) throws -> Plan {
    let book = try book()
    return Plan(
      book: book,
      assignments: try tasks.map { task in
        guard case .within(let window) = task.demand else { throw Missing() }
        let extent = book.extent(of: book.rules[task.rule], on: window.start)
        let isEarly = (extent.startTime?.minute ?? 0) < 720
        return Plan.Assignment(task, at: extent, isEarly ? .morning : .afternoon)
      })
  }

  /// Source: S. Vigna's SplitMix64.
  private static func next(_ state: inout UInt64) -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A value that is written here and does not exist: a slip of the benchmark.
private struct Missing: Error {}

private func need<Value>(_ value: Value?) throws -> Value {
  guard let value else { throw Missing() }
  return value
}
