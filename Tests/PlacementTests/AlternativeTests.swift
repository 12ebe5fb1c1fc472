import CivilTime
import Expansion
import Placement
import ScheduleModel
import TestWorld
import Testing

@Suite("One of several resources")
struct AlternativeTests {
  @Test func `what the rule names first is taken where it is free, else the next`() throws {
    // One morning, a hall and a house of culture: the second unit goes to the house.
    let plan = try Book.oneMorning(for: ["a", "b"]).plan()
    #expect(plan.unplaced.isEmpty)
    #expect(plan.assignments.map(\.half) == [.morning, .morning])
    #expect(plan.choices.sorted() == ["hall", "house"])
    #expect(try Book.oneMorning(for: ["a"]).plan().choices == ["hall"])
    var turned = try Book.oneMorning(for: ["a"])
    turned.rules = []
    try turned.conference(of: [0], "2026-07-01", choosing: [1, 0])
    #expect(try turned.plan().choices == ["house"])
  }

  @Test func `what takes the first for certain sends the conference to the second`() throws {
    var book = try Book.halls(for: ["a", "b"])
    try book.rule("fair", try .once("2026-07-01"), .on, occupation: .day, units: [1]) {
      $0.resources = [0]
    }
    try book.conference(of: [0], "2026-07-01")
    #expect(try book.plan().drawnChoices == ["c a 2026-07-01 house", "fair b 2026-07-01 -"])
  }

  @Test func `where both are taken it is the other half of the day`() throws {
    var book = try Book.halls(for: ["a", "b"])
    book.resources = [
      try Resource("hall", places: 1, absences: [.init(try first, .morning)]),
      try Resource("house", places: 1, absences: [.init(try first, .morning)]),
    ]
    try book.conference(of: [0, 1], "2026-07-01")
    let plan = try book.plan()
    #expect(plan.assignments.map(\.half) == [.afternoon, .afternoon])
    #expect(plan.choices.sorted() == ["hall", "house"])
  }

  @Test func `places of all of them together are the limit, and it is proved`() throws {
    // Two places in each of two half-days for five tasks; a day's two places for three whole days.
    var book = try Book.halls(for: ["a", "b", "d", "e", "f"])
    try book.conference(of: [0, 1, 2, 3, 4], "2026-07-01")
    let plan = try book.plan()
    #expect(plan.unplaced.map(\.reason) == [.resourceFull(resource: 0)])
    #expect(plan.bounds.isEmpty)
    var whole = try Book.halls(for: (10..<40).map { "u\($0)" })
    try whole.rule("c", try .once("2026-07-01", "2026-07-10"), .within, occupation: .day) {
      $0.oneOf = [[ResourceNeed(0), ResourceNeed(1)]]
    }
    // Eight working days.
    let days = try whole.plan()
    #expect(days.assignments.count == 16)
    #expect(days.bounds.isEmpty)
  }

  @Test func `rules that share one of their alternatives leave each other what they can`() throws {
    // Of three halls each rule may use two: three tasks in one morning.
    var book = try Book(units: ["a", "b", "d"])
    book.resources = try ["h1", "h2", "h3"].map {
      try Resource($0, places: 1, halves: [.morning])
    }
    for (number, list) in [[0, 1], [0, 1], [0, 2]].enumerated() {
      try book.rule(
        "c\(number)", try .once("2026-07-01"), .within, occupation: .halfDay, units: [number]
      ) { $0.oneOf = [list.map { ResourceNeed($0) }] }
    }
    let plan = try book.plan()
    #expect(plan.unplaced.isEmpty)
    #expect(Set(plan.choices) == ["h1", "h2", "h3"])
  }

  @Test func `an alternative may take several places, and a pool names who serves`() throws {
    var book = try Book(units: ["a", "b", "d"])
    let place = SourcePlace(file: "resources.yaml", line: 1)
    book.resources = [
      Resource(
        id: try #require(ResourceID("cars")), title: "Cars",
        members: try ["car-1", "car-2", "car-3"].map {
          Resource.Member(id: try #require(ResourceID($0)), title: $0, source: place)
        }, halves: [.morning], source: place),
      try Resource("hall", places: 1, halves: [.morning]),
    ]
    try book.rule("c", try .once("2026-07-01"), .within, occupation: .halfDay) {
      $0.oneOf = [[ResourceNeed(0, 2), ResourceNeed(1)]]
    }
    let plan = try book.plan()
    #expect(plan.assignments.map { $0.members.count }.sorted() == [0, 2])
    #expect(plan.choices.sorted() == ["cars", "hall"])
    #expect(plan.unplaced.count == 1)
  }

  @Test func `two lists are chosen from at once, beside what is always needed`() throws {
    var book = try Book(units: ["a", "b"])
    book.resources = try ["car", "hall", "house", "speaker", "van"].map {
      try Resource($0, places: $0 == "speaker" ? 2 : 1, halves: [.morning])
    }
    try book.rule("c", try .once("2026-07-01"), .within, occupation: .halfDay) {
      $0.resources = [3]
      $0.oneOf = [[ResourceNeed(1), ResourceNeed(2)], [ResourceNeed(4), ResourceNeed(0)]]
    }
    let plan = try book.plan()
    #expect(plan.unplaced.isEmpty)
    let words = plan.choices.flatMap { $0.split(separator: " ") }
    #expect(words.sorted() == ["car", "hall", "house", "van"])
  }

  @Test func `a given day and a pinned half choose too`() throws {
    var book = try Book.halls(for: ["a", "b"])
    try book.rule("fair", try .once("2026-07-01"), .on, occupation: .day) {
      $0.oneOf = [[ResourceNeed(0), ResourceNeed(1)]]
    }
    #expect(try book.plan().choices.sorted() == ["hall", "house"])
    book.rules = []
    try book.conference(of: [0, 1], "2026-07-02")
    let tasks = try book.plan().tasks(of: "c")
    book.decisions = try tasks.enumerated().map { line, task in
      Decision(
        .pin(task.id, try date("2026-07-02"), .afternoon), by: "Lan", because: "", on: nil,
        source: SourcePlace(file: "decisions.yaml", line: line + 1))
    }
    let pinned = try book.plan()
    #expect(pinned.assignments.map(\.half) == [.afternoon, .afternoon])
    #expect(pinned.choices.sorted() == ["hall", "house"])
  }
}

@Suite("One of several resources, and what is published")
struct PublishedAlternativeTests {
  @Test func `a published task keeps what it has, also where the first is free again`() throws {
    var book = try Book.oneMorning(for: ["a", "b"])
    let before = try book.plan()
    let inHouse = try #require(before.assignments.first { $0.chosen == [1] })
    book.rules = []
    try book.conference(of: [inHouse.task.unit], "2026-07-01")
    let after = try book.plan(keeping: before)
    #expect(after.choices == ["house"])
    #expect(try book.plan().choices == ["hall"])
  }

