import CivilTime
import PlanPages
import ScheduleModel
import TestNumbers
import TestWorld
import Testing

@Suite("Listing tasks in a terminal")
struct ListingTests {
  @Test func `days, then what lasts, then what has no date`() throws {
    #expect(
      TaskListing(try conferences().plan().facts, in: .vietnamese).text == """
        Thứ Tư 01/7/2026
          7 đơn vị: Hội nghị tư vấn BHXH tự nguyện, BHYT hộ gia đình cho người lao động
            tự do (lần 1/3)  III.2, III.4
              BHXH cơ sở Phổ Yên (aaaqaa), BHXH cơ sở Sông Công (aabaaa), BHXH cơ sở Đại
              Từ (aabqaa) … và 4 đơn vị khác
          BHXH tỉnh  Lễ phát động ra quân  [dự kiến]  III.1.1  aaaaaa

        Thứ Sáu 03/7/2026
          5 đơn vị: Hội nghị tư vấn BHXH tự nguyện, BHYT hộ gia đình cho người lao động
            tự do (lần 2/3)  III.2, III.4
              BHXH cơ sở Phổ Yên (aaeaaa), BHXH cơ sở Sông Công (aaeqaa), BHXH cơ sở Đại
              Từ (aafaaa), BHXH cơ sở Đồng Hỷ (aafqaa), BHXH cơ sở Võ Nhai (aagaaa)
          08:00–09:30  Đài Truyền thanh  Tọa đàm trên sóng  aakqaa

        Kéo dài nhiều ngày
          26/6/2026 – 11/7/2026
            8 đơn vị: Treo băng rôn, khẩu hiệu  III.4
                BHXH cơ sở Phổ Yên (aagqaa), BHXH cơ sở Sông Công (aahaaa), BHXH cơ sở
                Đại Từ (aahqaa) … và 5 đơn vị khác

        Chưa có ngày
          BHXH tỉnh  Báo cáo tháng 7  [dự kiến]  trong 13/7/2026 – 15/7/2026  aalaaa
          BHXH tỉnh  Tọa đàm trên sóng  [dự kiến]  aalqaa

        24 việc: 22 có ngày (8 kéo dài nhiều ngày), 2 chưa có ngày; 3 dự kiến.
        Vì sao có việc nào: 'caodiem why KẾ-HOẠCH MÃ', với mã ở cuối dòng hay sau tên
          đơn vị.

        """)
  }

  @Test func `units whose names begin with their kind are called by it once`() throws {
    var world = World(["a": "đơn vị Bắc", "b": "đơn vị Nam", "c": "đơn vị Đông", "d": "Đài"])
    try world.rule("hop", "Họp")
    world.task("hop", ["a", "b", "c"], .on("2026-07-01"))
    world.task("hop", ["a", "b", "c", "d"], .on("2026-07-02"))
    #expect(
      TaskListing(try world.plan().facts, in: .english).text.hasPrefix(
        """
        Wednesday 1 July 2026
          3 units (đơn vị): Họp
              Bắc (aaaaaa), Nam (aaaqaa), Đông (aabaaa)

        Thursday 2 July 2026
          4 units: Họp
              đơn vị Bắc (aabqaa), đơn vị Nam (aacaaa), đơn vị Đông (aacqaa),
              Đài (aadaaa)

        """))
    #expect(
      TaskListing(try world.plan().facts, in: .vietnamese).text.contains("  3 đơn vị: Họp\n"))
  }

  @Test func `the same in English`() throws {
    #expect(
      TaskListing(try conferences().plan().facts, in: .english).text == """
        Wednesday 1 July 2026
          7 units: Hội nghị tư vấn BHXH tự nguyện, BHYT hộ gia đình cho người lao động
            tự do (1 of 3)  III.2, III.4
              BHXH cơ sở Phổ Yên (aaaqaa), BHXH cơ sở Sông Công (aabaaa), BHXH cơ sở Đại
              Từ (aabqaa) … and 4 other units
          BHXH tỉnh  Lễ phát động ra quân  [tentative]  III.1.1  aaaaaa

        Friday 3 July 2026
          5 units: Hội nghị tư vấn BHXH tự nguyện, BHYT hộ gia đình cho người lao động
            tự do (2 of 3)  III.2, III.4
              BHXH cơ sở Phổ Yên (aaeaaa), BHXH cơ sở Sông Công (aaeqaa), BHXH cơ sở Đại
              Từ (aafaaa), BHXH cơ sở Đồng Hỷ (aafqaa), BHXH cơ sở Võ Nhai (aagaaa)
          08:00–09:30  Đài Truyền thanh  Tọa đàm trên sóng  aakqaa

        Over several days
          26 June 2026 – 11 July 2026
            8 units: Treo băng rôn, khẩu hiệu  III.4
                BHXH cơ sở Phổ Yên (aagqaa), BHXH cơ sở Sông Công (aahaaa), BHXH cơ sở
                Đại Từ (aahqaa) … and 5 other units

        Without a date
          BHXH tỉnh  Báo cáo tháng 7  [tentative]  within 13 July 2026 – 15 July 2026
            aalaaa
          BHXH tỉnh  Tọa đàm trên sóng  [tentative]  aalqaa

        24 tasks: 22 with a date (8 over several days), 2 without; 3 tentative.
        Why a task is there: 'caodiem why PLAN ID', with the id behind its line or unit.

        """)
  }

  @Test func `the beginnings of identities are as long as it takes to tell tasks apart`() throws {
    var world = World(["a": "Bắc"])
    try world.rule("hop", "Họp")
    for number in 1...300 { world.task("hop", ["a"], ordinal: number, .on("2026-07-01")) }
    let facts = try world.plan().facts
    let lines = TaskListing(facts, in: .english).text.split(separator: "\n")
    let ids = lines.filter { $0.hasPrefix("  Bắc  Họp") }.compactMap {
      $0.split(separator: " ").last
    }
    #expect(Set(ids).count == 300)
    #expect(facts.allSatisfy { task in ids.contains { "\(task.task.id)".hasPrefix($0) } })
  }

  @Test func `a plan without tasks says so`() {
    #expect(TaskListing([], in: .vietnamese).text == "Không có việc nào.\n")
    #expect(TaskListing([], in: .english).text == "There are no tasks.\n")
  }

  @Test func `hostile text stays on its line and in its column`() throws {
    var world = World(["tinh": "BHXH\u{1B}[2J tỉnh"])
    try world.rule(
      "r", "=Dòng một\r\ndòng hai\tba \u{202E}ngược\u{0} " + String(repeating: "x", count: 100))
    world.task("r", ["tinh"], .on("2026-07-01"))
    #expect(
      TaskListing(try world.plan().facts, in: .vietnamese).text == """
        Thứ Tư 01/7/2026
          BHXH�[2J tỉnh  =Dòng một dòng hai ba �ngược�
            xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
            xxxxxxxxxxxxxxxxxxxxxxxx  aaaaaa

        1 việc: 1 có ngày (0 kéo dài nhiều ngày), 0 chưa có ngày; 0 dự kiến.
        Vì sao có việc nào: 'caodiem why KẾ-HOẠCH MÃ', với mã ở cuối dòng hay sau tên
          đơn vị.

        """)
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `no line is longer than 80 columns, and the order of tasks does not matter`(
    seed: UInt64
  ) throws {
    let facts = try World.random(seed: seed).plan().facts
    var numbers = SplitMix(seed: seed)
    for language in Language.allCases {
      let text = TaskListing(facts, in: language).text
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 }, "seed \(seed)")
      #expect(
        TaskListing(facts.shuffled(using: &numbers), in: language).text == text, "seed \(seed)")
    }
  }

  private func conferences() throws -> World {
    var world = World([
      "bhxh-01": "BHXH cơ sở Phổ Yên", "bhxh-02": "BHXH cơ sở Sông Công",
      "bhxh-03": "BHXH cơ sở Đại Từ", "bhxh-04": "BHXH cơ sở Định Hóa",
      "bhxh-05": "BHXH cơ sở Phú Lương", "bhxh-06": "BHXH cơ sở Đồng Hỷ",
      "bhxh-07": "BHXH cơ sở Võ Nhai", "dai": "Đài Truyền thanh", "tinh": "BHXH tỉnh",
    ])
    let base = (1...7).map { "bhxh-0\($0)" }
    try world.rule("phat-dong", "Lễ phát động ra quân") { $0.clauses = ["III.1.1"] }
    try world.rule(
      "hoi-nghi", "Hội nghị tư vấn BHXH tự nguyện, BHYT hộ gia đình cho người lao động tự do",
      .exactly(3)
    ) { $0.clauses = ["III.2", "III.4"] }
    try world.rule("bang-ron", "Treo băng rôn, khẩu hiệu") { $0.clauses = ["III.4"] }
    try world.rule("toa-dam", "Tọa đàm trên sóng")
    try world.rule("bao-cao", "Báo cáo tháng 7")
    world.task("phat-dong", ["tinh"], .on("2026-07-01"), .toBeAnnounced)
    world.task("hoi-nghi", base, .on("2026-07-01"))
    world.task("hoi-nghi", Array(base.prefix(3)), ordinal: 2, .on("2026-07-03"))
    world.task("hoi-nghi", Array(base.suffix(2)), ordinal: 2, .on("2026-07-03"))
    world.task("bang-ron", base + ["tinh"], as: .span, .from("2026-06-26", through: "2026-07-11"))
    world.task("toa-dam", ["dai"], .at("2026-07-03", hour: 8, minutes: 90))
    world.task("bao-cao", ["tinh"], .nowhere(within: "2026-07-13", through: "2026-07-15"))
    world.task("toa-dam", ["tinh"], .open)
    return world
  }
}
