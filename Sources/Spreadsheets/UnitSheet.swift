public import CivilTime
import ScheduleModel

extension PlanSheets {
  /// The tasks of a unit as an annex to an official letter: lines to be filled in by hand, numbered rows.
  /// `unit` is a place in the roster; `period` narrows what has days, `nil` takes all years.
  ///
  /// Source: Nghị định 30/2020/NĐ-CP, phụ lục I, phần II, mục II.2, for the lines above the table.
  public func annex(of unit: Int, in period: Period? = nil) -> Workbook {
    let name = book.roster.units[unit].name
    let own = tasks(of: unit).filter { task in
      guard let period else { return true }
      return task.knownWindow?.intersection(period.window) != nil
    }
    let time = period.map { ", " + $0.text(in: language) } ?? ""
    let title = word("Danh mục công việc của ", "Tasks of ") + name + time
    var table = TableSheet(
      name,
      [
        (word("Phụ lục", "Annex"), .title), (title.uppercased(), .title),
        (book.head.title, .subtitle),
        (
          word(
            "(Kèm theo văn bản số …………/………… ngày …… tháng …… năm ……… của ……………………)",
            "(To document No. …………/………… of ……………… issued by ……………………)"), .subtitle
        ),
      ],
      [
        .init(word("STT", "No."), 5), .init(word("Nội dung", "Task"), 28, upTo: 34),
        .init(word("Từ ngày", "From"), 11), .init(word("Đến ngày", "To"), 11),
        .init(word("Buổi", "Part of day"), 8), .init(word("Từ giờ", "From hour"), 6),
        .init(word("Đến giờ", "To hour"), 6), .init(word("Chủ trì", "Lead"), 12, upTo: 17),
        .init(word("Thành phần", "Participants"), 18, upTo: 26),
        .init(word("Nơi", "Place"), 8, upTo: 14), .init(word("Ghi chú", "Remarks"), 14, upTo: 17),
      ])
    for (number, group) in WorkGroup.all(of: own).enumerated() {
      let task = group.first
      table.add([
        Cell(number + 1), Cell(task.heading(in: language)), Cell(task.extent?.window.start),
        Cell(task.lastDay), Cell(task.halfText(in: language), .centred), Cell(task.startTime),
        Cell(task.endTime), Cell(group.lead(in: language)),
        Cell(group.participants(in: language)), Cell(task.placeText(in: language)),
        Cell(group.remarks(in: language)),
      ])
    }
    return workbook(title, [table.sheet(margin)])
  }
}
