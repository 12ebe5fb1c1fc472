import CivilTime
import Expansion
import Placement
import PlanAudit
import ScheduleModel
import TestWorld
import Testing

@Suite("Hours on the air")
struct AirtimeTests {
  @Test
  func `broadcasts begin within the hours of rule and station, in golden hours if there are any`()
    throws
  {
    // The station is on the air from 5:00 to 6:00 and from 17:00 to 18:00; people listen at 17:30.
    let golden = try Book.onAir(golden: [clock("17:30", "18:00")]) { book in
      try book.broadcast("news", 3, minutes: 10)
    }
    #expect(try golden.air().map { $0.suffix(5) } == ["17:30", "17:30", "17:30"])

    let morning = try Book.onAir { book in
      try book.broadcast("news", 3, minutes: 10, within: [clock("5:30", "12:00")])
    }
    #expect(try morning.air().allSatisfy { $0.hasSuffix("05:30") })
  }

  @Test func `what begins at named moments begins at them and nowhere between`() throws {
    // Five of half an hour fit between 5:00 and 8:00; at 5:00 and at 5:30 there begin two.
    let moments = [clock("5:00", "5:30"), clock("5:30", "6:00")]
    var book = try Book.onAir(hours: [clock("5:00", "8:00")])
    try book.broadcast(
      "news", 3, minutes: 30, within: moments, from: "2026-06-29", to: "2026-06-29")
    try book.broadcast(
      "short", 1, minutes: 15, within: [clock("5:15", "5:30")], from: "2026-06-29",
      to: "2026-06-29")
    let plan = try book.audited()
    let starts = plan.assignments.compactMap { $0.extent.startTime?.description }
    #expect(Set(starts).isSubset(of: ["05:00", "05:15", "05:30"]))
    #expect(plan.unplaced.count == 2)
  }

