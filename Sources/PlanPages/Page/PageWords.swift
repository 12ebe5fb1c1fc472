import ScheduleModel

/// The words of a page that are the same for every plan.
struct PageWords {
  /// Words of the head of the page.
  let skip, contents, note, nothing: String
  /// Words of the map.
  let map, mapHint, month: String
  /// Words of the busiest days and of the table beside the map.
  let peaks, twin, twinHint, day, count, remark: String
  /// Words of the task lists.
  let lists, task, who, clause, assumed: String
  /// Words of the conflicts.
  let conflicts, decision, repairs: String
  /// Words of what stands behind them.
  let questions, assumptions: String

  /// The words of a language.
  init(in language: Language) {
    func word(_ vietnamese: String, _ english: String) -> String {
      Phrase(vi: vietnamese, en: english)[language]
    }
    skip = word("Đến phần nội dung", "Skip to the content")
    contents = word("Mục lục", "Contents")
    note = word("Lưu ý:", "Note:")
    nothing = word("Kế hoạch không có việc nào.", "The plan has no tasks.")
    map = word("Cả năm theo ngày", "The year, day by day")
    mapHint = word(
      "Mỗi ô là một ngày: số nhỏ là ngày, số lớn là số việc; ô càng đậm càng nhiều việc.",
      "Each cell is a day: the small number is the date, the large one the number of tasks; the "
        + "darker the cell, the more tasks.")
    month = word("Tháng", "Month")
    peaks = word("Những ngày cao điểm", "Busiest days")
    twin = word("Số việc từng ngày, dạng bảng", "The number of tasks by day, as a table")
    twinHint = word("Ngày không có tên ở đây không có việc.", "Days not named here have no tasks.")
    day = word("Ngày", "Day")
    count = word("Số việc", "Tasks")
    remark = word("Ngày gì", "Remark")
    lists = word("Việc theo tháng", "Tasks by month")
    task = word("Việc", "Task")
    who = word("Ai làm", "Who")
    clause = word("Căn cứ", "Clause")
    assumed = Phrase.assumed[language]
    conflicts = word("Xung đột", "Conflicts")
    decision = word("Đã quyết định:", "Decided:")
    repairs = word("Sửa:", "Mend:")
    questions = word("Còn phải hỏi", "Open questions")
    assumptions = word("Giả định", "Assumptions")
  }
}