  @Test func `where what it has is closed it keeps its time in the other`() throws {
    var book = try Book.halls(for: ["a"])
    try book.conference(of: [0], "2026-07-01", to: "2026-07-10")
    let before = try book.plan()
    let own = try #require(before.assignments.first)
    #expect(before.choices == ["hall"])
    book.resources[0] = try Resource(
      "hall", places: 1, absences: [.init(own.extent.window, own.half)])
    let after = try book.plan(keeping: before)
    #expect(after.choices == ["house"])
    #expect(after.assignments.map(\.extent) == [own.extent])
    #expect(after.assignments.map(\.half) == [own.half])
  }

  @Test func `what took place stays in what it had`() throws {
    var book = try Book.oneMorning(for: ["a", "b"])
    let before = try book.plan()
    book.resources[0] = try Resource("hall", places: 1, absences: [.init(try first)])
    let after = try book.plan(keeping: before, today: "2026-07-05")
    #expect(after.assignments == before.assignments)
    // An old ledger does not say what was chosen: the time stays all the same.
    let slots = try before.slots(today: "2026-07-05")
    let silent = PublishedSlots(
      Dictionary(
        uniqueKeysWithValues: before.assignments.map {
          ($0.task.id, PublishedSlot($0.extent, $0.half))
        }), today: slots.today)
    let sound = try Book.oneMorning(for: ["a", "b"]).book()
    let again = Placer(sound, keeping: silent).plan(sound.datedTasks())
    #expect(again.assignments.map(\.half) == [.morning, .morning])
    #expect(again.choices.sorted() == ["hall", "house"])
  }

  @Test func `a day is closed where neither is free`() throws {
    var book = try Book.oneMorning(for: ["a", "b", "d"])
    book.resources[1] = try Resource("house", places: 1, absences: [.init(try first)])
    let plan = try book.plan()
    let waiting = try #require(plan.unplaced.first)
    let verdict = PlacementAccounts(of: plan).verdict(of: waiting.task.id, on: try first.start)
    let taker = try #require(plan.assignments.first).task.id
    #expect(verdict?.exclusions == [.resourceTaken(0, by: [taker])])
    // Where one of them is free, the day is open.
    let open = try Book.oneMorning(for: ["a", "b"]).plan()
    let task = try #require(open.assignments.first { $0.chosen == [1] }).task.id
    #expect(PlacementAccounts(of: open).verdict(of: task, on: try first.start)?.exclusions == [])
  }
}

/// The 1st of July.
private var first: Window { get throws { try days("2026-07-01", "2026-07-01") } }

extension Book {
  /// Units, a hall and a house of culture of one place each.
  fileprivate static func halls(for units: [String]) throws -> Book {
    var book = try Book(units: units)
    book.resources = [try Resource("hall", places: 1), try Resource("house", places: 1)]
    return book
  }

  /// Units with a conference each in the morning of 1/7, in the hall or the house of culture.
  fileprivate static func oneMorning(for units: [String]) throws -> Book {
    var book = try halls(for: units)
    book.resources = try ["hall", "house"].map { try Resource($0, places: 1, halves: [.morning]) }
    try book.conference(of: Array(units.indices), "2026-07-01")
    return book
  }

  /// Adds a conference of each of some units that needs one of some resources.
  fileprivate mutating func conference(
    of units: [Int], _ first: String, to last: String? = nil, choosing list: [Int] = [0, 1]
  ) throws {
    try rule("c", try .once(first, last ?? first), .within, occupation: .halfDay, units: units) {
      $0.oneOf = [list.map { ResourceNeed($0) }]
    }
  }
}

extension Plan {
  /// What each task has chosen, by code.
  fileprivate var choices: [String] {
    assignments.map { $0.chosen.map { book.resources[$0].id.text }.joined(separator: " ") }
  }

  /// Rule, unit, day and choice of each task.
  fileprivate var drawnChoices: [String] {
    zip(assignments, choices).map { assignment, choice in
      let rule = book.rules[assignment.task.rule].id
      let unit = book.roster.units[assignment.task.unit].id
      return "\(rule) \(unit) \(assignment.extent.window.start) \(choice.isEmpty ? "-" : choice)"
    }.sorted()
  }
}
