import CivilTime
import ScheduleModel

/// What lasts in a year, as bars under its months.
struct RibbonSection {
  /// What the section is called.
  let title: String
  /// Where the months begin.
  let months: [AxisMark]
  /// The bars, by first day.
  let ribbons: [RibbonRow]
}

/// The beginning of a month, in hundredths of the width of a year.
struct AxisMark {
  /// The month, 1 to 12.
  let number: Int
  /// Where its first day is.
  let left: String
}

/// Something that lasts, with its bars.
struct RibbonRow {
  /// A bar, in hundredths of the width of a year.
  struct Bar {
    /// Where it begins.
    let left: String
    /// How long it is.
    let width: String
  }

  /// What it is called.
  let name: String
  /// Its days, also those of other years.
  let dates: String
  /// What stands in brackets; may be empty.
  let tags: [String]
  /// How the bars are drawn: `campaign`, `span` or `tentative`.
  let kind: String
  /// One bar for each of its windows that touches the year.
  let bars: [Bar]
}

extension RibbonSection {
  /// The bars of a year under a title, or `nil` where there are none.
  init?(_ title: String, _ ribbons: [Ribbon], in year: Window, _ language: Language) {
    guard !ribbons.isEmpty else { return nil }
    self.title = title
    self.ribbons = ribbons.map { RibbonRow($0, in: year, language) }
    months = Period.all(.month, of: year.start.year).map { month in
      let days = year.start.days(until: month.window.start)
      return AxisMark(number: month.number, left: hundredths(of: days, in: year))
    }
  }
}

extension RibbonRow {
  fileprivate init(_ ribbon: Ribbon, in year: Window, _ language: Language) {
    name = ribbon.title
    dates = ribbon.windows.map { $0.text(in: language) }.joined(separator: "; ")
    tags =
      (ribbon.kind == .tentative ? [TaskFacts.Status.tentative.name[language]] : [])
      + (ribbon.isAssumed ? [Phrase.assumed[language]] : [])
    kind = ribbon.kind.name
    bars = ribbon.windows.compactMap(year.intersection).map { window in
      Bar(
        left: hundredths(of: year.start.days(until: window.start), in: year),
        width: hundredths(of: window.dayCount, in: year))
    }
  }
}

extension Ribbon.Kind {
  /// The class of its bars.
  fileprivate var name: String {
    switch self {
    case .campaign: "campaign"
    case .span: "span"
    case .tentative: "tentative"
    }
  }
}

/// So many days in hundredths of a year, with two places: `48.49`.
private func hundredths(of days: Int, in year: Window) -> String {
  let parts = days * 10_000 / year.dayCount
  return "\(parts / 100).\((parts % 100).padded(to: 2))"
}
