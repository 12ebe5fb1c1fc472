import CivilTime
import ScheduleModel

/// The periods in which a rate applies, and those of which only a part belongs to the plan.
struct PeriodCount {
  /// What kind of period it is.
  let kind: Period.Kind
  /// The periods that count. Sorted, may be empty.
  let counted: [Period]
  /// How many are touched at the edges of the windows or years and do not count.
  let fallen: Int

  /// Counts the periods of a kind that belong to the years of a plan and, where windows are named,
  /// lie wholly within one of them.
  init(_ kind: Period.Kind, during windows: [Window], of book: RuleBook) {
    self.kind = kind
    let known = book.head.years.flatMap { Period.all(kind, of: $0) }
    counted = known.filter { period in
      windows.isEmpty || windows.contains { period.window.intersection($0) == period.window }
    }
    let domain = windows.isEmpty ? [book.horizon] : windows
    let touched = Set(domain.flatMap { Period.touching($0, kind) })
    fallen = touched.subtracting(counted).count
  }

  /// The runs of days that the periods fill. Sorted.
  var windows: [Window] {
    counted.map(\.window).reduce(into: []) { runs, window in
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
