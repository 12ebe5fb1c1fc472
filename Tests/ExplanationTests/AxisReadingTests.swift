import CivilTime
import Explanation
import ScheduleModel
import TestWorld
import Testing

@Suite("Reading back what else a rule says")
struct AxisReadingTests {
  @Test func `days that tasks keep off, chosen by the program or announced later`() throws {
    var book = try Book(units: ["ba-be"])
    let avoids = AvoidedDays(
      [try days("2026-07-02", "2026-07-02"), try days("2026-07-06", "2026-07-07")],
      [.friday, .saturday])
    let window = try Anchor.once("2026-07-01", "2026-07-10")
    try book.rule("talk", window, .within, mentioning: [.avoids]) { $0.avoids = avoids }
    try book.rule("later", window, .on, .one, .toBeAnnounced) { $0.avoids = avoids }
    try book.rule("long", window, .within) { details in
      details.avoids = AvoidedDays(
        (1...6).compactMap { try? days("2026-07-0\($0)", "2026-07-0\($0)") })
    }
    let vietnamese = try book.readings(in: .vietnamese)
    #expect(
      vietnamese == """
        talk: ba-be, vào ngày máy chọn trong thứ Tư 01/7 – thứ Sáu 10/7/2026 (10 ngày, 8 ngày làm \
        việc), tránh thứ Năm 02/7/2026, thứ Hai 06/7 – thứ Ba 07/7/2026, mọi thứ Sáu và mọi thứ \
        Bảy: 1 việc, đầu tiên thứ Tư 01/7/2026.
          mỗi đơn vị 1 việc; chỉ ngày làm việc; không có giờ, xếp cả ngày; không chiếm thời gian \
        của ai
        later: ba-be, một ngày chưa rõ trong thứ Tư 01/7 – thứ Sáu 10/7/2026 (10 ngày, 8 ngày làm \
        việc), tránh thứ Năm 02/7/2026, thứ Hai 06/7 – thứ Ba 07/7/2026, mọi thứ Sáu và mọi thứ \
        Bảy: 1 việc.
          không có giờ, xếp cả ngày; không chiếm thời gian của ai
        long: ba-be, vào ngày máy chọn trong thứ Tư 01/7 – thứ Sáu 10/7/2026 (10 ngày, 8 ngày làm \
        việc), tránh thứ Tư 01/7/2026, thứ Năm 02/7/2026, thứ Sáu 03/7/2026, thứ Bảy 04/7/2026 và \
        2 khoảng khác: 1 việc, đầu tiên thứ Ba 07/7/2026.
          mỗi đơn vị 1 việc; chỉ ngày làm việc; không có giờ, xếp cả ngày; không chiếm thời gian \
        của ai

        """)
    let english = try book.readings(in: .english)
    #expect(
      english == """
        talk: ba-be, on a day that the program chooses within Wednesday 1 July – Friday 10 July \
        2026 (10 days, 8 working), keeping off Thursday 2 July 2026, Monday 6 July – Tuesday 7 \
        July 2026, every Friday and every Saturday: 1 task, first on Wednesday 1 July 2026.
          1 task per unit; working days only; no hour, so whole days; taking nobody's time
        later: ba-be, on a day still open within Wednesday 1 July – Friday 10 July 2026 (10 days, \
        8 working), keeping off Thursday 2 July 2026, Monday 6 July – Tuesday 7 July 2026, every \
        Friday and every Saturday: 1 task.
          no hour, so whole days; taking nobody's time
        long: ba-be, on a day that the program chooses within Wednesday 1 July – Friday 10 July \
        2026 (10 days, 8 working), keeping off Wednesday 1 July 2026, Thursday 2 July 2026, Friday \
        3 July 2026, Saturday 4 July 2026 and 2 more: 1 task, first on Tuesday 7 July 2026.
          1 task per unit; working days only; no hour, so whole days; taking nobody's time

        """)
  }

  @Test func `who leads above each unit, and who has nobody above`() throws {
    var book = try Book(units: ["an", "ba-be", "tinh"])
    try book.rank(["tinh"], "BHXH tỉnh")
    try book.rank(["an", "ba-be"], "xã", under: "tinh")
    try book.rule("direct", .once("2026-07-01"), .on, units: [0, 1]) { $0.lead = .parent }
    try book.rule("kind", .once("2026-07-01"), .on) { $0.lead = .above(kind: "BHXH tỉnh") }
    let when = (vi: "vào thứ Tư 01/7/2026", en: "on Wednesday 1 July 2026")
    let defaults = (
      vi: "\n  không có giờ, xếp cả ngày; không chiếm thời gian của ai\n",
      en: "\n  no hour, so whole days; taking nobody's time\n"
    )
    #expect(
      try book.readings(in: .vietnamese) == "direct: 2 xã, \(when.vi), cấp trên chủ trì: 2 việc."
        + defaults.vi
        + "kind: 3 đơn vị, \(when.vi), BHXH tỉnh cấp trên chủ trì (1 đơn vị tự chủ trì): 3 việc."
        + defaults.vi)
    #expect(
      try book.readings(in: .english)
        == "direct: 2 units, \(when.en), led by the unit above: 2 tasks." + defaults.en
        + "kind: 3 units, \(when.en), led by the BHXH tỉnh above (1 unit leads its own): 3 tasks."
        + defaults.en)
  }

  @Test(arguments: [
    (
      Language.vietnamese,
      """
      one: 2 unit, mỗi đơn vị 1 việc, vào ngày máy chọn trong thứ Năm 01/10 – thứ Bảy \
      10/10/2026 (10 ngày, 7 ngày làm việc): 2 việc, đầu tiên thứ Ba 06/10, thứ Tư 07/10/2026.
        mỗi đơn vị 1 việc; ngày làm việc nào cũng được; không có giờ, xếp cả ngày; mỗi việc \
      chiếm nửa ngày
      exactly: ba-be, 3 việc, vào ngày máy chọn trong thứ Hai 03/8 – thứ Tư 12/8/2026 (10 \
      ngày, 8 ngày làm việc): 3 việc, đầu tiên thứ Hai 03/8, thứ Sáu 07/8, thứ Hai 10/8/2026.
        ngày làm việc nào cũng được; không đòi khoảng cách; không có giờ, xếp cả ngày; mỗi \
      việc chiếm cả ngày
      at-least: ba-be, ít nhất 2 việc (máy xếp 2), vào ngày máy chọn trong thứ Tư 01/7 – thứ \
      Sáu 10/7/2026 (10 ngày, 8 ngày làm việc): 2 việc, đầu tiên thứ Sáu 03/7, thứ Ba \
      07/7/2026.
        ngày làm việc nào cũng được; không đòi khoảng cách; không có giờ, xếp cả ngày; không \
      chiếm thời gian của ai
      at-least-one: 2 unit, mỗi đơn vị ít nhất 1 việc (máy xếp 1), vào thứ Tư 01/7/2026: 2 \
      việc.
        không có giờ, xếp cả ngày; không chiếm thời gian của ai
      between: ba-be, 2–4 việc (máy xếp 2), vào ngày máy chọn trong thứ Tư 01/7 – thứ Sáu \
      10/7/2026 (10 ngày, 8 ngày làm việc): 2 việc, đầu tiên thứ Sáu 03/7, thứ Hai 06/7/2026.
        ngày làm việc nào cũng được; không đòi khoảng cách; không có giờ, xếp cả ngày; không \
      chiếm thời gian của ai
      spaced: 2 unit, mỗi đơn vị 2 việc, vào ngày máy chọn trong thứ Tư 01/7 – thứ Sáu \
      10/7/2026 (10 ngày, 8 ngày làm việc), cách nhau ít nhất 2 ngày làm việc: 4 việc, đầu \
      tiên thứ Năm 02/7, thứ Sáu 03/7, thứ Ba 07/7/2026.
        ngày làm việc nào cũng được; không có giờ, xếp cả ngày; không chiếm thời gian của ai
      rest-days: 2 unit, mỗi đơn vị 1 việc, vào ngày máy chọn trong thứ Tư 01/7 – thứ Sáu \
      10/7/2026 (10 ngày, 8 ngày làm việc), kể cả ngày nghỉ, trừ Tết: 2 việc, đầu tiên thứ \
      Năm 02/7, thứ Bảy 04/7/2026.
        mỗi đơn vị 1 việc; không có giờ, xếp cả ngày; không chiếm thời gian của ai
      working-days: 2 unit, mỗi đơn vị 1 việc, vào ngày máy chọn trong thứ Tư 01/7 – thứ \
      Sáu 10/7/2026 (10 ngày, 8 ngày làm việc), chỉ ngày làm việc: 2 việc, đầu tiên thứ Năm \
      02/7, thứ Sáu 10/7/2026.
        mỗi đơn vị 1 việc; không có giờ, xếp cả ngày; không chiếm thời gian của ai
      occupies: 2 unit, mỗi đơn vị 1 việc, vào ngày máy chọn trong thứ Ba 01/9 – thứ Năm \
      10/9/2026 (10 ngày, 8 ngày làm việc), mỗi việc chiếm cả ngày: 2 việc, đầu tiên thứ Tư \
      02/9, thứ Hai 07/9/2026.
        mỗi đơn vị 1 việc; ngày làm việc nào cũng được; không có giờ, xếp cả ngày
      occupies-nothing: 2 unit, mỗi đơn vị 1 việc, vào ngày máy chọn trong thứ Tư 01/7 – \
      thứ Sáu 10/7/2026 (10 ngày, 8 ngày làm việc), không chiếm thời gian của ai: 2 việc, đầu \
      tiên thứ Tư 01/7, thứ Tư 08/7/2026.
        mỗi đơn vị 1 việc; ngày làm việc nào cũng được; không có giờ, xếp cả ngày
      own-hours: 2 unit, vào thứ Tư 01/7/2026, lúc 17:00 trong 90 phút: 2 việc.
        chỉ chiếm giờ của việc
      whole-hours: 2 unit, vào thứ Tư 01/7/2026, lúc 19:00 trong 12 giờ: 2 việc.
        không chiếm thời gian của ai
      one-hour: 2 unit, vào thứ Tư 01/7/2026, lúc 08:00 trong 1 giờ: 2 việc.
        không chiếm thời gian của ai
      hours-open: 2 unit, vào thứ Tư 01/7/2026, giờ chưa rõ: 2 việc.
        không chiếm thời gian của ai

      """
    ),
    (
      .english,
      """
      one: 2 units, 1 task each, on days that the program chooses within Thursday 1 October – \
      Saturday 10 October 2026 (10 days, 7 working): 2 tasks, first on Tuesday 6 October, \
      Wednesday 7 October 2026.
        1 task per unit; any working day; no hour, so whole days; half a day each
      exactly: ba-be, 3 tasks, on days that the program chooses within Monday 3 August – \
      Wednesday 12 August 2026 (10 days, 8 working): 3 tasks, first on Monday 3 August, \
      Friday 7 August, Monday 10 August 2026.
        any working day; no spacing; no hour, so whole days; a whole day each
      at-least: ba-be, at least 2 tasks (2 planned), on days that the program chooses within \
      Wednesday 1 July – Friday 10 July 2026 (10 days, 8 working): 2 tasks, first on Friday 3 \
      July, Tuesday 7 July 2026.
        any working day; no spacing; no hour, so whole days; taking nobody's time
      at-least-one: 2 units, at least 1 task (1 planned) each, on Wednesday 1 July 2026: 2 \
      tasks.
        no hour, so whole days; taking nobody's time
      between: ba-be, 2–4 tasks (2 planned), on days that the program chooses within \
      Wednesday 1 July – Friday 10 July 2026 (10 days, 8 working): 2 tasks, first on Friday 3 \
      July, Monday 6 July 2026.
        any working day; no spacing; no hour, so whole days; taking nobody's time
      spaced: 2 units, 2 tasks each, on days that the program chooses within Wednesday 1 July \
      – Friday 10 July 2026 (10 days, 8 working), at least 2 working days apart: 4 tasks, \
      first on Thursday 2 July, Friday 3 July, Tuesday 7 July 2026.
        any working day; no hour, so whole days; taking nobody's time
      rest-days: 2 units, 1 task each, on days that the program chooses within Wednesday 1 \
      July – Friday 10 July 2026 (10 days, 8 working), rest days too, but no feasts: 2 tasks, \
      first on Thursday 2 July, Saturday 4 July 2026.
        1 task per unit; no hour, so whole days; taking nobody's time
      working-days: 2 units, 1 task each, on days that the program chooses within Wednesday 1 \
      July – Friday 10 July 2026 (10 days, 8 working), working days only: 2 tasks, first on \
      Thursday 2 July, Friday 10 July 2026.
        1 task per unit; no hour, so whole days; taking nobody's time
      occupies: 2 units, 1 task each, on days that the program chooses within Tuesday 1 \
      September – Thursday 10 September 2026 (10 days, 8 working), a whole day each: 2 tasks, \
      first on Wednesday 2 September, Monday 7 September 2026.
        1 task per unit; any working day; no hour, so whole days
      occupies-nothing: 2 units, 1 task each, on days that the program chooses within \
      Wednesday 1 July – Friday 10 July 2026 (10 days, 8 working), taking nobody's time: 2 \
      tasks, first on Wednesday 1 July, Wednesday 8 July 2026.
        1 task per unit; any working day; no hour, so whole days
      own-hours: 2 units, on Wednesday 1 July 2026, at 17:00 for 90 minutes: 2 tasks.
        taking their hours only
      whole-hours: 2 units, on Wednesday 1 July 2026, at 19:00 for 12 hours: 2 tasks.
        taking nobody's time
      one-hour: 2 units, on Wednesday 1 July 2026, at 08:00 for 1 hour: 2 tasks.
        taking nobody's time
      hours-open: 2 units, on Wednesday 1 July 2026, hour to be announced: 2 tasks.
        taking nobody's time

      """
    ),
  ])
  func `numbers, distances, hours, time taken, modality`(
    language: Language, text: String
  ) throws {
    var book = try Book(units: ["ba-be", "bac-kan"])
    let window = try Anchor.once("2026-07-01", "2026-07-10")
    // Tasks that take time have windows of their own, so that no day depends on another rule.
    let august = try Anchor.once("2026-08-03", "2026-08-12")
    let september = try Anchor.once("2026-09-01", "2026-09-10")
    let october = try Anchor.once("2026-10-01", "2026-10-10")
    try book.rule("one", october, .within, .one, occupation: .halfDay)
    try book.rule("exactly", august, .within, .exactly(3), occupation: .day, units: [0])
    try book.rule("at-least", window, .within, .atLeast(2), units: [0])
    try book.rule("at-least-one", .once("2026-07-01"), .on, .atLeast(1))
    try book.rule("between", window, .within, .between(2, 4), units: [0])
    try book.rule(
      "spaced", window, .within, .exactly(2), spacing: Distance(2, .workingDays),
      mentioning: [.spacing])
    try book.rule(
      "rest-days", window, .within, restDays: .allowed, mentioning: [.restDays])
    try book.rule("working-days", window, .within, mentioning: [.restDays])
    try book.rule(
      "occupies", september, .within, occupation: .day, mentioning: [.occupation])
    try book.rule(
      "occupies-nothing", window, .within, occupation: .nothing, mentioning: [.occupation])
    try book.rule(
      "own-hours", .once("2026-07-01"), .on, hours: try hours(17, 90), occupation: .hours)
    try book.rule("whole-hours", .once("2026-07-01"), .on, hours: try hours(19, 720))
    try book.rule("one-hour", .once("2026-07-01"), .on, hours: try hours(8, 60))
    try book.rule("hours-open", .once("2026-07-01"), .on, hours: .toBeAnnounced, .toBeAnnounced)
    let readings = try book.readings(in: language)
    #expect(readings == text)
  }

  @Test(arguments: [
    (
      Language.vietnamese,
      """
      banners: 2 unit, suốt thứ Tư 01/7 – thứ Sáu 10/7/2026 (10 ngày, 8 ngày làm việc): 6 \
      việc, trong đó 4 ở ngày đầu hoặc sau ngày cuối.
        không chiếm thời gian của ai
      talk: ba-be, vào thứ Tư 01/7/2026: 2 việc, trong đó 1 khung phát sóng.
        không có giờ, xếp cả ngày; không chiếm thời gian của ai
      led: 2 unit, vào thứ Tư 01/7/2026, radio chủ trì: 2 việc.
        không có giờ, xếp cả ngày; không chiếm thời gian của ai
      speakers: ba-be, vào ngày máy chọn trong thứ Tư 01/7 – thứ Sáu 10/7/2026 (10 ngày, 8 \
      ngày làm việc), cần Báo cáo viên, Xe loa: 1 việc, đầu tiên thứ Tư 01/7/2026.
        mỗi đơn vị 1 việc; ngày làm việc nào cũng được; không có giờ, xếp cả ngày; không \
      chiếm thời gian của ai
      somewhere: ba-be, vào thứ Tư 01/7/2026, nơi chưa rõ: 1 việc.
        không có giờ, xếp cả ngày; không chiếm thời gian của ai
      meetings: 2 unit, mỗi đơn vị 3 việc, vào ngày máy chọn trong thứ Tư 01/7 – thứ Sáu \
      10/7/2026 (10 ngày, 8 ngày làm việc), trừ đi việc của 'launch-meeting': 5 việc, đầu \
      tiên thứ Tư 01/7, thứ Năm 02/7, thứ Hai 06/7/2026.
        ngày làm việc nào cũng được; không đòi khoảng cách; không có giờ, xếp cả ngày; không \
      chiếm thời gian của ai; không tính vào quy tắc khác
      launch-meeting: ba-be, vào thứ Tư 01/7/2026, tính vào 'meetings': 1 việc.
        không có giờ, xếp cả ngày; không chiếm thời gian của ai
      own-meeting: ba-be, vào thứ Năm 02/7/2026, không tính vào quy tắc khác: 1 việc.
        không có giờ, xếp cả ngày; không chiếm thời gian của ai

      """
    ),
    (
      .english,
      """
      banners: 2 units, throughout Wednesday 1 July – Friday 10 July 2026 (10 days, 8 \
      working): 6 tasks, 4 of them on the first day or after the last.
        taking nobody's time
      talk: ba-be, on Wednesday 1 July 2026: 2 tasks, 1 of them a broadcast slot.
        no hour, so whole days; taking nobody's time
      led: 2 units, on Wednesday 1 July 2026, led by radio: 2 tasks.
        no hour, so whole days; taking nobody's time
      speakers: ba-be, on a day that the program chooses within Wednesday 1 July – Friday 10 \
      July 2026 (10 days, 8 working), needing Báo cáo viên, Xe loa: 1 task, first on \
      Wednesday 1 July 2026.
        1 task per unit; any working day; no hour, so whole days; taking nobody's time
      somewhere: ba-be, on Wednesday 1 July 2026, place to be announced: 1 task.
        no hour, so whole days; taking nobody's time
      meetings: 2 units, 3 tasks each, on days that the program chooses within Wednesday 1 \
      July – Friday 10 July 2026 (10 days, 8 working), less those of 'launch-meeting': 5 \
      tasks, first on Wednesday 1 July, Thursday 2 July, Monday 6 July 2026.
        any working day; no spacing; no hour, so whole days; taking nobody's time; counting \
      toward no other rule
      launch-meeting: ba-be, on Wednesday 1 July 2026, counting toward 'meetings': 1 task.
        no hour, so whole days; taking nobody's time
      own-meeting: ba-be, on Thursday 2 July 2026, counting toward no other rule: 1 task.
        no hour, so whole days; taking nobody's time

      """
    ),
  ])
  func `companions, leads, resources, places and what counts toward what`(
    language: Language, text: String
  ) throws {
    var book = try Book(units: ["ba-be", "bac-kan", "radio"])
    book.resources = [
      Resource(
        id: try .named("speakers"), title: "Báo cáo viên", capacity: 2,
        source: SourcePlace(file: "resources.yaml", line: 2)),
      Resource(
        id: try .named("truck"), title: "Xe loa", capacity: 1,
        source: SourcePlace(file: "resources.yaml", line: 5)),
    ]
    let window = try Anchor.once("2026-07-01", "2026-07-10")
    try book.rule(
      "banners", window, .throughout, companions: [.start(title: "up"), .end(title: "down")],
      units: [0, 1])
    try book.rule(
      "talk", .once("2026-07-01"), .on, companions: [.broadcast(by: 2)], units: [0])
    try book.rule("led", .once("2026-07-01"), .on, units: [0, 1]) { $0.lead = .unit(2) }
    try book.rule("speakers", window, .within, units: [0]) { $0.resources = [0, 1] }
    try book.rule("somewhere", .once("2026-07-01"), .on, .one, .toBeAnnounced, units: [0]) {
      $0.place = .toBeAnnounced
    }
    try book.rule("meetings", window, .within, .exactly(3), units: [0, 1]) {
      $0.activity = "hội nghị"
    }
    try book.rule(
      "launch-meeting", .once("2026-07-01"), .on, counting: .toward(try .named("meetings")),
      units: [0], mentioning: [.countsToward])
    try book.rule(
      "own-meeting", .once("2026-07-02"), .on, counting: .separate, units: [0],
      mentioning: [.countsToward]
    ) { $0.activity = "hội nghị" }
    let readings = try book.readings(in: language)
    #expect(readings == text)
  }

  @Test(arguments: [
    (
      Language.vietnamese,
      """
      too-many: 2 unit, mỗi đơn vị 4 việc, vào ngày máy chọn trong thứ Tư 01/7 – thứ Sáu \
      03/7/2026 (3 ngày, 3 ngày làm việc): 4 việc, 1 chưa xếp được, 1 unit không có việc, \
      đầu tiên thứ Tư 01/7, thứ Năm 02/7, thứ Sáu 03/7/2026.
        ngày làm việc nào cũng được; không đòi khoảng cách; không có giờ, xếp cả ngày; mỗi \
      việc chiếm cả ngày

      """
    ),
    (
      .english,
      """
      too-many: 2 units, 4 tasks each, on days that the program chooses within Wednesday 1 \
      July – Friday 3 July 2026 (3 days, 3 working): 4 tasks, 1 of them without a free day, 1 \
      unit has none, first on Wednesday 1 July, Thursday 2 July, Friday 3 July 2026.
        any working day; no spacing; no hour, so whole days; a whole day each

      """
    ),
  ])
  func `tasks that found no day, and units that have none`(
    language: Language, text: String
  ) throws {
    var book = try Book(units: ["ba-be", "bac-kan"])
    book.units[1] = Roster.Unit(
      id: try .named("bac-kan"), name: "bac-kan", kind: "unit", parent: nil,
      validFrom: try date("2026-08-01"), source: SourcePlace(file: "units.csv", line: 3))
    try book.rule(
      "too-many", .once("2026-07-01", "2026-07-03"), .within, .exactly(4), occupation: .day)
    let readings = try book.readings(in: language)
    #expect(readings == text)
  }

  @Test func `readings stand in the order of the files, whatever the codes`() throws {
    var book = try Book(units: ["ba-be"])
    for code in ["c", "a", "b"] { try book.rule(code, .once("2026-07-01"), .on) }
    #expect(try book.plan().readings.map(\.rule.text) == ["c", "a", "b"])
  }

  private func hours(_ hour: Int, _ minutes: Int) throws -> Hours {
    .at(
      try #require(TimeOfDay(hour: hour)), for: try #require(Minutes(minutes)))
  }
}
