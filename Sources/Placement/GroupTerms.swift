import CivilTime
import ScheduleModel

/// What a rule says of where its tasks may stand, looked up once for all of them.
struct GroupTerms {
  /// The days on which they may stand, as far as calendar and rule say.
  let days: DayTable.DayList
  /// The days of the week on which they rather stand; may be empty.
  let preferredDays: [Weekday]
  /// Whether those of one number stand on one and the same day in all units.
  let isCommon: Bool
  /// How far apart those that follow one another stand at most; `nil` for any distance.
  let farthest: Int?
  /// How long they last whose hours are to be chosen; `nil` where none are.
  let chosenLength: Minutes?
  private let spacing: Distance?
  /// The hours that the rule gives them; `nil` where they are whole days.
  private let hours: DailyHours?

  /// Looks up what a rule of a book says.
  init(of rule: Rule, in book: RuleBook, _ table: DayTable) {
    days = table.days(rule.restDays, avoiding: rule.details.avoids)
    spacing = rule.spacing
    chosenLength =
      if case .within(_, let length) = rule.hours { length } else { rule.details.airing.length }
    preferredDays = rule.details.preferredDays
    farthest = rule.details.farthest
    isCommon = rule.hasCommonDays
    hours = book.dailyHours(of: rule)
  }

  /// The distance that the rule asks for, as `Rule.distance` has it.
  func distance(among days: Int, for tasks: Int) -> Distance {
    spacing ?? .unstated(among: days, for: tasks)
  }

  /// The minute of a day at which its tasks begin; whole days begin at midnight.
  var startMinute: Int { hours?.start.minute ?? 0 }

  /// The time that a task takes up on a day: what is done at the ends of a span has no hours.
  func extent(of part: Part, on day: CivilDate) -> Extent {
    switch (part, hours) {
    case (.start, _), (.end, _), (_, nil): .wholeDays(Window(on: day))
    case (_, let hours?): hours.extent(on: day)
    }
  }
}
