import CivilTime
import ScheduleModel
import TestNumbers
import TestWorld
import Testing

@testable import PlanAudit

/// Bookings at random, among which each pair is compared as well.
@Suite("Clashes among bookings")
struct ClashTests {
  @Test(arguments: Seed.some)
  func `what clashes is what a comparison of all pairs and a count find`(seed: Seed) throws {
    var numbers = seed.numbers
    var found: Set<Fault.Code> = []
    for number in 0..<40 {
      let plan = try plan(of: Int.random(in: 1...90, using: &numbers), &numbers)
      let faults = Clashes(in: plan).faults
      let name = "case \(number) of \(seed)"
      #expect(Set(faults.map(\.trace)) == expected(of: plan), "\(name)")
      // The audit looks at the same, and at more.
      let audit = Audit(plan, of: plan.assignments.map(\.task)).faults
      let codes: Set<Fault.Code> = [.sameHours, .unitBooked, .resourceShort]
      #expect(audit.filter { codes.contains($0.code) } == faults, "\(name)")
      found.formUnion(faults.map(\.code))
    }
    #expect(found.count == 3)
  }

  @Test(arguments: Seed.some)
  func `many tasks of one office on one day are compared like few`(seed: Seed) throws {
    var numbers = seed.numbers
    let plan = try plan(of: 400, on: 1, &numbers)
    #expect(Set(Clashes(in: plan).faults.map(\.trace)) == expected(of: plan))
  }

  /// Bookings of four units on some days: hours that may go on past midnight, and halves of a day with
  /// a place of a resource.
  private func plan(
    of count: Int, on days: Int = 4, _ numbers: inout SplitMix
  ) throws -> Plan {
    let book = try book(&numbers)
    let assignments = try (0..<count).map { number in
      let rule = Int.random(in: book.rules.indices, using: &numbers)
      let day = try date("2026-07-01").adding(days: Int.random(in: 0..<days, using: &numbers))
      let extent = book.extent(of: book.rules[rule], on: day)
      let isGiven = Int.random(in: 0..<3, using: &numbers) == 0
      let digest = (0..<17).map { _ in UInt8.random(in: .min ... .max, using: &numbers) }
      let task = DatedTask(
        id: try #require(TaskID(digest: digest)), rule: rule,
        unit: Int.random(in: 0..<4, using: &numbers), period: nil, part: .task, ordinal: number + 1,
        demand: isGiven ? .fixed(extent) : .within(Window(on: day)), certainty: .confirmed)
      return Plan.Assignment(task, at: extent, numbers.next() & 1 == 0 ? .morning : .afternoon)
    }
    return Plan(book: book, assignments: assignments)
  }

  private func book(_ numbers: inout SplitMix) throws -> RuleBook {
    var book = try Book(units: ["a", "b", "c", "d"])
    book.resources = try (0..<2).map { number in
      Resource(
        id: try code("r\(number)"), title: "r", capacity: 1 + number,
        source: SourcePlace(file: "resources.yaml", line: 1))
    }
    for number in 0..<6 {
      let isTimed = number < 3
      let start = Int.random(in: 0..<1440, using: &numbers)
      let hours = Hours.at(
        try #require(TimeOfDay(minutesSinceMidnight: start)),
        for: try #require(Minutes(Int.random(in: 20...900, using: &numbers))))
      let lead = Int.random(in: -4..<4, using: &numbers)
      try book.rule(
        "r\(number)", .open, .within, hours: isTimed ? hours : .unstated,
        occupation: isTimed ? .hours : .halfDay, restDays: .allowed
      ) { details in
        details.lead = lead < 0 ? nil : .unit(lead)
        details.resources = isTimed ? [] : Array(0..<number % 3)
      }
    }
    return try book.book()
  }
}

/// What every pair of bookings says, and the numbers in each half-day.
private func expected(of plan: Plan) -> Set<String> {
  let all = plan.assignments
  var traces: Set<String> = []
  for (place, one) in all.enumerated() {
    for other in all.dropFirst(place + 1) where one.overlaps(other) {
      guard one.isChosen || other.isChosen else { continue }
      let day = max(one.extent.window.start, other.extent.window.start)
      for owner in one.owners(in: plan.book).intersection(other.owners(in: plan.book)) {
        traces.insert(trace(.sameHours, [one, other], "u\(owner)", day))
      }
    }
  }
  let halves = all.filter { plan.book.rules[$0.task.rule].occupation == .halfDay }
  for slots in Dictionary(grouping: halves, by: { $0.extent.window.start }).values {
    let day = slots[0].extent.window.start
    for owner in 0..<4 {
      let own = slots.filter { $0.owners(in: plan.book).contains(owner) }
      if let short = short(own, room: 1) {
        traces.insert(trace(.unitBooked, short, "u\(owner)", day))
      }
    }
    for resource in plan.book.resources.indices {
      let own = slots.filter { plan.book.rules[$0.task.rule].details.resources.contains(resource) }
      if let short = short(own, room: plan.book.resources[resource].capacity) {
        traces.insert(trace(.resourceShort, short, "r\(resource)", day))
      }
    }
  }
  return traces
}

/// Those in the halves of a day that have more than there is room for, some of them by choice; `nil`
/// where none has.
private func short(_ slots: [Plan.Assignment], room: Int) -> [Plan.Assignment]? {
  let short = HalfDay.allCases.map { half in slots.filter { $0.half == half } }
    .filter { $0.count > room && $0.contains(where: \.isChosen) }
  return short.isEmpty ? nil : short.count > 1 ? slots : short[0]
}

private func trace(
  _ code: Fault.Code, _ slots: [Plan.Assignment], _ owner: String, _ day: CivilDate
) -> String {
  let ids = slots.map(\.task.id).sorted().map(\.description)
  return "\(code.rawValue) \(owner) \(day) \(ids.joined(separator: " "))"
}

extension Fault {
  /// The fault by its kind, whose it is, the day and the tasks.
  fileprivate var trace: String {
    // The name stands in quotes, at the beginning of the sentence or within it.
    let parts = message.english.split(separator: "'", omittingEmptySubsequences: false)
    let name = parts.count > 1 ? String(parts[1]) : "?"
    let owner = ["a": "u0", "b": "u1", "c": "u2", "d": "u3"][name] ?? name
    return "\(code.rawValue) \(owner) \(day.map { "\($0)" } ?? "-") "
      + tasks.map { "\($0.id)" }.joined(separator: " ")
  }
}

extension Plan.Assignment {
  fileprivate var isChosen: Bool { if case .within = task.demand { true } else { false } }

  /// Whose time it takes, as places in the roster's list.
  fileprivate func owners(in book: RuleBook) -> Set<Int> {
    [task.unit, book.leader(of: task)]
  }

  /// Whether the hours of both have a minute in common.
  fileprivate func overlaps(_ other: Plan.Assignment) -> Bool {
    guard let own = minutes, let others = other.minutes else { return false }
    return own.overlaps(others)
  }

  private var minutes: Range<Int>? {
    guard case .timed(let start, _, let length) = extent else { return nil }
    let first = start.date.dayNumber * 1440 + start.time.minute
    return first..<first + length.count
  }
}
