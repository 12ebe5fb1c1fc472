import CivilTime
import Expansion
import Placement
import ScheduleModel
import TestNumbers
import TestWorld
import Testing

/// Provinces `east` and `west`, a district `mid` in the east, and communes under them.
@Suite("Leads above each unit")
struct LeadAboveTests {
  private let world: Book

  init() throws {
    var book = try Book(units: ["c1", "c2", "c3", "c4", "c5", "east", "mid", "west"])
    try book.rank(["east", "west"], "province")
    try book.rank(["mid"], "district", under: "east")
    try book.rank(["c1", "c2", "c3"], "commune", under: "east")
    try book.rank(["c4"], "commune", under: "mid")
    try book.rank(["c5"], "commune", under: "west")
    world = book
  }

  @Test func `the unit above leads, or the nearest of a kind, and who has none leads alone`() throws
  {
    try expectLeads(
      .parent, "c1 east, c2 east, c3 east, c4 mid, c5 west, east -, mid east, west -")
    try expectLeads(
      .above(kind: "province"),
      "c1 east, c2 east, c3 east, c4 east, c5 west, east -, mid east, west -")
    try expectLeads(
      .above(kind: "district"), "c1 -, c2 -, c3 -, c4 mid, c5 -, east -, mid -, west -")
    try expectLeads(.above(kind: "commune"), "c1 -, c2 -, c3 -, c4 -, c5 -, east -, mid -, west -")
  }

  @Test func `who leads several units beside its own stands in one place at a time`() throws {
    // Two days of the east: three meetings that it leads and one of its own; of the west one of each.
    var book = world
    try book.meetings(of: ["c1", "c2", "c3", "c5"], .parent, "2026-07-01", "2026-07-02")
    try book.meetings("own", of: ["east", "west"], nil, "2026-07-01", "2026-07-02")
    let plan = try book.plan()
    #expect(plan.unplaced.isEmpty)
    #expect(try plan.halves(of: "east") == ["2026-07-01": 2, "2026-07-02": 2])
    // The district leads the fourth, and it does not become too much.
    book.rules.removeFirst()
    try book.meetings(of: ["c1", "c2", "c3", "c4", "c5"], .parent, "2026-07-01", "2026-07-02")
    #expect(try book.plan().unplaced.isEmpty)
    // By the province it does.
    book.rules.removeLast()
    try book.meetings(
      of: ["c1", "c2", "c3", "c4", "c5"], .above(kind: "province"), "2026-07-01", "2026-07-02")
    let crowded = try book.plan()
    #expect(crowded.unplaced.map(\.reason) == [.tooFewDays(free: 0, needed: 1)])
    #expect(crowded.bounds.isEmpty)
    #expect(try crowded.halves(of: "east") == ["2026-07-01": 2, "2026-07-02": 2])
  }

  @Test func `nothing is led by who is away, or does not work then`() throws {
    var book = world
    let east = 5
    book.units[east] = book.units[east].away([
      Absence(Window(on: try date("2026-07-01")), nil),
      Absence(Window(on: try date("2026-07-02")), .morning),
    ])
    try book.meetings(of: ["c1", "c2", "c3", "c5"], .parent, "2026-07-01", "2026-07-03")
    let plan = try book.plan()
    #expect(try plan.halves(of: "east") == ["2026-07-02": 1, "2026-07-03": 2])
    // One that works in the mornings only leads one a day, and none on the 2nd.
    book.units[east] = book.units[east].working(try .at(450..<690))
    let short = try book.plan()
    #expect(try short.halves(of: "east") == ["2026-07-03": 1])
    #expect(short.unplaced.count == 2)
    #expect(short.bounds.isEmpty)
  }

  @Test func `units with one day in common have one on which all their leads have time`() throws {
    var book = world
    try book.rule(
      "fair", try .once("2026-07-01"), .on, occupation: .halfDay, units: [book.place(of: "east")])
    try book.rule(
      "trip", try .once("2026-07-02"), .on, occupation: .day, units: [book.place(of: "west")])
    try book.meetings(of: ["c1", "c2", "c5"], .parent, "2026-07-01", "2026-07-03") {
      $0.dayChoice = .common
    }
    let plan = try book.plan()
    #expect(try plan.counts(of: "m") == ["2026-07-03": 3])
  }

