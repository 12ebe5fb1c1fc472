import CivilTime
import ScheduleModel

/// An occasion of a rule, with what all units have in common of it.
struct OccasionFrame {
  let known: KnownOccasion
  /// The name of the period in octets; empty for a window that comes once.
  let name: [UInt8]
  /// The days on which what the rule asks for stands; `nil` where it leads to none, or where the
  /// occasion has no days.
  let standing: Window?
  /// The day on which a unit has to exist to have the named period: the first, of a week its
  /// Thursday. `nil` for a window that comes once.
  let reference: CivilDate?

  /// Looks up what a rule of a book makes of an occasion.
  init(_ known: KnownOccasion, of rule: Rule, in book: RuleBook) {
    self.known = known
    name = Array((known.period?.name ?? "").utf8)
    guard case .days(let occasion) = known.time else {
      (standing, reference) = (nil, nil)
      return
    }
    standing = book.standing(rule, occasion)
    // The last days of a lunar year lie outside the civil year that names them.
    reference = occasion.period.flatMap { period in
      guard period.window.contains(occasion.window.start) else { return nil }
      return period.window.start.adding(days: period.kind == .week ? 3 : 0)
    }
  }

  /// The day on which it is seen whom there is: the first of its period, or of its days.
  var day: CivilDate? {
    guard case .days(let occasion) = known.time else { return nil }
    return reference ?? occasion.window.start
  }

  /// The days of its occasion that concern a unit; `nil` where there are none.
  func days(of unit: Roster.Unit, _ occasion: Occasion) -> Window? {
    asks(unit) ? unit.existence(within: occasion.window) : nil
  }

  /// Whether a unit exists on the day on which it has to, to be asked for anything.
  func asks(_ unit: Roster.Unit) -> Bool { reference.map(unit.exists(on:)) ?? true }
}
