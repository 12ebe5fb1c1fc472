import CivilTime
import ScheduleModel

/// The periods in which a rate applies, and those at the edges in which it does not.
struct PeriodCount {
  /// What kind of period it is.
  let kind: Period.Kind
  /// The periods that count. Sorted, may be empty.
  let counted: [Period]
  /// Those that have days in the windows or years of the rule and do not count. Sorted, may be empty.
  let fallen: [Fallen]

  /// A period that does not count.
  struct Fallen {
    /// Its days that lie in the windows or years.
    let days: Window
    /// The year that it belongs to, where that is none of the plan's.
    let otherYear: Int?
  }

  /// The days of each of these.
  private let days: [Window]

  /// Counts the periods of a kind for which a rule asks.
  init(_ kind: Period.Kind, during windows: [Window], for rule: Rule, of book: RuleBook) {
    self.kind = kind
    counted = book.periods(kind, during: windows, of: rule)
    days = counted.map { book.days(of: $0, for: rule) }
    let inForce = Window(
      from: max(book.horizon.start, book.start(of: rule) ?? book.horizon.start),
      upTo: book.horizon.end)
    let isWhole = rule.details.firstPeriod == .ofYear
    let domain = windows.isEmpty ? [isWhole ? book.horizon : inForce ?? book.horizon] : windows
    let isCounted = Set(counted)
    let years = book.head.years
    fallen = domain.flatMap { window in
      Period.touching(window, kind).filter { !isCounted.contains($0) }.compactMap { period in
        period.window.intersection(window).map {
          Fallen(days: $0, otherYear: years.contains(period.year) ? nil : period.year)
        }
      }
    }.sorted { $0.days.start < $1.days.start }
  }

  /// The runs of days that the periods fill. Sorted.
  var windows: [Window] {
    days.reduce(into: []) { runs, window in
      if let last = runs.last, last.end == window.start,
        let joined = Window(from: last.start, upTo: window.end)
      {
        runs[runs.count - 1] = joined
      } else {
        runs.append(window)
      }
    }
  }
}

extension Period {
  /// The periods of a kind of which at least one day lies in a window.
  fileprivate static func touching(_ window: Window, _ kind: Kind) -> [Period] {
    var periods = [Period(kind, containing: window.start)]
    while let last = periods.last, last.window.end <= window.last {
      periods.append(Period(kind, containing: last.window.end))
    }
    return periods
  }
}
