import CivilTime
import Expansion
import Placement
import ScheduleModel
import TestWorld

/// A province before a campaign: 62 units hold three conferences each on eleven working days, in ten
/// halls, with twelve speakers.
///
/// Four speakers at a time are away on three of the days, so that then speakers are scarce, and on the
/// others halls. Every tenth unit is away on one day.
struct Conferences {
  /// A unit and what is known of it.
  struct Unit {
    var code: String
    var absences: [Absence] = []
    var validUntil: CivilDate?
  }

  var units: [Unit]
  /// When each speaker is away.
  var speakers: [[Absence]]
  var halls = 10
  var window: (first: String, last: String) = ("2026-06-26", "2026-07-11")
  var quota = 3
  var spacing = 1
  var holidays: [String] = []
  /// How many units also hold a training with a speaker, on any of the days.
  var trainings = 0
  var pins: [(task: TaskID, day: CivilDate)] = []

  /// The province before anything has changed.
  init() throws {
    units = try (10..<72).map { number in
      let day = try date("2026-06-29").adding(days: number % 4)
      return Unit(code: "u\(number)", absences: number % 10 == 0 ? [Absence(Window(on: day))] : [])
    }
    let away = ["2026-06-30", "2026-07-02", "2026-07-08"]
    speakers = try (0..<12).map { [Absence(Window(on: try date(away[$0 / 4])))] }
  }
}

extension Conferences {
  /// The plan that keeps to what is published.
  func plan(keeping published: PublishedSlots? = nil) throws -> Plan {
    let book = try book()
    return Placer(book, keeping: published).plan(book.datedTasks())
  }

  private func book() throws -> RuleBook {
    var book = try Book(units: [])
    book.calendar = WorkCalendar(entries: try holidays.map { try .entry($0, .rest) })
    book.units = try units.enumerated().map { line, unit in
      Roster.Unit(
        id: try code(unit.code), name: unit.code, kind: "unit", parent: nil,
        validUntil: unit.validUntil, absences: unit.absences,
        source: SourcePlace(file: "units.csv", line: line + 2))
    }
    book.resources = [try hall, try pool]
    try book.rule(
      "conference", try .once(window.first, window.last), .within, .exactly(quota),
      occupation: .halfDay, spacing: Distance(spacing, .workingDays)
    ) { $0.resources = [0, 1] }
    if trainings > 0 {
      try book.rule(
        "training", try .once(window.first, window.last), .within, occupation: .halfDay,
        units: Array(0..<trainings)
      ) { $0.resources = [1] }
    }
    book.decisions = pins.map { pin in
      Decision(
        .pin(pin.task, pin.day, nil), by: "Lan", because: "", on: nil,
        source: SourcePlace(file: "decisions.yaml", line: 1))
    }
    return try book.book()
  }

  private var hall: Resource {
    get throws {
      Resource(
        id: try code("hall"), title: "hall", capacity: halls,
        source: SourcePlace(file: "resources.yaml", line: 1))
    }
  }

  private var pool: Resource {
    get throws {
      let members = try speakers.enumerated().map { number, absences in
        Resource.Member(
          id: try code("s\(number + 10)"), title: "s\(number + 10)", absences: absences,
          source: SourcePlace(file: "resources.yaml", line: number + 3))
      }
      return Resource(
        id: try code("speaker"), title: "speaker", members: members,
        source: SourcePlace(file: "resources.yaml", line: 2))
    }
  }
}
