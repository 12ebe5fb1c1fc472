import CivilTime
import Explanation
public import ScheduleModel

/// A plan at a glance, for the terminal: each year as a heat map with its campaigns and peaks, then
/// what is not settled yet.
///
/// At most 80 columns, in Vietnamese or English; colour is never needed to understand it.
public struct YearPreview: Sendable {
  private let plan: Plan
  private let tasks: [TaskFacts]
  private let language: Language
  private let colour: TerminalColour

  /// Creates a preview of a plan.
  public init(of plan: Plan, in language: Language, colour: TerminalColour = .none) {
    self.plan = plan
    self.tasks = plan.facts
    self.language = language
    self.colour = colour
  }

  /// All years of the plan, every line ended by a line feed.
  public var text: String {
    guard !tasks.isEmpty else { return written([title, noTasks]) }
    let years = plan.book.head.years.compactMap(window).flatMap(blocks)
    return written(([title] + years + [peaks, summary]).filter { !$0.isEmpty })
  }

  /// One year without what is said of the plan as a whole; `nil` where the plan does not cover it.
  public func text(of year: Int) -> String? {
    guard plan.book.head.years.contains(year), let window = window(of: year) else { return nil }
    return written(blocks(of: window))
  }
}

extension YearPreview {
  private var title: [InkedLine] {
    plan.book.head.title.shown.wrapped(indent: 0, hanging: 2).map { InkedLine($0, .heading) }
  }

  private var noTasks: [InkedLine] {
    [InkedLine(Phrase(vi: "Kế hoạch không có việc nào.", en: "The plan has no tasks.")[language])]
  }

  private func window(of year: Int) -> Window? { Period(.year, of: year)?.window }

  /// The blocks of lines of a year, between which an empty line stands.
  private func blocks(of year: Window) -> [[InkedLine]] {
    let grid = WeekGrid(of: year)
    let load = YearLoad(of: tasks, in: year)
    let map = HeatMap(grid: grid, load: load, calendar: plan.book.calendar, language: language)
    let campaigns = Ribbon.ofCampaigns(plan.book.campaigns, in: year)
    let lasting = Ribbon.ofTasks(tasks, in: year)
    let peaks = Peaks(load: load, language: language).lines.map { InkedLine($0) }
    return [
      heading(of: year) + map.lines,
      map.legend,
      section(Phrase(vi: "Chiến dịch", en: "Campaigns"), lines(of: campaigns, on: grid)),
      section(
        Phrase(vi: "Kéo dài nhiều ngày", en: "Over several days"), lines(of: lasting, on: grid)),
      section(Phrase(vi: "Những ngày cao điểm", en: "Busiest days"), peaks),
      section(
        Phrase(vi: "Số việc theo tháng bắt đầu", en: "Tasks by month of first day"),
        months(of: year)),
    ].filter { !$0.isEmpty }
  }

  /// How many tasks have a day in the year.
  private func heading(of year: Window) -> [InkedLine] {
    let text = Phrase.year(year.start.year, tasks: tasks.count { $0.touches(year) })
    return [InkedLine(text[language], .heading)]
  }

  private func section(_ title: Phrase, _ lines: [InkedLine]) -> [InkedLine] {
    lines.isEmpty ? [] : [InkedLine(title[language], .heading)] + lines
  }

  /// The first twelve ribbons, and how many more there are.
  private func lines(of ribbons: [Ribbon], on grid: WeekGrid) -> [InkedLine] {
    let drawn = ribbons.prefix(12).flatMap { $0.lines(on: grid, in: language) }
    guard ribbons.count > 12 else { return drawn }
    return drawn + [InkedLine("  \(Phrase.otherRibbons(ribbons.count - 12)[language])")]
  }
}

extension YearPreview {
  /// Whether a task has its first day in a window, by which it is counted exactly once.
  private func starts(_ task: TaskFacts, in window: Window) -> Bool {
    task.extent.map { window.contains($0.window.start) } ?? false
  }

  /// How many tasks begin in each month that has any.
  private func months(of year: Window) -> [InkedLine] {
    var counts = [Int](repeating: 0, count: 12)
    for task in tasks where starts(task, in: year) {
      guard let month = task.extent?.window.start.month else { continue }
      counts[month - 1] += 1
    }
    let items = counts.enumerated().filter { $0.element > 0 }.map { place, count in
      "\(Phrase.month(place + 1)[language]): \(count)"
    }
    guard !items.isEmpty else { return [] }
    return items.joined(separator: ", ").wrapped(indent: 2, hanging: 2).map { InkedLine($0) }
  }

  /// How near the plan comes to what is too much at once.
  private var peaks: [InkedLine] {
    let lines = LoadLines(PlanLoad(of: plan)).phrases.flatMap {
      $0[language].shown.wrapped(indent: 2, hanging: 4)
    }
    return section(LoadLines.title, lines.map { InkedLine($0) })
  }

  /// What the plan as a whole amounts to, and what of it is not settled.
  private var summary: [InkedLine] {
    let horizon = plan.book.horizon
    let outside = tasks.filter { $0.extent != nil && !starts($0, in: horizon) }.count
    let assumed = tasks.filter { !$0.assumptions.isEmpty }.count
    let tentative = tasks.filter { $0.status == .tentative }.count
    let items = [
      Phrase(vi: "dự kiến: \(tentative)", en: "tentative: \(tentative)"),
      Phrase(vi: "theo giả định: \(assumed)", en: "by assumption: \(assumed)"),
      Phrase(vi: "chưa có ngày: \(plan.open.count)", en: "without a date: \(plan.open.count)"),
      Phrase(
        vi: "chưa xếp được: \(plan.unplaced.count)", en: "not placed: \(plan.unplaced.count)"),
    ]
    let all =
      outside == 0
      ? items
      : items + [
        Phrase(vi: "ngoài các năm trên: \(outside)", en: "outside these years: \(outside)")
      ]
    let total = Phrase(vi: "Tổng cộng", en: "Total")[language]
    let counts = all.map { $0[language] }.joined(separator: ", ").wrapped(indent: 2, hanging: 2)
    return ["\(total): \(Phrase.tasks(tasks.count)[language])"].map { InkedLine($0, .heading) }
      + counts.map { InkedLine($0) }
  }

  private func written(_ blocks: [[InkedLine]]) -> String {
    blocks.map { block in block.map { "\($0.text(colour))\n" }.joined() }.joined(separator: "\n")
  }
}
