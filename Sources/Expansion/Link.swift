import CivilTime
import ScheduleModel

/// Where something stands that others hang on.
struct Stand: Hashable {
  /// The bucket of the calendar that it belongs to; `nil` where it comes once.
  let period: Period?
  /// Its number among those of one period, from 1.
  let number: Int
  /// The days of it, as far as they are known.
  let time: KnownOccasion.Time
  /// Whether these days are only where it may come to stand.
  let isOpen: Bool
}

/// How a rule hangs on another.
struct Link {
  /// The rule that hangs.
  let rule: Rule
  let relation: Relation
  /// The rule that it hangs on.
  let anchor: Rule
  let distance: Distance

  /// Where what the anchor asks for stands as the rules say.
  ///
  /// Where its days are still to be chosen within a window, "before" means before the window and
  /// "after" means after it; "alongside" is then as open as the day itself.
  func stand(of occasion: KnownOccasion, in book: RuleBook) -> Stand {
    Stand(
      period: occasion.period, number: occasion.number, time: time(of: occasion, in: book),
      isOpen: occasion.certainty == .toBeAnnounced
        || relation == .alongside && anchor.position == .within)
  }

  private func time(of occasion: KnownOccasion, in book: RuleBook) -> KnownOccasion.Time {
    guard case .days(let days) = occasion.time else { return occasion.time }
    guard let window = book.standing(anchor, days) else { return .nowhere(.noWorkingDay) }
    return .days(Occasion(window, named: occasion.period, number: occasion.number))
  }

  /// Where it stands once people have pinned it to a day; `nil` where its days are those of a window,
  /// whatever day of it is chosen.
  func stand(of occasion: KnownOccasion, pinnedTo day: CivilDate) -> Stand? {
    guard anchor.position != .within || relation == .alongside else { return nil }
    return Stand(
      period: occasion.period, number: occasion.number,
      time: .days(Occasion(Window(on: day), named: occasion.period, number: occasion.number)),
      isOpen: occasion.certainty == .toBeAnnounced)
  }
}
