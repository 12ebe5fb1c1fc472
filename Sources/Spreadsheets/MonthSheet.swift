public import CivilTime
import ScheduleModel

extension PlanSheets {
  /// Up to how many lines stand in a day of the grid.
  private static let mostTitles = 6

  /// A month as a calendar, Monday to Sunday, with what lasts longer below it. `unit` is a place in the
  /// roster; `nil` takes all.
  public func month(_ month: Period, unit: Int? = nil) -> Workbook {
    let tasks = tasks(of: unit).filter { $0.knownWindow?.intersection(month.window) != nil }
    let whose = unit.map { book.roster.units[$0].name } ?? book.head.title
    let title = word("Lịch công tác ", "Calendar of ") + month.text(in: language)
    var table = TableSheet(
      month.text(in: language).begun.replacing("/", with: "-"),
      [(title.uppercased(), .title), (whose, .title)],
      [.init(word("Tuần", "Week"), 6)]
        + Weekday.allCases.map { .init($0.name[language].begun, 21) })
    let first = Period(.week, containing: month.window.start).window.start
    let last = Period(.week, containing: month.window.last).window.last
    for offset in stride(from: 0, through: first.days(until: last), by: 7) {
      add(week: first.adding(days: offset), of: month, tasks, to: &table)
    }
    addBelow(word("Kéo dài nhiều ngày", "Over several days"), tasks.filter(\.isLasting), to: &table)
    let undated = word("Chưa xếp được ngày", "Without a day yet")
    addBelow(undated, tasks.filter { $0.extent == nil }, to: &table)
    return workbook("\(title), \(whose)", [table.sheet(margin)])
  }

  /// Adds a week: a line of dates, one of lunar days and official names, one of tasks.
  private func add(
    week first: CivilDate, of month: Period, _ tasks: [TaskFacts], to table: inout TableSheet
  ) {
    let days = (0..<7).map { first.adding(days: $0) }
    table.mayBeginPage()
    let place = table.lineCount
    let number = Period(.week, containing: first).number
    let edge: [Cell?] = [Cell("", .centred)]
    table.add([Cell(number)] + days.map { Cell($0, look(of: $0, in: month)) })
    table.add(edge + days.map { Cell(note(on: $0, isFirst: $0 == days[0]), .gridNote) })
    let texts = days.map { month.window.contains($0) ? text(of: $0, tasks) : "" }
    let isEmpty = texts.allSatisfy(\.isEmpty)
    table.add(edge + texts.map { Cell($0) }, height: isEmpty ? 45 : nil)
    table.merge(place...place + 2, 0...0)
  }

  private func look(of day: CivilDate, in month: Period) -> Look {
    guard month.window.contains(day) else { return .gridBeside }
    return book.calendar.isWorking(day) ? .gridDay : .gridRest
  }

  private func note(on day: CivilDate, isFirst: Bool) -> String {
    let lunar = lunar(day, withMonth: isFirst) + word(" âm lịch", " lunar")
    if case .official = book.calendar.status(of: day) { return "\(lunar); \(remark(of: day))" }
    return lunar
  }

  /// The tasks of a day, a line each; those of one title and hour are counted.
  private func text(of day: CivilDate, _ tasks: [TaskFacts]) -> String {
    let own = tasks.filter { $0.stands(on: day) }
    let titles = own.sorted { WorkOrder($0) < WorkOrder($1) }.map { task in
      (task.hours ?? task.half.map { $0.name[language] }).map { "\($0) \(task.title)" }
        ?? task.title
    }
    let counts = titles.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    let kinds = titles.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let shown = kinds.prefix(PlanSheets.mostTitles)
    let lines = shown.map { title in
      let count = counts[title] ?? 1
      return "• " + (count > 1 ? "\(count) × \(title)" : title)
    }
    let rest = titles.count - shown.reduce(0) { $0 + (counts[$1] ?? 0) }
    let more = Phrase(
      vi: "+ \(rest) việc khác", en: "+ \(rest) \(rest == 1 ? "other" : "others")")[language]
    return (lines + (rest > 0 ? [more] : [])).joined(separator: "\n")
  }

  /// Adds tasks below the grid; nothing where there are none.
  private func addBelow(_ title: String, _ tasks: [TaskFacts], to table: inout TableSheet) {
    let groups = WorkGroup.all(of: tasks)
    guard !groups.isEmpty else { return }
    table.mayBeginPage()
    table.addAcross(title, .section)
    for group in groups {
      let place = table.lineCount
      let days = group.first.knownWindow?.text(in: language) ?? ""
      let blank = Cell("")
      table.add([
        Cell(days, .centred), blank, Cell(group.first.heading(in: language)), blank, blank,
        Cell(group.participants(in: language)), blank, blank,
      ])
      table.merge(place...place, 0...1)
      table.merge(place...place, 2...4)
      table.merge(place...place, 5...7)
    }
  }
}
