import CivilTime
import ScheduleModel
import TestNumbers
import TestWorld

/// A plan in July 2026 so small that every way to place its tasks can be tried.
///
/// Days are numbers of that month: the 1st is a Wednesday, the 4th and 5th are a weekend.
struct SmallCase {
  /// A rule that asks every one of its units for some tasks.
  struct Need {
    var days: ClosedRange<Int>
    var count: Int
    var occupation: Occupation
    var spacing: Distance?
    var restDays: RestDays
    var lead: Rule.Lead?
    var partners: Int
    var resources: [Int]
    /// How many places it needs of each of them at once.
    var places: Int
    /// Of which resources it needs one, what it likes better first; empty where there is no choice.
    var oneOf: [Int] = []
    var units: [Int]
    /// Whether the tasks of one number stand on one day in all units.
    var isCommon = false
    /// The days that its tasks keep off.
    var avoided: [Int] = []
    /// The day of the week that they keep off.
    var avoidedWeekday: Weekday?
  }

  /// A resource; a pool where there are members, each with its absences.
  struct Supply {
    var places: Int
    /// How many tasks can have it in a day; `nil` where only the halves are bounded.
    var daily: Int?
    var absences: [Away]
    var members: [[Away]]
    /// How many minutes it is on its way between two units; `nil` where that does not matter.
    var travel: Int?
  }

  /// A day on which somebody or something is away, or a half of it.
  struct Away {
    let day: Int
    let half: HalfDay?
  }

  /// When each unit is away.
  var units: [[Away]]
  /// The only half of a day in which each unit works; `nil` for both.
  var shifts: [HalfDay?]
  /// When the morning ends at a unit that works all day from half past seven to five, with an afternoon
  /// from half past one on; `nil` where nobody knows.
  var mornings: [Int?] = []
  /// The unit above each, and its kind; empty where there is none above any.
  var ranks: [(parent: Int?, kind: String)] = []
  var supplies: [Supply]
  var needs: [Need]
  /// The days on which nobody works, beside weekends.
  var closed: [Int] = []

  /// How many tasks there are.
  var taskCount: Int { needs.reduce(0) { $0 + $1.count * $1.units.count } }
}

extension SmallCase {
  /// The book of the case.
  func book() throws -> RuleBook {
    var book = try Book(units: [])
    book.calendar = WorkCalendar(
      entries: try closed.map { try .entry("\(SmallCase.day($0))", .rest) })
    book.units = try units.enumerated().map { number, away in
      Roster.Unit(
        id: try code("u\(number)"), name: "u\(number)",
        kind: ranks.isEmpty ? "unit" : ranks[number].kind,
        parent: try ranks.isEmpty ? nil : ranks[number].parent.map { try code("u\($0)") },
        absences: try away.map { try $0.absence() },
        workingHours: try workingHours(of: number),
        source: SourcePlace(file: "units.csv", line: number + 2))
    }
    book.resources = try supplies.enumerated().map { try $1.resource("s\($0)") }
    for (number, need) in needs.enumerated() {
      try book.rule(
        "r\(number)", try need.anchor(), .within, .exactly(need.count),
        occupation: need.occupation, spacing: need.spacing, restDays: need.restDays,
        units: need.units
      ) { details in
        details.lead = need.lead
        details.avoids = AvoidedDays(
          need.avoided.compactMap { try? Window(on: SmallCase.day($0)) },
          [need.avoidedWeekday].compactMap(\.self))
        details.dayChoice = need.isCommon ? .common : .ofEachUnit
        details.resources = need.resources
        details.places = Dictionary(
          uniqueKeysWithValues: need.resources.map { ($0, need.places) })
        if !need.oneOf.isEmpty { details.oneOf = [need.oneOf.map { ResourceNeed($0) }] }
        details.partners = (0..<need.partners).map { .external("body \($0)") }
      }
    }
    return try book.book()
  }

  private func workingHours(of unit: Int) throws -> WorkingHours? {
    if let half = shifts[unit] {
      return try .at(half.minutes.lowerBound + 450..<half.minutes.upperBound - 30)
    }
    guard let end = mornings.isEmpty ? nil : mornings[unit] else { return nil }
    return try .at(450..<end, 810..<1020)
  }

  /// A day of July 2026.
  static func day(_ number: Int) throws -> CivilDate {
    try date("2026-07-01").adding(days: number - 1)
  }
}

extension SmallCase.Need {
  fileprivate func anchor() throws -> Anchor {
    try .once("\(SmallCase.day(days.lowerBound))", "\(SmallCase.day(days.upperBound))")
  }
}

extension SmallCase.Supply {
  fileprivate func resource(_ name: String) throws -> Resource {
    let place = SourcePlace(file: "resources.yaml", line: 1)
    let away = try absences.map { try $0.absence() }
    let travel = travel.flatMap { Minutes($0) }.map { Travel($0, source: place) }
    guard !members.isEmpty else {
      return Resource(
        id: try code(name), title: name, capacity: places, daily: daily, travel: travel,
        absences: away, source: place)
    }
    let members = try members.enumerated().map { number, away in
      Resource.Member(
        id: try code("\(name)-\(number)"), title: name,
        absences: try away.map { try $0.absence() }, source: place)
    }
    return Resource(
      id: try code(name), title: name, members: members, daily: daily, travel: travel,
      absences: away, source: place)
  }
}

extension SmallCase.Away {
  fileprivate func absence() throws -> Absence {
    Absence(Window(on: try SmallCase.day(day)), half)
  }
}
