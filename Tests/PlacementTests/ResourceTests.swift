import CivilTime
import Expansion
import Placement
import ScheduleModel
import TestNumbers
import TestWorld
import Testing

@Suite("Speakers, halls and crews")
struct ResourceTests {
  @Test func `one speaker serves as many tasks as there are half-days, however they wish`() throws {
    // Ten units, five working days of two halves, one speaker: every half-day is needed.
    let plan = try Book.oneSpeaker(for: 10).plan()
    #expect(plan.unplaced.isEmpty)
    #expect(Set(plan.assignments.map(\.slot)).count == 10)

    // Were each to take the day it likes best, some days would have three of them and more.
    var naive = try Book.oneSpeaker(for: 10)
    naive.rules = []
    try naive.rule(
      "c", try .once("2026-06-29", "2026-07-03"), .within, occupation: .halfDay)
    #expect(try naive.plan().counts(of: "c").values.contains { $0 > 2 })
  }

  @Test func `who finds no place is told of what`() throws {
    let plan = try Book.oneSpeaker(for: 12).plan()
    #expect(plan.assignments.count == 10)
    #expect(
      plan.unplaced.map(\.reason) == [.resourceFull(resource: 0), .resourceFull(resource: 0)])
  }

  @Test func `days that are too few without any resource are not the resource's fault`() throws {
    var book = try Book(units: ["a"])
    book.resources = [try Resource("speaker", places: 5)]
    try book.rule(
      "c", try .once("2026-06-29", "2026-07-03"), .within, .exactly(4), occupation: .halfDay,
      spacing: Distance(2, .workingDays)
    ) { $0.resources = [0] }
    #expect(try book.plan().unplaced.map(\.reason) == [.tooFewDays(free: 5, needed: 4)])
  }

  @Test func `speakers are asked for only when they are there`() throws {
    var book = try Book.oneSpeaker(for: 4)
    book.resources = [
      try Resource(
        "speaker", places: 2, halves: [.afternoon], windows: [try days("2026-06-30", "2026-07-02")],
        absences: [.init(try days("2026-07-01", "2026-07-01"), .afternoon)])
    ]
    let plan = try book.plan()
    #expect(
      plan.assignments.map(\.slot).sorted() == [
        "2026-06-30 afternoon", "2026-06-30 afternoon", "2026-07-02 afternoon",
        "2026-07-02 afternoon",
      ])
  }

  @Test func `a rested speaker moves nobody`() throws {
    // With speakers enough each unit keeps the day that it would have without any.
    var book = try Book.oneSpeaker(for: 20)
    let rules = book.rules
    book.rules = []
    try book.rule("c", try .once("2026-06-29", "2026-07-03"), .within, occupation: .halfDay)
    let alone = try book.plan().assignments.map(\.extent)
    book.rules = rules
    book.resources = [try Resource("speaker", places: 20)]
    #expect(try book.plan().assignments.map(\.extent) == alone)
  }

  @Test func `who needs two at once has two, and never one twice`() throws {
    // Five speakers and tasks that need two: two of them at a time, ten half-days, twenty tasks.
    var book = try Book(units: (0..<21).map { "u\($0)" })
    book.resources = [
      Resource(
        id: try #require(ResourceID("speakers")), title: "Speakers",
        members: try (1...5).map { number in
          Resource.Member(
            id: try #require(ResourceID("s\(number)")), title: "S\(number)",
            source: SourcePlace(file: "resources.yaml", line: number))
        }, source: SourcePlace(file: "resources.yaml", line: 1))
    ]
    try book.rule("c", try .once("2026-06-29", "2026-07-03"), .within, occupation: .halfDay) {
      $0.resources = [0]
      $0.places = [0: 2]
    }
    let plan = try book.plan()
    #expect(plan.unplaced.count == 1)
    #expect(plan.assignments.allSatisfy { Set($0.members).count == 2 })
    let served = Dictionary(grouping: plan.assignments.flatMap(\.members)) { $0.member }
    #expect(served.values.map(\.count).sorted() == [8, 8, 8, 8, 8])
  }

  @Test func `who has two for a whole day has the same two`() throws {
    var book = try Book(units: ["a", "b"])
    book.resources = [
      Resource(
        id: try #require(ResourceID("speakers")), title: "Speakers",
        members: try (1...6).map { number in
          Resource.Member(
            id: try #require(ResourceID("s\(number)")), title: "S\(number)",
            source: SourcePlace(file: "resources.yaml", line: number))
        }, source: SourcePlace(file: "resources.yaml", line: 1))
    ]
    try book.rule("c", try .once("2026-06-29", "2026-06-29"), .within, occupation: .day) {
      $0.resources = [0]
      $0.places = [0: 2]
    }
    #expect(try book.plan().assignments.map(\.members.count) == [2, 2])
  }

  @Test func `so many a day, in the morning and the afternoon together`() throws {
    var book = try Book(units: (0..<7).map { "u\($0)" })
    book.resources = [
      Resource(
        id: try #require(ResourceID("van")), title: "Van", capacity: 2, daily: 1,
        source: SourcePlace(file: "resources.yaml", line: 1))
    ]
    try book.rule("c", try .once("2026-06-29", "2026-07-03"), .within, occupation: .halfDay) {
      $0.resources = [0]
    }
    let plan = try book.plan()
    #expect(try plan.counts(of: "c").values.allSatisfy { $0 == 1 })
    #expect(
      plan.unplaced.map(\.reason) == [.resourceFull(resource: 0), .resourceFull(resource: 0)])
  }

  @Test func `two conferences of a unit on one day take its two halves`() throws {
    var book = try Book(units: ["a"])
    book.resources = [try Resource("speaker", places: 5)]
    try book.rule(
      "c", try .once("2026-06-29", "2026-06-30"), .within, .exactly(4), occupation: .halfDay
    ) { $0.resources = [0] }
    let plan = try book.plan()
    #expect(Set(plan.assignments.map(\.slot)).count == 4)
  }

  @Test func `a task of a whole day has its speaker in both halves, and names none`() throws {
    // The speaker is away on the morning of the 1st.
    var book = try Book(units: ["a", "b"])
    book.resources = [
      try Resource(
        "speaker", places: 1, absences: [.init(try days("2026-07-01", "2026-07-01"), .morning)])
    ]
    let two = try Anchor.once("2026-07-01", "2026-07-02")
    try book.rule("d", two, .within, occupation: .day, units: [0]) { $0.resources = [0] }
    #expect(try book.plan().drawn == ["d a 1 2026-07-02"])
    // What is left is the afternoon of the 1st.
    try book.rule("h", two, .within, .exactly(2), occupation: .halfDay, units: [1]) {
      $0.resources = [0]
    }
    let plan = try book.plan()
    #expect(plan.assignments.count == 2)
    #expect(plan.unplaced.map(\.reason) == [.resourceFull(resource: 0)])
    #expect(Broken.requirements(of: plan) == [])
  }

  @Test func `an event of a whole day leaves its speaker to nobody`() throws {
    var book = try Book(units: ["a", "b"])
    book.resources = [try Resource("speaker", places: 1)]
    try book.rule("e", try .once("2026-07-01"), .on, occupation: .day, units: [0]) {
      $0.resources = [0]
    }
    try book.rule(
      "w", try .once("2026-07-01", "2026-07-02"), .within, .exactly(2), occupation: .halfDay,
      units: [1]
    ) { $0.resources = [0] }
    let plan = try book.plan()
    #expect(try plan.counts(of: "w") == ["2026-07-02": 2])
    #expect(plan.assignment(of: plan.tasks(of: "e")[0].id)?.half == nil)
  }

  @Test func `a fixed event takes its place first, in the half that leaves most to others`() throws
  {
    // The speaker has one half-day on the 29th and two on the 30th, and three tasks.
    var book = try Book(units: ["a", "b", "c"])
    book.resources = [
      try Resource(
        "speaker", places: 1, absences: [.init(try days("2026-06-29", "2026-06-29"), .morning)])
    ]
    try book.rule("e", try .once("2026-06-29"), .on, occupation: .halfDay, units: [0]) {
      $0.resources = [0]
    }
    try book.rule(
      "w", try .once("2026-06-29", "2026-06-30"), .within, occupation: .halfDay, units: [1, 2]
    ) { $0.resources = [0] }
    let plan = try book.plan()
    #expect(plan.unplaced.isEmpty)
    #expect(plan.drawn[0] == "e a 1 2026-06-29 afternoon")
    // Two events at once overbook the speaker, and both stand.
    try book.rule("f", try .once("2026-06-29"), .on, occupation: .halfDay, units: [1]) {
      $0.resources = [0]
    }
    #expect(try book.plan().assignments.count == 4)
  }

  @Test func `distances hold where speakers are scarce`() throws {
    // Three conferences for each of six units, two working days apart, eleven working days, two
    // speakers in the mornings alone: 22 places for 18 tasks.
    var book = try Book(units: (10..<16).map { "u\($0)" })
    book.resources = [try Resource("speaker", places: 2, halves: [.morning])]
    try book.rule(
      "c", try .once("2026-06-26", "2026-07-10"), .within, .exactly(3), occupation: .halfDay,
      spacing: Distance(2, .workingDays)
    ) { $0.resources = [0] }
    let plan = try book.plan()
    #expect(plan.unplaced.isEmpty)
    #expect(Broken.requirements(of: plan) == [])
  }

  @Test(arguments: Seed.some)
  func `of tasks that need one resource as many are placed as can be`(seed: Seed) throws {
    var numbers = seed.numbers
    var scarce = 0
    for _ in 0..<80 {
      let book = try Book.scarce(&numbers)
      let plan = try book.plan()
      let most = try plan.mostThatFit()
      #expect(plan.assignments.count == most)
      #expect(Broken.requirements(of: plan) == [])
      if !plan.unplaced.isEmpty { scarce += 1 }
    }
    #expect(scarce > 5)
  }

  @Test(arguments: Seed.some)
  func `what is chosen breaks nothing, however crowded it is`(seed: Seed) throws {
    var numbers = seed.numbers
    for _ in 0..<80 {
      let plan = try Book.crowded(&numbers).plan()
      #expect(Broken.requirements(of: plan) == [], "\(plan.drawn)")
    }
  }

  @Test(arguments: Seed.some)
  func `the order of tasks and rules changes nothing where things are scarce`(seed: Seed) throws {
    var numbers = seed.numbers
    for _ in 0..<30 {
      var book = try Book.crowded(&numbers)
      let plan = try book.plan()
      book.rules.shuffle(using: &numbers)
      let other = try book.book()
      let again = Placer(other).plan(other.datedTasks().shuffled(using: &numbers))
      #expect(again.assignments == plan.assignments)
      #expect(again.unplaced == plan.unplaced)
    }
  }
}

