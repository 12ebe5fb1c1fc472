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
    let groups = WorkGroup.all(of: own)
    let columns = annexColumns(of: name).filter { column in
      column.isAlways || groups.contains { column.tells($0) }
    }
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
      [.init(word("STT", "No."), 5)] + columns.map(\.column))
    for (number, group) in groups.enumerated() {
      table.add([Cell(number + 1)] + columns.map { $0.cell(group) })
    }
    return workbook(title, [table.sheet(margin, on: .letter)])
  }

  /// A column of an annex, left out where no row has anything in it that is not plain.
  private struct AnnexColumn {
    let column: TableSheet.Column
    var isAlways = false
    /// What is plain in it.
    var plain = ""
    let cell: (WorkGroup) -> Cell

    func tells(_ group: WorkGroup) -> Bool {
      switch cell(group).value {
      case .empty: false
      case .text(let text): text != plain
      case .date, .time, .number: true
      }
    }
  }

  private func annexColumns(of unit: String) -> [AnnexColumn] {
    let language = language
    return [
      AnnexColumn(column: .init(word("Nội dung", "Task"), 26, upTo: 32), isAlways: true) {
        Cell($0.first.heading(in: language))
      },
      AnnexColumn(column: .init(word("Từ ngày", "From"), 11), isAlways: true) {
        Cell($0.first.extent?.window.start)
      },
      AnnexColumn(column: .init(word("Đến ngày", "To"), 11), isAlways: true) {
        Cell($0.first.lastDay)
      },
      AnnexColumn(
        column: .init(word("Buổi", "Part of day"), 8), plain: word("cả ngày", "whole day")
      ) { Cell($0.first.halfText(in: language), .centred) },
      AnnexColumn(column: .init(word("Từ giờ", "From hour"), 6)) { Cell($0.first.startTime) },
      AnnexColumn(column: .init(word("Đến giờ", "To hour"), 6)) { Cell($0.first.endTime) },
      AnnexColumn(column: .init(word("Chủ trì", "Lead"), 12, upTo: 15), isAlways: true) {
        Cell($0.lead(in: language))
      },
      AnnexColumn(
        column: .init(word("Thành phần", "Participants"), 14, upTo: 20), plain: unit.inCell
      ) { Cell($0.participants(in: language)) },
      AnnexColumn(column: .init(word("Nơi", "Place"), 8, upTo: 14)) {
        Cell($0.first.placeText(in: language))
      },
      AnnexColumn(column: .init(word("Ghi chú", "Remarks"), 12, upTo: 15)) {
        Cell($0.remarks(in: language))
      },
    ]
  }
}
