import CivilTime
import ScheduleModel

/// Reads the list of calendars of others in `plan.yaml`, and finds the days of their events.
struct OutsideReader {
  private let files: [CalendarFile]
  private let language: Language
  private(set) var findings: [Finding] = []
  private var entries: [Entry] = []
  private var places: [String: SourcePlace] = [:]

  /// A calendar as the list names it.
  private struct Entry {
    let code: String
    /// The line of its file.
    let file: Scalar
    /// What the titles of its events have in them; `nil` for all events.
    let words: Scalar?
  }

  /// Prepares to read a list, beside the files of the folder.
  init(_ files: [CalendarFile], in language: Language) {
    self.files = files
    self.language = language
  }

  /// Reads the list.
  mutating func read(_ trees: [YAMLTree]) {
    for tree in trees {
      var fields = FieldReader(tree, in: language)
      if fields.isMapping {
        let code = fields.code(.code, of: CalendarFile.self)
        _ = fields.scalar(.title)
        let file = fields.required(.file)
        let words = fields.scalar(.event)
        fields.allow([.note])
        if let code, let file {
          note(code.text, at: fields.place(of: .code), file, words, &fields.findings)
        }
      }
      fields.finish()
      findings += fields.findings
    }
  }

  private mutating func note(
    _ code: String, at place: SourcePlace, _ file: Scalar, _ words: Scalar?,
    _ findings: inout [Finding]
  ) {
    if let first = places[code] {
      findings.append(.doubledCode(code, at: place, first: first, in: language))
    } else {
      places[code] = place
      entries.append(Entry(code: code, file: file, words: words))
    }
  }

  /// The days of the events that begin in some years; what is wrong with them is then among the findings.
  mutating func days(
    in years: ClosedRange<Int>, by zones: @escaping (ZoneID, ClosedRange<Int>) -> Zone?,
    _ zone: Zone?
  ) -> OutsideDays {
    var days: [String: [Window]?] = [:]
    for entry in entries { days[entry.code] = windows(of: entry, in: years, by: zones, zone) }
    return OutsideDays(days: days)
  }

  private mutating func windows(
    of entry: Entry, in years: ClosedRange<Int>,
    by zones: (ZoneID, ClosedRange<Int>) -> Zone?, _ zone: Zone?
  ) -> [Window]? {
    let name = "calendars/\(entry.file.text)"
    guard let file = files.first(where: { $0.name == name }) else {
      findings.append(.noCalendarFile(entry.file, among: files.map(\.name), in: language))
      return nil
    }
    guard let zone, let first = Period(.year, of: years.lowerBound),
      let last = Period(.year, of: years.upperBound),
      let horizon = Window(from: first.window.start, through: last.window.last)
    else { return nil }
    // Recurring events may have begun long before the plan.
    let begun = file.calendar.events.map(\.start.statedDay.year).min() ?? years.lowerBound
    let wide = max(1900, min(begun, years.lowerBound) - 1)...years.upperBound + 1
    func isMeant(_ title: String) -> Bool {
      entry.words.map { title.folded.contains($0.text.folded) } ?? true
    }
    let (found, problems) = file.calendar.occurrences(
      beginningIn: horizon, at: zone, zones: { zones(OutsideReader.zone($0), wide) }, of: isMeant)
    findings += problems.map { .outsideCalendar($0, in: name, language) }
    return problems.isEmpty ? found.map(\.days) : nil
  }

  /// The zone that is meant by a name. Programs of Microsoft have names of their own; of these the one that
  /// is in use in Việt Nam, in both forms that it is written in.
  ///
  /// Source: CLDR, `windowsZones.xml`.
  private static func zone(_ id: ZoneID) -> ZoneID {
    let names = ["SE Asia Standard Time", "(UTC+07:00) Bangkok, Hanoi, Jakarta"]
    return names.contains(id.name) ? ZoneID("Asia/Ho_Chi_Minh") : id
  }
}
