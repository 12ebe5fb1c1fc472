import CivilTime
import Expansion
import Placement
import PlanAudit
import ScheduleModel
import TestNumbers
import TestWorld
import Testing

@Suite("When people work")
struct WorkingHoursTests {
  /// From half past seven to half past eleven and from half past one to five.
  private let office = [450..<690, 810..<1020]

  @Test func `hours are chosen where rule, unit and lead have them in common`() throws {
    var book = try Book(units: ["lead", "unit"])
    book.workingHours = try .at(office[0], office[1])
    try book.visit(within: 360..<780, minutes: 60, units: [1])
    #expect(try book.starts() == ["07:30"])
    // The lead begins at nine, and goes at three.
    book.units[0] = book.units[0].working(try .at(540..<900))
    try book.visit(within: 360..<780, minutes: 60, units: [1], lead: 0)
    #expect(try book.starts() == ["09:00"])
    // An hour before lunch, two after it: two hours fit into the afternoon alone.
    book.units[0] = book.units[0].working(try .at(630..<1020))
    try book.visit(within: 360..<1200, minutes: 120, units: [1], lead: 0)
    #expect(try book.starts() == ["13:30"])
  }

  @Test func `what takes nobody's time may be at any hour`() throws {
    var book = try Book(units: ["unit"])
    book.workingHours = try .at(office[0], office[1])
    try book.visit(within: 1080..<1200, minutes: 60, .nothing)
    #expect(try book.starts() == ["18:00"])
  }

  @Test func `an hour that the rule gives stands whenever people work`() throws {
    var book = try Book(units: ["unit"])
    book.workingHours = try .at(office[0])
    try book.rule(
      "talk", try .once("2026-07-01", "2026-07-03"), .within,
      hours: .at(try #require(TimeOfDay(hour: 17, minute: 30)), for: .hour), occupation: .halfDay)
    #expect(try book.starts() == ["17:30"])
    // The morning of its day is free for something else, which takes half a day.
    try book.rule("m", try .once("2026-07-01", "2026-07-01"), .within, occupation: .halfDay)
    try book.rule("n", try .once("2026-07-02", "2026-07-02"), .within, occupation: .halfDay)
    try book.rule("o", try .once("2026-07-03", "2026-07-03"), .within, occupation: .halfDay)
    #expect(try book.audited().unplaced.isEmpty)
  }

  @Test func `who works in the morning has room for one half-day a day`() throws {
    var book = try Book(units: ["unit"])
    try book.rule(
      "m", try .once("2026-07-01", "2026-07-03"), .within, .exactly(5), occupation: .halfDay)
    #expect(try book.audited().unplaced.isEmpty)
    book.workingHours = try .at(office[0])
    let plan = try book.audited()
    #expect(
      plan.assignments.map { "\($0.extent.window.start)" }.sorted() == [
        "2026-07-01", "2026-07-02", "2026-07-03",
      ])
    #expect(plan.unplaced.count == 2)
    #expect(plan.bounds.isEmpty)
  }

  @Test func `a whole day is what there is of it`() throws {
    var book = try Book(units: ["unit"])
    book.workingHours = try .at(office[0])
    let days = try Anchor.once("2026-07-01", "2026-07-02")
    try book.rule("d", days, .within, .exactly(2), occupation: .day)
    #expect(try book.audited().unplaced.isEmpty)
    // Who is away while nobody works misses nothing.
    let away = Absence(try TestWorld.days("2026-07-01", "2026-07-02"), .afternoon)
    let unit = book.units[0]
    book.units[0] = Roster.Unit(
      id: unit.id, name: unit.name, kind: unit.kind, parent: nil, absences: [away],
      source: unit.source)
    #expect(try book.audited().unplaced.isEmpty)
    try book.rule("m", days, .within, occupation: .halfDay)
    #expect(try book.audited().unplaced.count == 1)
  }

  @Test func `those who never work at one time do nothing together`() throws {
    for occupation in [Occupation.halfDay, .day] {
      var book = try Book(units: ["lead", "unit"])
      book.units[0] = book.units[0].working(try .at(office[0]))
      book.units[1] = book.units[1].working(try .at(office[1]))
      try book.rule(
        "m", try .once("2026-07-01", "2026-07-03"), .within, occupation: occupation, units: [1]
      ) { $0.lead = .unit(0) }
      let plan = try book.audited()
      #expect(plan.unplaced.map(\.reason) == [.tooFewDays(free: 0, needed: 1)])
    }
  }

  @Test func `the half in which all work is taken of each of them`() throws {
    // Two leads who work in the morning: the unit, who works all day, has one morning a day for them.
    var book = try Book(units: ["a", "b", "unit"])
    for lead in [0, 1] {
      book.units[lead] = book.units[lead].working(try .at(office[0]))
      try book.rule(
        "m\(lead)", try .once("2026-07-01", "2026-07-01"), .within, occupation: .halfDay,
        units: [2]
      ) { $0.lead = .unit(lead) }
    }
    #expect(try book.audited().unplaced.count == 1)
  }

  @Test func `a place of a resource is taken while people work`() throws {
    var book = try Book(units: ["unit"])
    book.resources = [
      Resource(
        id: try #require(Code("hall")), title: "Hall", capacity: 1,
        source: SourcePlace(file: "resources.yaml", line: 2))
    ]
    book.workingHours = try .at(office[1])
    try book.rule(
      "m", try .once("2026-07-01", "2026-07-03"), .within, .exactly(3), occupation: .halfDay
    ) { $0.resources = [0] }
    let plan = try book.audited()
    #expect(plan.assignments.map(\.half) == [.afternoon, .afternoon, .afternoon])
    // Also on a day that is given.
    book.rules = []
    try book.rule("m", try .once("2026-07-01"), .on, occupation: .halfDay) { $0.resources = [0] }
    #expect(try book.audited().assignments.map(\.half) == [.afternoon])
  }

  @Test func `where people never work when the rule wants them, there is no day`() throws {
    var book = try Book(units: ["unit"])
    book.workingHours = try .at(office[0])
    try book.visit(within: 1080..<1200, minutes: 60)
    let plan = try book.audited()
    #expect(plan.unplaced.map(\.reason) == [.tooFewDays(free: 0, needed: 1)])
    let account = PlacementAccounts(of: plan).account(of: plan.unplaced[0].task.id)
    #expect(
      account?.verdicts.allSatisfy { $0.exclusions == [.offHours(unit: 0)] } == true,
      "\(String(describing: account?.verdicts))")
    // On a given day it stands at no hour.
    book.rules = []
    try book.rule(
      "v", try .once("2026-07-01"), .on,
      hours: .within([1080..<1200], for: .hour), occupation: .hours)
    #expect(try book.starts() == ["-"])
  }

