import CivilTime
import ScheduleModel

/// A line of the weekly work table.
struct PlannerWorkRow {
  /// The day, on the first of its lines; `nil` on the others.
  let day: PlannerWorkDay?
  /// Morning, afternoon, hours, or the whole day.
  let when: String
  /// The task.
  let task: PlannerTaskRow
}

/// A day of the weekly work table.
struct PlannerWorkDay {
  /// The day, with its page.
  let way: PlannerWay
  /// The lunar day and what else is known of it.
  let remark: String
  /// How many lines it has.
  let lines: Int
}

private struct WeekPageValues {
  let frame: PlannerFrame
  let words: PlannerWords
  let form: PlannerFilterForm
  let previous: PlannerWay?
  let next: PlannerWay?
  let rows: [PlannerWorkRow]
  let hasRows: Bool
  let lasting: [PlannerTaskRow]
  let hasLasting: Bool
}

private struct DayPageValues {
  let frame: PlannerFrame
  let words: PlannerWords
  let remark: String
  let previous: PlannerWay
  let next: PlannerWay
  let week: PlannerWay
  let rows: [PlannerTaskRow]
  let hasRows: Bool
  let lasting: [PlannerTaskRow]
  let hasLasting: Bool
}

extension PlannerPages {
  /// The work table of a week (*lịch công tác tuần*); `nil` outside the years of the plan.
  func week(_ week: Period) -> String? {
    guard book.horizon.intersection(week.window) != nil else { return nil }
    let tasks = edition.facts(filter).filter { $0.touches(week.window) }
    let load = dealt(tasks, over: week.window)
    let table = week.window.days.flatMap { day -> [PlannerWorkRow] in
      let rows = rows(of: load[day] ?? [])
      return rows.enumerated().map { place, row in
        PlannerWorkRow(
          day: place == 0 ? workDay(day, lines: rows.count) : nil,
          when: row.hours ?? Phrase(vi: "cả ngày", en: "whole day")[language],
          task: row)
      }
    }
    let title =
      Phrase(vi: "Lịch công tác ", en: "Work table of ")[language] + week.text(in: language) + ", "
      + week.window.text(in: language)
    let frame = frame(title, at: "/week/\(week.name)")
    let lasting = rows(of: tasks.filter(\.isRibbon), showingDays: true)
    return PageTemplates.planner(
      "planner-week",
      WeekPageValues(
        frame: frame, words: frame.words,
        form: PlannerFilterForm(edition, filter, to: base + "/week/\(week.name)", address.language),
        previous: way(to: week, -1), next: way(to: week, 1), rows: table, hasRows: !table.isEmpty,
        lasting: lasting, hasLasting: !lasting.isEmpty))
  }

  private func workDay(_ day: CivilDate, lines: Int) -> PlannerWorkDay {
    let lunar = LunarDate(day)?.dayAndMonth(in: language) ?? ""
    let remark = remark(of: day)
    return PlannerWorkDay(
      way: PlannerWay(name: day.longText(in: language).capitalised, href: address.day(day)),
      remark: remark.map { "\(lunar); \($0)" } ?? lunar, lines: lines)
  }

  /// The page of a day.
  func day(_ day: CivilDate) -> String? {
    let tasks = edition.facts(filter).filter { $0.touches(Window(on: day)) }
    let count = Phrase.tasks(tasks.count)[language]
    let frame = frame(
      "\(day.longText(in: language)): \(count)".capitalised, at: "/day/\(day)")
    let single = rows(of: tasks.filter { !$0.isRibbon })
    let lasting = rows(of: tasks.filter(\.isRibbon), showingDays: true)
    let (before, after) = (day.adding(days: -1), day.adding(days: 1))
    let week = Period(.week, containing: day)
    let lunar = LunarDate(day).map { $0.text(in: language) } ?? ""
    let remark = remark(of: day)
    return PageTemplates.planner(
      "planner-day",
      DayPageValues(
        frame: frame, words: frame.words,
        remark: remark.map { "\(lunar); \($0)" } ?? lunar,
        previous: PlannerWay(name: before.text(in: language), href: address.day(before)),
        next: PlannerWay(name: after.text(in: language), href: address.day(after)),
        week: PlannerWay(name: week.text(in: language).capitalised, href: address.week(week)),
        rows: single, hasRows: !single.isEmpty, lasting: lasting, hasLasting: !lasting.isEmpty))
  }
}
