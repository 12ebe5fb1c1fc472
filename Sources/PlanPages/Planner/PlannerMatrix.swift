import CivilTime
import ScheduleModel

/// Units of one kind in the matrix of units and weeks.
struct PlannerMatrixGroup {
  /// The kind, where there are several; `nil` where all units are of one.
  let kind: String?
  /// How many columns there are.
  let width: Int
  /// The units. Never empty.
  let rows: [PlannerMatrixRow]
}

/// A unit in the matrix of units and weeks.
struct PlannerMatrixRow {
  /// The unit, with its page.
  let unit: PlannerWay
  /// Its weeks, then their sum.
  let cells: [PlannerMatrixCell]
}

/// A week of a unit.
struct PlannerMatrixCell {
  /// What stands in it: `1/3`; empty where nothing is to be done.
  let text: String
  /// What a screen reader says.
  let label: String
  /// Its page; `nil` where there is nothing to see.
  let href: String?
  /// How many tasks found no day: `thiếu 1`; `nil` where none is.
  let short: String?
  /// The class that marks it; `nil` where nothing does.
  let kind: String?
}

private struct MatrixPageValues {
  let frame: PlannerFrame
  let words: PlannerWords
  let form: PlannerFilterForm
  let previous: PlannerWay?
  let next: PlannerWay?
  let weeks: [PlannerWay]
  let groups: [PlannerMatrixGroup]
  let hasRows: Bool
  let pages: [PlannerWay]
  let hasPages: Bool
}

/// What a unit has in a week.
private struct WeekOfUnit {
  var done = 0
  var planned = 0
  var missing = 0
}

extension PlannerPages {
  /// How many units stand on a page.
  private static let unitsOnPage = 100

  /// Units and weeks of a quarter, so many units to a page; `nil` outside the years of the plan, and for pages
  /// that it does not have.
  func matrix(_ quarter: Period, page: Int? = 1) -> String? {
    guard book.head.years.contains(quarter.year) else { return nil }
    let weeks = weeks(of: quarter)
    let counted = counts(in: weeks)
    let busy = counted.keys.sorted()
    let threshold = book.head.thresholds.tasksPerUnitWeek
    let size = PlannerPages.unitsOnPage
    let starts = Array(stride(from: 0, to: max(1, busy.count), by: size))
    guard let page, starts.indices.contains(page - 1) else { return nil }
    let shown = busy[starts[page - 1]...].prefix(size)
    let kinds = shown.map { book.roster.units[$0].kind }.reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    let groups = kinds.map { kind in
      let own = shown.filter { book.roster.units[$0].kind == kind }
      return PlannerMatrixGroup(
        kind: kinds.count > 1 ? kind : nil, width: weeks.count + 2,
        rows: own.map { row($0, weeks, counted[$0] ?? [:], threshold) })
    }
    let title =
      Phrase(vi: "Đơn vị và tuần, ", en: "Units and weeks, ")[language]
      + quarter.text(in: language)
    let frame = frame(title, at: "/units/\(quarter.name)")
    let pages = starts.enumerated().map { place, start in
      PlannerWay(
        name: "\(start + 1)–\(min(start + size, busy.count))",
        href: address("/units/\(quarter.name)" + (place == 0 ? "" : "/\(place + 1)")),
        isHere: place == page - 1)
    }
    return PageTemplates.planner(
      "planner-matrix",
      MatrixPageValues(
        frame: frame, words: frame.words,
        form: PlannerFilterForm(
          edition, filter, to: base + "/units/\(quarter.name)", address.language),
        previous: way(to: quarter, -1), next: way(to: quarter, 1),
        weeks: weeks.map { PlannerWay(name: "\($0.number)", href: address.week($0)) },
        groups: groups, hasRows: !groups.isEmpty,
        pages: pages, hasPages: pages.count > 1))
  }

  /// The weeks whose Thursday lies in a quarter.
  private func weeks(of quarter: Period) -> [Period] {
    quarter.window.days.filter { $0.weekday == .thursday }.map { Period(.week, containing: $0) }
  }

  /// What each unit has in each of some weeks, by its place in the roster.
  private func counts(in weeks: [Period]) -> [Int: [Period: WeekOfUnit]] {
    let wanted = Set(weeks)
    var counts: [Int: [Period: WeekOfUnit]] = [:]
    for one in edition.facts(filter) where !one.isRibbon {
      guard let window = one.extent?.window ?? ListingEntry(one).time.window else { continue }
      let week = Period(.week, containing: window.start)
      guard wanted.contains(week) else { continue }
      var own = counts[one.task.unit]?[week] ?? WeekOfUnit()
      if one.extent == nil { own.missing += 1 } else { own.planned += 1 }
      if one.extent != nil, window.last < today { own.done += 1 }
      counts[one.task.unit, default: [:]][week] = own
    }
    return counts
  }

  private func row(
    _ place: Int, _ weeks: [Period], _ counts: [Period: WeekOfUnit], _ threshold: Int
  ) -> PlannerMatrixRow {
    let unit = book.roster.units[place]
    let total = counts.values.reduce(into: WeekOfUnit()) { sum, one in
      sum.done += one.done
      sum.planned += one.planned
      sum.missing += one.missing
    }
    var narrowed = filter
    narrowed.unit = unit.id
    let own = PlannerAddress(base: base, filter: narrowed, language: address.language)
    let cells = weeks.map { week in
      cell(counts[week] ?? WeekOfUnit(), week.text(in: language), own.week(week), threshold)
    }
    let sum = cell(total, PlannerWords(in: language).total, nil, .max)
    return PlannerMatrixRow(
      unit: PlannerWay(name: unit.name, href: address.unit(unit)), cells: cells + [sum])
  }

  private func cell(
    _ own: WeekOfUnit, _ name: String, _ href: String?, _ threshold: Int
  ) -> PlannerMatrixCell {
    let isEmpty = own.planned + own.missing == 0
    let short = Phrase(vi: "thiếu \(own.missing)", en: "\(own.missing) short")[language]
    return PlannerMatrixCell(
      text: isEmpty ? "" : "\(own.done)/\(own.planned)",
      label: Phrase(
        vi: "\(name): đã qua \(own.done), trong tuần \(own.planned)",
        en: "\(name): \(own.done) over, \(own.planned) in the week")[language],
      href: isEmpty ? nil : href, short: own.missing > 0 ? short : nil,
      kind: own.missing > 0
        ? "missing" : own.planned >= threshold ? "full" : own.planned > 0 ? "some" : nil)
  }

  /// That more units have tasks, and how to see them.
}