  @Test func `what people pinned stands where they pinned it`() throws {
    for isLed in 0...1 {
      var book = try Book(units: ["lead", "unit"])
      book.units[1] = book.units[1].working(try .at(office[0]))
      // Where the lead works in the afternoon, there is no time for both at all.
      if isLed == 1 { book.units[0] = book.units[0].working(try .at(office[1])) }
      try book.rule(
        "m", try .once("2026-07-01", "2026-07-03"), .within, occupation: .halfDay, units: [1]
      ) { $0.lead = .unit(0) }
      let task = try #require(book.book().datedTasks().first)
      for half in [nil, HalfDay.afternoon] {
        book.decisions = [
          Decision(
            .pin(task.id, try date("2026-07-02"), half), by: "Lan", because: "", on: nil,
            source: SourcePlace(file: "decisions.yaml", line: 2))
        ]
        let plan = try book.audited()
        #expect(plan.assignments.map(\.extent.window.start) == [try date("2026-07-02")])
        #expect(plan.assignments.map(\.half) == [half])
      }
    }
  }

  @Test func `a published hour at which nobody works any more is left, and said why`() throws {
    var book = try Book(units: ["unit"])
    try book.visit(within: 960..<1200, minutes: 60)
    let task = try #require(book.book().datedTasks().first)
    let day = try date("2026-07-02")
    let late = PublishedSlot(day, nil, at: TimeOfDay(hour: 17, minute: 30))
    let published = PublishedSlots([task.id: late], today: try date("2026-06-01"))
    #expect(try book.audited(keeping: published).assignments[0].extent.startTime?.minute == 1050)

    book.workingHours = try .at(office[0], office[1])
    let plan = try book.audited(keeping: published)
    #expect(plan.assignments[0].extent.window.start == day)
    #expect(plan.assignments[0].extent.startTime?.minute == 960)
    let cause = PlacementAccounts(of: plan, keeping: published).cause(ofLeaving: late, by: task.id)
    #expect(cause == .closed([.offHours(unit: 0)]) && cause?.isForced == true)

    // What is over stays.
    let over = PublishedSlots([task.id: late], today: try date("2026-07-03"))
    #expect(try book.audited(keeping: over).assignments[0].extent.startTime?.minute == 1050)
  }

