import CivilTime
import ScheduleModel
import TestWorld
import Testing

@Suite("Reading back how often a rule applies")
struct RateReadingTests {
  @Test(arguments: [
    (
      Language.vietnamese,
      """
      in-each-week: 2 unit, mỗi đơn vị mỗi tuần ít nhất 2 việc (máy xếp 2) vào ngày máy \
      chọn, trong 52 tuần (thứ Hai 04/01/2027 – Chủ nhật 02/01/2028), không tính 1 tuần của \
      năm 2026 (thứ Sáu 01/01 – Chủ nhật 03/01/2027; quy tắc có 'trong' những ngày ấy thì \
      tính): 208 việc, đầu tiên thứ Ba 05/01, thứ Sáu 08/01, thứ Tư 13/01/2027.
        ngày làm việc nào cũng được; không đòi khoảng cách; không có giờ, xếp cả ngày; không \
      chiếm thời gian của ai
      in-each-month: ba-be, mỗi tháng 1 việc vào ngày máy chọn, trong 12 tháng (thứ Sáu 01/01 \
      – thứ Sáu 31/12/2027): 12 việc, đầu tiên thứ Năm 07/01, thứ Năm 11/02, thứ Sáu \
      19/3/2027.
        ngày làm việc nào cũng được; không có giờ, xếp cả ngày; không chiếm thời gian của ai
      in-quarters: 2 unit, mỗi đơn vị mỗi quý 1 việc vào ngày máy chọn, trong 3 quý (thứ \
      Năm 01/4 – thứ Sáu 31/12/2027), không tính 1 quý không trọn (thứ Hai 01/02 – \
      thứ Tư 31/3/2027; ghi 'kỳ đầu: dở' thì tính): 6 việc, đầu tiên thứ Ba \
      25/5, thứ Ba 01/6, thứ Ba 24/8/2027.
        ngày làm việc nào cũng được; không có giờ, xếp cả ngày; không chiếm thời gian của ai
      in-weeks: 2 unit, mỗi đơn vị mỗi tuần 2–3 việc (máy xếp 2) vào ngày máy chọn, trong 3 \
      tuần (thứ Hai 01/3 – Chủ nhật 14/3/2027; thứ Hai 10/5 – Chủ nhật 16/5/2027), không tính \
      2 tuần không trọn (thứ Tư 05/5 – Chủ nhật 09/5/2027; thứ Hai 17/5 – thứ Ba 18/5/2027; \
      ghi 'kỳ đầu: dở' thì tính): 12 việc, đầu tiên thứ Ba 02/3, thứ Tư 03/3, thứ Năm 04/3/2027.
        ngày làm việc nào cũng được; không đòi khoảng cách; không có giờ, xếp cả ngày; không \
      chiếm thời gian của ai
      no-whole-month: 2 unit, mỗi đơn vị mỗi tháng 1 việc vào ngày máy chọn, không có tháng \
      nào trọn, không tính 2 tháng không trọn (thứ Ba 02/3 – thứ Tư 31/3/2027; thứ Năm 01/4 \
      – thứ Năm 29/4/2027; ghi 'kỳ đầu: dở' thì tính): chưa thành việc nào.
        ngày làm việc nào cũng được; không có giờ, xếp cả ngày; không chiếm thời gian của ai
      on: ba-be, mỗi nửa năm 1 việc vào ngày chưa rõ, trong 2 nửa năm (thứ Sáu 01/01 – thứ \
      Sáu 31/12/2027): 2 việc.
        không có giờ, xếp cả ngày; không chiếm thời gian của ai
      throughout: ba-be, suốt mỗi quý, trong 4 quý (thứ Sáu 01/01 – thứ Sáu 31/12/2027): 4 \
      việc.
        không chiếm thời gian của ai
      due: ba-be, mỗi năm 1 việc, hạn hết năm, trong 1 năm (thứ Sáu 01/01 – thứ Sáu \
      31/12/2027): 1 việc.
        hạn vào ngày nghỉ thì dời về ngày làm việc trước; không chiếm thời gian của ai

      """
    ),
    (
      .english,
      """
      in-each-week: 2 units, at least 2 tasks (2 planned) per unit each week on days that the \
      program chooses, in 52 weeks (Monday 4 January 2027 – Sunday 2 January 2028), not \
      counting 1 week of 2026 (Friday 1 January – Sunday 3 January 2027; a rule 'within' these \
      days counts it): 208 tasks, first on Tuesday 5 January, Friday 8 January, \
      Wednesday 13 January 2027.
        any working day; no spacing; no hour, so whole days; taking nobody's time
      in-each-month: ba-be, 1 task each month on days that the program chooses, in 12 months \
      (Friday 1 January – Friday 31 December 2027): 12 tasks, first on Thursday 7 January, \
      Thursday 11 February, Friday 19 March 2027.
        any working day; no hour, so whole days; taking nobody's time
      in-quarters: 2 units, 1 task per unit each quarter on days that the program chooses, in \
      3 quarters (Thursday 1 April – Friday 31 December 2027), not counting 1 partial \
      quarter (Monday 1 February – Wednesday 31 March 2027; 'first period: partial' counts \
      it): 6 tasks, first on Tuesday 25 May, Tuesday 1 June, Tuesday 24 August 2027.
        any working day; no hour, so whole days; taking nobody's time
      in-weeks: 2 units, 2–3 tasks (2 planned) per unit each week on days that the program \
      chooses, in 3 weeks (Monday 1 March – Sunday 14 March 2027; Monday 10 May – Sunday 16 \
      May 2027), not counting 2 partial weeks (Wednesday 5 May – Sunday 9 May 2027; Monday \
      17 May – Tuesday 18 May 2027; 'first period: partial' counts them): 12 tasks, first on Tuesday 2 March, Wednesday \
      3 March, Thursday 4 March 2027.
        any working day; no spacing; no hour, so whole days; taking nobody's time
      no-whole-month: 2 units, 1 task per unit each month on days that the program chooses, \
      with no whole month, not counting 2 partial months (Tuesday 2 March – Wednesday 31 March 2027; \
      Thursday 1 April – Thursday 29 April 2027; 'first period: partial' counts them): no task yet.
        any working day; no hour, so whole days; taking nobody's time
      on: ba-be, 1 task each half-year on days still open, in 2 half-years (Friday 1 January \
      – Friday 31 December 2027): 2 tasks.
        no hour, so whole days; taking nobody's time
      throughout: ba-be, throughout each quarter, in 4 quarters (Friday 1 January – Friday 31 \
      December 2027): 4 tasks.
        taking nobody's time
      due: ba-be, 1 task each year, due by the end of the year, in 1 year (Friday 1 January – \
      Friday 31 December 2027): 1 task.
        a due date on a rest day moves to the previous working day; taking nobody's time

      """
    ),
  ])
  func `rates, by how tasks sit in their periods`(language: Language, text: String) throws {
    var book = try Book(units: ["ba-be", "bac-kan"])
    book.years = 2027...2027
    try book.rule("in-each-week", .each(.week), .within, .atLeast(2))
    try book.rule("in-each-month", .each(.month), .within, .exactly(1), units: [0])
    try book.rule("in-quarters", .each(.quarter, ("2027-02-01", "2027-12-31")), .within)
    try book.rule(
      "in-weeks", .each(.week, ("2027-03-01", "2027-03-14"), ("2027-05-05", "2027-05-18")), .within,
      .between(2, 3))
    try book.rule("no-whole-month", .each(.month, ("2027-03-02", "2027-04-29")), .within)
    try book.rule("on", .each(.half), .on, units: [0])
    try book.rule("throughout", .each(.quarter), .throughout, units: [0])
    try book.rule("due", .each(.year), .due(.previousWorkingDay), units: [0])
    let readings = try book.readings(in: language)
    #expect(readings == text)
  }
}
