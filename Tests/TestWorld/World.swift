package import CivilTime
package import ScheduleModel
import TestNumbers

/// A small plan that a test writes down by hand.
package struct World {
  /// The time of a task, with days as ISO 8601 writes them.
  package enum Time {
    case on(String)
    case from(String, through: String)
    case at(String, hour: Int, minutes: Int)
    case nowhere(within: String, through: String)
    case open
  }

  /// A task to be.
  package struct Entry {
    package let rule: String
    package let unit: String
    package let part: Part
    package let ordinal: Int
    package let time: Time
    package let certainty: Certainty
  }

  package var title = "Kế hoạch truyền thông"
  package var years = 2026...2026
  package var units: [(code: String, name: String)]
  package var documents: [Document] = []
  package var campaigns: [Campaign] = []
  package var calendar = WorkCalendar()
  package var rules: [Rule] = []
  package var entries: [Entry] = []

  /// Creates a world of units, which are written in the order of their codes.
  package init(_ units: KeyValuePairs<String, String>) {
    self.units = units.map { ($0.key, $0.value) }
  }

  /// Adds a rule.
  package mutating func rule(
    _ code: String, _ title: String, _ quantity: Quantity = .one, hours: Hours = .unstated,
    modality: Modality = .must, companions: [Companion] = [],
    _ edit: (inout Rule.Details) -> Void = { _ in }
  ) throws {
    var details = Rule.Details()
    edit(&details)
    rules.append(
      Rule(
        id: try need(Code(code)), title: title, units: [], anchor: .open, position: .within,
        quantity: quantity, hours: hours, modality: modality, companions: companions,
        details: details,
        lines: Rule.Lines(
          entry: SourcePlace(file: "rules/ke-hoach.yaml", line: 10 + rules.count))))
  }

  /// Adds tasks of a rule, one for each unit.
  package mutating func task(
    _ rule: String, _ units: [String], as part: Part = .task, ordinal: Int = 1, _ time: Time,
    _ certainty: Certainty = .confirmed
  ) {
    entries += units.map {
      Entry(
        rule: rule, unit: $0, part: part, ordinal: ordinal, time: time, certainty: certainty)
    }
  }

  /// The plan. Identities count up in the order of the entries.
  package func plan() throws -> Plan {
    let book = RuleBook(
      head: .init(
        id: try need(Code("ke-hoach")), title: title, language: .vietnamese, years: years,
        zone: Zone(
          ZoneID("Asia/Ho_Chi_Minh"),
          initially: .init(offset: Offset(secondsAhead: 25_200), abbreviation: "+07")),
        updated: Instant(secondsSince1970: 0)),
      documents: documents, campaigns: campaigns, roster: try roster(), calendar: calendar,
      rules: rules)
    var assignments: [Plan.Assignment] = []
    var unplaced: [Plan.Unplaced] = []
    var open: [DatedTask] = []
    for (number, entry) in entries.enumerated() {
      let (demand, extent) = try entry.time.resolved()
      let task = try datedTask(entry, number: number, demand: demand, in: book)
      switch (extent, demand) {
      case (let extent?, _): assignments.append(.init(task, at: extent))
      case (nil, .open): open.append(task)
      default: unplaced.append(.init(task, because: .tooFewDays(free: 0, needed: 1)))
      }
    }
    return Plan(book: book, assignments: assignments, unplaced: unplaced, open: open)
  }

  private func roster() throws -> Roster {
    Roster(
      try units.enumerated().map { line, unit in
        Roster.Unit(
          id: try need(Code(unit.code)), name: unit.name, kind: "đơn vị", parent: nil,
          source: SourcePlace(file: "units.csv", line: line + 2))
      })
  }

  private func datedTask(
    _ entry: Entry, number: Int, demand: DatedTask.Demand, in book: RuleBook
  ) throws -> DatedTask {
    let digest =
      [UInt8(number / 256), UInt8(number % 256)] + [UInt8](repeating: 0, count: 15)
    return DatedTask(
      id: try need(TaskID(digest: digest)),
      rule: try need(book.rules.firstIndex { $0.id.text == entry.rule }),
      unit: try need(book.roster.units.firstIndex { $0.id.text == entry.unit }),
      period: nil, part: entry.part, ordinal: entry.ordinal, demand: demand,
      certainty: entry.certainty)
  }
}