  @Test func `an hour on the air holds six times ten minutes and no more`() throws {
    // One day, one hour: seven do not fit.
    var book = try Book.onAir(hours: [clock("5:00", "6:00")])
    try book.broadcast("news", 7, minutes: 10, from: "2026-06-29", to: "2026-06-29")
    let plan = try book.audited()
    #expect(
      plan.assignments.map { $0.extent.startTime?.description } == [
        "05:00", "05:10", "05:20", "05:30", "05:40", "05:50",
      ])
    #expect(plan.unplaced.map(\.reason) == [.resourceFull(resource: 0)])
  }

  @Test func `what different rules want shares the air of a day`() throws {
    // A quarter and two halves of an hour want the hour that there is: the days hold one of each.
    var book = try Book.onAir(hours: [clock("5:00", "6:00")])
    try book.broadcast("long", 5, minutes: 45)
    try book.broadcast("short", 5, minutes: 15)
    #expect(try book.audited().unplaced.isEmpty)
    try book.broadcast("more", 1, minutes: 15)
    #expect(try book.audited().unplaced.count == 1)
  }

  @Test func `a station has no more on the air in a day than it gives`() throws {
    // Two hours, of which 20 minutes are for tasks: two of ten a day, ten in the week.
    var book = try Book.onAir(daily: 20)
    try book.broadcast("news", 10, minutes: 10)
    try book.broadcast("advice", 1, minutes: 10)
    let plan = try book.audited()
    #expect(plan.unplaced.count == 1)
    #expect(plan.unplaced.allSatisfy { $0.reason == .resourceFull(resource: 0) })
    let days = Dictionary(grouping: plan.assignments) { $0.extent.window.start }
    #expect(days.values.allSatisfy { $0.count == 2 })
  }

  @Test
  func `what has priority is aired before what is ordinary, and an emergency waits for nobody`()
    throws
  {
    var book = try Book.onAir(hours: [clock("5:00", "5:10")])
    try book.broadcast("news", 5, minutes: 10)
    try book.broadcast("flood", 2, minutes: 10, .priority)
    let plan = try book.audited()
    #expect(plan.unplaced.count == 2)
    #expect(plan.unplaced.allSatisfy { plan.book.rules[$0.task.rule].id.text == "news" })

    // An emergency takes no airtime: it stands on its days beside five others.
    book.rules.removeLast()
    try book.broadcast("flood", 5, minutes: 10, .emergency, within: [clock("5:00", "5:10")])
    #expect(try book.audited().unplaced.isEmpty)
  }

  @Test func `while the station is away nothing is aired`() throws {
    let station = try Resource.station(
      hours: [clock("5:00", "6:00"), clock("17:00", "18:00")],
      absences: [
        Absence(try days("2026-06-29", "2026-07-02")),
        Absence(try days("2026-07-03", "2026-07-03"), .morning),
      ])
    var book = try Book(units: ["commune"])
    book.resources = [station]
    try book.broadcast("news", 1, minutes: 10)
    #expect(try book.air() == ["news 2026-07-03 17:00"])
    book.rules = []
    try book.broadcast("news", 2, minutes: 60)
    #expect(try book.audited().unplaced.map(\.reason) == [.resourceFull(resource: 0)])
  }

  @Test func `each unit has the air of its own station`() throws {
    var book = try Book(units: ["a", "b", "c"])
    book.resources = [try .station(of: [0, 1], hours: [clock("5:00", "5:10")])]
    try book.broadcast("news", 1, minutes: 10, from: "2026-06-29", to: "2026-06-29")
    let plan = try book.audited()
    // Unit c has no station that anybody described: it airs on the day, at no hour.
    #expect(plan.assignments.map { $0.extent.startTime?.description } == [nil, "05:00", "05:00"])
  }

  @Test func `a broadcast on a given day finds an hour, and none is invented where none is left`()
    throws
  {
    var book = try Book.onAir(hours: [clock("5:00", "5:10")])
    for code in ["first", "second"] {
      try book.rule(
        code, try .once("2026-07-01"), .on,
        hours: .within([clock("5:00", "5:10")], for: try minutes(10))
      ) {
        $0.airing = Airing(.unit)
      }
    }
    let plan = try book.audited()
    #expect(plan.unplaced.isEmpty)
    #expect(
      plan.assignments.map { $0.extent.startTime?.description }.sorted { ($0 ?? "") < ($1 ?? "") }
        == [nil, "05:00"])
  }

  @Test func `an emergency on a given day has an hour and is in nobody's way`() throws {
    var book = try Book(units: ["commune"])
    try book.rule(
      "flood", try .once("2026-07-01"), .on,
      hours: .within([clock("5:00", "6:00")], for: try minutes(10))
    ) { $0.airing = Airing(.unit, messageClass: .emergency) }
    #expect(try book.air() == ["flood 2026-07-01 05:00"])
  }

  @Test
  func `people may pin a broadcast to a half of a day, also where the station is silent then`()
    throws
  {
    var book = try Book.onAir()
    try book.broadcast("news", 2, minutes: 10)
    let plain = try book.audited()
    let (one, other) = (plain.assignments[0].task.id, plain.assignments[1].task.id)
    let day = try date("2026-07-03")
    book.decisions = [
      Decision(.pin(one, day, .morning), by: "Lan", because: "", on: nil, source: book.place)
    ]
    #expect(try book.audited().extents[one]?.startTime?.minute == 300)
    book.resources = [try .station(hours: [clock("17:00", "18:00")])]
    let silent = try book.audited()
    #expect(silent.extents[one] == .wholeDays(Window(on: day)))
    #expect(silent.extents[other]?.startTime?.minute == 1020)
  }

  @Test func `an hour that nobody would choose today stays while it is free`() throws {
    // Behind a quarter of an hour that is gone: half past would be chosen now.
    var book = try Book.onAir(hours: [clock("17:00", "18:00")])
    try book.broadcast("news", 1, minutes: 10)
    let plain = try book.audited()
    let task = try #require(plain.assignments.first?.task)
    let start = try #require(TimeOfDay(hour: 17, minute: 15))
    let published = PublishedSlots(
      [task.id: PublishedSlot(try date("2026-07-01"), nil, at: start)],
      today: try date("2026-06-01"))
    let made = try book.book()
    let plan = Placer(made, keeping: published).plan(made.datedTasks())
    #expect(Audit(plan, of: made.datedTasks(), keeping: published).faults == [])
    #expect(plan.extents[task.id]?.startTime == start)
  }

  @Test func `what took place keeps its hour, or that it had none`() throws {
    var book = try Book.onAir()
    try book.broadcast("news", 2, minutes: 10)
    let plain = try book.audited()
    let ids = plain.assignments.map(\.task.id)
    let (first, second) = (try date("2026-06-29"), try date("2026-06-30"))
    let published = PublishedSlots(
      [
        ids[0]: PublishedSlot(first),
        ids[1]: PublishedSlot(second, nil, at: TimeOfDay(hour: 20)),
      ], today: try date("2026-07-02"))
    let made = try book.book()
    let plan = Placer(made, keeping: published).plan(made.datedTasks())
    #expect(Audit(plan, of: made.datedTasks(), keeping: published).faults == [])
    #expect(plan.extents[ids[0]] == .wholeDays(Window(on: first)))
    #expect(plan.extents[ids[1]]?.startTime?.minute == 1200)
  }

  @Test func `golden hours are given up where more fit without them`() throws {
    // An hour holds two of 25 minutes, unless one of them stands in its middle.
    var book = try Book.onAir(
      hours: [clock("17:00", "18:00")], golden: [clock("17:15", "17:45")])
    try book.broadcast("talk", 4, minutes: 25, from: "2026-06-29", to: "2026-06-30")
    #expect(try book.audited().unplaced.isEmpty)
  }

  @Test func `what has priority takes the air of what is ordinary, also where that is published`()
    throws
  {
    var book = try Book.onAir(hours: [clock("5:00", "5:10")])
    try book.broadcast("news", 1, minutes: 10, to: "2026-06-29")
    let published = try book.audited().asPublished(on: try date("2026-06-01"))
    try book.broadcast("flood", 1, minutes: 10, .priority, to: "2026-06-29")
    let made = try book.book()
    let plan = Placer(made, keeping: published).plan(made.datedTasks())
    #expect(plan.unplaced.map { made.rules[$0.task.rule].id.text } == ["news"])
  }

  @Test func `the slot of a broadcaster is kept free of others`() throws {
    var book = try Book(units: ["office", "station"])
    book.resources = [try .station(of: [1], hours: [clock("5:00", "6:00")])]
    try book.rule(
      "launch", try .once("2026-07-01"), .on,
      hours: .within([clock("5:00", "6:00")], for: try minutes(50)), units: [1]
    ) { $0.airing = Airing(.unit) }
    try book.rule(
      "event", try .once("2026-07-01"), .on,
      hours: .at(try #require(TimeOfDay(hour: 5)), for: try minutes(10)),
      companions: [.broadcast(by: 1)],
      units: [0])
    #expect(try book.audited().assignments.contains { $0.extent.startTime?.description == "05:10" })
  }

  @Test func `what is published keeps its hour while it can`() throws {
    var book = try Book.onAir(hours: [clock("5:00", "5:20")])
    try book.broadcast("news", 3, minutes: 10)
    let before = try book.audited()
    let published = before.asPublished(on: try date("2026-06-01"))
    try book.broadcast("a-new", 5, minutes: 10)
    let after = Placer(try book.book(), keeping: published).plan(try book.book().datedTasks())
    #expect(after.unplaced.isEmpty)
    for assignment in before.assignments {
      #expect(after.extents[assignment.task.id] == assignment.extent)
    }
    // The station closes at 5:10: what stood at 5:10 has to move, and nothing else.
    book.resources = [try .station(hours: [clock("5:00", "5:10")])]
    book.rules.removeLast()
    let closed = Placer(try book.book(), keeping: published).plan(try book.book().datedTasks())
    #expect(closed.unplaced.isEmpty)
    for assignment in before.assignments where assignment.extent.startTime?.minute == 300 {
      #expect(closed.extents[assignment.task.id] == assignment.extent)
    }
  }
}

