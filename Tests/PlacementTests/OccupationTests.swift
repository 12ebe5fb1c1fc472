import CivilTime
import Expansion
import Placement
import ScheduleModel
import TestNumbers
import TestWorld
import Testing

@Suite("Whose time tasks take")
struct OccupationTests {
  @Test func `who leads several units stands in one place at a time`() throws {
    // Six meetings of half a day fit into three days of one lead, and no more.
    var book = try Book(units: ["lead"] + (1...7).map { "u\($0)" })
    try book.meetings(of: Array(1...6), ledBy: 0, "2026-07-01", "2026-07-03")
    let plan = try book.plan()
    #expect(plan.unplaced.isEmpty)
    #expect(try plan.counts(of: "m") == ["2026-07-01": 2, "2026-07-02": 2, "2026-07-03": 2])
    book.rules = []
    try book.meetings(of: Array(1...7), ledBy: 0, "2026-07-01", "2026-07-03")
    let crowded = try book.plan()
    #expect(crowded.assignments.count == 6)
    #expect(crowded.unplaced.map(\.reason) == [.tooFewDays(free: 0, needed: 1)])
  }

  @Test func `a lead with time enough moves nobody`() throws {
    // Without the lead each unit has the day that it likes best; with it, they keep it.
    var alone = try Book(units: ["lead"] + (10...14).map { "u\($0)" })
    try alone.meetings(of: Array(1...5), ledBy: nil, "2026-07-01", "2026-07-31")
    var led = alone
    led.rules = []
    try led.meetings(of: Array(1...5), ledBy: 0, "2026-07-01", "2026-07-31")
    #expect(try alone.plan().drawn == (try led.plan().drawn))
  }

  @Test func `chosen days avoid what is fixed for the unit and for its lead`() throws {
    var book = try Book(units: ["lead", "u1"])
    try book.rule("own", try .once("2026-07-01"), .on, occupation: .halfDay, units: [1])
    try book.rule("led", try .once("2026-07-02"), .on, occupation: .halfDay, units: [0])
    try book.meetings(of: [1], ledBy: 0, "2026-07-01", "2026-07-03")
    #expect(try book.plan().counts(of: "m") == ["2026-07-03": 1])
    // A whole day of the lead is not to be shared, half a day is.
    try book.rule("all", try .once("2026-07-03"), .on, occupation: .day, units: [0])
    let days = try book.plan().counts(of: "m")
    #expect(days.count == 1 && days["2026-07-03"] == nil)
  }

  @Test func `fixed events stand where they are, also where they take more than there is`() throws {
    var book = try Book(units: ["lead", "u1", "u2", "u3"])
    try book.rule(
      "e", try .once("2026-07-01"), .on, .exactly(2), occupation: .halfDay, units: [1, 2, 3]
    ) { $0.lead = .unit(0) }
    #expect(try book.plan().counts(of: "e") == ["2026-07-01": 6])
    try book.meetings(of: [1], ledBy: 0, "2026-07-01", "2026-07-02")
    #expect(try book.plan().counts(of: "m") == ["2026-07-02": 1])
  }

  @Test func `what takes a day takes both halves`() throws {
    var book = try Book(units: ["a"])
    try book.rule(
      "d", try .once("2026-07-01", "2026-07-02"), .within, .exactly(2), occupation: .day)
    #expect(try book.plan().counts(of: "d") == ["2026-07-01": 1, "2026-07-02": 1])
    try book.rule("h", try .once("2026-07-01", "2026-07-02"), .within, occupation: .halfDay)
    #expect(try book.plan().unplaced.count == 1)
  }

  @Test func `half-days at known hours take the half in which they lie`() throws {
    var book = try Book(units: ["a"])
    try book.rule(
      "x", try .once("2026-07-01"), .on, hours: try .at(8, minutes: 60), occupation: .halfDay)
    try book.rule(
      "y", try .once("2026-07-01"), .within, hours: try .at(9, minutes: 60), occupation: .halfDay)
    try book.rule(
      "z", try .once("2026-07-01"), .within, hours: try .at(14, minutes: 60), occupation: .halfDay)
    let plan = try book.plan()
    #expect(plan.unplaced.map { plan.book.rules[$0.task.rule].id.text } == ["y"])
  }

