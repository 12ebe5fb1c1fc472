import ScheduleModel

extension PlanSheets {
  /// The rules as a table: a row for each, its cells below the names of their columns. Every cell is text, as it
  /// stands in the files.
  public func rules(_ heads: [String], _ rows: [[String]]) -> Workbook {
    let title = word("Quy tắc của kế hoạch", "Rules of the plan")
    var table = TableSheet(
      word("Quy tắc", "Rules"), [], heads.map { TableSheet.Column($0, 9, upTo: 40) })
    for row in rows { table.add(row.map { Cell($0) }) }
    return workbook(title, [table.sheet(margin, isFiltered: true, frozenColumns: 3)])
  }
}
