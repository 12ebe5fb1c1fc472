import CivilTime
import ScheduleModel

extension PlanSheets {
  /// How many rows of a list fill a page, more or less.
  private static let fullPage = 20

  /// The tasks of each year of the plan, or of one, as a list to filter: one row each. Tasks of which
  /// not even a window is known have a sheet of their own. `unit` is a place in the roster.
  public func years(_ only: Int? = nil, unit: Int? = nil) -> Workbook {
    let own = tasks(of: unit)
    let years = only.map { [$0] } ?? Array(book.head.years)
    let sheets = years.map { year in
      let title = word("Năm \(year)", "Year \(year)")
      let tasks = own.filter {
        $0.knownWindow.map { $0.start.year...$0.last.year ~= year } ?? false
      }
      return list(title, tasks, of: unit)
    }
    let open = own.filter { $0.knownWindow == nil }
    let title = word("Danh sách công việc", "List of tasks")
    return workbook(
      title, sheets + (open.isEmpty ? [] : [list(word("Chưa có ngày", "No date"), open, of: unit)]))
  }

  private func list(_ name: String, _ tasks: [TaskFacts], of unit: Int?) -> Sheet {
    let sorted = tasks.map { (order: WorkOrder($0), task: $0) }
      .sorted { $0.order < $1.order }.map(\.task)
    let whose = unit.map { book.roster.units[$0].name } ?? book.head.title
    var table = TableSheet(
      name,
      [
        (word("Danh sách công việc", "List of tasks") + ", " + name.lowercased(), .title),
        ("\(whose): \(Phrase.tasks(tasks.count)[language])", .subtitle),
      ],
      [
        .init(word("Từ ngày", "From"), 11), .init(word("Đến ngày", "To"), 11),
        .init(word("Buổi", "Part of day"), 8), .init(word("Từ giờ", "From hour"), 6),
        .init(word("Đến giờ", "To hour"), 6), .init(word("Nội dung", "Task"), 20, upTo: 34),
        .init(word("Đơn vị", "Unit"), 10, upTo: 18), .init(word("Chủ trì", "Lead"), 10, upTo: 18),
        .init(word("Phối hợp", "With"), 9, upTo: 20), .init(word("Nơi", "Place"), 7, upTo: 14),
        .init(word("Chiến dịch", "Campaign"), 10, upTo: 15),
        .init(word("Tình trạng", "Status"), 9, upTo: 14),
        .init(word("Căn cứ", "Clause"), 8, upTo: 12), .init(word("Mã việc", "Id"), 8, upTo: 14),
      ])
    let months = sorted.map { $0.extent.map { Period(.month, containing: $0.window.start) } }
    let counts = months.reduce(into: [Period?: Int]()) { $0[$1, default: 0] += 1 }
    for (place, task) in sorted.enumerated() {
      // A month begins a page where those before it have filled one, unless it is short itself.
      let isFirst = place > 0 && months[place] != months[place - 1]
      if isFirst, counts[months[place], default: 0] >= PlanSheets.fullPage / 2 {
        table.beginPage(after: PlanSheets.fullPage)
      }
      table.add(row(of: task))
    }
    return table.sheet(margin, isFiltered: true)
  }

  private func row(of task: TaskFacts) -> [Cell] {
    [
      Cell(task.extent?.window.start), Cell(task.lastDay),
      Cell(task.halfText(in: language), .centred), Cell(task.startTime), Cell(task.endTime),
      Cell(task.heading(in: language)), Cell(task.unit.name), Cell(task.lead.name),
      Cell(task.partnerNames(in: language).joined(separator: ", ")),
      Cell(task.placeText(in: language)), Cell(task.campaign?.title ?? ""),
      Cell(task.statusText(in: language)), Cell(task.clauseText), Cell(task.task.id.description),
    ]
  }
}
