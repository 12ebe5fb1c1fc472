import CivilTime
import Expansion
import Placement
import ScheduleModel
import TestNumbers
import TestWorld
import Testing

@Suite("What people pin")
struct PinTests {
  @Test func `a pinned task stands on its day, and others keep their distance from it`() throws {
    var book = try Book(units: ["a"])
    try book.conferences()
    let first = try #require(try book.plan().tasks(of: "c").first)
    for day in try days("2026-06-29", "2026-07-10").days {
      book.decisions = [try .pin(first.id, day)]
      let plan = try book.plan()
      #expect(plan.assignment(of: first.id)?.extent == .wholeDays(Window(on: day)))
      #expect(plan.unplaced.isEmpty)
      #expect(Broken.requirements(of: plan).allSatisfy { $0 == "on a rest day" })
    }
  }

  @Test func `a pin holds on a rest day, outside the window and where no place is left`() throws {
    var book = try Book(units: ["a", "b"])
    book.resources = [try Resource("speaker", places: 1, halves: [.morning])]
    try book.rule("c", try .once("2026-07-01", "2026-07-02"), .within, occupation: .halfDay) {
      $0.resources = [0]
    }
    let tasks = try book.plan().tasks(of: "c")
    for text in ["2026-07-04", "2026-06-01", "2027-03-02"] {
      book.decisions = [try .pin(tasks[0].id, try date(text), .afternoon)]
      let pinned = try book.plan().assignment(of: tasks[0].id)
      #expect(pinned?.extent == .wholeDays(Window(on: try date(text))))
      #expect(pinned?.half == .afternoon)
    }
    // Two on one place: both stand, because people said so.
    book.decisions = try tasks.map { try .pin($0.id, try date("2026-07-01"), .morning) }
    #expect(try book.plan().counts(of: "c") == ["2026-07-01": 2])
  }

  @Test func `who is in the way of a pin goes elsewhere, and nobody else`() throws {
    var book = try Book(units: (10..<15).map { "u\($0)" })
    book.resources = [try Resource("speaker", places: 1)]
    try book.rule("c", try .once("2026-06-29", "2026-07-03"), .within, occupation: .halfDay) {
      $0.resources = [0]
    }
    let before = try book.plan()
    let (one, other) = (before.assignments[0], before.assignments[3])
    book.decisions = [
      try .pin(one.task.id, other.extent.window.start, other.half)
    ]
    let after = try book.plan()
    #expect(after.unplaced.isEmpty)
    let moved = before.assignments.filter { after.assignment(of: $0.task.id) != $0 }
    #expect(Set(moved.map(\.task.id)) == [one.task.id, other.task.id])
  }

  @Test func `who is in the way of a pin goes elsewhere also where its day is near`() throws {
    var book = try Book(units: (10..<15).map { "u\($0)" })
    book.resources = [try Resource("speaker", places: 1)]
    try book.rule("c", try .once("2026-06-29", "2026-07-03"), .within, occupation: .halfDay) {
      $0.resources = [0]
    }
    let before = try book.plan()
    let (one, other) = (before.assignments[0], before.assignments[3])
    book.decisions = [
      try .pin(one.task.id, other.extent.window.start, other.half)
    ]
    let after = try book.plan(keeping: before, today: "2026-06-28")
    #expect(after.unplaced.isEmpty)
    let moved = before.assignments.filter { after.assignment(of: $0.task.id) != $0 }
    #expect(Set(moved.map(\.task.id)) == [one.task.id, other.task.id])
    let taken = after.assignments.map {
      [$0.extent.window.start.dayNumber, $0.half?.rawValue ?? 2]
    }
    #expect(Set(taken).count == 5)
  }

  @Test func `a pin that breaks one thing for good still has others leave what else it takes`()
    throws
  {
    var book = try Book(units: ["a", "b", "lead"])
    try book.rule(
      "c", try .once("2026-07-01", "2026-07-10"), .within, .exactly(2), occupation: .halfDay,
      spacing: Distance(3, .workingDays), units: [0]
    ) { $0.lead = .unit(2) }
    try book.rule(
      "d", try .once("2026-07-01", "2026-07-02"), .within, occupation: .day, units: [1]
    ) { $0.lead = .unit(2) }
    let plain = try book.plan()
    #expect(plain.unplaced.isEmpty)
    // The second stands too near to the first, which does not move; the lead has no day left for 'd'.
    let pinned = try zip(plain.tasks(of: "c"), ["2026-07-01", "2026-07-02"]).map {
      (id: $0.id, day: try date($1))
    }
    book.decisions = try pinned.map { try .pin($0.id, $0.day) }
    let plan = try book.plan()
    #expect(plan.unplaced.map(\.task.id) == plain.tasks(of: "d").map(\.id))
    #expect(Broken.requirements(of: plan, apartFrom: Set(pinned.map(\.id))) == [])
  }

