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
  private let timing: Timing

  /// What a task takes of its day in the plan.
  private enum Timing {
    case wholeDay
    case hours(TimeOfDay, ZoneID, Minutes)
  }

  /// Looks up what a rule of a book says.
  init(of rule: Rule, in book: RuleBook, _ table: DayTable) {
    days = table.days(rule.restDays, avoiding: rule.details.avoids)
    spacing = rule.spacing
    chosenLength =
      if case .within(_, let length) = rule.hours { length } else { rule.details.airing.length }
    preferredDays = rule.details.preferredDays
    farthest = rule.details.farthest
    isCommon = rule.hasCommonDays
    // The hours are the same on every day, so that any day can be asked.
    timing =
      switch book.extent(of: rule, on: book.horizon.start) {
      case .wholeDays: .wholeDay
      case .timed(let start, let zone, let length): .hours(start.time, zone, length)
      }
  }

  /// The distance that the rule asks for, as `Rule.distance` has it.
  func distance(among days: Int, for tasks: Int) -> Distance {
    spacing ?? .unstated(among: days, for: tasks)
  }

  /// The minute of a day at which its tasks begin; whole days begin at midnight.
  var startMinute: Int {
    switch timing {
    case .wholeDay: 0
    case .hours(let time, _, _): time.minute
    }
  }

  /// The time that a task takes up on a day: what is done at the ends of a span has no hours.
  func extent(of part: Part, on day: CivilDate) -> Extent {
    switch (part, timing) {
    case (.start, _), (.end, _), (_, .wholeDay): .wholeDays(Window(on: day))
    case (_, .hours(let time, let zone, let length)):
      .timed(start: CivilDateTime(day, at: time), in: zone, length: length)
    }
  }
}