  @Test func `the slot of a broadcaster is led by who leads the event`() throws {
    var book = world
    try book.rule(
      "talk", try .once("2026-07-01"), .on,
      companions: [.broadcast(by: book.place(of: "west"))], units: [book.place(of: "c4")]
    ) { $0.lead = .above(kind: "province") }
    let leads = try book.plan().facts.map { "\($0.task.part) \($0.lead.id)" }.sorted()
    #expect(leads == ["broadcast east", "task east"])
  }

  @Test(arguments: Seed.some)
  func `a lead above all units of a rule is as one that the rule names`(seed: Seed) throws {
    var numbers = seed.numbers
    for _ in 0..<20 {
      var above = try Book.crowded(&numbers)
      // The last unit is above all others, and leads what any other led.
      let top = above.units.count - 1
      let code = above.units[top].id.text
      try above.rank([code], "unit")
      try above.rank(above.units.dropLast().map(\.id.text), "unit", under: code)
      var named = above
      above.rules = above.rules.map { $0.led(by: $0.details.lead == nil ? nil : .parent) }
      named.rules = named.rules.map { $0.led(by: $0.details.lead == nil ? nil : .unit(top)) }
      #expect(try above.plan().drawn == (try named.plan().drawn))
    }
  }

  private func expectLeads(_ lead: Rule.Lead, _ drawn: String) throws {
    var book = world
    try book.meetings(of: world.units.map(\.id.text), lead, "2026-07-01", "2026-07-31")
    let made = try book.book()
    let found = made.roster.units.indices.map { unit in
      let lead = made.lead(of: made.rules[0], for: unit).map { made.roster.units[$0].id.text }
      return "\(made.roster.units[unit].id) \(lead ?? "-")"
    }
    #expect(found.joined(separator: ", ") == drawn)
    // Written otherwise, it is the same.
    let again = made.datedTasks().map { task in
      let lead = made.leader(of: task)
      let isOwn = lead == task.unit
      return "\(made.roster.units[task.unit].id) \(isOwn ? "-" : made.roster.units[lead].id.text)"
    }
    #expect(again.joined(separator: ", ") == drawn)
  }
}

extension Book {
  /// The place of a unit in the list.
  fileprivate func place(of code: String) -> Int {
    units.firstIndex { $0.id.text == code } ?? -1
  }

  /// A meeting of half a day for each of some units in a window.
  fileprivate mutating func meetings(
    _ code: String = "m", of units: [String], _ lead: Rule.Lead?, _ first: String, _ last: String,
    _ edit: (inout Rule.Details) -> Void = { _ in }
  ) throws {
    try rule(
      code, try .once(first, last), .within, occupation: .halfDay, units: units.map(place).sorted()
    ) { details in
      details.lead = lead
      edit(&details)
    }
  }
}

extension Plan {
  /// How many half-days are taken of a unit on each day, by ISO texts.
  fileprivate func halves(of code: String) throws -> [String: Int] {
    let unit = try #require(book.roster.units.firstIndex { $0.id.text == code })
    let own = assignments.filter { [$0.task.unit, book.leader(of: $0.task)].contains(unit) }
    return Dictionary(grouping: own) { "\($0.extent.window.start)" }.mapValues { tasks in
      tasks.reduce(0) { $0 + book.rules[$1.task.rule].occupation.halves }
    }
  }
}

extension Rule {
  /// The same rule with another lead; its own units without that one.
  fileprivate func led(by lead: Lead?) -> Rule {
    var details = details
    details.lead = lead
    return Rule(
      id: id, title: title, units: units, anchor: anchor, position: position, quantity: quantity,
      hours: hours, occupation: occupation, spacing: spacing, restDays: restDays,
      details: details, lines: lines)
  }
}

extension Roster.Unit {
  /// The same unit, whose people are away at times.
  fileprivate func away(_ absences: [Absence]) -> Roster.Unit {
    Roster.Unit(
      id: id, name: name, kind: kind, parent: parent, absences: absences, source: source)
  }
}
