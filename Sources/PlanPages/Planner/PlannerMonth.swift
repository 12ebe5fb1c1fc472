import CivilTime
import ScheduleModel

/// A day in the grid of a month.
struct PlannerDayCell {
  /// The day of the month.
  let number: Int
  /// The lunar day: `15`, or `1/6` on the first of a lunar month.
  let lunar: String
  /// The day in words, for those who do not see the grid.
  let label: String
  /// Its page.
  let href: String
  /// The classes that mark it; `nil` where nothing does.
  let kind: String?
  /// Its official name; `nil` where it has none.
  let remark: String?
  /// What stands on it: the most frequent titles with their numbers. May be empty.
  let lines: [String]
  /// How many tasks are not named; `nil` where all are.
  let others: String?
}

/// A week of the grid of a month.
struct PlannerWeekRow {
  /// Its number and page.
  let week: PlannerWay
  /// Monday to Sunday; the cells of days of other months are there too.
  let days: [PlannerDayCell]
}

private struct MonthPageValues {
  let frame: PlannerFrame
  let words: PlannerWords
  let form: PlannerFilterForm
  let previous: PlannerWay?
  let next: PlannerWay?
  let weekdays: [String]
  let weeks: [PlannerWeekRow]
  let rows: [PlannerDayGroup]
  let hasRows: Bool
  let lasting: [PlannerTaskRow]
  let hasLasting: Bool
}

/// The tasks of a day under its name.
struct PlannerDayGroup {
  /// The day, with its page.
  let day: PlannerWay
  /// Its official name, or that people rest; `nil` for a plain working day.
  let remark: String?
  /// The tasks. Never empty.
  let rows: [PlannerTaskRow]
}

extension PlannerPages {
  /// Up to how many titles stand in a day of the grid.
  private static let mostLines = 4

  /// The page of a month; `nil` for months outside the years of the plan.
  func month(_ month: Period) -> String? {
    guard book.head.years.contains(month.year) else { return nil }
    let tasks = edition.facts(filter).filter { $0.touches(month.window) }
    let grid = Window(
      from: Period(.week, containing: month.window.start).window.start,
      upTo: Period(.week, containing: month.window.last).window.end)
    guard let grid else { return nil }
    let load = dealt(tasks, over: grid)
    let weeks = stride(from: 0, to: grid.dayCount, by: 7).map { offset in
      let first = grid.start.adding(days: offset)
      let week = Period(.week, containing: first)
      return PlannerWeekRow(
        week: PlannerWay(name: "\(week.number)", href: address.week(week)),
        days: (0..<7).map { cell(first.adding(days: $0), of: month, load) })
    }
    let title = month.text(in: language).capitalised + ": " + Phrase.tasks(tasks.count)[language]
    let frame = frame(title, at: "/month/\(month.name)")
    let groups = month.window.days.compactMap { group($0, load) }
    let lasting = rows(of: tasks.filter(\.isRibbon), showingDays: true)
    return PageTemplates.planner(
      "planner-month",
      MonthPageValues(
        frame: frame, words: frame.words,
        form: PlannerFilterForm(
          edition, filter, to: base + "/month/\(month.name)", address.language),
        previous: way(to: month, -1), next: way(to: month, 1),
        weekdays: Weekday.allCases.map { $0.shortName[language] }, weeks: weeks, rows: groups,
        hasRows: !groups.isEmpty, lasting: lasting, hasLasting: !lasting.isEmpty))
  }

  /// The month, week or quarter so many after another; `nil` outside the years of the plan.
  func way(to period: Period, _ step: Int) -> PlannerWay? {
    let day =
      step > 0 ? period.window.end : period.window.start.adding(days: -1)
    let near = Period(period.kind, containing: day)
    guard book.head.years.contains(near.year) else { return nil }
    let path =
      switch near.kind {
      case .week: address.week(near)
      case .quarter: address.matrix(near)
      default: address.month(near)
      }
    return PlannerWay(name: near.text(in: language).capitalised, href: path)
  }

  /// The tasks of each day of some days, without bars.
  func dealt(_ tasks: [TaskFacts], over days: Window) -> [CivilDate: [TaskFacts]] {
    tasks.reduce(into: [:]) { load, task in
      guard !task.isRibbon, let own = task.extent?.window.intersection(days) else { return }
      for day in own.days { load[day, default: []].append(task) }
    }
  }

  /// The tasks of a day; `nil` where it has none.
  func group(_ day: CivilDate, _ load: [CivilDate: [TaskFacts]]) -> PlannerDayGroup? {
    guard let tasks = load[day], !tasks.isEmpty else { return nil }
    let count = Phrase.tasks(tasks.count)[language]
    return PlannerDayGroup(
      day: PlannerWay(
        name: "\(day.longText(in: language)): \(count)".capitalised, href: address.day(day)),
      remark: remark(of: day), rows: rows(of: tasks))
  }

  private func cell(
    _ day: CivilDate, of month: Period, _ load: [CivilDate: [TaskFacts]]
  ) -> PlannerDayCell {
    let tasks = month.window.contains(day) ? load[day] ?? [] : []
    let titles = Dictionary(grouping: tasks, by: \.title).map {
      (title: $0.key, count: $0.value.count)
    }
    .sorted { (-$0.count, $0.title) < (-$1.count, $1.title) }
    let shown = titles.prefix(PlannerPages.mostLines)
    let rest = titles.dropFirst(PlannerPages.mostLines).reduce(0) { $0 + $1.count }
    let classes = [
      month.window.contains(day) ? nil : "beside",
      book.calendar.isWorking(day) ? nil : "rest", day == today ? "today" : nil,
    ].compactMap(\.self)
    return PlannerDayCell(
      number: day.day, lunar: lunar(day),
      label: "\(day.longText(in: language)): \(Phrase.tasks(tasks.count)[language])",
      href: address.day(day), kind: classes.isEmpty ? nil : classes.joined(separator: " "),
      remark: officialName(of: day),
      lines: shown.map { $0.count > 1 ? "\($0.count) × \($0.title)" : $0.title },
      others: rest > 0 ? "+ " + Phrase.others(rest)[language] : nil)
  }

  /// The lunar day of a civil one: its number, with the month on the first of a lunar month.
  func lunar(_ day: CivilDate) -> String {
    guard let lunar = LunarDate(day) else { return "" }
    let leap = lunar.month.kind == .leap ? Phrase(vi: " nhuận", en: " leap")[language] : ""
    return lunar.day == 1 ? "1/\(lunar.month.number)\(leap)" : "\(lunar.day)"
  }

  /// The official name of a day, or that people rest; `nil` for a plain working day.
  func remark(of day: CivilDate) -> String? {
    officialName(of: day)
      ?? (book.calendar.isWorking(day)
        ? nil : Phrase(vi: "nghỉ hằng tuần", en: "weekly rest")[language])
  }

  private func officialName(of day: CivilDate) -> String? {
    if case .official(let days) = book.calendar.status(of: day) { days.name } else { nil }
  }
}