  @Test func `what takes its hours alone shares a day, but not the hours`() throws {
    var book = try Book(units: ["a", "lead"])
    let days = try Anchor.once("2026-07-01", "2026-07-02")
    try book.rule(
      "fixed", try .once("2026-07-01"), .on, hours: try .at(8, minutes: 60), occupation: .hours,
      units: [1])
    try book.rule(
      "x", days, .within, hours: try .at(8, minutes: 90), occupation: .hours, units: [0]
    ) { $0.lead = .unit(1) }
    try book.rule(
      "y", days, .within, hours: try .at(9, minutes: 90), occupation: .hours, units: [0])
    // The lead is taken on the 1st at eight, so x stands on the 2nd and leaves the 1st to y.
    let plan = try book.plan()
    #expect(try plan.counts(of: "x") == ["2026-07-02": 1])
    #expect(try plan.counts(of: "y") == ["2026-07-01": 1])
    // Halves of the day are not touched.
    try book.rule("d", days, .within, .exactly(2), occupation: .day, units: [0])
    #expect(try book.plan().unplaced.isEmpty)
  }

  @Test func `clock times are compared whatever else of a day tasks take`() throws {
    // Of the unit or of its lead, on one side of noon or across it.
    for occupation in [Occupation.hours, .halfDay, .day] {
      for (fixed, chosen) in [(8, 8), (11, 12), (13, 12)] {
        var book = try Book(units: ["a", "lead"])
        try book.rule(
          "fixed", try .once("2026-07-01"), .on, hours: try .at(fixed, minutes: 90),
          occupation: .hours, units: [1])
        try book.rule(
          "x", try .once("2026-07-01", "2026-07-02"), .within,
          hours: try .at(chosen, minutes: 90), occupation: occupation, units: [0]
        ) { $0.lead = .unit(1) }
        #expect(try book.plan().counts(of: "x") == ["2026-07-02": 1])
      }
    }
    // Two half-days, one in the morning and one in the afternoon, an hour of which is the same.
    var book = try Book(units: ["a"])
    let days = try Anchor.once("2026-07-01", "2026-07-02")
    try book.rule("m", days, .within, hours: try .at(11, minutes: 120), occupation: .halfDay)
    try book.rule("n", days, .within, hours: try .at(12, minutes: 60), occupation: .halfDay)
    let plan = try book.plan()
    #expect(Set(plan.assignments.map(\.extent.window.start)).count == 2)
  }

  @Test func `hours that reach past midnight are taken on the next day`() throws {
    var book = try Book(units: ["a"])
    try book.rule(
      "late", try .once("2026-07-01"), .on, hours: try .at(23, minutes: 120), occupation: .hours)
    try book.rule(
      "early", try .once("2026-07-01", "2026-07-02"), .within, hours: try .at(0, minutes: 30),
      occupation: .hours)
    #expect(try book.plan().counts(of: "early") == ["2026-07-01": 1])
  }

  @Test(arguments: Seed.some)
  func `who shares nothing scarce with others has the same days whatever they do`(
    seed: Seed
  ) throws {
    var numbers = seed.numbers
    var few = try Book(units: ["lead", "x1", "x2", "x3", "x4", "y1", "y2", "y3"])
    try few.rule(
      "own", try .once("2026-07-01", "2026-07-31"), .within, .exactly(3), occupation: .halfDay,
      spacing: Distance(2, .workingDays), units: [5, 6, 7])
    var many = few
    try many.meetings(
      of: [1, 2, 3, 4], ledBy: 0, "2026-07-01",
      "2026-07-0\(Int.random(in: 1...9, using: &numbers))")
    let days = try many.plan().drawn.filter { $0.contains("own") }
    #expect(days == (try few.plan().drawn))
    #expect(days.count == 9)
  }
}

extension Book {
  /// A meeting of half a day for each of some units in a window.
  fileprivate mutating func meetings(
    of units: [Int], ledBy lead: Int?, _ first: String, _ last: String
  ) throws {
    try rule("m", try .once(first, last), .within, occupation: .halfDay, units: units) {
      $0.lead = lead.map { .unit($0) }
    }
  }
}
