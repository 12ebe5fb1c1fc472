import CivilTime
import ScheduleModel
import TestWorld
import Testing

@Suite("Reading back when a rule applies")
struct AnchorReadingTests {
  @Test(arguments: [
    (
      Language.vietnamese,
      """
      day: 2 unit, vào thứ Tư 01/7/2026: 2 việc.
        không có giờ, xếp cả ngày; không chiếm thời gian của ai
      day-at-rest: 2 unit, vào Chủ nhật 05/7/2026 (ngày nghỉ): 2 việc.
        ngày đã nêu là ngày nghỉ thì vẫn giữ; không có giờ, xếp cả ngày; không chiếm thời \
      gian của ai
      day-shifted: 2 unit, vào thứ Hai 06/7/2026, dời từ Chủ nhật 05/7/2026, ngày đã nêu là \
      ngày nghỉ thì dời về ngày làm việc sau: 2 việc.
        không có giờ, xếp cả ngày; không chiếm thời gian của ai
      day-unknown: 2 unit, một ngày chưa rõ trong thứ Sáu 26/6 – thứ Bảy 11/7/2026 (16 \
      ngày, 11 ngày làm việc): 2 việc.
        không có giờ, xếp cả ngày; không chiếm thời gian của ai
      span: 2 unit, suốt thứ Sáu 26/6 – thứ Bảy 11/7/2026 (16 ngày, 11 ngày làm việc): 2 \
      việc.
        không chiếm thời gian của ai
      some-day: 2 unit, mỗi đơn vị 1 việc, vào ngày máy chọn trong thứ Sáu 26/6 – thứ Bảy \
      11/7/2026 (16 ngày, 11 ngày làm việc): 2 việc, đầu tiên thứ Năm 02/7, thứ Sáu 10/7/2026.
        mỗi đơn vị 1 việc; ngày làm việc nào cũng được; không có giờ, xếp cả ngày; không \
      chiếm thời gian của ai
      some-day-of-one: 2 unit, mỗi đơn vị 1 việc, vào thứ Tư 01/7/2026: 2 việc, đầu tiên \
      thứ Tư 01/7/2026.
        mỗi đơn vị 1 việc; ngày làm việc nào cũng được; không có giờ, xếp cả ngày; không \
      chiếm thời gian của ai
      due: 2 unit, hạn hết thứ Sáu 31/7/2026: 2 việc.
        hạn vào ngày nghỉ thì dời về ngày làm việc trước; không chiếm thời gian của ai
      due-at-rest: 2 unit, hạn hết thứ Hai 16/11/2026, dời từ Chủ nhật 15/11/2026, hạn vào \
      ngày nghỉ thì dời về ngày làm việc sau: 2 việc.
        không chiếm thời gian của ai
      due-stays: 2 unit, hạn hết Chủ nhật 15/11/2026 (ngày nghỉ), hạn vào ngày nghỉ thì vẫn \
      giữ: 2 việc.
        không chiếm thời gian của ai
      into-next-year: 2 unit, suốt thứ Hai 28/12/2026 – thứ Sáu 08/01/2027 (12 ngày, 10 \
      ngày làm việc, sang năm sau): 2 việc.
        không chiếm thời gian của ai
      yearly: 2 unit, vào thứ Ba 05/5/2026; thứ Tư 05/5/2027; thứ Sáu 05/5/2028 … và 2 lần \
      nữa: 10 việc.
        ngày đã nêu là ngày nghỉ thì vẫn giữ; không có giờ, xếp cả ngày; không chiếm thời \
      gian của ai
      nobody: chưa rõ ai làm, vào thứ Tư 01/7/2026: chưa thành việc nào.
        không có giờ, xếp cả ngày; không chiếm thời gian của ai
      nobody-due: chưa rõ ai làm, hạn hết Chủ nhật 15/11/2026 (ngày nghỉ): chưa thành việc \
      nào.
        hạn vào ngày nghỉ thì dời về ngày làm việc sau; không chiếm thời gian của ai

      """
    ),
    (
      .english,
      """
      day: 2 units, on Wednesday 1 July 2026: 2 tasks.
        no hour, so whole days; taking nobody's time
      day-at-rest: 2 units, on Sunday 5 July 2026 (a rest day): 2 tasks.
        a date on a rest day stays; no hour, so whole days; taking nobody's time
      day-shifted: 2 units, on Monday 6 July 2026, moved from Sunday 5 July 2026, a date on a \
      rest day moves to the next working day: 2 tasks.
        no hour, so whole days; taking nobody's time
      day-unknown: 2 units, on a day still open within Friday 26 June – Saturday 11 July 2026 \
      (16 days, 11 working): 2 tasks.
        no hour, so whole days; taking nobody's time
      span: 2 units, throughout Friday 26 June – Saturday 11 July 2026 (16 days, 11 working): \
      2 tasks.
        taking nobody's time
      some-day: 2 units, 1 task each, on days that the program chooses within Friday 26 June \
      – Saturday 11 July 2026 (16 days, 11 working): 2 tasks, first on Thursday 2 July, \
      Friday 10 July 2026.
        1 task per unit; any working day; no hour, so whole days; taking nobody's time
      some-day-of-one: 2 units, 1 task each, on Wednesday 1 July 2026: 2 tasks, first on \
      Wednesday 1 July 2026.
        1 task per unit; any working day; no hour, so whole days; taking nobody's time
      due: 2 units, due by the end of Friday 31 July 2026: 2 tasks.
        a due date on a rest day moves to the previous working day; taking nobody's time
      due-at-rest: 2 units, due by the end of Monday 16 November 2026, moved from Sunday 15 \
      November 2026, a due date on a rest day moves to the next working day: 2 tasks.
        taking nobody's time
      due-stays: 2 units, due by the end of Sunday 15 November 2026 (a rest day), a due date \
      on a rest day stays: 2 tasks.
        taking nobody's time
      into-next-year: 2 units, throughout Monday 28 December 2026 – Friday 8 January 2027 (12 \
      days, 10 working, into the next year): 2 tasks.
        taking nobody's time
      yearly: 2 units, on Tuesday 5 May 2026; Wednesday 5 May 2027; Friday 5 May 2028 … and 2 \
      more: 10 tasks.
        a date on a rest day stays; no hour, so whole days; taking nobody's time
      nobody: nobody is named yet, on Wednesday 1 July 2026: no task yet.
        no hour, so whole days; taking nobody's time
      nobody-due: nobody is named yet, due by the end of Sunday 15 November 2026 (a rest \
      day): no task yet.
        a due date on a rest day moves to the next working day; taking nobody's time

      """
    ),
  ])
  func `windows, by how tasks sit in them`(language: Language, text: String) throws {
    var book = try Book(units: ["ba-be", "bac-kan"])
    try book.rule("day", .once("2026-07-01"), .on)
    try book.rule("day-at-rest", .once("2026-07-05"), .on)
    try book.rule(
      "day-shifted", .once("2026-07-05"), .on, shift: .nextWorkingDay, mentioning: [.shift])
    try book.rule("day-unknown", .once("2026-06-26", "2026-07-11"), .on, .one, .toBeAnnounced)
    try book.rule("span", .once("2026-06-26", "2026-07-11"), .throughout)
    try book.rule("some-day", .once("2026-06-26", "2026-07-11"), .within)
    try book.rule("some-day-of-one", .once("2026-07-01"), .within)
    try book.rule("due", .once("2026-07-31"), .due(.previousWorkingDay))
    try book.rule(
      "due-at-rest", .windows([dueOn("2026-11-15")]), .due(.nextWorkingDay), mentioning: [.shift])
    try book.rule(
      "due-stays", .windows([dueOn("2026-11-15")]), .due(.stays), mentioning: [.shift])
    try book.rule("into-next-year", .once("2026-12-28", "2027-01-08"), .throughout)
    try book.rule("yearly", .windows(yearly), .on)
    try book.rule("nobody", .once("2026-07-01"), .on, units: [])
    try book.rule("nobody-due", .windows([dueOn("2026-11-15")]), .due(.nextWorkingDay), units: [])
    let readings = try book.readings(in: language)
    #expect(readings == text)
  }