  @Test func `a published half-day in which nobody works any more is left, and said why`() throws {
    var book = try Book(units: ["unit"])
    book.resources = [
      Resource(
        id: try #require(Code("hall")), title: "Hall", capacity: 1,
        source: SourcePlace(file: "resources.yaml", line: 2))
    ]
    try book.rule("m", try .once("2026-07-01", "2026-07-03"), .within, occupation: .halfDay) {
      $0.resources = [0]
    }
    let task = try #require(book.book().datedTasks().first)
    let slot = PublishedSlot(try date("2026-07-02"), .afternoon)
    let published = PublishedSlots([task.id: slot], today: try date("2026-06-01"))
    #expect(try book.audited(keeping: published).assignments[0].half == .afternoon)
    book.workingHours = try .at(office[0])
    let plan = try book.audited(keeping: published)
    #expect(plan.assignments[0].extent.window.start == slot.day)
    #expect(plan.assignments[0].half == .morning)
    #expect(
      PlacementAccounts(of: plan, keeping: published).cause(ofLeaving: slot, by: task.id)
        == .closed([.offHours(unit: 0)]))
  }

  @Test(arguments: Seed.some)
  func `as many visits of a day are placed as any way allows`(seed: Seed) throws {
    var numbers = seed.numbers
    var scarce = 0
    for number in 0..<60 {
      var book = try Book(units: ["unit", "lead"])
      func some(_ hours: ClosedRange<Int>) -> Range<Int> {
        let start = Int.random(in: hours, using: &numbers)
        return start * 60..<(start + Int.random(in: 1...4, using: &numbers)) * 60
      }
      book.workingHours = try .at(some(6...9), some(13...15))
      if Bool.random(using: &numbers) {
        book.units[1] = book.units[1].working(try .at(some(6...14)))
      }
      for rule in 0..<Int.random(in: 2...4, using: &numbers) {
        let hours = some(5...14)
        let length = 30 * Int.random(in: 1...min(4, hours.count / 30), using: &numbers)
        try book.rule(
          "v\(rule)", try .once("2026-07-01"), .within,
          hours: .within([hours], for: try #require(Minutes(length))), occupation: .hours,
          units: [0]
        ) { $0.lead = Bool.random(using: &numbers) ? .unit(1) : nil }
      }
      let plan = try book.audited()
      let most = most(of: plan.book, plan.book.datedTasks()[...], [])
      scarce += plan.unplaced.isEmpty ? 0 : 1
      #expect(plan.assignments.count == most, "case \(number) of \(seed)")
    }
    #expect(scarce > 5)
  }

  /// How many of some tasks find hours beside others, tried one after the other at every half-hour.
  private func most(
    of book: RuleBook, _ tasks: ArraySlice<DatedTask>, _ taken: [(people: [Int], Range<Int>)]
  ) -> Int {
    guard let task = tasks.first else { return 0 }
    let rule = book.rules[task.rule]
    let rest = tasks.dropFirst()
    var best = most(of: book, rest, taken)
    guard case .within(let hours, let length) = rule.hours else { return best }
    let people = [task.unit, book.leader(of: task)]
    for start in stride(from: 0, through: 1440, by: 30) where best < tasks.count {
      let own = start..<start + length.count
      let isOpen =
        hours.contains { own.clamped(to: $0) == own }
        && people.allSatisfy { person in
          let worked = (book.roster.units[person].workingHours ?? book.head.workingHours)?.hours
          return worked?.contains { own.clamped(to: $0) == own } ?? true
        }
        && taken.allSatisfy { Set($0.people).isDisjoint(with: people) || !$0.1.overlaps(own) }
      guard isOpen else { continue }
      best = max(best, 1 + most(of: book, rest, taken + [(people, own)]))
    }
    return best
  }
}

