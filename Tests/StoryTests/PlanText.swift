import CivilTime
import Expansion
import Foundation
import ICalendar
import Placement
import RuleFiles
import ScheduleModel
import Testing

/// A plan folder in memory, which a test may change before it is read.
struct PlanText {
  /// The texts of the files by their paths in the folder, calendars of others among them.
  var files: [String: String]

  /// Takes files as they are.
  init(files: [String: String]) {
    self.files = files
  }

  /// Reads a folder below the package.
  init(_ path: String) throws {
    let folder = PackageFolder.root.appending(path: path)
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    files = [:]
    for name in names where PlanFolder.isPart(name) || CalendarFile.isMeant(by: name) {
      files[name] = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        .precomposedStringWithCanonicalMapping
    }
  }

  /// The plan that most laws are tried on.
  static func thaiNguyen() throws -> PlanText { try PlanText("Fixtures/plans/thai-nguyen-2026") }

  /// The plan of another office, in another language, country and time zone.
  static func countyLibrary() throws -> PlanText {
    try PlanText("Fixtures/stories/county-library/plan")
  }
}

extension PlanText {
  /// The lines of a file, without their ends.
  func lines(of file: String) throws -> [String] {
    try #require(files[file]).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init).filter { !$0.isEmpty }
  }

  /// Returns the folder with other lines in the roster, below its head.
  func withRoster(_ edit: ([String]) throws -> [String]) throws -> PlanText {
    var copy = self
    let lines = try lines(of: "units.csv")
    let edited = try lines.prefix(1) + edit(Array(lines.dropFirst()))
    copy.files["units.csv"] = edited.map { "\($0)\n" }.joined()
    return copy
  }

  /// Reads and places the plan; a finding of any kind fails the test.
  func plan() throws -> Plan {
    let book = try book()
    return Placer(book).plan(book.datedTasks())
  }

  /// Reads the plan, with some readings in the place of those decided; a finding of any kind fails
  /// the test.
  func book(instead: [ChoiceID: ReadingID] = [:]) throws -> RuleBook {
    let reading = reading(instead: instead)
    // That the days off of years to come are expected is so of every plan of those years.
    for finding in reading.findings where finding.code != .calendarProjected {
      Issue.record("\(finding.text(from: folder.files))")
    }
    return try #require(reading.book)
  }

  /// What is wrong with the plan, as a terminal shows it.
  var findings: [String] { reading().findings.map { $0.text(from: folder.files) } }

  /// The folder.
  var folder: PlanFolder {
    let calendars = files.filter { CalendarFile.isMeant(by: $0.key) }.map { name, text in
      let octets = Array(text.utf8)
      return CalendarFile(name: name, octets: octets, OutsideCalendar(octets))
    }
    return PlanFolder(
      files.filter { !CalendarFile.isMeant(by: $0.key) }
        .map { SourceFile(name: $0.key, text: $0.value) }, calendars: calendars)
  }

  private func reading(instead: [ChoiceID: ReadingID] = [:]) -> PlanReading {
    var reader = PlanReader(folder, instead: instead, zone: Zone.known)
    return reader.read()
  }
}

extension Zone {
  /// The zones of the stories, written down by hand.
  static func known(_ id: ZoneID, _ years: ClosedRange<Int>) -> Zone? {
    switch id.name {
    case "Asia/Ho_Chi_Minh":
      Zone(id, initially: Observance(hours: 7, abbreviation: "+07"))
    case "America/Chicago":
      // Forward on 8 March 2026 at 08:00 UTC, back on 1 November 2026 at 07:00 UTC.
      Zone(
        id, initially: Observance(hours: -6, abbreviation: "-06"),
        transitions: [
          Transition(
            at: Instant(secondsSince1970: 1_772_956_800),
            to: Observance(hours: -5, isDaylight: true, abbreviation: "-05")),
          Transition(
            at: Instant(secondsSince1970: 1_793_516_400),
            to: Observance(hours: -6, abbreviation: "-06")),
        ])
    case "Europe/Dublin":
      // Forward on 28 March 2027 and back on 31 October 2027, both at 01:00 UTC.
      Zone(
        id, initially: Observance(hours: 0, abbreviation: "GMT"),
        transitions: [
          Transition(
            at: Instant(secondsSince1970: 1_806_195_600),
            to: Observance(hours: 1, isDaylight: true, abbreviation: "IST")),
          Transition(
            at: Instant(secondsSince1970: 1_824_944_400),
            to: Observance(hours: 0, abbreviation: "GMT")),
        ])
    default: nil
    }
  }
}

extension Zone.Observance {
  /// Creates an observance of whole hours ahead of UTC.
  fileprivate init(hours: Int, isDaylight: Bool = false, abbreviation: String) {
    self.init(
      offset: Offset(secondsAhead: hours * 3600), isDaylight: isDaylight,
      abbreviation: abbreviation)
  }
}
