import CivilTime
import ScheduleModel

/// The map of a year: one character for each day, and the legend that explains them.
struct HeatMap {
  /// The weeks.
  let grid: WeekGrid
  /// The tasks of each day.
  let load: YearLoad
  /// Which days are rest days.
  let calendar: WorkCalendar
  /// In which language.
  let language: Language

  /// The map, the names of the months first.
  var lines: [InkedLine] {
    [InkedLine(grid.monthNames(in: language))] + Weekday.allCases.map(row)
  }

  /// What each character means, with numbers, and which the official days of rest are.
  var legend: [InkedLine] {
    InkedLine.packing(shadeLegend) + InkedLine.packing(emptyDayLegend) + holidays
  }

  private func row(_ weekday: Weekday) -> InkedLine {
    var line = InkedLine(weekday.shortName[language].filling(WeekGrid.margin))
    let days = (0..<grid.columnCount).map { grid.day(weekday, inColumn: $0) }
    // Blank weeks at the end of a row are left out, so that no line ends with a space.
    let marks = days.map { $0.map(mark) ?? .blank }
    let end = marks.lastIndex { $0 != .blank }.map { $0 + 1 } ?? 0
    guard end > 0 else { return InkedLine(weekday.shortName[language]) }
    for mark in marks.prefix(end) { line.append(String(mark.character), mark.ink) }
    return line
  }

  private func mark(on day: CivilDate) -> DayMark {
    let count = load.tasks(on: day).count
    guard count == 0 else { return .tasks(shade: load.shade(of: count)) }
    switch calendar.status(of: day) {
    case .weeklyRest: return .blank
    case let status: return status.isWorking ? .free : .holiday
    }
  }

  private var shadeLegend: [InkedLine] {
    (1...4).compactMap { shade in
      load.counts(ofShade: shade).map { counts in
        let range =
          counts.count == 1 ? "\(counts.upperBound)" : "\(counts.lowerBound)–\(counts.upperBound)"
        let noun = counts.upperBound == 1 ? "task" : "tasks"
        return DayMark.tasks(shade: shade).explained(
          Phrase(vi: "\(range) việc", en: "\(range) \(noun)")[language])
      }
    }
  }

  private var emptyDayLegend: [InkedLine] {
    [
      DayMark.free.explained(
        Phrase(vi: "ngày làm việc, không có việc", en: "working day without tasks")[language]),
      DayMark.holiday.explained(
        Phrase(vi: "ngày nghỉ lễ", en: "official day of rest")[language]),
      InkedLine(Phrase(vi: "(trống) nghỉ hằng tuần", en: "(blank) weekly rest")[language]),
    ]
  }

  /// The official days of rest by name, also those that tasks stand on.
  private var holidays: [InkedLine] {
    let runs = OfficialRun.all(in: grid.year, of: calendar).filter { !$0.isWorking }
    let names = runs.map { "\(days($0.days)) \($0.name(in: language).shown)" }
    guard !names.isEmpty else { return [] }
    let text = "\(DayMark.holiday.character) \(names.joined(separator: "; "))"
    return (text.wrapped(indent: 0, hanging: 2) + projections(of: runs)).map { InkedLine($0) }
  }

  /// Why some official days of rest are only expected, each reason once with its days.
  private func projections(of runs: [OfficialRun]) -> [String] {
    let reasons = runs.compactMap(\.entry.projection).reduce(into: [String]()) { reasons, reason in
      if !reasons.contains(reason) { reasons.append(reason) }
    }
    return reasons.flatMap { reason in
      let own = runs.filter { $0.entry.projection == reason }.map { days($0.days) }
      return "\(own.joined(separator: ", ")): \(Phrase.projected[language]), \(reason.shown)"
        .wrapped(indent: 2, hanging: 4)
    }
  }

  /// Days that follow one another, without their year: `01/01` or `16/02 – 20/02`.
  private func days(_ window: Window) -> String {
    let texts = [window.start, window.last].map { $0.dayAndMonth(in: language) }
    return window.dayCount == 1 ? texts[0] : texts.joined(separator: " – ")
  }
}

/// What a day of the map is shown as.
private enum DayMark: Hashable {
  case blank, free, holiday
  case tasks(shade: Int)

  /// The character in the map.
  var character: Character {
    switch self {
    case .blank: " "
    case .free: "·"
    case .holiday: "×"
    case .tasks(shade: 1): "░"
    case .tasks(shade: 2): "▒"
    case .tasks(shade: 3): "▓"
    case .tasks: "█"
    }
  }

  /// How it is coloured.
  var ink: Ink {
    switch self {
    case .blank, .free: .plain
    case .holiday: .holiday
    case .tasks(let shade): .shade(shade)
    }
  }

  /// The character with its meaning.
  func explained(_ meaning: String) -> InkedLine {
    var line = InkedLine(String(character), ink)
    line.append(" \(meaning)")
    return line
  }
}