extension Book {
  /// Replaces the rules by one whose task wants so many minutes of some hours, in three days.
  fileprivate mutating func visit(
    within hours: Range<Int>, minutes: Int, _ occupation: Occupation = .hours, count: Int = 1,
    units: [Int] = [0], lead: Int? = nil
  ) throws {
    rules = []
    try rule(
      "v", try .once("2026-07-01", "2026-07-03"), .within, .exactly(count),
      hours: .within([hours], for: try #require(Minutes(minutes))), occupation: occupation,
      units: units
    ) { $0.lead = lead.map { .unit($0) } }
  }

  /// When the tasks begin, in the order of the plan; `-` for whole days.
  fileprivate func starts() throws -> [String] {
    try audited().assignments.map { $0.extent.startTime?.description ?? "-" }
  }
}

@Suite("Plans in which somebody was put to work at the wrong time")
struct OffHoursFaultTests {
  @Test func `hours outside those of the unit or the lead`() throws {
    var book = try Book(units: ["lead", "unit"])
    book.workingHours = try .at(450..<690)
    book.units[0] = book.units[0].working(try .at(480..<660))
    try book.visit(within: 360..<1200, minutes: 60, units: [1], lead: 0)
    var plan = try DrawnPlan(book, "")
    plan.unplaced = []
    func stand(at minute: Int) throws {
      let start = CivilDateTime(
        try date("2026-07-01"), at: try #require(TimeOfDay(minutesSinceMidnight: minute)))
      plan.assignments = [
        .init(
          plan.tasks[0],
          at: .timed(start: start, in: ZoneID("Asia/Ho_Chi_Minh"), length: .hour))
      ]
    }
    try stand(at: 480)
    plan.expect()
    try stand(at: 630)
    plan.expect(
      """
      off-hours: v, unit, task 1
      'lead' không làm việc lúc này: 10:30 ngày 01/7/2026 (60 phút)
      'lead' does not work then: 10:30 on 1 July 2026 (60 min)
      """)
    try stand(at: 660)
    #expect(plan.audit.faults.map(\.code) == [.offHours, .offHours])
  }

  @Test func `a half of the day in which nobody works, and a day without any`() throws {
    var book = try Book(units: ["lead", "unit"])
    book.units[1] = book.units[1].working(try .at(450..<690))
    book.resources = [
      Resource(
        id: try code("hall"), title: "Hall", capacity: 1,
        source: SourcePlace(file: "resources.yaml", line: 2))
    ]
    try book.rule(
      "m", try .once("2026-07-01", "2026-07-03"), .within, occupation: .halfDay, units: [1]
    ) { ($0.lead, $0.resources) = (.unit(0), [0]) }
    try DrawnPlan(book, "m unit 1 2026-07-01 morning").expect()
    try DrawnPlan(book, "m unit 1 2026-07-01 afternoon").expect(
      """
      off-hours: m, unit, task 1
      'unit' không làm việc lúc này: buổi chiều 01/7/2026
      'unit' does not work then: 1 July 2026, afternoon
      """)
    book.units[0] = book.units[0].working(try .at(810..<1020))
    book.rules = []
    try book.rule(
      "d", try .once("2026-07-01", "2026-07-03"), .within, occupation: .day, units: [1]
    ) { $0.lead = .unit(0) }
    #expect(
      try DrawnPlan(book, "d unit 1 2026-07-01").audit.faults.map(\.code)
        == [.offHours, .offHours])
  }

  @Test func `more in the one half in which people work than it holds`() throws {
    // The unit works all day, its two leads in the morning.
    var book = try Book(units: ["a", "b", "unit"])
    for lead in [0, 1] {
      book.units[lead] = book.units[lead].working(try .at(450..<690))
      try book.rule(
        "m\(lead)", try .once("2026-07-01", "2026-07-02"), .within, occupation: .halfDay,
        units: [2]
      ) { $0.lead = .unit(lead) }
    }
    try DrawnPlan(book, "m0 unit 1 2026-07-01\nm1 unit 1 2026-07-02").expect()
    try DrawnPlan(book, "m0 unit 1 2026-07-01\nm1 unit 1 2026-07-01").expect(
      """
      unit-booked: m0, unit, task 1; m1, unit, task 1
      'unit' không đủ thì giờ vào buổi sáng 01/7/2026
      'unit' has not enough time on 1 July 2026, morning
      """)
  }
}