  @Test(arguments: [
    (
      Language.vietnamese,
      """
      a-day: ba-be, vào thứ Tư 01/7/2026: 1 việc.
        không có giờ, xếp cả ngày; không chiếm thời gian của ai
      a-window: ba-be, vào ngày máy chọn trong thứ Sáu 26/6 – thứ Bảy 11/7/2026 (16 ngày, 11 \
      ngày làm việc): 1 việc, đầu tiên thứ Tư 08/7/2026.
        mỗi đơn vị 1 việc; ngày làm việc nào cũng được; không có giờ, xếp cả ngày; không \
      chiếm thời gian của ai
      an-open-day: ba-be, chưa ai nêu ngày: 1 việc, chưa có ngày.
        không có giờ, xếp cả ngày; không chiếm thời gian của ai
      before: ba-be, hạn hết thứ Ba 30/6/2026, trước 'a-day' 1 ngày làm việc: 1 việc.
        cách 1 ngày làm việc; hạn vào ngày nghỉ thì dời về ngày làm việc trước; không chiếm \
      thời gian của ai
      after: ba-be, hạn hết thứ Tư 08/7/2026, sau 'a-day' 5 ngày làm việc: 1 việc.
        hạn vào ngày nghỉ thì dời về ngày làm việc sau; không chiếm thời gian của ai
      after-days: ba-be, hạn hết thứ Hai 06/7/2026, sau 'a-day' 3 ngày: 1 việc.
        hạn vào ngày nghỉ thì dời về ngày làm việc sau; không chiếm thời gian của ai
      after-on: ba-be, vào thứ Sáu 17/7/2026, sau 'a-window' 5 ngày làm việc: 1 việc.
        cách 5 ngày làm việc; không có giờ, xếp cả ngày; không chiếm thời gian của ai
      after-within: ba-be, vào thứ Sáu 17/7/2026, sau 'a-window' 5 ngày làm việc: 1 việc, đầu \
      tiên thứ Sáu 17/7/2026.
        mỗi đơn vị 1 việc; cách 5 ngày làm việc; ngày làm việc nào cũng được; không có giờ, \
      xếp cả ngày; không chiếm thời gian của ai
      before-span: ba-be, suốt thứ Sáu 19/6/2026, trước 'a-window' 5 ngày làm việc: 1 việc.
        cách 5 ngày làm việc; không chiếm thời gian của ai
      alongside: ba-be, vào thứ Tư 01/7/2026, cùng lúc với 'a-day': 1 việc.
        không có giờ, xếp cả ngày; không chiếm thời gian của ai
      alongside-open: ba-be, chưa có ngày, cùng lúc với 'an-open-day': 1 việc, chưa có ngày.
        không có giờ, xếp cả ngày; không chiếm thời gian của ai
      alongside-window: ba-be, một ngày chưa rõ trong thứ Sáu 26/6 – thứ Bảy 11/7/2026 (16 \
      ngày, 11 ngày làm việc), cùng lúc với 'a-window': 1 việc.
        không có giờ, xếp cả ngày; không chiếm thời gian của ai
      alongside-span: ba-be, suốt thứ Sáu 26/6 – thứ Bảy 11/7/2026 (16 ngày, 11 ngày làm \
      việc), cùng lúc với 'a-window': 1 việc.
        không chiếm thời gian của ai
      alongside-within: ba-be, vào ngày máy chọn trong thứ Sáu 26/6 – thứ Bảy 11/7/2026 (16 \
      ngày, 11 ngày làm việc), cùng lúc với 'a-window': 1 việc, đầu tiên thứ Năm 09/7/2026.
        mỗi đơn vị 1 việc; ngày làm việc nào cũng được; không có giờ, xếp cả ngày; không \
      chiếm thời gian của ai
      alongside-due: ba-be, hạn hết thứ Bảy 11/7/2026 (ngày nghỉ), cùng lúc với 'a-window': 1 \
      việc.
        hạn vào ngày nghỉ thì vẫn giữ; không chiếm thời gian của ai

      """
    ),
    (
      .english,
      """
      a-day: ba-be, on Wednesday 1 July 2026: 1 task.
        no hour, so whole days; taking nobody's time
      a-window: ba-be, on a day that the program chooses within Friday 26 June – Saturday 11 \
      July 2026 (16 days, 11 working): 1 task, first on Wednesday 8 July 2026.
        1 task per unit; any working day; no hour, so whole days; taking nobody's time
      an-open-day: ba-be, on a day that nobody has named: 1 task, without a date.
        no hour, so whole days; taking nobody's time
      before: ba-be, due by the end of Tuesday 30 June 2026, 1 working day before 'a-day': 1 \
      task.
        distance 1 working day; a due date on a rest day moves to the previous working day; \
      taking nobody's time
      after: ba-be, due by the end of Wednesday 8 July 2026, 5 working days after 'a-day': 1 \
      task.
        a due date on a rest day moves to the next working day; taking nobody's time
      after-days: ba-be, due by the end of Monday 6 July 2026, 3 days after 'a-day': 1 task.
        a due date on a rest day moves to the next working day; taking nobody's time
      after-on: ba-be, on Friday 17 July 2026, 5 working days after 'a-window': 1 task.
        distance 5 working days; no hour, so whole days; taking nobody's time
      after-within: ba-be, on Friday 17 July 2026, 5 working days after 'a-window': 1 task, \
      first on Friday 17 July 2026.
        1 task per unit; distance 5 working days; any working day; no hour, so whole days; \
      taking nobody's time
      before-span: ba-be, throughout Friday 19 June 2026, 5 working days before 'a-window': 1 \
      task.
        distance 5 working days; taking nobody's time
      alongside: ba-be, on Wednesday 1 July 2026, alongside 'a-day': 1 task.
        no hour, so whole days; taking nobody's time
      alongside-open: ba-be, without a day yet, alongside 'an-open-day': 1 task, without a \
      date.
        no hour, so whole days; taking nobody's time
      alongside-window: ba-be, on a day still open within Friday 26 June – Saturday 11 July \
      2026 (16 days, 11 working), alongside 'a-window': 1 task.
        no hour, so whole days; taking nobody's time
      alongside-span: ba-be, throughout Friday 26 June – Saturday 11 July 2026 (16 days, 11 \
      working), alongside 'a-window': 1 task.
        taking nobody's time
      alongside-within: ba-be, on a day that the program chooses within Friday 26 June – \
      Saturday 11 July 2026 (16 days, 11 working), alongside 'a-window': 1 task, first on \
      Thursday 9 July 2026.
        1 task per unit; any working day; no hour, so whole days; taking nobody's time
      alongside-due: ba-be, due by the end of Saturday 11 July 2026 (a rest day), alongside \
      'a-window': 1 task.
        a due date on a rest day stays; taking nobody's time

      """
    ),
  ])
  func `what hangs on another rule, by how tasks sit there`(
    language: Language, text: String
  ) throws {
    var book = try Book(units: ["ba-be"])
    let week = Distance(5, .workingDays)
    try book.rule("a-day", .once("2026-07-01"), .on)
    try book.rule("a-window", .once("2026-06-26", "2026-07-11"), .within)
    try book.rule("an-open-day", .open, .on, .one, .toBeAnnounced)
    try book.rule(
      "before", .relative(.before, to: "a-day", Distance(1, .workingDays)),
      .due(.previousWorkingDay))
    try book.rule(
      "after", .relative(.after, to: "a-day", week), .due(.nextWorkingDay), mentioning: [.distance])
    try book.rule(
      "after-days", .relative(.after, to: "a-day", Distance(3, .calendarDays)),
      .due(.nextWorkingDay), mentioning: [.distance])
    try book.rule("after-on", .relative(.after, to: "a-window", week), .on)
    try book.rule("after-within", .relative(.after, to: "a-window", week), .within)
    try book.rule("before-span", .relative(.before, to: "a-window", week), .throughout)
    try book.rule("alongside", .relative(.alongside, to: "a-day", week), .on)
    try book.rule("alongside-open", .relative(.alongside, to: "an-open-day", week), .on)
    try book.rule("alongside-window", .relative(.alongside, to: "a-window", week), .on)
    try book.rule("alongside-span", .relative(.alongside, to: "a-window", week), .throughout)
    try book.rule("alongside-within", .relative(.alongside, to: "a-window", week), .within)
    try book.rule("alongside-due", .relative(.alongside, to: "a-window", week), .due(.stays))
    let readings = try book.readings(in: language)
    #expect(readings == text)
  }

