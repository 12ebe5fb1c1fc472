import CivilTime
import RuleFiles
import ScheduleModel
import Testing

@Suite("What a rule may say")
struct RuleTests {
  /// The keys that say when, each with a value that it takes.
  private static let anchors = [
    "ngày: 1/7", "ngày: chưa rõ", "suốt: 26/6 – 11/7", "trong: năm 2026", "hạn: 31/7",
    "mỗi tuần: 1", "mỗi tháng: 1", "mỗi quý: 1", "mỗi nửa năm: 1", "mỗi năm: 1", "trước: khac",
    "cùng: khac", "sau: khac",
  ]

  @Test func `days, runs of days and days of the week to avoid`() throws {
    let lines = "trong: tháng 4\ntránh: [7/4, 30/4 – 4/5, thứ Bảy, CN, 10/3 âm lịch]"
    #expect(
      try avoided(lines)
        == AvoidedDays(
          [window(7, 4), window(30, 4, until: 4, 5), window(26, 4)].compactMap(\.self),
          [.saturday, .sunday]))
    #expect(try avoided("trong: tháng 4\ntránh: thứ 2") == AvoidedDays([], [.monday]))
    #expect(try avoided("mỗi tuần: 1\ntránh: tháng 7").windows.map(\.dayCount) == [31])
    // Its day will be announced, and then be none of these.
    #expect(
      try avoided("ngày: chưa rõ\ntrong: tháng 4\ntránh: thứ Sáu") == AvoidedDays([], [.friday]))
  }

  @Test func `days to avoid come in each year where the rule says so`() throws {
    let folder = Folder(rule: "ai: xã\ntrong: 2026-04\ntránh: 7/4 hằng năm", years: "2026–2028")
    let rule = try #require(try folder.book().rules.first)
    #expect(
      rule.details.avoids.windows.map { "\($0.start)" } == [
        "2026-04-07", "2027-04-07", "2028-04-07",
      ])
    let silent = Folder(rule: "ai: xã\ntrong: 2026-04\ntránh: 7/4", years: "2026–2028")
    #expect(silent.errors == ["year-missing"])
  }

  @Test func `where the program chooses no day there is none to avoid`() {
    let others = ["ngày: 1/7", "ngày: chưa rõ", "suốt: tháng 7", "hạn: 31/7", "trước: khac"]
    for anchor in others + ["mỗi tháng: 1\nhạn: cuối kỳ", "thường xuyên: x"] {
      #expect(errors("\(anchor)\ntránh: thứ Bảy") == ["keys-conflict"], "\(anchor)")
    }
    for anchor in ["trong: tháng 7", "mỗi tuần: 1", "ngày: chưa rõ\ntrong: tháng 7"] {
      #expect(errors("\(anchor)\ntránh: thứ Bảy") == [], "\(anchor)")
    }
    #expect(
      errors("trong: tháng 7\ntránh: [31/6, thứ Tám, thứ Bảy, thứ bảy]").sorted() == [
        "doubled-code", "invalid-date", "invalid-date",
      ])
  }

  @Test(arguments: anchors)
  func `one key says when`(anchor: String) {
    #expect(errors(anchor) == [])
  }

  @Test
  func
    `of two keys that say when, a window goes with a rate or a day to be announced, and 'sau' with days`()
  {
    let windowed: Set = [
      "ngày: chưa rõ", "mỗi tuần: 1", "mỗi tháng: 1", "mỗi quý: 1", "mỗi nửa năm: 1", "mỗi năm: 1",
    ]
    for (index, one) in RuleTests.anchors.enumerated() {
      for other in RuleTests.anchors.dropFirst(index + 1) {
        let isDoubled = one.prefix(4) == "ngày" && other.prefix(4) == "ngày"
        let isWindowed =
          (one.hasPrefix("trong") && windowed.contains(other))
          || (other.hasPrefix("trong") && windowed.contains(one))
        let isOrdered =
          other.hasPrefix("sau")
          && ["ngày", "trong", "hạn", "mỗi"].contains { one.hasPrefix($0) }
        // The other rule comes once, so that nothing of a period waits for it.
        let isInVain = isOrdered && one.hasPrefix("mỗi")
        let expected =
          isDoubled
          ? ["doubled-key"]
          : isInVain
            ? ["keys-conflict"]
            // A period is due on a day of its own, not on a day of the year.
            : one.hasPrefix("hạn") && other.hasPrefix("mỗi")
              ? ["invalid-date"]
              : isWindowed || isOrdered || one.hasPrefix("suốt") && other.hasPrefix("mỗi")
                ? [] : ["anchors-conflict"]
        #expect(errors(one + "\n" + other) == expected, "\(one), \(other)")
      }
    }
  }

  @Test func `a rule says when, or that nobody knows`() throws {
    #expect(errors("") == ["anchor-missing"])
    let rule = try rule("ngày: chưa rõ")
    #expect(rule.anchor == .open)
    #expect(rule.certainty == .toBeAnnounced)
    let windowed = try self.rule("ngày: chưa rõ\ntrong: 26/6 – 11/7")
    #expect(windowed.windows == ["2026-06-26…2026-07-11"])
    #expect(windowed.position == .on)
    #expect(windowed.certainty == .toBeAnnounced)
  }

  @Test func `a rate has its number in it, and lies in a window or in the whole plan`() throws {
    let rule = try rule("mỗi tuần: ít nhất 2 lần\ntrong: 26/6 – 11/7")
    let window = Window(
      from: try #require(CivilDate(iso: "2026-06-26")),
      through: try #require(CivilDate(iso: "2026-07-11")))
    #expect(rule.anchor == .every(.week, during: [try #require(window)]))
    #expect(rule.quantity == .atLeast(2))
    #expect(try self.rule("mỗi quý: 10–12").quantity == .between(10, 12))
    #expect(try self.rule("mỗi quý: đúng 3").anchor == .every(.quarter, during: []))
    #expect(errors("mỗi tuần: 1\nsố lượng: 2") == ["keys-conflict"])
  }

  @Test(arguments: ["0", "-1", "12–10", "3–3", "hai", ">2", "1,5", "10000000", "ít nhất", "٣"])
  func `a quantity is a positive number, a least, or a range`(text: String) {
    #expect(errors("ngày: 1/7\nsố lượng: \"\(text)\"") == ["invalid-number"])
  }

  @Test func `a span has no number and no hours`() throws {
    #expect(errors("suốt: 26/6 – 11/7\nsố lượng: 3") == ["keys-conflict"])
    #expect(errors("suốt: 26/6 – 11/7\ngiờ: 8:00–9:00") == ["keys-conflict"])
    let rule = try rule("suốt: 26/6 – 11/7\nngày đầu: Treo\nsau ngày cuối: Gỡ\ngiờ: chưa rõ")
    #expect(rule.companions == [.start(title: "Treo"), .end(title: "Gỡ")])
  }

  @Test func `hours have a length, from their end or from a key`() throws {
    let eight = try #require(TimeOfDay(hour: 8))
    let ninety = try #require(Minutes(90))
    for text in ["giờ: 8:00–9:30", "giờ: 8h – 9h30", "giờ: 08:00\nthời lượng: 90 phút"] {
      #expect(try rule("ngày: 1/7\n" + text).hours == .at(eight, for: ninety))
    }
    #expect(try rule("ngày: 1/7\ngiờ: chưa rõ").hours == .toBeAnnounced)
    #expect(errors("ngày: 1/7\ngiờ: 8:00") == ["missing-key"])
    #expect(errors("ngày: 1/7\ngiờ: 9:00–8:00") == ["invalid-time"])
    #expect(errors("ngày: 1/7\ngiờ: 24:00–25:00") == ["invalid-time"])
    #expect(errors("ngày: 1/7\nthời lượng: 25 giờ") == ["invalid-time"])
  }

  @Test func `a due date is shifted as the rule says, and a last working day never`() throws {
    #expect(try rule("hạn: 31/7\ndời: về sau").position == .due(.nextWorkingDay))
    #expect(try rule("hạn: 31/7\ndời: không").position == .due(.stays))
    #expect(errors("hạn: ngày làm việc cuối tháng 7\ndời: không") == ["keys-conflict"])
    #expect(errors("hạn: ngày làm việc cuối tháng 7\ndời: về trước") == [])
    #expect(try rule("ngày: 1/7\ndời: về trước").shift == .previousWorkingDay)
    #expect(try rule("ngày: 1/7").shift == nil)
    #expect(errors("trong: tháng 7\ndời: không") == ["keys-conflict"])
  }

  @Test func `a distance belongs to a rule before or after another`() throws {
    #expect(
      try rule("sau: khac\ncách: 3 ngày").anchor
        == .relative(
          .after, to: try code("khac"), distance: Distance(3, .calendarDays)))
    #expect(
      try rule("trước: khac").anchor
        == .relative(
          .before, to: try code("khac"), distance: Distance(1, .workingDays)))
    #expect(errors("cùng: khac\ncách: 3 ngày") == ["keys-conflict"])
    #expect(errors("sau: khac\ncách: ba ngày") == ["invalid-number"])
  }

  @Test func `a broadcast goes with a day and one unit`() throws {
    let rule = try rule("ngày: 1/7\nphát sóng: dai")
    #expect(rule.companions.count == 1)
    #expect(errors("trong: tháng 7\nphát sóng: dai") == ["keys-conflict"])
    #expect(errors("ngày: 1/7\nphát sóng: dai", who: "xã") == ["keys-conflict"])
  }

  @Test func `a rule takes window and assumption from its campaign`() throws {
    let rule = try rule("trong: chiến dịch\nchiến dịch: cao-diem\ngiả định: Của quy tắc")
    #expect(rule.windows == ["2026-06-26…2026-07-11"])
    #expect(rule.details.assumptions.map(\.text) == ["Của quy tắc", "Lấy theo băng rôn"])
    #expect(try self.rule("ngày: 1/7\nchiến dịch: cao-diem").details.assumptions == [])
    #expect(errors("trong: chiến dịch") == ["unknown-campaign"])
  }

  @Test func `a campaign of the file holds for rules that name no other`() throws {
    var folder = Folder()
    folder.files["rules/quy-tac.yaml"] =
      "chiến dịch: cao-diem\nvăn bản: ke-hoach\n" + Folder.rules("ai: tinh\ntrong: chiến dịch")
    let details = try #require(folder.book().rules.first).details
    #expect(details.campaign == (try code("cao-diem")))
    #expect(details.document == (try code("ke-hoach")))
    folder.files["rules/quy-tac.yaml"] =
      "chiến dịch: khac\n" + Folder.rules("ai: tinh\ntrong: chiến dịch")
    #expect(folder.findings == ["rules/quy-tac.yaml:1 unknown-campaign"])
  }

  @Test func `what is wrong with a campaign or document is not said again where rules name it`() {
    var folder = Folder()
    folder.files["plan.yaml"] = Folder.plan().replacing("26/6/2026 –", with: "31/6/2026 –")
      .replacing("    tên: Kế hoạch\n", with: "")
    folder.files["rules/quy-tac.yaml"] =
      "chiến dịch: cao-diem\nvăn bản: ke-hoach\n" + Folder.rules("ai: tinh\ntrong: chiến dịch")
    #expect(folder.findings == ["plan.yaml:8 missing-key", "plan.yaml:12 invalid-date"])
  }

  @Test func `rules are found in other files, also those with something wrong in them`() {
    var folder = Folder(rule: "ai: tinh\nsau: khac")
    folder.files["rules/khac.yaml"] = other("ngày: 31/6")
    #expect(folder.findings == ["rules/khac.yaml:6 invalid-date"])
    folder.files["rules/khac.yaml"] = other("ngày: 1/7: sáng")
    #expect(folder.findings == ["rules/khac.yaml:6 yaml-syntax"])
    folder.files["rules/khac.yaml"] = other("ngày: 1/7").replacing("mã: khac", with: "mã: KHAC")
    #expect(folder.findings == ["rules/khac.yaml:2 invalid-code"])
    folder.files["rules/khac.yaml"] = nil
    #expect(folder.findings == ["rules/quy-tac.yaml:6 unknown-rule"])
  }

  @Test(arguments: 1...3)
  func `rules that follow each other in a circle are found, and none that leads into it`(
    length: Int
  ) {
    var folder = Folder(rule: "ai: tinh\nsau: vong-1")
    for number in 1...length {
      folder.files["rules/vong-\(number).yaml"] = Folder.rules(
        "ai: tinh\nsau: vong-\(number % length + 1)"
      ).replacing("mã: hop", with: "mã: vong-\(number)")
    }
    #expect(folder.findings == (1...length).map { "rules/vong-\($0).yaml:6 rule-cycle" })
  }

  @Test func `codes and former codes are used once, and a former code is no rule`() throws {
    var folder = Folder(rule: "ai: tinh\nngày: 1/7\nmã cũ: cu")
    #expect(try folder.book().rules.first?.formerID == (try code("cu")))
    folder.files["rules/khac.yaml"] = other("sau: cu")
    #expect(folder.read().findings.map(\.help) == ["viết 'hop'"])
    folder.files["rules/khac.yaml"] = other("ngày: 1/7\nmã cũ: cu")
    #expect(folder.findings == ["rules/quy-tac.yaml:7 doubled-code"])
    folder.files["rules/khac.yaml"] = other("ngày: 1/7").replacing("khac", with: "cu")
    #expect(folder.findings == ["rules/quy-tac.yaml:7 doubled-code"])
  }

  private func avoided(_ lines: String) throws -> AvoidedDays { try rule(lines).details.avoids }

  /// A day of 2026, or the days until another.
  private func window(_ day: Int, _ month: Int, until last: Int? = nil, _ end: Int? = nil)
    -> Window?
  {
    guard let first = CivilDate(year: 2026, month: month, day: day),
      let last = CivilDate(year: 2026, month: end ?? month, day: last ?? day)
    else { return nil }
    return Window(from: first, through: last)
  }

  private func other(_ when: String) -> String {
    Folder.rules("ai: tinh\n" + when).replacing("mã: hop", with: "mã: khac")
  }

  private func folder(_ lines: String, who: String) -> Folder {
    var folder = Folder(rule: "ai: \(who)\n" + lines)
    folder.files["rules/khac.yaml"] = other("ngày: 1/7")
    return folder
  }

  private func errors(_ lines: String, who: String = "tinh") -> [String] {
    folder(lines, who: who).errors
  }

  private func rule(_ lines: String) throws -> Rule {
    let book = try folder(lines, who: "tinh").book()
    return try #require(book.rules.first { $0.id.text == "hop" })
  }
}
