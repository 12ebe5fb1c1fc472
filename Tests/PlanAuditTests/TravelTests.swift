import CivilTime
import Expansion
import Placement
import PlanAudit
import ScheduleModel
import TestWorld
import Testing

@Suite("What has to travel between units")
struct TravelTests {
  @Test func `one car serves two units a day, unless the way takes too long`() throws {
    var book = try Book.withCar(units: ["a", "b"])
    try book.talk("2026-07-01")
    #expect(try book.drawn() == ["a 07-01 am", "b 07-01 pm"])
    // When the morning ends at noon and the afternoon begins there, no time is left for any way.
    book.resources = [try .car(travel: 1)]
    #expect(try book.drawn().count == 1)
    let plan = try book.audited()
    #expect(plan.unplaced.map(\.reason) == [.resourceFull(resource: 0)])
    #expect(plan.bounds.isEmpty)
  }

  @Test func `the noon of those who work gives time for the way`() throws {
    var book = try Book.withCar(units: ["a", "b"], travel: 120)
    try book.talk("2026-07-01")
    book.workingHours = try .at(450..<690, 810..<1020)
    #expect(try book.drawn() == ["a 07-01 am", "b 07-01 pm"])
    // Who works until noon lets it go too late: it serves the other in the morning.
    book.units[0] = book.units[0].working(try .at(450..<720, 810..<1020))
    #expect(try book.drawn() == ["a 07-01 pm", "b 07-01 am"])
    book.units[1] = book.units[1].working(try .at(450..<720, 810..<1020))
    #expect(try book.drawn().count == 1)
  }

  @Test func `a unit has it morning and afternoon without a way`() throws {
    var book = try Book.withCar(units: ["a", "b"], travel: 240)
    try book.talk("2026-07-01", "2026-07-02", .exactly(2), units: [0])
    try book.talk("2026-07-01", "2026-07-02", .exactly(2), units: [1])
    // Two of each in two days: each has a day for itself.
    let days = try book.audited().assignments.map { "\($0.task.unit) \($0.extent.window.start)" }
    #expect(Set(days).count == 2 && days.count == 4)
    #expect(try book.audited().bounds.isEmpty)
  }

  @Test func `of two cars one stays where it is and the other goes on`() throws {
    var book = try Book.withCar(units: ["a", "b", "c", "d"], cars: 2, travel: 120)
    book.workingHours = try .at(450..<720, 780..<1020)
    book.units[0] = book.units[0].working(try .at(450..<600, 780..<1020))
    try book.talk("2026-07-01")
    // One alone ends early enough for a way; all others need a car of their own.
    let drawn = try book.drawn()
    #expect(drawn.count == 3)
    #expect(drawn.contains("a 07-01 am"))
    #expect(try book.audited().bounds.isEmpty)
  }

  @Test func `hours are chosen so that it is in time`() throws {
    var book = try Book.withCar(units: ["a", "b"], travel: 150)
    for unit in [0, 1] {
      try book.rule(
        "v\(unit)", try .once("2026-07-01"), .within,
        hours: .within([480..<960], for: .hour), occupation: .hours, units: [unit]
      ) { $0.resources = [0] }
    }
    let starts = try book.audited().assignments.compactMap { $0.extent.startTime?.minute }.sorted()
    #expect(starts.count == 2)
    #expect(starts[1] - (starts[0] + 60) >= 150)
  }

  @Test func `who of a pool serves two units has time for the way`() throws {
    var book = try Book(units: ["a", "b", "c", "d"])
    book.resources = [
      Resource(
        id: try #require(ResourceID("speaker")), title: "Speaker",
        members: try ["x", "y", "z"].map { name in
          Resource.Member(
            id: try #require(ResourceID(name)), title: name,
            // One is there in the morning alone, and one in the afternoon.
            absences: name == "x"
              ? []
              : [
                Absence(try days("2026-07-01", "2026-07-01"), name == "y" ? .afternoon : .morning)
              ],
            source: place)
        },
        travel: Travel(try #require(Minutes(120)), source: place), source: place)
    ]
    book.workingHours = try .at(450..<720, 780..<1020)
    book.units[0] = book.units[0].working(try .at(450..<600, 780..<1020))
    try book.talk("2026-07-01")
    let plan = try book.audited()
    #expect(plan.unplaced.isEmpty)
    let serving = Dictionary(
      grouping: plan.assignments, by: { $0.members.map(\.member) }
    ).mapValues { $0.map { book.units[$0.task.unit].id.text } }
    // Whoever serves two goes from the one that ends early.
    #expect(serving[[0]]?.first == "a" && serving[[0]]?.count == 2)
    // Published and placed again nobody else serves.
    let published = plan.asPublished(on: try date("2026-06-01"))
    let again = try book.audited(keeping: published)
    #expect(again.assignments.map(\.members) == plan.assignments.map(\.members))
  }

  @Test func `a way that is new moves as few as it must, and these are forced`() throws {
    var book = try Book.withCar(units: ["a", "b", "c", "d"], travel: nil)
    try book.talk("2026-07-01", "2026-07-02")
    try book.talk("2026-07-01", "2026-07-10", units: [])
    let before = try book.audited()
    let published = before.asPublished(on: try date("2026-06-01"))
    book.rules = []
    try book.talk("2026-07-01", "2026-07-10")
    book.resources = [try .car(travel: 60)]
    let plan = try book.audited(keeping: published)
    let accounts = PlacementAccounts(of: plan, keeping: published)
    let causes = before.assignments.compactMap { old in
      published[old.task.id].flatMap { accounts.cause(ofLeaving: $0, by: old.task.id) }
    }
    #expect(plan.unplaced.isEmpty)
    // Two a day were published, and one a day can stay.
    #expect(causes.count == 2)
    #expect(causes.filter { !$0.isForced } == [])
    guard case .short(let shortage) = causes.first else {
      Issue.record("\(causes)")
      return
    }
    #expect(shortage.left == 1 && shortage.wanted == 2)
  }

  @Test func `where no day is in time the tasks that have it are named`() throws {
    var book = try Book.withCar(units: ["a", "b"], travel: 60)
    try book.talk("2026-07-01")
    let plan = try book.audited()
    let lost = try #require(plan.unplaced.first).task
    let kept = try #require(plan.assignments.first).task
    let verdicts = PlacementAccounts(of: plan).account(of: lost.id)?.verdicts
    #expect(
      verdicts?.map(\.exclusions) == [
        [.resourceTaken(0, by: [kept.id]), .resourceFarOff(0, from: [kept.id])]
      ])
  }
}

@Suite("Plans in which something has no time to travel")
struct TravelFaultTests {
  @Test func `more than there are cars for`() throws {
    var book = try Book.withCar(units: ["a", "b", "c"], cars: 2, travel: 60)
    try book.talk("2026-07-01")
    try DrawnPlan(
      book,
      """
      talk a 1 2026-07-01 morning
      talk b 1 2026-07-01 morning
      talk c 1 2026-07-01 afternoon
      """
    ).expect(
      """
      travel-short: talk, a, task 1; talk, b, task 1; talk, c, task 1
      'car' không kịp đi lại giữa các đơn vị ngày 01/7/2026
      'car' has no time to travel between units on 1 July 2026
      """)
    book.workingHours = try .at(450..<690, 810..<1020)
    try DrawnPlan(
      book,
      """
      talk a 1 2026-07-01 morning
      talk b 1 2026-07-01 morning
      talk c 1 2026-07-01 afternoon
      """
    ).expect()
  }

