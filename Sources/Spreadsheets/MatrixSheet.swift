public import CivilTime
import ScheduleModel

/// What a unit has in a week, or in several.
private struct Share {
  var done = 0
  var planned = 0
  var missing = 0

  static func + (one: Share, other: Share) -> Share {
    Share(
      done: one.done + other.done, planned: one.planned + other.planned,
      missing: one.missing + other.missing)
  }

  /// What stands in a cell: `1/3`, with `thiếu 1` below; empty where nothing is to be done.
  func text(in language: Language) -> String {
    guard planned + missing > 0 else { return "" }
    let short = Phrase(vi: "thiếu \(missing)", en: "\(missing) short")[language]
    return missing > 0 ? "\(done)/\(planned)\n\(short)" : "\(done)/\(planned)"
  }
}

extension PlanSheets {
  /// Units and the weeks of a quarter: how many tasks are over, how many there are, how many found no
  /// day. A week belongs to the quarter of its Thursday; a task to the unit that does it and the week in
  /// which it begins. `unit` is a place in the roster; `nil` takes all that have any.
  public func matrix(_ quarter: Period, unit: Int? = nil) -> Workbook {
    let weeks = quarter.window.days.filter { $0.weekday == .thursday }
      .map { Period(.week, containing: $0) }
    let shares = shares(in: weeks)
    let title =
      word("Đơn vị và tuần, ", "Units and weeks, ") + quarter.text(in: language)
    let day = today.text(in: language)
    let key = word(
      "Mỗi ô: số việc đã qua / số việc của tuần; 'thiếu' là việc chưa xếp được ngày. "
        + "Tính đến ngày \(day).",
      "Each cell: tasks that are over / tasks of the week; 'short' are those without a day. "
        + "As of \(day).")
    var table = TableSheet(
      quarter.text(in: language).begun.replacing("/", with: "-"),
      [(title.uppercased(), .title), (book.head.title, .title), (key, .subtitle)],
      [.init(word("Đơn vị", "Unit"), 18, upTo: 34)] + weeks.map { .init(name(of: $0), 7) } + [
        .init(word("Đã qua", "Over"), 8), .init(word("Cả quý", "All"), 8),
        .init(word("Thiếu", "Short"), 8),
      ])
    var kind: String?
    for place in unit.map({ [$0] }) ?? shares.keys.sorted() {
      // Units of one kind stay together, as far as they go on a page.
      if book.roster.units[place].kind != kind { table.mayBeginPage() }
      kind = book.roster.units[place].kind
      let own = weeks.map { shares[place]?[$0] ?? Share() }
      let sum = own.reduce(Share(), +)
      table.add(
        [Cell(book.roster.units[place].name)]
          + own.map { Cell($0.text(in: language), .centred) }
          + [Cell(sum.done), Cell(sum.planned), Cell(sum.missing)])
    }
    return workbook(title, [table.sheet(margin, isFiltered: true, frozenColumns: 1)])
  }

  /// A week with its days on three lines: `T27`, `29/6`, `– 05/7`.
  private func name(of week: Period) -> String {
    let (first, last) = (week.window.start, week.window.last)
    return word("T\(week.number)", "W\(week.number)")
      + "\n\(first.day.padded(to: 2))/\(first.month)\n– \(last.day.padded(to: 2))/\(last.month)"
  }

  private func shares(in weeks: [Period]) -> [Int: [Period: Share]] {
    let wanted = Set(weeks)
    var shares: [Int: [Period: Share]] = [:]
    for task in tasks where !task.isLasting {
      guard let window = task.knownWindow else { continue }
      let week = Period(.week, containing: window.start)
      guard wanted.contains(week) else { continue }
      let isPlaced = task.extent != nil
      let one = Share(
        done: isPlaced && window.last < today ? 1 : 0, planned: isPlaced ? 1 : 0,
        missing: isPlaced ? 0 : 1)
      shares[task.task.unit, default: [:]][week] = (shares[task.task.unit]?[week] ?? Share()) + one
    }
    return shares
  }
}