extension World.Time {
  /// What the plan asks for, and the slot, if there is one.
  fileprivate func resolved() throws -> (DatedTask.Demand, Extent?) {
    switch self {
    case .on(let day):
      let extent = Extent.wholeDays(Window(on: try date(day)))
      return (.fixed(extent), extent)
    case .from(let first, let last):
      let extent = Extent.wholeDays(try days(first, last))
      return (.fixed(extent), extent)
    case .at(let day, let hour, let minutes):
      let start = CivilDateTime(try date(day), at: try need(TimeOfDay(hour: hour)))
      let extent = Extent.timed(
        start: start, in: ZoneID("Asia/Ho_Chi_Minh"), length: try need(Minutes(minutes)))
      return (.fixed(extent), extent)
    case .nowhere(let first, let last):
      return (.within(try days(first, last)), nil)
    case .open:
      return (.open, nil)
    }
  }
}

/// The day that ISO 8601 writes so.
package func date(_ text: String) throws -> CivilDate { try need(CivilDate(iso: text)) }

/// The days from a first to a last, both included.
package func days(_ first: String, _ last: String) throws -> Window {
  try need(Window(from: try date(first), through: try date(last)))
}

extension World {
  /// A plan of two years with much in it, the same for the same seed. Its texts have at most so many
  /// characters.
  package static func random(seed: UInt64, textLimit limit: Int = 300) throws -> World {
    var numbers = SplitMix(seed: seed)
    let codes = (10...25).map { "u\($0)" }
    var world = World([:])
    world.units = codes.map { ($0, String.random(&numbers, upTo: limit)) }
    world.years = 2026...2027
    world.title = String.random(&numbers, upTo: limit)
    let start = try date("2026-01-01")
    let parts: [Part] = [.task, .span, .broadcast, .start]
    for rule in 0..<12 {
      try world.rule(
        "r\(rule)", String.random(&numbers, upTo: limit),
        .exactly(Int.random(in: 1...4, using: &numbers))
      ) {
        $0.clauses = [String.random(&numbers, upTo: limit)]
      }
      for _ in 0..<Int.random(in: 0...4, using: &numbers) {
        let first = start.adding(days: Int.random(in: 0..<760, using: &numbers))
        let last = first.adding(days: Int.random(in: 0..<60, using: &numbers))
        let times: [Time] = [
          .on("\(first)"), .on("\(first)"), .from("\(first)", through: "\(last)"), .open,
          .at("\(first)", hour: 23, minutes: 90), .nowhere(within: "\(first)", through: "\(last)"),
        ]
        world.task(
          "r\(rule)", Array(codes.prefix(Int.random(in: 0...16, using: &numbers))),
          as: parts.randomElement(using: &numbers) ?? .task,
          ordinal: Int.random(in: 1...4, using: &numbers),
          times.randomElement(using: &numbers) ?? .open,
          Bool.random(using: &numbers) ? .confirmed : .toBeAnnounced)
      }
    }
    return world
  }
}

extension String {
  /// A text as nobody should write it, of at most so many characters.
  fileprivate static func random(_ numbers: inout SplitMix, upTo limit: Int) -> String {
    let pieces = [
      "BHXH", "tự nguyện", "\"", ";", ",", "\r\n", "\n", "\t", "=1+1", "@a", "-", "\u{202E}",
      "\u{200F}",
      "e\u{301}", "\u{301}", " ", "  ", "👩‍👧‍👦", "\u{1B}[31m", String(repeating: "x", count: 130),
    ]
    let text = (0..<Int.random(in: 1...12, using: &numbers)).map { _ in
      pieces.randomElement(using: &numbers) ?? ""
    }
    return String(text.joined().prefix(limit))
  }
}

/// What a test's own values lack, though its author took it for granted.
struct Missing: Error {}

/// The value, or an error where there is none.
func need<Value>(_ value: Value?) throws -> Value {
  guard let value else { throw Missing() }
  return value
}
