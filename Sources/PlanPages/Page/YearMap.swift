import CivilTime
import ScheduleModel

/// A year as a map of its days, as its own table, and with what its signs mean.
struct YearMap {
  private let load: YearLoad
  private let calendar: WorkCalendar
  private let language: Language
  private let links: Links
  private let runs: [OfficialRun]
  /// The place among the runs of each day that belongs to one.
  private let runOfDay: [CivilDate: Int]

  /// Where the days and months of the map lead.
  struct Links {
    /// The address of the tasks of a day.
    var day: (CivilDate) -> String
    /// The address of a month; `nil` where its name is none.
    var month: (Period) -> String?

    /// To the tasks further down on the same page.
    static var onPage: Links {
      Links(day: { "#" + TaskGroup.anchor(of: $0) }, month: { _ in nil })
    }
  }

  /// Draws a year.
  init(
    _ load: YearLoad, _ calendar: WorkCalendar, linking links: Links = .onPage,
    in language: Language
  ) {
    self.load = load
    self.links = links
    self.calendar = calendar
    self.language = language
    runs = OfficialRun.all(in: load.year, of: calendar)
    runOfDay = runs.enumerated().reduce(into: [:]) { places, run in
      for day in run.element.days.days { places[day] = run.offset }
    }
  }

  /// The names of the columns.
  var weekdays: [String] {
    (0..<MonthRow.columnCount).map { Weekday.allCases[$0 % 7].shortName[language] }
  }

  /// The months, January first.
  var months: [MonthRow] {
    Period.all(.month, of: load.year.start.year).map { month in
      let lead = month.window.start.weekday.rawValue - 1
      let trail = MonthRow.columnCount - lead - month.window.dayCount
      return MonthRow(
        name: Phrase.month(month.number)[language].capitalised, href: links.month(month),
        lead: lead == 0 ? nil : lead,
        days: month.window.days.map(cell), trail: trail == 0 ? nil : trail)
    }
  }

  private func cell(_ day: CivilDate) -> DayCell {
    let count = load.tasks(on: day).count
    let wide = count < 100 ? nil : count < 1000 ? "wide" : "wide wider"
    let classes = [shade(count), dayClass(of: day, count), wide].compactMap(\.self)
    return DayCell(
      number: day.day, kind: classes.isEmpty ? nil : classes.joined(separator: " "),
      mark: runOfDay[day].map(mark),
      tasks: count == 0
        ? nil
        : DayLink(href: links.day(day), label: label(of: day, count), count: count))
  }

  private func shade(_ count: Int) -> String? {
    count == 0 ? nil : "shade\(load.shade(of: count))"
  }

  private func dayClass(of day: CivilDate, _ count: Int) -> String? {
    switch calendar.status(of: day) {
    case .working: return nil
    case .weeklyRest: return count == 0 ? "rest" : nil
    case .official(let entry):
      guard entry.kind != .work else { return "makeup" }
      return count == 0 ? "holiday free" : "holiday"
    }
  }

  private func label(of day: CivilDate, _ count: Int) -> String {
    "\(day.longText(in: language)): \(Phrase.tasks(count)[language])"
      + (runOfDay[day].map { " (\(runs[$0].name(in: language)))" } ?? "")
  }
}

extension YearMap {
  /// What the shades and patterns mean.
  var legend: [LegendKey] {
    let shades = (1...4).compactMap { shade in
      load.counts(ofShade: shade).map { counts in
        LegendKey(
          kind: "shade\(shade)", sample: counts.text,
          meaning: Phrase(vi: "việc", en: counts.upperBound == 1 ? "task" : "tasks")[language])
      }
    }
    let rest = LegendKey(
      kind: "rest", sample: "\u{A0}",
      meaning: Phrase(vi: "nghỉ hằng tuần", en: "weekly rest")[language])
    return shades + [rest] + frames
  }

  /// What the frames around official days mean, as far as the year has such days.
  private var frames: [LegendKey] {
    let kinds = [
      ("holiday free", Phrase(vi: "ngày nghỉ lễ", en: "official day of rest"), false),
      ("makeup", Phrase(vi: "ngày nghỉ phải đi làm", en: "rest day that is worked"), true),
    ]
    return kinds.filter { kind in runs.contains { $0.isWorking == kind.2 } }.map { kind in
      LegendKey(kind: kind.0, sample: "a–z", meaning: kind.1[language])
    } + expected
  }

  /// What the mark of days that are only expected means; empty where all have been announced.
  private var expected: [LegendKey] {
    guard runs.contains(where: { $0.entry.projection != nil }) else { return [] }
    let meaning = Phrase(vi: "ngày dự kiến, chưa công bố", en: "expected, not announced yet")
    return [LegendKey(kind: "holiday", sample: "a?", meaning: meaning[language])]
  }

  /// The official days by name, with the letter that stands in the map.
  var officialDays: [OfficialDayItem] {
    runs.enumerated().map { place, run in
      OfficialDayItem(
        kind: run.isWorking ? "makeup" : "holiday free", mark: mark(place),
        days: days(run.days), name: run.name(in: language),
        remark: run.entry.basis.isEmpty ? nil : run.entry.basis)
    }
  }

  /// Why some official days are only expected, each reason once with the marks of its days.
  var projections: [String] {
    let marks = runs.enumerated().map { (reason: $0.element.entry.projection, place: $0.offset) }
    let reasons = marks.compactMap(\.reason).reduce(into: [String]()) { reasons, reason in
      if !reasons.contains(reason) { reasons.append(reason) }
    }
    return reasons.map { reason in
      let places = marks.filter { $0.reason == reason }.map { mark($0.place) }
      return "\(places.joined(separator: ", ")): \(Phrase.projected[language]), \(reason)"
    }
  }

  private func days(_ window: Window) -> String {
    window.dayCount == 1
      ? window.start.longText(in: language).capitalised : window.text(in: language)
  }

  /// The days that have tasks or an official name, in order.
  var twin: [TwinRow] {
    load.year.days.compactMap { day in
      let count = load.tasks(on: day).count
      let name = runOfDay[day].map { runs[$0].name(in: language) }
      guard count > 0 || name != nil else { return nil }
      let rest = Phrase(vi: "nghỉ hằng tuần", en: "weekly rest")[language]
      let remark = name ?? (calendar.isWorking(day) ? "" : rest)
      return TwinRow(day: day.longText(in: language), count: count, remark: remark)
    }
  }

  /// What stands in the days of the run at a place: its letter, with `?` where the days are only
  /// expected.
  private func mark(_ place: Int) -> String {
    YearMap.letter(place) + (runs[place].entry.projection == nil ? "" : "?")
  }

  /// The letter of the run at a place, from 0: a to z, then a2 to z2, and so on.
  private static func letter(_ place: Int) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    let round = place / letters.count
    return String(letters[place % letters.count]) + (round == 0 ? "" : "\(round + 1)")
  }
}

extension ClosedRange<Int> {
  /// The range as one reads it: `4` or `1–3`.
  var text: String { count == 1 ? "\(upperBound)" : "\(lowerBound)–\(upperBound)" }
}
