import CivilTime
import ScheduleModel

/// A year as a map of its days, as its own table, and with what its signs mean.
struct YearMap {
  private let load: YearLoad
  private let calendar: WorkCalendar
  private let language: Language
  private let runs: [OfficialRun]
  /// The place among the runs of each day that belongs to one.
  private let runOfDay: [CivilDate: Int]

  /// Draws a year.
  init(_ load: YearLoad, _ calendar: WorkCalendar, in language: Language) {
    self.load = load
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
        name: Phrase.month(month.number)[language].capitalised, lead: lead == 0 ? nil : lead,
        days: month.window.days.map(cell), trail: trail == 0 ? nil : trail)
    }
  }

  private func cell(_ day: CivilDate) -> DayCell {
    let count = load.tasks(on: day).count
    let wide = count < 1000 ? nil : "wide"
    let classes = [shade(count), dayClass(of: day, count), wide].compactMap(\.self)
    return DayCell(
      number: day.day, kind: classes.isEmpty ? nil : classes.joined(separator: " "),
      mark: runOfDay[day].map(YearMap.letter),
      tasks: count == 0
        ? nil
        : DayLink(id: TaskGroup.anchor(of: day), label: label(of: day, count), count: count))
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
      + (runOfDay[day].map { " (\(runs[$0].entry.name))" } ?? "")
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
    }
  }

  /// The official days by name, with the letter that stands in the map.
  var officialDays: [OfficialDayItem] {
    runs.enumerated().map { place, run in
      OfficialDayItem(
        kind: run.isWorking ? "makeup" : "holiday free", mark: YearMap.letter(place),
        days: days(run.days), name: run.entry.name, remark: remark(on: run))
    }
  }

  /// What is known of the days beside their name.
  private func remark(on run: OfficialRun) -> String? {
    let parts = [run.entry.basis].filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  private func days(_ window: Window) -> String {
    window.dayCount == 1
      ? window.start.longText(in: language).capitalised : window.text(in: language)
  }

  /// The days that have tasks or an official name, in order.
  var twin: [TwinRow] {
    load.year.days.compactMap { day in
      let count = load.tasks(on: day).count
      let name = runOfDay[day].map { runs[$0].entry.name }
      guard count > 0 || name != nil else { return nil }
      let rest = Phrase(vi: "nghỉ hằng tuần", en: "weekly rest")[language]
      let remark = name ?? (calendar.isWorking(day) ? "" : rest)
      return TwinRow(day: day.longText(in: language), count: count, remark: remark)
    }
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
