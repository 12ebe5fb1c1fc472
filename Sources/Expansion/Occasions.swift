import CivilTime
import ScheduleModel

/// An occasion with what is known of it.
struct KnownOccasion: Hashable {
  /// When it is.
  enum Time: Hashable {
    case days(Occasion)
    /// The rules lead to no day.
    case nowhere(Obstacle)
    /// Nobody has said.
    case unknown
  }

  /// The bucket of the calendar that it is; `nil` where it comes once.
  let period: Period?
  /// Its number among those of one period, from 1.
  var number = 1
  let time: Time
  let certainty: Certainty

  /// What is known where nobody has said when.
  static let unknown = KnownOccasion(period: nil, time: .unknown, certainty: .toBeAnnounced)
}

/// When a rule applies.
struct RuleOccasions {
  /// When it applies as the rules say; sorted, may be empty.
  let usual: [KnownOccasion]
  /// When it applies for units for which pins of what it hangs on have moved it; as many as usual, in
  /// the same order.
  var moved: [Int: [KnownOccasion]] = [:]

  /// When it applies for a unit.
  func of(_ unit: Int) -> [KnownOccasion] { moved[unit] ?? usual }
}

/// When each rule of a book applies.
///
/// A rule that is anchored to another takes its occasions from those of the other, which are found
/// once however many rules hang on them.
struct Occasions {
  let book: RuleBook
  let pins: Pins
  private let near: ClosedRange<Int>
  private var known: [RuleID: RuleOccasions] = [:]

  /// Prepares to find the occasions of a book's rules.
  init(_ book: RuleBook, _ pins: Pins) {
    self.book = book
    self.pins = pins
    near = book.head.years.lowerBound - 1...book.head.years.upperBound + 1
  }

  /// When a rule applies, sorted; `unknown` alone where nobody has said when, and empty where no
  /// whole period lies in its windows.
  mutating func of(_ rule: Rule) -> RuleOccasions {
    // Readers have made sure that anchors exist and do not go round in a circle.
    var chain: [Rule] = []
    var next: Rule? = rule
    while let current = next, known[current.id] == nil {
      chain.append(current)
      guard case .relative(_, let anchor, _) = current.anchor else { break }
      next = book.rule(anchor)
    }
    for link in chain.reversed() { known[link.id] = occasions(of: link) }
    return known[rule.id] ?? RuleOccasions(usual: [])
  }

  private func occasions(of rule: Rule) -> RuleOccasions {
    guard case .relative(let relation, let id, let distance) = rule.anchor else {
      return RuleOccasions(usual: ownOccasions(of: rule))
    }
    guard let anchor = book.rule(id), let occasions = known[id] else {
      return RuleOccasions(usual: [])
    }
    let link = Link(rule: rule, relation: relation, anchor: anchor, distance: distance)
    return RuleOccasions(
      usual: occasions.usual.map { self.occasion(link, on: link.stand(of: $0, in: book)) },
      moved: moved(link, by: occasions))
  }

  private func ownOccasions(of rule: Rule) -> [KnownOccasion] {
    // What nobody has to do is nothing to plan, until somebody decides that it is done.
    guard rule.modality != .may else { return [] }
    return switch rule.anchor {
    case .windows(let occasions):
      occasions.map {
        KnownOccasion(
          period: $0.period, number: $0.number, time: .days($0), certainty: rule.certainty)
      }
    case .every(let kind, let windows):
      book.periods(kind, during: windows, of: rule).map {
        KnownOccasion(period: $0, time: time(of: $0, for: rule), certainty: rule.certainty)
      }
    case .open: [.unknown]
    case .relative, .standing: []
    }
  }

  /// When what a rule asks for in a period is to be done: in its days, or by the day on which it is due.
  private func time(of period: Period, for rule: Rule) -> KnownOccasion.Time {
    let days = book.days(of: period, for: rule)
    guard case .due = rule.position, rule.details.dueDay != .last else {
      return .days(Occasion(days, named: period))
    }
    guard let due = rule.details.dueDay.day(of: period, by: book.calendar) else {
      return .nowhere(.noWorkingDay)
    }
    return .days(
      Occasion(
        Window(from: min(days.start, due), through: due) ?? days, named: period, due: due))
  }
}

extension Occasions {
  /// The occasion of a rule that hangs on something that stands so.
  func occasion(_ link: Link, on stand: Stand) -> KnownOccasion {
    KnownOccasion(
      period: stand.period, number: stand.number, time: time(link, on: stand),
      certainty: stand.isOpen || link.rule.certainty == .toBeAnnounced ? .toBeAnnounced : .confirmed
    )
  }

  private func time(_ link: Link, on stand: Stand) -> KnownOccasion.Time {
    let window: Window
    switch stand.time {
    case .days(let days): window = days.window
    case .nowhere, .unknown: return stand.time
    }
    let (days, count) = (link.distance.days, link.distance.count)
    let own: Window? =
      switch link.relation {
      case .alongside: window
      case .before: day(-days, count, from: window.start)
      case .after: day(days, count, from: window.last)
      }
    guard let own else { return .nowhere(.noWorkingDay) }
    guard near.contains(own.start.year), near.contains(own.last.year) else {
      return .nowhere(.outsideYears)
    }
    return .days(Occasion(own, named: stand.period, number: stand.number))
  }

  /// The day at a distance; `nil` where no working day is near, or no day at all.
  private func day(_ days: Int, _ count: Distance.Count, from day: CivilDate) -> Window? {
    switch count {
    case .calendarDays: CivilDate(dayNumber: day.dayNumber + days).map { Window(on: $0) }
    case .workingDays: book.calendar.workingDay(days, from: day).map { Window(on: $0) }
    }
  }
}
