import Foundation
import ScheduleModel
import TestNumbers
import Testing

@testable import RuleFiles

@Suite("Whole folders")
struct PlanFolderTests {
  @Test func `the plan of Thái Nguyên has no findings`() throws {
    let files = RejectedFile.folder(at: fixtures.appending(path: "plans/thai-nguyen-2026"))
    var reader = PlanReader(PlanFolder(texts: files), zone: fixedZone)
    let reading = reader.read()
    #expect(reading.findings.map { $0.text(from: files) } == [])
    let book = try #require(reading.book)
    #expect(book.rules.count == 26)
    #expect(book.rules.map(\.id) == book.rules.map(\.id).sorted())
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `the order of rules and files does not change the book`(seed: UInt64) throws {
    let rules = [
      ("a", "ai: tinh\nngày: 1/7"), ("b", "ai: xã\nsau: a"), ("c", "ai: xã\nmỗi tuần: 2"),
      ("d", "ai: tinh\ncùng: b"), ("e", "ai: BHXH các cấp\nsuốt: chiến dịch\nchiến dịch: cao-diem"),
    ]
    var numbers = SplitMix(seed: seed)
    let expected = try book(rules, inFiles: 1)
    let shuffled = rules.shuffled(using: &numbers)
    for count in 1...3 {
      let book = try book(shuffled, inFiles: count)
      #expect(book.rules.map(\.id) == expected.rules.map(\.id), "seed \(seed)")
      #expect(book.rules.map(\.anchor) == expected.rules.map(\.anchor), "seed \(seed)")
      #expect(book.rules.map(\.units) == expected.rules.map(\.units), "seed \(seed)")
      #expect(book.rules.map(\.details) == expected.rules.map(\.details), "seed \(seed)")
    }
  }

  @Test(arguments: Language.allCases)
  func `every key is taken somewhere, in both languages`(language: Language) throws {
    let words = { (vi: String, en: String) in Phrase(vi: vi, en: en)[language] }
    var used: Set<Key> = []
    func line(_ key: Key, _ value: String) -> String {
      used.insert(key)
      return "\(key.name[language]): \(value)"
    }
    var folder = Folder()
    folder.files["plan.yaml"] = [
      line(.code, "thu"), line(.title, "Thử"), line(.years, "2026"),
      line(.zone, "Asia/Ho_Chi_Minh"), line(.calendars, "vn"), line(.updated, "2026-06-17 08:00"),
      line(.slashes, words("ngày/tháng", "day/month")), line(.note, "x"),
      line(.contactsInFeeds, words("có", "yes")),
      line(.workingHours, "[7:30–11:30, 13:30–17:00]"),
      line(.schoolYearFrom, words("tháng 8", "August")),
      line(.ratings, ""), "  - " + line(.code, "x"), "    " + line(.title, "X"),
      "    " + line(.least, "80%"), "  - " + line(.code, "y"), "    " + line(.title, "Y"),
      line(.ratesAspirations, words("không", "no")),
      line(.confirmedFor, "2026"), line(.builtInRoster, "vn"), line(.called, ""),
      "  " + words("tỉnh: Sở", "province: Office"),
      line(.documents, ""), "  - " + line(.code, "x"), "    " + line(.title, "X"),
      "    " + line(.number, "1"), "    " + line(.issuer, "x"), "    " + line(.date, "2026-01-01"),
      "    " + line(.supersedes, "x"), "    " + line(.attachment, words("thiếu", "missing")),
      "    " + line(.implements, "x"),
      line(.campaigns, ""), "  - " + line(.code, "x"), "    " + line(.title, "X"),
      "    " + line(.within, "2026-07-01"), "    " + line(.assumed, "x"),
      "    " + line(.anchorDays, "2026-07-01"), "    " + line(.partOf, "y/x"),
      "    " + line(.widens, words("có", "yes")),
      line(.outsideCalendars, ""), "  - " + line(.code, "x"), "    " + line(.title, "X"),
      "    " + line(.file, "x.ics"), "    " + line(.event, "x"),
      line(.provisions, "x"), line(.thresholds, ""), "  " + line(.leadEachDay, "2"),
      "  " + line(.unitEachWeek, "6"), "  " + line(.campaignsEachMonth, "2"),
      line(.messages, ""), "  - " + line(.code, "x"), "    " + line(.text, "X"),
      "    " + line(.inForceFrom, "2026-07-01"), "    " + line(.inForceUntil, "2026-07-31"),
      "    " + line(.wordingBefore, "x"), "    " + line(.clause, "1"),
    ].joined(separator: "\n")
    folder.files["calendars/x.ics"] = "BEGIN:VCALENDAR\nEND:VCALENDAR\n"
    folder.files["resources.yaml"] = [
      line(.resources, ""), "  - " + line(.code, "x"), "    " + line(.title, "X"),
      "    " + line(.eachHalfDay, "2"), "    " + line(.halfDay, words("sáng", "morning")),
      "    " + line(.within, "2026-07"), "    " + line(.absent, "2026-07-01"),
      "  - " + line(.code, "z"), "    " + line(.title, "Z"), "    " + line(.members, ""),
      "      - " + line(.code, "z1"), "    " + line(.travel, words("90 phút", "90 minutes")),
      "  - " + line(.code, "s"), "    " + line(.title, "S"), "    " + line(.owners, "tinh"),
      "    " + line(.airHours, "5:00–6:00"), "    " + line(.goldenHours, "5:30–6:00"),
      "    " + line(.eachDay, words("10 phút", "10 minutes")),
    ].joined(separator: "\n")
    folder.files["decisions.yaml"] = [
      line(.decisions, ""), "  - " + line(.choice, "c"), "    " + line(.reading, "a"),
      "    " + line(.by, "x"), "    " + line(.because, "x"),
      "    " + line(.decided, "2026-06-17"),
      "  - " + line(.pin, String(repeating: "a", count: 26)),
      "    " + line(.date, "2026-07-01"), "    " + line(.halfDay, words("chiều", "afternoon")),
      "    " + line(.by, "x"), "    " + line(.because, "x"),
      "  - " + line(.waive, "load.x"), "    " + line(.by, "x"), "    " + line(.because, "x"),
      "  - " + line(.add, "x"), "    " + line(.date, "2026-07-01"), "    " + line(.quantity, "1"),
      "    " + line(.by, "x"), "    " + line(.because, "x"),
      "  - " + line(.lower, "r0"), "    " + line(.units, "tinh"), "    " + line(.quantity, "1"),
      "    " + line(.by, "x"), "    " + line(.because, "x"),
    ].joined(separator: "\n")
    folder.files["calendar.yaml"] = [
      line(.code, "x"), line(.title, "X"), line(.weeklyRest, words("Chủ nhật", "Sunday")),
      line(.days, ""), "  - " + line(.date, "2026-07-03"),
      "    " + line(.are, words("nghỉ", "rest")), "    " + line(.title, "X"),
      "    " + line(.clause, "x"), "    " + line(.projected, "x"),
      "    " + line(.ofChoice, words("có", "yes")),
      line(.unitChanges, ""), "  - " + line(.date, "2026-07-03"), "    " + line(.title, "X"),
      "    " + line(.kinds, "[x, y]"),
    ].joined(separator: "\n")
    let anchors: [[String]] = [
      [
        line(.date, "2026-07-01"), line(.formerCode, "y"), line(.quantity, "2"),
        line(.time, "8:00"), line(.duration, words("2 giờ", "2 hours")), line(.place, "x"),
        line(.lead, "tinh"), line(.monitor, "tinh"), line(.partners, "x"), line(.audience, "x"),
        line(.message, "x"),
        line(.speech, "x"), line(.target, "x"), line(.modality, words("nên", "should")),
        line(.occupies, words("cả ngày", "day")), line(.assumed, "x"), line(.question, "x"),
        line(.unquantified, "x"),
        line(.note, "x"), line(.campaign, "x"), line(.broadcastBy, "dai"),
        line(.activity, "x"), line(.countsToward, "r1"), line(.alternatives, "[x, y]"),
        line(.uses, "x"), line(.needs, "x"), line(.script, "x"), line(.contact, "x"),
        line(.messageClass, words("ưu tiên", "priority")),
        line(.ownBreaks, words("có", "yes")),
      ],
      [line(.throughout, "2026-07"), line(.firstDay, "x"), line(.lastDay, "x")],
      [
        line(.within, "2026-07"), line(.spacing, words("2 ngày", "2 days")),
        line(.restDays, words("được", "allowed")),
        line(.preferredDays, words("thứ Ba", "Tuesday")),
        line(.avoid, words("thứ Sáu", "Friday")),
        line(.sameDay, words("có", "yes")), line(.turn, "1"),
      ],
      [line(.due, "2026-07-31"), line(.shift, words("không", "none"))],
      [
        line(.weekly, "1"), line(.hours, "5:00–6:00"),
        line(.duration, words("10 phút", "10 minutes")),
      ],
      [line(.monthly, "1")], [line(.quarterly, "1")],
      [line(.halfYearly, "1")], [line(.yearly, "1")], [line(.schoolYearly, "1")],
      [line(.before, "r0"), line(.distance, words("2 ngày", "2 days"))],
      [line(.alongside, "r0")], [line(.after, "r0")], [line(.standing, "x")],
      [line(.onDemand, "x")],
      [
        line(.yearly, "1"), line(.share, "15–20%"), line(.rotatesFrom, "2025"),
        line(.firstPeriod, words("dở", "partial")), line(.eachPartner, "x"),
      ],
      [
        line(.monthly, "1"), line(.due, words("ngày 25", "day 25")), line(.recipient, "x"),
        line(.via, "x"), line(.media, "x"), line(.threshold, "90%"), line(.product, "x"),
        line(.indicators, ""), "  - " + line(.title, "X"), "    " + line(.threshold, "60%"),
      ],
      [line(.quarterly, "1"), line(.carrier, "r5")],
      [
        line(.throughout, words("chiến dịch", "campaign")), line(.eachCampaign, "x"),
        line(.phases, words("trong", "during")),
      ],
    ]
    let choice = [
      line(.choices, ""), "  - " + line(.code, "c"), "    " + line(.question, "x"),
      "    " + line(.clause, "1"), "    " + line(.readings, ""),
      "      - " + line(.code, "a"), "        " + line(.meaning, "x"),
      "      - " + line(.code, "b"), "        " + line(.meaning, "y"),
      "        " + line(.changes, ""), "          - " + line(.code, "r0"),
      "            " + line(.note, "z"),
    ]
    let rules = anchors.enumerated().map { index, lines in
      let own = [
        line(.code, "r\(index)"), line(.task, "x"), line(.units, "tinh"), line(.clause, "1"),
      ]
      return "  - " + (own + lines).joined(separator: "\n    ")
    }
    folder.files["rules/quy-tac.yaml"] =
      ([line(.document, "x"), line(.campaign, "x")] + choice + [line(.rules, "")] + rules)
      .joined(separator: "\n")
    #expect(folder.findings == ["plan.yaml:5 calendar-projected"])
    #expect(Set(Key.allCases).subtracting(used) == [])
  }

  @Test func `a plan whose years cannot be read says that alone, in its own language`() {
    var folder = Folder()
    folder.files["plan.yaml"] = """
      code: p
      name: Plan
      years: [2026, 2027]
      time zone: Asia/Ho_Chi_Minh
      calendars: [vn]
      updated: 2026-01-05 09:00
      campaigns:
        - code: summer
          name: Summer
          within: 1 June 2026 – 30 June 2026
      """
    let reading = folder.read()
    #expect(reading.language == .english)
    #expect(reading.findings.map(\.line) == ["plan.yaml:3 wrong-shape"])
  }

  @Test func `no two keys have one name`() {
    let names = Key.allCases.flatMap { [$0.name.vietnamese.folded, $0.name.english.folded] }
    #expect(Set(names).count == names.count)
  }

  @Test func `a word with a digit is no word with a tone`() {
    #expect("hoà".folded == "Hòa".folded)
    #expect("hoà".folded != "hoa1".folded)
    #expect("hoà".folded != "hoá".folded)
  }

  private func book(_ rules: [(String, String)], inFiles count: Int) throws -> RuleBook {
    var folder = Folder()
    folder.files["rules/quy-tac.yaml"] = nil
    for file in 0..<count {
      let own = rules.enumerated().filter { $0.offset % count == file }.map(\.element)
      folder.files["rules/\(file).yaml"] =
        "quy tắc:\n"
        + own.map { code, lines in
          "  - mã: \(code)\n    việc: Họp\n    căn cứ: I\n" + Folder.indented(lines)
        }.joined()
    }
    return try folder.book()
  }
}