extension Book {
  /// A commune of which the station is on the air, for a week in which its rules have tasks.
  fileprivate static func onAir(
    hours: [Range<Int>] = [clock("5:00", "6:00"), clock("17:00", "18:00")],
    golden: [Range<Int>] = [], daily: Int? = nil, _ edit: (inout Book) throws -> Void = { _ in }
  ) throws -> Book {
    var book = try Book(units: ["commune"])
    book.resources = [try .station(hours: hours, golden: golden, daily: daily)]
    try edit(&book)
    return book
  }

  /// Where a test says that something stands in a file.
  fileprivate var place: SourcePlace { SourcePlace(file: "decisions.yaml", line: 2) }

  /// Adds a rule that units air themselves.
  fileprivate mutating func broadcast(
    _ code: String, _ count: Int, minutes length: Int, _ urgency: MessageClass? = nil,
    within hours: [Range<Int>]? = nil, from first: String = "2026-06-29",
    to last: String = "2026-07-03"
  ) throws {
    let length = try minutes(length)
    try rule(
      code, try .once(first, last), .within, .exactly(count),
      hours: hours.map { .within($0, for: length) } ?? .unstated
    ) {
      $0.airing = Airing(.unit, messageClass: urgency, length: hours == nil ? length : nil)
    }
  }

  /// What is aired when.
  fileprivate func air() throws -> [String] {
    let plan = try audited()
    return plan.assignments.map { assignment in
      let time = assignment.extent.startTime.map { " \($0)" } ?? ""
      return "\(plan.book.rules[assignment.task.rule].id) \(assignment.extent.window.start)\(time)"
    }
  }
}

extension Plan {
  /// When each task takes place.
  fileprivate var extents: [TaskID: Extent] {
    Dictionary(assignments.map { ($0.task.id, $0.extent) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Resource {
  fileprivate static func station(
    of owners: [Int] = [0], hours: [Range<Int>], golden: [Range<Int>] = [], daily: Int? = nil,
    absences: [Absence] = []
  ) throws -> Resource {
    Resource(
      id: try #require(Code("station")), title: "Station",
      air: Airtime(hours: hours, goldenHours: golden, daily: try daily.map { try minutes($0) }),
      of: owners, absences: absences, source: SourcePlace(file: "resources.yaml", line: 2))
  }
}

/// The minutes from one hour of the clock to another.
private func clock(_ start: String, _ end: String) -> Range<Int> {
  func minute(_ text: String) -> Int {
    let parts = text.split(separator: ":").compactMap { Int($0) }
    return parts[0] * 60 + parts[1]
  }
  return minute(start)..<minute(end)
}

private func minutes(_ count: Int) throws -> Minutes { try #require(Minutes(count)) }
