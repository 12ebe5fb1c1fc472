import CivilTime
import RuleFiles
import ScheduleModel
import Testing

@Suite("What is guessed of a slip, and what is read although it is written otherwise")
struct GuessTests {
  @Test(arguments: [
    ("hằng tuần: 1", "có phải là 'mỗi tuần'?"), ("thời hạn: 1/7", "có phải là 'hạn'?"),
    ("ngày: 1/7\nđịa điểm: Hội trường", "có phải là 'nơi'?"),
  ])
  func `a key that people also call so`(lines: String, help: String) {
    #expect(Folder(rule: "ai: BHXH tỉnh\n" + lines).read().findings.map(\.help) == [help])
  }

  @Test(arguments: [
    ("weekly: 1", ["did you mean 'each week'?"]),
    ("deadline: 1 July", ["did you mean 'due'?"]),
    ("date: 1 July\nwhere: Hall", ["did you mean 'place'?"]),
    ("within: July\nquantity: 2\nspacing: 2 weeks", ["write '14 days'"]),
    ("within: July\nquantity: 2\nspacing: 3 workng days", ["did you mean '3 working days'?"]),
    ("date: 1 July\ntime: 8:00\nduration: 90 minuts", ["did you mean '90 minutes'?"]),
    (
      "date: 1 July\ntime: 8:00\nduration: 9000 minutes",
      [
        "write '90 minutes' or '2 hours', at most a day"
      ]
    ),
    ("date: 1 July\ntime: 5:30–7:00 pm", ["write '8:00', '7:30–9:00' or 'tba'"]),
  ])
  func `so it is in English`(lines: String, help: [String]) {
    #expect(english("    who: tinh\n" + Folder.indented(lines)).read().findings.map(\.help) == help)
  }

  @Test func `a task that is called a duty`() {
    var folder = english("    who: tinh\n    date: 1 July\n")
    folder.files["rules/quy-tac.yaml"] = folder.files["rules/quy-tac.yaml"]?
      .replacing("task:", with: "duty:")
    #expect(folder.read().findings.map(\.help) == ["did you mean 'task'?"])
  }

  @Test(arguments: [
    ("every wards", "did you mean 'ward'?"), ("thanh-cog", "did you mean 'thanh-cong'?"),
    ("W-7", "the names are in units.csv; the kinds there are: ward, office"),
  ])
  func `units that are none, with the kinds that there are`(who: String, help: String) {
    var folder = english("    who: \(who)\n    date: 1 July\n")
    folder.files["units.csv"] =
      "id,name,kind\ntinh,Head Office,office\nthanh-cong,Thành Công,ward\nba-hang,Ba Hàng,ward\n"
    #expect(folder.read().findings.map(\.help) == [help])
  }

  @Test(arguments: ["July 1, 2026", "July 1 2026", "Jul 1", "july 1"])
  func `the month may come first in English`(text: String) throws {
    let rule = try #require(
      english("    who: tinh\n    date: \"\(text)\"\n").book().rules.first)
    #expect(rule.windows == ["2026-07-01"])
  }

  @Test func `so it may at the ends of a window`() throws {
    let folder = english("    who: tinh\n    within: June 26, 2026 – July 11, 2026\n")
    #expect(try folder.book().rules.first?.windows == ["2026-06-26…2026-07-11"])
  }

  @Test(arguments: [
    ("6:30 am", 390), ("6.30am", 390), ("6 a.m.", 360), ("12 am", 0), ("12:15 pm", 735),
    ("6:30 PM", 1110), ("6:30", 390),
  ])
  func `hours may be those of a half of the day in English`(text: String, minute: Int) throws {
    let rule = try #require(
      english(
        "    who: tinh\n    date: 1 July\n    time: \(text)\n    duration: 90 mins\n"
      ).book().rules.first)
    guard case .at(let time, let length) = rule.hours else {
      Issue.record("no hours")
      return
    }
    #expect(time.minute == minute && length.count == 90)
  }

  @Test func `a range has both its ends so, and spacing may say that it is the least`() throws {
    let rule = try #require(
      english(
        """
            who: tinh
            within: July
            quantity: 2
            spacing: at least 3 working days
            time: 11 am – 1:30 pm

        """
      ).book().rules.first)
    #expect(rule.spacing == Distance(3, .workingDays) && rule.details.farthest == nil)
    guard case .at(_, let length) = rule.hours else {
      Issue.record("no hours")
      return
    }
    #expect(length.count == 150)
    let own = try #require(
      Folder(
        rule: "ai: BHXH tỉnh\ntrong: tháng 7\nsố lượng: 2\ncách nhau: ít nhất 3 ngày làm việc"
      ).book().rules.first)
    #expect(own.spacing == Distance(3, .workingDays))
  }

  @Test func `a calendar of Việt Nam is offered in its zone only, and zones have examples`() {
    var folder = english("    who: tinh\n    date: 1 July\n")
    folder.files["plan.yaml"] = folder.files["plan.yaml"]?
      .replacing("calendars: vn", with: "calendars: []")
    #expect(
      folder.read().findings.map(\.help) == [
        "add 'calendars: [vn]' to plan.yaml, or the rest days to calendar.yaml"
      ])
    let plan = folder.files["plan.yaml"]
    folder.files["plan.yaml"] = plan?.replacing("Asia/Ho_Chi_Minh", with: "Ho Chi Minh")
    #expect(
      folder.read().findings.map(\.help) == [
        "did you mean 'Asia/Ho_Chi_Minh'?", "add the rest days of that year to calendar.yaml",
      ])
    folder.files["plan.yaml"] = plan?.replacing("Asia/Ho_Chi_Minh", with: "EST5")
    #expect(
      folder.read().findings.first?.help
        == "write a name such as America/New_York or Asia/Ho_Chi_Minh")
  }

  /// A folder in English with one rule, which has code, title, clause and these lines.
  private func english(_ lines: String) -> Folder {
    var folder = Folder()
    folder.files["plan.yaml"] =
      "code: trial\nname: Trial\nyears: 2026\ntime zone: Asia/Ho_Chi_Minh\ncalendars: vn\n"
      + "updated: 2026-06-17 08:00\n"
    folder.files["rules/quy-tac.yaml"] =
      "rules:\n  - code: meet\n    task: Meeting\n    clause: 1\n" + lines
    return folder
  }
}