  @Test func `what the plan dates, leaves open or announces later takes the day of its pin`() throws
  {
    var book = try Book(units: ["a"])
    try book.rule("fixed", try .once("2026-07-01"), .on, occupation: .halfDay)
    try book.rule(
      "later", try .once("2026-07-01", "2026-07-11"), .on, .one, .toBeAnnounced,
      occupation: .halfDay)
    try book.rule("open", .open, .on)
    let plain = try book.plan()
    #expect(plain.open.count == 1)
    book.decisions = try ["fixed", "later", "open"].map { rule in
      try .pin(try #require(plain.tasks(of: rule).first).id, try date("2026-07-08"))
    }
    let pinned = try book.plan()
    #expect(
      pinned.drawn == ["fixed a 1 2026-07-08", "later a 1 2026-07-08", "open a 1 2026-07-08"])
    #expect(pinned.open.isEmpty)
    // What is still to be announced stays tentative until people write it into the rule.
    #expect(pinned.tasks(of: "later").map(\.certainty) == [.toBeAnnounced])
    // The two that take half a day each fill it.
    try book.rule("c", try .once("2026-07-08"), .within, occupation: .halfDay)
    #expect(try book.plan().unplaced.count == 1)
  }

  @Test func `a pin names no half of a task that takes the whole day`() throws {
    var book = try Book(units: ["a"])
    book.resources = [try Resource("speaker", places: 1)]
    try book.rule("d", try .once("2026-07-01", "2026-07-02"), .within, occupation: .day) {
      $0.resources = [0]
    }
    let task = try book.plan().tasks(of: "d")[0]
    book.decisions = [try .pin(task.id, try date("2026-07-02"), .afternoon)]
    #expect(try book.plan().drawn == ["d a 1 2026-07-02"])
  }

  @Test func `banners hang through their window whatever is pinned`() throws {
    var book = try Book(units: ["a"])
    try book.rule("span", try .once("2026-07-01", "2026-07-11"), .throughout)
    let plain = try book.plan()
    book.decisions = [try .pin(plain.assignments[0].task.id, try date("2026-08-01"))]
    #expect(try book.plan().assignments == plain.assignments)
  }

  @Test(arguments: Seed.some)
  func `pinning a task to the slot that it has changes nothing`(seed: Seed) throws {
    var numbers = seed.numbers
    for _ in 0..<18 {
      var book = try Book.crowded(&numbers)
      for _ in 0..<3 {
        let plan = try book.plan()
        guard let chosen = plan.assignments.randomElement(using: &numbers) else { continue }
        book.decisions.append(
          try .pin(chosen.task.id, chosen.extent.window.start, chosen.half))
        let pinned = try book.plan()
        #expect(pinned.assignments == plan.assignments)
        #expect(pinned.unplaced == plan.unplaced)
        // The next round begins with a pin to some other day.
        guard let other = plan.assignments.randomElement(using: &numbers) else { continue }
        let day = other.extent.window.start.adding(days: Int.random(in: -3...3, using: &numbers))
        book.decisions.append(try .pin(other.task.id, day))
      }
    }
  }

  @Test(arguments: Seed.some + [Seed(6_906_865_305_426_216_633)])
  func `pins stay, and what is chosen around them breaks nothing`(seed: Seed) throws {
    var numbers = seed.numbers
    for _ in 0..<40 {
      var book = try Book.crowded(&numbers)
      let tasks = try book.plan().assignments.map(\.task)
      let days = try days("2026-06-29", "2026-07-10")
      let pins = try tasks.shuffled(using: &numbers).prefix(3).map {
        (id: $0.id, day: try #require(days.days.randomElement(using: &numbers)))
      }
      book.decisions = try pins.map { try .pin($0.id, $0.day) }
      let plan = try book.plan()
      for pin in pins { #expect(plan.assignment(of: pin.id)?.extent.window.start == pin.day) }
      #expect(Broken.requirements(of: plan, apartFrom: Set(pins.map(\.id))) == [])
    }
  }
}

extension Book {
  /// Three conferences from 26/6 to 11/7, two working days apart.
  fileprivate mutating func conferences() throws {
    try rule(
      "c", try .once("2026-06-26", "2026-07-11"), .within, .exactly(3), occupation: .halfDay,
      spacing: Distance(2, .workingDays))
  }
}

extension Decision {
  /// A pin that somebody decided.
  fileprivate static func pin(
    _ task: TaskID, _ day: CivilDate, _ half: HalfDay? = nil
  ) throws -> Decision {
    Decision(
      .pin(task, day, half), by: "Lan", because: "so said", on: nil,
      source: SourcePlace(file: "decisions.yaml", line: 1))
  }
}
