import CivilTime
import Conflicts
import Expansion
import Placement
import ScheduleModel
import TestNumbers
import TestWorld
import Testing

@Suite("What holds of all conflicts")
struct ConflictLawTests {
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func
    `identities are unique and can be read back, causes are there, the order is the promised one`(
      seed: UInt64
    ) throws
  {
    let all = try Book.random(seed: seed).conflicts().all
    #expect(!all.isEmpty, "seed \(seed)")
    #expect(Set(all.map(\.id)).count == all.count, "seed \(seed)")
    for conflict in all {
      #expect(ConflictID(conflict.id.text) == conflict.id, "seed \(seed)")
      #expect(conflict.id.text.hasPrefix(conflict.code.rawValue + "."), "seed \(seed)")
      #expect(!conflict.causes.isEmpty, "seed \(seed)")
      let lines = conflict.causes.map { "\($0.file):\(1000 + $0.line)" }
      #expect(lines == Set(lines).sorted(), "seed \(seed)")
      #expect(conflict.message.vietnamese.last != " ", "seed \(seed)")
    }
    let ranks = all.map { Conflict.Severity.allCases.firstIndex(of: $0.severity) ?? 0 }
    #expect(ranks == ranks.sorted(), "seed \(seed)")
    for severity in Conflict.Severity.allCases {
      let own = all.filter { $0.severity == severity }.map { "\($0.code.rawValue) \($0.id)" }
      #expect(own == own.sorted(), "seed \(seed)")
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `the order of rules, documents, messages and tasks does not matter`(seed: UInt64) throws {
    let book = try Book.random(seed: seed)
    let before = try book.conflicts().all
    var numbers = SplitMix(seed: seed)
    var shuffled = book
    shuffled.rules.shuffle(using: &numbers)
    shuffled.documents.shuffle(using: &numbers)
    shuffled.messages.shuffle(using: &numbers)
    shuffled.campaigns.shuffle(using: &numbers)
    shuffled.resources.shuffle(using: &numbers)
    let other = try shuffled.book()
    let plan = Placer(other).plan(other.datedTasks().shuffled(using: &numbers))
    #expect(PlanConflicts(of: plan).all == before, "seed \(seed)")
  }

  @Test func `a conflict that people accepted stays, and settles what was hard`() throws {
    var book = try Book(units: ["ash"])
    try book.rule("stalls", try .once("2026-05-06"), .on, .exactly(3), occupation: .halfDay)
    let hard = try #require(try book.conflicts().all.first { $0.isUnsettled })
    let other = try #require(ConflictID("unit-booked.ash.2026-05-07"))
    book.decisions = [
      Decision(
        .waiver(hard.id), by: "Mai", because: "too hasty", on: nil,
        source: line(2, of: "decisions.yaml")),
      Decision(
        .waiver(hard.id), by: "Lan", because: "two of us go", on: nil,
        source: line(6, of: "decisions.yaml")),
      Decision(
        .waiver(other), by: "Lan", because: "so be it", on: nil,
        source: line(10, of: "decisions.yaml")),
    ]
    let conflicts = try book.conflicts()
    let settled = try #require(conflicts.all.first { $0.id == hard.id })
    #expect(settled.severity == .hard && !settled.isUnsettled)
    #expect(settled.decision?.by == "Lan")
    #expect(conflicts.idleWaivers.map(\.source.line) == [10])
  }

  @Test func `the lines of a cause stand once and as one reads, whatever order they are given in`()
  {
    let lines = [
      SourcePlace(file: "rules/a.yaml", line: 9, column: 5, length: 3),
      SourcePlace(file: "rules/a.yaml", line: 9, column: 5, length: 7),
      SourcePlace(file: "rules/a.yaml", line: 10), line(2),
      SourcePlace(file: "rules/a.yaml", line: 9),
    ]
    var numbers = SplitMix(seed: 1)
    for _ in 0..<20 {
      let conflict = Conflict(
        .load, ConflictID(.load, about: "x"), .soft, Phrase(verbatim: "x"),
        causes: lines.shuffled(using: &numbers))
      #expect(
        conflict.causes.map { "\($0.file):\($0.line):\($0.column) \($0.length)" } == [
          "plan.yaml:2:1 1", "rules/a.yaml:9:1 1", "rules/a.yaml:10:1 1",
        ])
    }
  }

  @Test func `an empty plan has no conflicts`() throws {
    #expect(try Book(units: ["ash"]).conflicts().all.isEmpty)
  }
}

extension Book {
  /// A book with something of everything, the same for the same seed.
  fileprivate static func random(seed: UInt64) throws -> Book {
    var numbers = SplitMix(seed: seed)
    var book = try Book(units: (10..<16).map { "u\($0)" })
    try book.rank(["u13", "u14", "u15"], "unit", under: "u12")
    book.documents = [try .letter(attachment: .missing)]
    book.messages = [
      Message(
        id: try code("news"), text: "News", validFrom: try date("2026-05-10"), source: line(3))
    ]
    let start = try date("2026-05-01")
    for number in 0..<14 {
      let first = start.adding(days: Int.random(in: 0..<12, using: &numbers))
      let length = Int.random(in: 0..<6, using: &numbers)
      let window = try days("\(first)", "\(first.adding(days: length))")
      let position: Position =
        [.on, .within, .throughout, .due(.stays)].randomElement(using: &numbers) ?? .on
      let occupation: Occupation =
        [.nothing, .halfDay, .day, .hours].randomElement(using: &numbers) ?? .nothing
      let hours: Hours =
        occupation == .hours
        ? try ConflictsTests.hours(Int.random(in: 6..<20, using: &numbers), minutes: 90) : .unstated
      let isOpen = Int.random(in: 0..<5, using: &numbers) == 0
      try book.rule(
        "r\(number)", .windows([Occasion(window)]), position,
        .exactly(Int.random(in: 1...3, using: &numbers)), hours: hours,
        isOpen ? .toBeAnnounced : .confirmed, occupation: occupation
      ) { details in
        details.document = Code("letter")
        details.clauses = ["\(["I", "II", "IX"][number % 3]).\(number)"]
        details.activity = number % 2 == 0 ? "meeting" : nil
        if number % 3 == 0 { details.lead = number % 2 == 0 ? .unit(2) : .parent }
        if number % 4 == 1, position == .within { details.avoids = AvoidedDays([], [.friday]) }
        if number % 4 == 0 { details.assumptions = [Assumption("guess \(number)", of: .when)] }
        if number % 5 == 0 { details.messages = [Code("news")].compactMap(\.self) }
        if number % 6 == 0 { details.needs = [Code("letter")].compactMap(\.self) }
        if number % 7 == 0 { details.target = "30 people" }
      }
    }
    return book
  }
}
