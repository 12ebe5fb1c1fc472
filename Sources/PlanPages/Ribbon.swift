import CivilTime
import ScheduleModel

/// Something that lasts, drawn over the weeks of a year.
struct Ribbon {
  /// What lasts, which decides how it is drawn.
  enum Kind: Int, Hashable {
    case campaign, span, tentative

    fileprivate var character: Character {
      switch self {
      case .campaign: "━"
      case .span: "─"
      case .tentative: "┄"
      }
    }

    fileprivate var ink: Ink { self == .campaign ? .campaign : .span }
  }

  /// What it is.
  let kind: Kind
  /// What it is called, ready to be shown.
  let title: String
  /// Its days, sorted, not only those of the year. Never empty.
  let windows: [Window]
  /// Whether its days rest on an assumption.
  let isAssumed: Bool

  /// The ribbon under the weeks of the grid, with its title behind it or, for want of room, below.
  func lines(on grid: WeekGrid, in language: Language) -> [InkedLine] {
    let text = "\(title): \(windows.map { $0.text(in: language) }.joined(separator: ", "))"
    var line = InkedLine(String(repeating: " ", count: WeekGrid.margin))
    let columns = windows.compactMap(grid.columns)
    for column in 0...(columns.map(\.upperBound).max() ?? 0) {
      let isCovered = columns.contains { $0.contains(column) }
      line.append(isCovered ? String(kind.character) : " ", isCovered ? kind.ink : .plain)
    }
    if line.width + 1 + text.count <= terminalWidth {
      line.append(" \(text)")
      return [line]
    }
    let margin = WeekGrid.margin
    return [line] + text.wrapped(indent: margin, hanging: margin).map { InkedLine($0) }
  }
}

extension Ribbon {
  /// The ribbons of the campaigns that run in a year, by first day, then code.
  static func ofCampaigns(_ campaigns: [Campaign], in year: Window) -> [Ribbon] {
    let ribbons = campaigns.compactMap { campaign -> (start: CivilDate, ribbon: Ribbon)? in
      let windows = campaign.occasions.map(\.window).filter { $0.intersection(year) != nil }
      return windows.first.map {
        (
          $0.start,
          Ribbon(
            kind: .campaign, title: campaign.title.shown, windows: windows,
            isAssumed: campaign.assumption != nil)
        )
      }
    }
    return ribbons.enumerated().sorted {
      ($0.element.start, $0.offset) < ($1.element.start, $1.offset)
    }.map(\.element.ribbon)
  }

  /// The ribbons of tasks that last and touch a year: one for those of one rule and the same days.
  /// By first day, then last day, then rule.
  static func ofTasks(_ tasks: [TaskFacts], in year: Window) -> [Ribbon] {
    tasks.filter { $0.isRibbon && $0.touches(year) }.compactMap(LastingTask.init)
      .sorted { $0.key < $1.key }
      .runs(by: \.key)
      .compactMap { alike in
        alike.first.map { first in
          Ribbon(
            kind: first.key.kind, title: "\(alike.count) × \(first.title)",
            windows: [first.key.window], isAssumed: first.isAssumed)
        }
      }
  }
}

/// A task that is drawn as a ribbon.
private struct LastingTask {
  /// What tasks of one ribbon share.
  struct Key: Hashable, Comparable {
    let window: Window
    let rule: RuleID
    let part: Part
    let kind: Ribbon.Kind

    static func < (one: Key, other: Key) -> Bool {
      (one.window.start, one.window.end, one.rule, one.part.rawValue, one.kind.rawValue)
        < (
          other.window.start, other.window.end, other.rule, other.part.rawValue, other.kind.rawValue
        )
    }
  }

  let key: Key
  let title: String
  let isAssumed: Bool

  /// Takes what is drawn from a task; `nil` where it has no date.
  init?(_ task: TaskFacts) {
    guard let window = task.extent?.window else { return nil }
    key = Key(
      window: window, rule: task.rule.id, part: task.task.part,
      kind: task.status == .confirmed ? .span : .tentative)
    title = task.title.shown
    isAssumed = !task.assumptions.isEmpty
  }
}
