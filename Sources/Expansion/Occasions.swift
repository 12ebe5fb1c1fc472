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
  let time: Time
  let certainty: Certainty

  /// What is known where nobody has said when.
  static let unknown = KnownOccasion(period: nil, time: .unknown, certainty: .toBeAnnounced)
}

/// When each rule of a book applies.
///
/// A rule that is anchored to another takes its occasions from those of the other, which are found
/// once however many rules hang on them.
struct Occasions {
  private let book: RuleBook
  private let near: ClosedRange<Int>
  private var known: [RuleID: [KnownOccasion]] = [:]

  /// Prepares to find the occasions of a book's rules.
  init(_ book: RuleBook) {
    self.book = book
    near = book.head.years.lowerBound - 1...book.head.years.upperBound + 1
  }

  /// When a rule applies, sorted; `unknown` alone where nobody has said when, and empty where no
  /// whole period lies in its windows.
  mutating func of(_ rule: Rule) -> [KnownOccasion] {
    // Readers have made sure that anchors exist and do not go round in a circle.
    var chain: [Rule] = []
    var next: Rule? = rule
    while let current = next, known[current.id] == nil {
      chain.append(current)
      guard case .relative(_, let anchor, _) = current.anchor else { break }
      next = book.rule(anchor)
    }
    for link in chain.reversed() { known[link.id] = occasions(of: link) }
    return known[rule.id] ?? []
  }

  private func occasions(of rule: Rule) -> [KnownOccasion] {
    switch rule.anchor {
    case .windows(let occasions):
      occasions.map {
        KnownOccasion(period: $0.period, time: .days($0), certainty: rule.certainty)
      }
    case .every(let kind, let windows):
      periods(kind, during: windows).map {
        KnownOccasion(
          period: $0, time: .days(Occasion($0.window, named: $0)), certainty: rule.certainty)
      }
    case .relative(let relation, let anchor, let distance):
      book.rule(anchor).map { anchored(rule, relation, to: $0, distance) } ?? []
    case .open: [.unknown]
    case .standing: []
    }
  }

  /// The periods that belong to the years of the plan; with windows, those that lie wholly in one.
  ///
  /// Nothing is due in a period of which only a part belongs to the plan.
  private func periods(_ kind: Period.Kind, during windows: [Window]) -> [Period] {
    let all = book.head.years.flatMap { Period.all(kind, of: $0) }
    guard !windows.isEmpty else { return all }
    return all.filter { period in
      windows.contains { period.window.intersection($0) == period.window }
    }
  }
}

extension Occasions {
  /// The occasions of a rule that is anchored to another.
  ///
  /// Where the days of the other are still to be chosen within a window, "before" means before the
  /// window and "after" means after it; "alongside" is then as open as the day itself.
  private func anchored(
    _ rule: Rule, _ relation: Relation, to anchor: Rule, _ distance: Distance
  ) -> [KnownOccasion] {
    (known[anchor.id] ?? []).map { occasion in
      let isOpen =
        occasion.certainty == .toBeAnnounced || rule.certainty == .toBeAnnounced
        || relation == .alongside && anchor.position == .within
      return KnownOccasion(
        period: occasion.period, time: time(of: occasion, for: anchor, relation, distance),
        certainty: isOpen ? .toBeAnnounced : .confirmed)
    }
  }

  private func time(
    of occasion: KnownOccasion, for anchor: Rule, _ relation: Relation, _ distance: Distance
  ) -> KnownOccasion.Time {
    guard case .days(let days) = occasion.time else { return occasion.time }
    guard let window = book.standing(anchor, days) else { return .nowhere(.noWorkingDay) }
    let own: Window? =
      switch relation {
      case .alongside: window
      case .before: day(-distance.days, distance.count, from: window.start)
      case .after: day(distance.days, distance.count, from: window.last)
      }
    guard let own else { return .nowhere(.noWorkingDay) }
    guard near.contains(own.start.year), near.contains(own.last.year) else {
      return .nowhere(.outsideYears)
    }
    return .days(Occasion(own, named: occasion.period))
  }

  /// The day at a distance; `nil` where no working day is near, or no day at all.
  private func day(_ days: Int, _ count: Distance.Count, from day: CivilDate) -> Window? {
    switch count {
    case .calendarDays: CivilDate(dayNumber: day.dayNumber + days).map { Window(on: $0) }
    case .workingDays: book.calendar.workingDay(days, from: day).map { Window(on: $0) }
    }
  }
}