  @Test(arguments: [
    (
      Language.vietnamese,
      """
      open-on: 2 unit, chưa ai nêu ngày: 2 việc, chưa có ngày.
        không có giờ, xếp cả ngày; không chiếm thời gian của ai
      open-within: 2 unit, mỗi đơn vị 2 việc, chưa ai nêu ngày: 4 việc, chưa có ngày.
        không có giờ, xếp cả ngày; không chiếm thời gian của ai
      open-throughout: 2 unit, chưa ai nêu ngày: 2 việc, chưa có ngày.
        không chiếm thời gian của ai
      open-due: 2 unit, chưa ai nêu ngày: 2 việc, chưa có ngày.
        không chiếm thời gian của ai
      always: 2 unit, việc thường xuyên (thường xuyên), không thành việc có ngày.
      asked: chưa rõ ai làm, việc khi phát sinh (khi dân hỏi), không thành việc có ngày.

      """
    ),
    (
      .english,
      """
      open-on: 2 units, on a day that nobody has named: 2 tasks, without a date.
        no hour, so whole days; taking nobody's time
      open-within: 2 units, 2 tasks each, on a day that nobody has named: 4 tasks, without a \
      date.
        no hour, so whole days; taking nobody's time
      open-throughout: 2 units, on a day that nobody has named: 2 tasks, without a date.
        taking nobody's time
      open-due: 2 units, on a day that nobody has named: 2 tasks, without a date.
        taking nobody's time
      always: 2 units, a continuing duty (thường xuyên), which becomes no task with a date.
      asked: nobody is named yet, a duty on demand (khi dân hỏi), which becomes no task with \
      a date.

      """
    ),
  ])
  func `days that nobody has named, and duties without any`(
    language: Language, text: String
  ) throws {
    var book = try Book(units: ["ba-be", "bac-kan"])
    try book.rule("open-on", .open, .on, .one, .toBeAnnounced)
    try book.rule("open-within", .open, .within, .exactly(2))
    try book.rule("open-throughout", .open, .throughout)
    try book.rule("open-due", .open, .due(.previousWorkingDay))
    try book.rule("always", .standing(.continuous("thường xuyên")), .on)
    try book.rule("asked", .standing(.onDemand("khi dân hỏi")), .within, units: [])
    let readings = try book.readings(in: language)
    #expect(readings == text)
  }

  /// A window that ends on a day that is its due date.
  private func dueOn(_ day: String) throws -> Occasion {
    Occasion(try days("2026-11-01", day), due: try date(day))
  }

  /// The first of May of five years.
  private var yearly: [Occasion] {
    get throws {
      try (2026...2030).map { year in
        Occasion(try days("\(year)-05-05", "\(year)-05-05"), named: Period(.year, of: year))
      }
    }
  }
}
