import CivilTime
public import Explanation
public import ScheduleModel

/// Seven days, unit by unit, for a terminal of 80 columns.
public struct WeekListing: Sendable {
  private let week: WeekAhead
  private let language: Language

  /// Creates the view of seven days.
  public init(_ week: WeekAhead, in language: Language) {
    self.week = week
    self.language = language
  }

  /// The view, every line ended by a line feed.
  public var text: String {
    let first = week.window.start.longText(in: language)
    let last = week.window.last.longText(in: language)
    let head = Phrase(vi: "Bảy ngày tới: ", en: "The next seven days: ")[language]
    return "\(head)\(first) – \(last)".text() + "\n"
      + week.units.map { unit($0) + "\n" }.joined() + idle
  }

  private func unit(_ own: WeekAhead.OfUnit) -> String {
    own.unit.name.shown.text() + own.days.map(day).joined() + running(own.running)
  }

  private func day(_ day: WeekAhead.Day) -> String {
    let title = day.date.longText(in: language)
    return (title.prefix(1).uppercased() + title.dropFirst()).text(indent: 2, hanging: 4)
      + day.tasks.map { line($0, days: nil) }.joined()
  }

  private func running(_ tasks: [TaskFacts]) -> String {
    guard !tasks.isEmpty else { return "" }
    let title = Phrase(vi: "Đang kéo dài", en: "Under way")[language]
    return title.text(indent: 2, hanging: 4)
      + tasks.map { line($0, days: $0.extent?.window) }.joined()
  }

  private func line(_ task: TaskFacts, days: Window?) -> String {
    let mark = task.status == .confirmed ? "" : "  [\(task.status.name[language])]"
    let clauses = task.rule.details.clauses.map(\.shown).joined(separator: ", ")
    let parts = [
      days?.text(in: language), task.hours, task.heading(in: language).shown + mark,
      clauses.isEmpty ? nil : clauses, week.plans.count > 1 ? "(\(task.plan))" : nil,
    ]
    return parts.compactMap(\.self).joined(separator: "  ").text(indent: 4, hanging: 6)
  }

  private var idle: String {
    guard week.idle > 0 || week.units.isEmpty else { return "" }
    let units = Phrase.units(week.idle)
    return Phrase(
      vi: "\(units.vietnamese) không có việc trong bảy ngày này.",
      en: "\(units.english) without a task in these seven days.")[language].text()
  }
}
