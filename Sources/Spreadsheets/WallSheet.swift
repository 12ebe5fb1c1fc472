import CivilTime
import ScheduleModel

extension PlanSheets {
  /// A year as a calendar for the wall, one page of A3: months below each other, their campaigns as bars.
  /// One sheet for each year of the plan, or for one. `unit` is a place in the roster; `nil` takes all.
  public func wall(_ only: Int? = nil, unit: Int? = nil) -> Workbook {
    let own = tasks(of: unit)
    let years = only.map { [$0] } ?? Array(book.head.years)
    let title = word("Lịch treo tường", "Wall calendar")
    return workbook(title, years.map { wall(of: $0, own, unit: unit) })
  }

  private func wall(of year: Int, _ tasks: [TaskFacts], unit: Int?) -> Sheet {
    let title = word("Lịch treo tường \(year)", "Wall calendar \(year)")
    let whose = unit.map { book.roster.units[$0].name } ?? book.head.title
    var table = TableSheet(
      title, [(title.uppercased(), .title), (whose, .title), (wallKey, .subtitle)],
      [.init(word("Tháng", "Month"), 9)] + (1...31).map { .init("\($0)", 5.6) })
    let counts = tasks.reduce(into: [CivilDate: Int]()) { counts, task in
      guard !task.isLasting, let window = task.extent?.window else { return }
      for day in window.days { counts[day, default: 0] += 1 }
    }
    let bars = WallBars(book.campaigns, in: year)
    for (place, month) in Period.all(.month, of: year).enumerated() {
      let first = table.lineCount
      let name = Cell(word("Tháng \(month.number)", CivilDate.englishMonths[place]), .head)
      let edge: [Cell?] = [Cell("", .head)]
      let days = Array(month.window.days)
      table.add([name] + days.map { Cell($0, isRest($0) ? .wallRest : .wallDay) })
      table.add(
        edge
          + days.map {
            Cell($0.weekday.shortName[language], isRest($0) ? .wallRestNote : .wallNote)
          })
      table.add(
        edge + days.map { Cell(wallNote(on: $0), isRest($0) ? .wallRestNote : .wallNote) },
        height: 22)
      table.add(
        edge + days.map { day in counts[day].map { Cell($0, .wallCount) } ?? Cell("", .wallCount) },
        height: 13)
      for lane in bars.months[place] { add(lane, edge, to: &table) }
      if let left = bars.left[place] {
        let text = word("Cũng trong tháng: ", "Also in the month: ") + left.joined(separator: "; ")
        let line = table.lineCount
        table.add(edge + [Cell(text, .barName)])
        table.merge(line...line, 1...31)
      }
      table.merge(first...table.lineCount - 1, 0...0)
    }
    return table.sheet(margin, frozenColumns: 1, on: .wall)
  }

  /// What the signs mean.
  private var wallKey: String {
    word(
      "Ô gạch chéo: ngày nghỉ; ●: mùng 1 âm lịch; ○: rằm; số nhỏ ở dưới: số việc trong ngày; "
        + "thanh viền đậm: chiến dịch.",
      "Hatched: days of rest; ●: first of a lunar month; ○: full moon; small number below: tasks of "
        + "the day; bar in a thick frame: campaign.")
  }

  private func isRest(_ day: CivilDate) -> Bool { !book.calendar.isWorking(day) }

  /// The new or full moon, and the official name on the first day that has it.
  private func wallNote(on day: CivilDate) -> String {
    let moon: String? =
      switch LunarDate(day)?.day {
      case 1: "● " + lunar(day)
      case 15: "○ 15"
      default: nil
      }
    return [moon, wallName(of: day)].compactMap(\.self).joined(separator: "\n")
  }

  private func wallName(of day: CivilDate) -> String? {
    guard case .official(let days) = book.calendar.status(of: day) else { return nil }
    if case .official(let before) = book.calendar.status(of: day.adding(days: -1)),
      before.name == days.name, day.day > 1
    {
      return nil
    }
    let name = days.name.prefix { $0 != "(" }
    return name.isEmpty ? days.name : String(name)
  }

  private func add(_ lane: [WallBars.Piece], _ edge: [Cell?], to table: inout TableSheet) {
    let line = table.lineCount
    var cells = edge + [Cell?](repeating: nil, count: 31)
    for piece in lane {
      let (first, last) = (piece.days.lowerBound, piece.days.upperBound)
      switch piece.kind {
      case .gap: continue
      case .name: cells[first] = Cell(piece.text, .barName)
      case .bar(_, _, let isAssumed):
        let mark = isAssumed && !piece.text.isEmpty ? word(" [giả định]", " [assumed]") : ""
        cells[first] = Cell(piece.text + mark, .bar)
      }
      if last > first { table.merge(line...line, first...last) }
    }
    table.add(cells, height: 14)
  }
}