  @Test func `what is given may ask for too much, and for no more than that`() throws {
    var book = try Book.withCar(units: ["a", "b", "c"], travel: 60)
    try book.rule(
      "fair", try .once("2026-07-01"), .on,
      hours: .at(try #require(TimeOfDay(hour: 9, minute: 0)), for: .hour), occupation: .halfDay,
      units: [0]
    ) { $0.resources = [0] }
    try book.rule(
      "show", try .once("2026-07-01"), .on,
      hours: .at(try #require(TimeOfDay(hour: 10, minute: 30)), for: .hour), occupation: .halfDay,
      units: [1]
    ) { $0.resources = [0] }
    #expect(try book.audited().unplaced.isEmpty)
    // In the afternoon it is where it was in the morning.
    try book.rule(
      "talk", try .once("2026-07-01"), .within, occupation: .halfDay, units: [2]
    ) { $0.resources = [0] }
    #expect(try book.audited().unplaced.count == 1)
  }

  @Test func `a member of a pool who is not in time`() throws {
    var book = try Book(units: ["a", "b"])
    book.resources = [
      Resource(
        id: try #require(ResourceID("car")), title: "Car",
        members: try ["x", "y"].map {
          Resource.Member(id: try #require(ResourceID($0)), title: $0, source: place)
        }, travel: Travel(.hour, source: place), source: place)
    ]
    try book.talk("2026-07-01")
    var plan = try DrawnPlan(book, "")
    plan.unplaced = []
    func stand(_ members: [Int]) throws {
      let day = Extent.wholeDays(Window(on: try date("2026-07-01")))
      plan.assignments = zip(plan.tasks, [HalfDay.morning, .afternoon]).enumerated().map {
        let (number, (task, half)) = $0
        return Plan.Assignment(task, at: day, half, with: [.init(0, members[number])])
      }
    }
    try stand([0, 1])
    plan.expect()
    try stand([1, 1])
    #expect(plan.audit.faults.map(\.code) == [.travelShort])
  }
}

private let place = SourcePlace(file: "resources.yaml", line: 1)

extension Resource {
  /// Cars that are so many minutes on their way.
  fileprivate static func car(_ count: Int = 1, travel: Int?) throws -> Resource {
    Resource(
      id: try #require(ResourceID("car")), title: "Car", capacity: count,
      travel: travel.flatMap { Minutes($0) }.map { Travel($0, source: place) }, source: place)
  }
}

extension Book {
  /// Units that share cars.
  fileprivate static func withCar(
    units: [String], cars: Int = 1, travel: Int? = nil
  ) throws -> Book {
    var book = try Book(units: units)
    book.resources = [try .car(cars, travel: travel)]
    return book
  }

  /// Adds a rule whose tasks take half a day and a car.
  fileprivate mutating func talk(
    _ first: String, _ last: String? = nil, _ quantity: Quantity = .one, units: [Int]? = nil
  ) throws {
    let name = rules.isEmpty ? "talk" : "talk-\(rules.count)"
    try rule(
      name, try .once(first, last ?? first), .within, quantity, occupation: .halfDay, units: units
    ) { $0.resources = [0] }
  }

  /// The slots: unit, day and half. Sorted.
  fileprivate func drawn() throws -> [String] {
    try audited().assignments.map { assignment in
      let half = assignment.half.map { $0 == .morning ? "am" : "pm" } ?? "-"
      let day = "\(assignment.extent.window.start)".dropFirst(5)
      return "\(units[assignment.task.unit].id) \(day) \(half)"
    }.sorted()
  }
}
