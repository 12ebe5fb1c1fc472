public import CivilTime
import ScheduleModel

extension PlanSheets {
  /// Up to how many sheets a workbook of a week has.
  static let mostSheets = 50

  /// The work table of a week (*lịch công tác tuần*): of one unit, by its place in the roster, or one
  /// sheet for all and one for each unit that has something to do with a task of the week.
  ///
  /// Where that would be more than 50 sheets, only the one for all; `left` says of how many units there is
  /// none.
  public func week(_ week: Period, unit: Int? = nil) -> (book: Workbook, left: Int) {
    let title =
      word("Lịch công tác ", "Work table of ") + week.text(in: language)
    if let unit {
      let own = tasks(of: unit).filter { touches($0, week.window) }
      let name = book.roster.units[unit].name
      return (workbook("\(title), \(name)", [table(title, name, name, own, week.window)]), 0)
    }
    let all = tasks.filter { touches($0, week.window) }
    let units = Set(all.flatMap { plan.parties(to: $0.task) }).sorted()
    let whole = table(title, word("Chung", "All"), book.head.title, all, week.window)
    guard units.count < PlanSheets.mostSheets else {
      return (workbook(title, [whole]), units.count)
    }
    let sheets = units.map { unit in
      let name = book.roster.units[unit].name
      let own = all.filter { plan.parties(to: $0.task).contains(unit) }
      return table(title, name, name, own, week.window)
    }
    return (workbook(title, [whole] + sheets), 0)
  }

  private func touches(_ task: TaskFacts, _ week: Window) -> Bool {
    task.knownWindow?.intersection(week) != nil
  }

  private func table(
    _ title: String, _ name: String, _ whose: String, _ tasks: [TaskFacts], _ week: Window
  ) -> Sheet {
    var table = TableSheet(
      name,
      [
        (title.uppercased(), .title), (whose, .title),
        (word("(Từ ngày ", "(") + week.text(in: language) + ")", .subtitle),
      ],
      [
        .init(word("Thứ", "Day"), 10), .init(word("Ngày", "Date"), 11),
        .init(word("Âm lịch", "Lunar"), 6.5), .init(word("Buổi", "Part of day"), 8),
        .init(word("Từ giờ", "From"), 6), .init(word("Đến giờ", "To"), 6),
        .init(word("Nội dung", "Task"), 28, upTo: 34), .init(word("Chủ trì", "Lead"), 12, upTo: 17),
        .init(word("Thành phần", "Participants"), 18, upTo: 26),
        .init(word("Nơi", "Place"), 8, upTo: 14), .init(word("Ghi chú", "Remarks"), 14, upTo: 17),
      ])
    for (place, day) in week.days.enumerated() {
      let own = tasks.filter { $0.stands(on: day) }
      table.mayBeginPage()
      add(WorkGroup.all(of: own), on: day, isFirst: place == 0, to: &table)
    }
    let section = word("Kéo dài nhiều ngày", "Over several days")
    addSection(section, tasks.filter(\.isLasting), to: &table)
    let undated = word("Chưa xếp được ngày", "Without a day yet")
    addSection(undated, tasks.filter { $0.extent == nil }, to: &table)
    return table.sheet(margin)
  }

  /// Adds a day, whose name stands once for all of its rows; a day without tasks has an empty row.
  private func add(
    _ groups: [WorkGroup], on day: CivilDate, isFirst: Bool, to table: inout TableSheet
  ) {
    let first = table.lineCount
    let head = [
      Cell(day.weekday.name[language].begun, .centred), Cell(day),
      Cell(lunar(day, withMonth: isFirst), .centred),
    ]
    let remark = remark(of: day)
    let rows = groups.enumerated().map { place, group in
      cells(of: group, remark: place == 0 ? remark : "")
    }
    let empty = [Cell?](repeating: Cell(""), count: 7) + [Cell(remark)]
    for (place, row) in (rows.isEmpty ? [empty] : rows).enumerated() {
      table.add((place == 0 ? head : [Cell](repeating: Cell("", .centred), count: 3)) + row)
    }
    guard table.lineCount - first > 1 else { return }
    for column in 0...2 { table.merge(first...table.lineCount - 1, column...column) }
  }

  /// Adds tasks below the days; nothing where there are none.
  private func addSection(_ title: String, _ tasks: [TaskFacts], to table: inout TableSheet) {
    let groups = WorkGroup.all(of: tasks)
    guard !groups.isEmpty else { return }
    table.mayBeginPage()
    table.addAcross(title, .section)
    for group in groups {
      let days = group.first.knownWindow?.text(in: language) ?? ""
      let place = table.lineCount
      table.add([Cell(days, .centred), Cell("", .centred), Cell("", .centred)] + cells(of: group))
      table.merge(place...place, 0...2)
    }
  }

  private func cells(of group: WorkGroup, remark: String = "") -> [Cell?] {
    let task = group.first
    return [
      Cell(task.halfText(in: language), .centred), Cell(task.startTime), Cell(task.endTime),
      Cell(task.heading(in: language)), Cell(group.lead(in: language)),
      Cell(group.participants(in: language)), Cell(task.placeText(in: language)),
      Cell([remark, group.remarks(in: language)].filter { !$0.isEmpty }.joined(separator: "; ")),
    ]
  }
}
