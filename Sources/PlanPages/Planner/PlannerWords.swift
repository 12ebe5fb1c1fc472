import ScheduleModel

/// The words of the planner's pages that are the same for every plan.
struct PlannerWords {
  let skip, pages, note, back, all, show, none: String
  let unit, campaign, document, kind, anyone, unitHint: String
  let map, mapHint, month, week, day: String
  let task, when, half, lead, who, partners, place, clause: String
  let twin, twinHint, count, remark, peaks, load: String
  let conflicts, repairs, causes, decided, undecided: String
  let why, rule, lines, reasons, closed, assumptions, decisions, understood: String
  let feeds: String
  let problems, problemsHint, matrixHint, matrixKey, total, undated, lasting: String
  let by, because, tryOut, write, cancel, undo, effect, refused: String
  let readings, acceptTitle, acceptHint, pinTitle, pinHint, wholeDay, morning, afternoon: String
  let understoodAs, defaults, questions: String
  let newRule, editRule, editHint, needed, moreFields, file, writeRule, removeRule: String
  let effectOfRemoval, effectOfTable, problemsOfRows, row, column, value, wrong, right: String
  let unchanged, changedLines, allEffects, take, takeTable, takeHint, tableFile, tableText: String
  let writeTable, noText, tableTooLarge, `try`: String
  let tryRepairs, tryRepairsHint, tried, triedHint: String
  let quotas, done, planned, missing: String

