import CivilTime
import Expansion
import ScheduleModel
import TestNumbers
import TestWorld

/// What is scarce in a random book.
enum Scarcity {
  /// The days of each unit.
  case days
  /// Also the time of leads, hours, places of resources, and what people pinned.
  case everything
}

/// Makes books that nobody would write, with much in them that competes.
struct RandomBook {
  private var numbers: SplitMix
  private let scarcity: Scarcity
  private var book: Book
  private let start: CivilDate

  /// Prepares to make books.
  init(_ numbers: SplitMix, scarce scarcity: Scarcity) throws {
    self.numbers = numbers
    self.scarcity = scarcity
    book = try Book(units: [])
    start = try date("2026-01-01")
  }

  /// The next book.
  mutating func next() throws -> RuleBook {
    book = try Book(units: [])
    book.units = try (0..<upTo(6)).map { try unit($0) }
    book.calendar = WorkCalendar(
      entries: (0..<upTo(6)).map { _ in
        OfficialDays(
          window(of: upTo(5)), are: pick([.rest, .feast, .work]), name: "", basis: "",
          source: SourcePlace(file: "calendar.yaml", line: 1))
      })
    if scarcity == .everything { book.resources = try (0..<upTo(2)).map { try resource($0) } }
    for number in 0..<upTo(8) { try addRule("r\(number)") }
    if scarcity == .everything {
      for number in 0..<upTo(3) { try hang("h\(number)", on: "r\(number)") }
      try pin()
    }
    return try book.book()
  }
}

extension RandomBook {
  private mutating func upTo(_ most: Int) -> Int { Int.random(in: 1...most, using: &numbers) }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &numbers)]
  }

  private mutating func day() -> CivilDate { start.adding(days: upTo(120) - 1) }

  private mutating func window(of days: Int) -> Window {
    let first = day()
    return Window(from: first, upTo: first.adding(days: days)) ?? Window(on: first)
  }

  private mutating func unit(_ number: Int) throws -> Roster.Unit {
    Roster.Unit(
      id: try code("u\(number)"), name: "u\(number)", kind: number == 0 ? "office" : "unit",
      parent: number == 0 ? nil : pick([nil, try code("u\(upTo(number) - 1)")]),
      validFrom: pick([nil, nil, day()]), validUntil: pick([nil, nil, start.adding(days: 90)]),
      source: SourcePlace(file: "units.csv", line: number + 2))
  }

  private mutating func resource(_ number: Int) throws -> Resource {
    Resource(
      id: try code("s\(number)"), title: "s\(number)", capacity: upTo(3),
      halves: pick([HalfDay.allCases, HalfDay.allCases, [.morning], [.afternoon]]),
      windows: pick([[], [], [window(of: 60)]]),
      absences: (0..<upTo(3)).map { _ in
        .init(window(of: upTo(4)), pick([nil, .morning, .afternoon]))
      },
      source: SourcePlace(file: "resources.yaml", line: number + 1))
  }

  private mutating func addRule(_ name: String) throws {
    let window = window(of: upTo(25))
    let anchor = pick([
      Anchor.windows([Occasion(window)]), .windows([Occasion(window)]),
      .every(.week, during: [Window(from: start, upTo: start.adding(days: 40)) ?? window]),
    ])
    let position: Position
    if case .windows = anchor {
      position = pick([.within, .within, .within, .on, .throughout, .due(.nextWorkingDay)])
    } else {
      position = .within
    }
    let day = Anchor.windows([Occasion(Window(on: window.start))])
    let spacing = Distance(upTo(4) - 1, pick([.workingDays, .calendarDays]))
    let hours = try hours()
    let place = pick([Place.unstated, .unstated, .unstated, .toBeAnnounced])
    let isCrowded = scarcity == .everything
    let leads: [Rule.Lead?] = [
      nil, .unit(upTo(book.units.count) - 1), .parent, .above(kind: "office"),
    ]
    let lead = isCrowded ? pick(leads) : nil
    let resources = isCrowded ? pick([[], Array(book.resources.indices), [0]]) : []
    let isChoice = resources.count == 2 && Bool.random(using: &numbers)
    let (occupation, units) = (occupation(hours), selection())
    let companions = companions(position, of: units)
    let restDays = pick([RestDays.never, .never, .allowed])
    let avoids = AvoidedDays(pick([[], [], [self.window(of: 3)]]), pick([[], [], [.tuesday]]))
    try book.rule(
      name, position == .on ? pick([day, day, anchor]) : anchor, position,
      .exactly(position == .throughout ? 1 : upTo(4)), hours: hours,
      occupation: occupation, spacing: pick([nil, spacing]),
      restDays: restDays, companions: companions,
      units: units
    ) { details in
      details.place = place
      details.lead = lead
      details.avoids = position == .within ? avoids : .none
      details.resources = isChoice ? [] : resources
      details.oneOf = isChoice ? [resources.map { ResourceNeed($0) }] : []
    }
  }

  /// Adds a rule that hangs on another, where there is that other.
  private mutating func hang(_ name: String, on anchor: String) throws {
    guard book.rules.contains(where: { $0.id.text == anchor }) else { return }
    let (relation, position) = pick([
      (Relation.before, Position.due(.previousWorkingDay)), (.alongside, .on),
      (.after, .due(.nextWorkingDay)),
    ])
    try book.rule(
      name, .relative(relation, to: code(anchor), distance: Distance(upTo(5), .workingDays)),
      position, units: selection())
  }

  private mutating func selection() -> [Int] {
    let count = upTo(book.units.count)
    return book.units.indices.shuffled(using: &numbers).prefix(count).sorted()
  }

  private mutating func companions(
    _ position: Position, of units: [Int]
  ) -> [Companion] {
    switch position {
    case .throughout: pick([[], [.start(title: "hang"), .end(title: "take down")]])
    // The slots of a broadcaster have no names of their own where several units hold the event.
    case .on where units.count == 1: pick([[], [.broadcast(by: upTo(book.units.count) - 1)]])
    case .on, .within, .due: []
    }
  }

  private mutating func hours() throws -> Hours {
    guard let time = TimeOfDay(minutesSinceMidnight: upTo(1440) - 1),
      let length = Minutes(upTo(300))
    else { return .unstated }
    return pick([.unstated, .unstated, .at(time, for: length)])
  }

  private mutating func occupation(_ hours: Hours) -> Occupation {
    guard scarcity == .everything || hours == .unstated else { return .nothing }
    return pick([.nothing, .halfDay, .halfDay, .day, .hours])
  }

  /// Pins some tasks to days in their windows or anywhere, spans and what goes with them too.
  private mutating func pin() throws {
    let tasks = try book.book().datedTasks()
    for task in tasks.shuffled(using: &numbers).prefix(upTo(5) - 1) {
      var days = [day()]
      if case .within(let window) = task.demand { days += window.days }
      book.decisions.append(
        Decision(
          .pin(task.id, pick(days), pick([nil, .morning, .afternoon])), by: "Lan", because: "",
          on: nil, source: SourcePlace(file: "decisions.yaml", line: 1)))
    }
  }
}
