import CivilTime
import ScheduleModel

/// What tells apart what tasks of one rule take.
struct ClaimKey: Hashable {
  let rule: Int
  /// A place in the list of resources; `nil` where the task waits for no station.
  let station: Int?
  /// Which of the different working hours the unit has; `nil` where nobody has said, or it does not
  /// matter.
  let shift: Int?
  /// The unit's own lead, as a place in the roster's list; `nil` where all have the same, or it does not
  /// matter.
  let lead: Int?
}

/// Which claim is that of a rule and unit.
struct ClaimKeys {
  private let book: RuleBook
  private let waits: [Bool]
  /// Whether it matters when people work who have tasks of each rule, and it is known of some: their time
  /// is taken, or what they need has to travel in their noon.
  private let isTimed: [Bool]
  /// Whether tasks of each rule take the time of leads of which each unit has its own.
  private let isLed: [Bool]
  /// Which of the different working hours each unit has; empty where nobody has said of any.
  private let shifts: [Int?]

  /// Looks up what a book says.
  init(_ book: RuleBook) {
    self.book = book
    waits = book.rules.map(book.waitsForAir)
    let shifts = book.shifts
    isTimed = book.rules.map { rule in
      !shifts.isEmpty
        && (rule.occupation != .nothing
          || rule.details.everyResource.contains { book.resources[$0].travel != nil })
    }
    isLed = book.rules.map { rule in
      rule.occupation != .nothing && (rule.details.lead?.isOfEachUnit ?? false)
    }
    self.shifts = shifts
  }

  /// Whether tasks of a rule may take different things where different units do them.
  func tellsApart(_ rule: Int) -> Bool { waits[rule] || isTimed[rule] || isLed[rule] }

  /// The key of a rule and unit; `nil` where the rule alone says what is taken.
  subscript(rule: Int, unit: Int) -> ClaimKey? {
    let station = waits[rule] ? book.station(of: unit) : nil
    guard station != nil || isTimed[rule] || isLed[rule] else { return nil }
    return ClaimKey(
      rule: rule, station: station, shift: isTimed[rule] ? shifts[unit] : nil,
      lead: isLed[rule] ? book.lead(of: book.rules[rule], for: unit) : nil)
  }
}

extension RuleBook {
  /// Which of the different working hours each unit has, by number; empty where nobody has said of any.
  fileprivate var shifts: [Int?] {
    guard !hasNoWorkingHours else { return [] }
    var numbers: [[Range<Int>]: Int] = [:]
    return roster.units.indices.map { unit in
      guard let hours = workingHours(of: unit)?.hours else { return nil }
      let number = numbers[hours] ?? numbers.count
      numbers[hours] = number
      return number
    }
  }
}