  /// The words of a language.
  init(in language: Language) {
    func word(_ vietnamese: String, _ english: String) -> String {
      Phrase(vi: vietnamese, en: english)[language]
    }
    skip = word("Đến phần nội dung", "Skip to the content")
    pages = word("Các trang", "Pages")
    note = word("Lưu ý:", "Note:")
    back = word("Quay lại", "Back")
    all = word("Xem tất cả", "Show all")
    show = word("Xem", "Show")
    none = word("Không có việc nào.", "There are no tasks.")
    unit = word("Đơn vị", "Unit")
    campaign = word("Chiến dịch", "Campaign")
    document = word("Văn bản", "Document")
    kind = word("Loại đơn vị", "Kind of unit")
    anyone = word("Tất cả", "All")
    unitHint = word("mã đơn vị, như trong units.csv", "the unit's code, as in units.csv")
    map = word("Cả năm theo ngày", "The year, day by day")
    mapHint = word(
      "Mỗi ô là một ngày: số nhỏ là ngày, số lớn là số việc. Bấm vào ô để xem việc của ngày ấy.",
      "Each cell is a day: the small number is the date, the large one the number of tasks. Choose "
        + "a cell to read its tasks.")
    month = word("Tháng", "Month")
    week = word("Tuần", "Week")
    day = word("Ngày", "Day")
    task = word("Nội dung", "Task")
    when = word("Khi nào", "When")
    half = word("Buổi", "Half-day")
    lead = word("Chủ trì", "Lead")
    who = word("Ai làm", "Who")
    partners = word("Phối hợp", "With")
    place = word("Nơi", "Place")
    clause = word("Căn cứ", "Clause")
    twin = word("Số việc từng ngày, dạng bảng", "The number of tasks by day, as a table")
    twinHint = word("Ngày không có tên ở đây không có việc.", "Days not named here have no tasks.")
    count = word("Số việc", "Tasks")
    remark = word("Ngày gì", "Remark")
    peaks = word("Những ngày cao điểm", "Busiest days")
    load = word("Tải so với ngưỡng", "Load against the thresholds")
    conflicts = word("Xung đột", "Conflicts")
    repairs = word("Sửa:", "Mend:")
    causes = word("Vì những dòng này", "Because of these lines")
    decided = word("Đã quyết định:", "Decided:")
    undecided = word("Chưa ai quyết.", "Nobody has decided.")
    why = word("Vì sao ở đây?", "Why here?")
    rule = word("Quy tắc", "Rule")
    lines = word("Dòng của quy tắc", "Lines of the rule")
    reasons = word("Vì sao", "Why")
    closed = word("Những ngày không xếp được", "Days on which it cannot stand")
    assumptions = word("Giả định", "Assumptions")
    decisions = word("Quyết định", "Decisions")
    understood = word("Máy hiểu là:", "Understood as:")
    problems = word("Thư mục kế hoạch đang có lỗi", "The plan folder has errors")
    problemsHint = word(
      "Trang này là bản đọc được gần nhất. Sửa tệp rồi tải lại trang.",
      "This is the last state that could be read. Mend the files and load the page again.")
    feeds = word("Có trong các lịch", "In these calendars")
    matrixHint = word(
      "Mỗi ô là một tuần của một đơn vị: số việc đã qua / số việc của tuần.",
      "Each cell is a week of a unit: tasks that are over / tasks of the week.")
    matrixKey = word("thiếu: việc chưa xếp được ngày", "short: tasks that found no day")
    total = word("Cộng", "Total")
    lasting = word("Kéo dài nhiều ngày", "Over several days")
    by = word("Ai quyết định", "Who decides")
    because = word("Vì sao", "Why")
    tryOut = word("Xem trước", "See what it would do")
    write = word("Ghi quyết định", "Write the decision")
    cancel = word("Thôi", "Cancel")
    undo = word("Hoàn tác", "Undo")
    effect = word("Kế hoạch sẽ đổi thế nào", "What it would do to the plan")
    refused = word("Chưa ghi gì", "Nothing was written")
    readings = word("Chọn cách hiểu", "Choose a reading")
    acceptTitle = word("Chấp nhận như hiện trạng", "Accept it as it is")
    acceptHint = word(
      "Kế hoạch không đổi; xung đột vẫn hiện, kèm tên người chấp nhận và lý do.",
      "The plan stays as it is; the conflict is still shown, with who accepted it and why.")
    pinTitle = word("Ghim vào một ngày", "Pin it to a day")
    pinHint = word(
      "Việc sẽ ở đúng ngày này, cả khi kế hoạch được xếp lại.",
      "The task will stay on this day, also when the plan is made anew.")
    wholeDay = word("buổi nào cũng được", "either half of the day")
    morning = word("buổi sáng", "morning")
    afternoon = word("buổi chiều", "afternoon")
    understoodAs = word("Máy hiểu là", "Understood as")
    defaults = word("Mặc định", "By default")
    questions = word("Còn phải hỏi", "Open questions")
    tryRepairs = word("Thử các cách sửa", "Try repairs")
    tryRepairsHint = word(
      "mỗi cách làm lại cả kế hoạch, có thể mất một lúc",
      "each makes the whole plan anew, which may take a while")
    tried = word("Cách sửa đã thử", "Repairs that were tried")
    triedHint = word(
      "Làm xong thì xung đột không còn:", "With each of these the conflict is gone:")
    newRule = word("Thêm quy tắc", "Add a rule")
    editRule = word("Sửa quy tắc", "Change the rule")
    editHint = word(
      "Viết như trong tệp; nhiều mục thì cách nhau bằng dấu ';'. Để trống là bỏ dòng ấy. Chỉ những dòng được "
        + "sửa của tệp thay đổi.",
      "Write as in the file; several items are parted by ';'. An empty field takes the line out. Only the lines "
        + "of the file that you change are changed.")
    needed = word("phải có", "needed")
    moreFields = word("Thêm dòng khác", "More lines")
    file = word("Tệp", "File")
    writeRule = word("Ghi", "Write")
    removeRule = word("Xóa quy tắc này", "Remove this rule")
    effectOfRemoval = word(
      "Xóa quy tắc thì kế hoạch đổi thế nào", "What removing the rule would do")
    effectOfTable = word("Bảng này sẽ làm gì", "What the table would do")
    problemsOfRows = word("Chưa ghi được", "Not ready to be written")
    row = word("Hàng", "Row")
    column = word("Cột", "Column")
    value = word("Đang ghi", "Says")
    wrong = word("Sai ở đâu", "What is wrong")
    right = word("Viết thế nào cho đúng", "What would be right")
    unchanged = word("Không có gì đổi.", "Nothing changes.")
    changedLines = word("Những dòng đổi trong tệp", "Lines of the files that change")
    allEffects = word("Từng việc đổi ngày, từng xung đột", "Each task that moves, each conflict")
    take = word("Tải về:", "Download:")
    takeTable = word("Gửi lại bảng đã sửa", "Give back a table that was changed")
    takeHint = word(
      "Tải CSV (Excel) về, sửa, lưu lại với kiểu 'CSV UTF-8', rồi chọn tệp hoặc dán cả bảng vào ô dưới; nhiều "
        + "nhất 1 MB. Mỗi hàng một quy tắc. Hàng không có thì quy tắc giữ nguyên; cột 'xóa' ghi 'có' để xóa; mã "
        + "mới là quy tắc mới.",
      "Download the CSV (Excel), change it, save it as 'CSV UTF-8', then choose the file or paste the whole "
        + "table below; at most 1 MB. Each row is a rule. A rule without a row stays; 'yes' in the column "
        + "'remove' takes it out; a new code is a new rule.")
    tableFile = word("Tệp CSV", "CSV file")
    tableText = word("Bảng", "Table")
    writeTable = word("Ghi bảng này", "Write this table")
    noText = word(
      "Tệp này không phải văn bản UTF-8: mở bằng Excel và lưu lại với kiểu 'CSV UTF-8'.",
      "This file is no UTF-8 text: open it in Excel and save it as 'CSV UTF-8'.")
    tableTooLarge = word("Bảng lớn hơn 1 MB.", "The table is larger than 1 MB.")
    `try` = word("Xem thử", "Try it")
    undated = word("Chưa có ngày", "Without a date")
    quotas = word("Chỉ tiêu của từng quy tắc", "Rules that ask for several")
    done = word("Đã qua", "Over")
    planned = word("Có ngày", "With a date")
    missing = word("Còn thiếu", "Short")
  }
}