extension Book {
  /// Units with one conference each in the five working days from 29/6, and one speaker.
  fileprivate static func oneSpeaker(for units: Int) throws -> Book {
    var book = try Book(units: (10..<10 + units).map { "u\($0)" })
    book.resources = [try Resource("speaker", places: 1)]
    try book.rule(
      "c", try .once("2026-06-29", "2026-07-03"), .within, occupation: .halfDay
    ) { $0.resources = [0] }
    return book
  }
}

extension Plan.Assignment {
  /// Day and half: `2026-06-30 afternoon`.
  fileprivate var slot: String { "\(extent.window.start) \(half.map { "\($0)" } ?? "-")" }
}

extension Plan {
  /// How many of the tasks that need the only resource find a place at most.
  fileprivate func mostThatFit() throws -> Int {
    var flow = MaximumFlow()
    let resource = try #require(book.resources.first)
    for task in assignments.map(\.task) + unplaced.map(\.task) {
      guard case .within(let window) = task.demand else { continue }
      let rule = book.rules[task.rule]
      flow.pipe("tasks", "\(task.id)", 1)
      for day in window.days where rule.restDays == .allowed || book.calendar.isWorking(day) {
        for half in HalfDay.allCases {
          let slot = "\(day) \(half)"
          if !flow.knows(slot) { flow.pipe(slot, "placed", resource.capacity(on: day, half)) }
          let own = rule.occupation == .halfDay ? "\(task.unit) \(slot)" : slot
          if !flow.knows(own) { flow.pipe(own, slot, 1) }
          flow.pipe("\(task.id)", own, 1)
        }
      }
    }
    return flow.most(from: "tasks", to: "placed")
  }
}
