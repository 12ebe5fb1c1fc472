import Foundation
import Testing

@Suite("Publishing from the command line")
struct PublishCommandTests {
  @Test func `the first publication says how many tasks each unit gets`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlan("stories/county-library/plan")
      let outcome = try await publish("2026-01-05 08:00", ["--approved-by", "Ms Reed"], in: world)
      #expect(outcome.code == 0)
      #expect(outcome.text.hasPrefix(Self.first))
      let again = try await publish("2026-01-06 08:00", in: world)
      #expect(again.text == "Nothing has changed since revision 1.\n")
      #expect(
        try await caodiem(["revisions", "--language", "en"], in: world).text == """
          Revision 1, 08:00 on 5 January 2026
            Cover Me 2026, help with health insurance sign-up, Alder County Library
              (cover-me-2026)
            60 new, 0 moved, 0 changed, 0 cancelled
            Approved by Ms Reed

          """)
    }
  }

  @Test func `what changes is shown unit by unit, old and new`() async throws {
    try await Sandbox.enter { world in
      try writePlan(in: world, ["thon-1,Thôn Một,thôn,", "thon-2,Thôn Hai,thôn,"])
      _ = try await publish("2026-06-17 08:00", in: world)
      try world.edit("plan/rules/ke-hoach.yaml", "ngày: 1/7", to: "ngày: 2/7")
      try world.edit("plan/rules/ke-hoach.yaml", "việc: Báo cáo", to: "việc: Báo cáo kết quả")
      try world.edit("plan/units.csv", "thon-2,Thôn Hai,thôn,\n", to: "thon-3,Thôn Ba,thôn,\n")
      let outcome = try await publish("2026-06-18 08:00", ["--dry-run"], in: world)
      #expect(outcome.text == Self.changes)
      // Nothing was written: the same is to be published still.
      let told = try await publish("2026-06-18 08:00", in: world)
      #expect(told.text.hasPrefix(Self.changes))
      let compared = try await caodiem(["diff", "1", "2"], in: world)
      let changes = Self.changes.replacing("  (theo kế hoạch)", with: "")
        .replacing("  hủy  ", with: "  không còn  ")
      let sections = compared.text.components(separatedBy: "\n\n").suffix(3)
      #expect(changes.hasSuffix(sections.joined(separator: "\n\n")))
    }
  }

  @Test func `what is published stays where it can, and what moves says why`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      _ = try await publish("2026-06-17 08:00", in: world)
      try world.write(
        "plan/calendar.yaml",
        "các ngày:\n  - ngày: 29/6\n    là: nghỉ\n    tên: Đại hội\n")
      let outcome = try await publish("2026-06-18 08:00", in: world)
      let moves = outcome.text.split(separator: "\n").filter { $0.hasPrefix("  dời") }
      #expect(!moves.isEmpty)
      #expect(moves.allSatisfy { $0.hasPrefix("  dời  thứ Hai 29/6/2026") })
      #expect(outcome.text.replacing("\n      ", with: " ").contains("(bắt buộc: ngày nghỉ)"))
      #expect(!outcome.text.contains("nhường chỗ"))
      #expect(!outcome.text.contains("không bắt buộc"))
    }
  }

  @Test func `every verb keeps to what is published, and why says so`() async throws {
    try await Sandbox.enter { world in
      try writePlan(in: world)
      try world.edit("plan/rules/ke-hoach.yaml", "ngày: 1/7", to: "trong: 1/7 – 10/7")
      _ = try await publish("2026-06-17 08:00", in: world)
      let fresh = try await caodiem(["tasks", "plan", "--format", "csv"], in: world)
      let id = try #require(
        fresh.text.split(separator: "\r\n").first { $0.contains(",hop,") }?.prefix(26))
      #expect(fresh.errors.hasPrefix("Giữ theo bản 1 đã công bố; hôm nay là "))
      let why = try await caodiem(["why", "plan", String(id)], in: world)
      #expect(
        why.text.contains("theo bản đã công bố, việc đã diễn ra vào ngày này")
          || why.text.contains("việc đã công bố vào ngày này, và ngày này vẫn dùng được"))
      let bare = try await caodiem(["tasks", "plan", "--ledger", "none"], in: world)
      #expect(bare.errors.isEmpty)
    }
  }

  @Test func `going back makes a revision with the old state`() async throws {
    try await Sandbox.enter { world in
      try writePlan(in: world)
      _ = try await publish("2026-06-17 08:00", in: world)
      try world.edit("plan/rules/ke-hoach.yaml", "ngày: 1/7", to: "ngày: 2/7")
      _ = try await publish("2026-06-18 08:00", in: world)
      let outcome = try await caodiem(["rollback", "1", "--now", "2026-06-19 08:00"], in: world)
      #expect(
        outcome.text.hasPrefix(
          """
          Kế hoạch
          So với bản 2, 08:00 ngày 18/6/2026:
          0 việc mới, 1 dời, 0 đổi nội dung, 0 hủy; 1 giữ nguyên.

          Thôn Một
            dời  thứ Năm 02/7/2026 → thứ Tư 01/7/2026  Họp thôn

          Đã công bố bản 3
          """))
      #expect(
        try await caodiem(["diff", "1", "3"], in: world).text
          == "So với bản 1, 08:00 ngày 17/6/2026: không có gì khác.\n")
    }
  }

  @Test func `nothing is published while something hard is undecided`() async throws {
    try await Sandbox.enter { world in
      try writePlan(in: world)
      try world.edit(
        "plan/rules/ke-hoach.yaml", "ngày: 1/7", to: "trong: 4/7 – 5/7\n    số lượng: 2")
      let outcome = try await publish("2026-06-17 08:00", in: world)
      #expect(outcome.code == 1)
      #expect(
        outcome.errors.hasSuffix(
          "Chưa công bố: còn điều phải giải quyết. Sửa kế hoạch, hoặc 'caodiem decide'.\n"))
      #expect(try await caodiem(["revisions"], in: world).code == 66)
    }
  }

  @Test(arguments: [
    (["diff", "1", "9"], 64, "sổ không có bản 9; xem các bản bằng 'caodiem revisions'\n"),
    (["rollback", "9"], 64, "sổ không có bản 9; xem các bản bằng 'caodiem revisions'\n"),
    (
      ["publish", "plan", "--now", "2026-06-16 08:00"], 64,
      "thời điểm công bố trước bản 1; xem lại đồng hồ máy hoặc --now\n"
    ),
    (
      ["publish", "plan", "--document", "12/QĐ"], 64, "ai duyệt? viết tên ở --approved-by\n"
    ),
    (["restore", "nowhere"], 66, "không có tệp 'nowhere'\n"),
  ])
  func `what cannot be is refused in a sentence`(
    arguments: [String], code: Int32, message: String
  ) async throws {
    try await Sandbox.enter { world in
      try writePlan(in: world)
      _ = try await publish("2026-06-17 08:00", in: world)
      try world.edit("plan/rules/ke-hoach.yaml", "ngày: 1/7", to: "ngày: 2/7")
      let outcome = try await caodiem(arguments, in: world)
      #expect(outcome.code == code)
      #expect(outcome.errors.hasSuffix(message))
    }
  }

  @Test func `a copy of the ledger brings back what was published`() async throws {
    try await Sandbox.enter { world in
      try writePlan(in: world)
      _ = try await publish("2026-06-17 08:00", in: world)
      #expect(try await caodiem(["backup", "copy"], in: world).text == "Đã sao lưu vào copy.\n")
      try world.edit("plan/rules/ke-hoach.yaml", "ngày: 1/7", to: "ngày: 2/7")
      _ = try await publish("2026-06-18 08:00", in: world)
      let outcome = try await caodiem(["restore", "copy"], in: world)
      #expect(outcome.text.hasPrefix("Đã lấy lại sổ từ copy: ke-hoach.\nSổ cũ được giữ ở "))
      let revisions = try await caodiem(["revisions"], in: world).text
      #expect(revisions.hasPrefix("Bản 1, 08:00 ngày 17/6/2026\n"))
    }
  }

  @Test func `a program that is killed at any point leaves the last revision whole`() async throws {
    try await Sandbox.enter { world in
      try writePlan(in: world)
      let clock = ContinuousClock()
      let usual = try await clock.measure { _ = try await publish("2026-06-17 08:00", in: world) }
      let first = try await caodiem(["revisions"], in: world).text
      try world.edit("plan/rules/ke-hoach.yaml", "ngày: 1/7", to: "ngày: 2/7")
      for step in 1...12 {
        try await Program.caodiem().run(
          ["publish", "plan", "--now", "2026-06-18 08:00"], in: world,
          killedAfter: usual * Double(step) / 12)
        let seen = try await caodiem(["revisions"], in: world)
        #expect(seen.code == 0)
        #expect(seen.text.hasSuffix(first))
        #expect(seen.text == first || seen.text.hasPrefix("Bản 2, 08:00 ngày 18/6/2026\n"))
      }
      // And the ledger takes the next one.
      try world.edit("plan/rules/ke-hoach.yaml", "ngày: 2/7", to: "ngày: 3/7")
      #expect(try await publish("2026-06-19 08:00", in: world).code == 0)
    }
  }
}

extension PublishCommandTests {
  private static let rules = """
    văn bản: kh
    quy tắc:
      - mã: hop
        việc: Họp thôn
        ai: thôn
        ngày: 1/7
        căn cứ: II.1
      - mã: bao-cao
        việc: Báo cáo
        ai: thôn
        hạn: 31/7
        căn cứ: II.2

    """

  private static let first = """
    Cover Me 2026, help with health insurance sign-up, Alder County Library
    The first publication:
    60 new, 0 moved, 0 changed, 0 cancelled; 0 as before.
      Bookmobile: 6 tasks
      Central Library: 14 tasks
      Alder County Library: 15 tasks
      Mill Creek Branch: 9 tasks
      Oak Street Branch, North: 15 tasks
      WALR Community Radio: 1 task

    Published as revision 1, at 08:00 on 5 January 2026, in
    """

  private static let changes = """
    Kế hoạch
    So với bản 1, 08:00 ngày 17/6/2026:
    2 việc mới, 1 dời, 1 đổi nội dung, 2 hủy; 0 giữ nguyên.

    Thôn Một
      dời  thứ Tư 01/7/2026 → thứ Năm 02/7/2026  Họp thôn  (theo kế hoạch)
      đổi  thứ Sáu 31/7/2026  Hạn: Báo cáo kết quả  (trước là 'Hạn: Báo cáo')

    Thôn Hai
      hủy  thứ Tư 01/7/2026  Họp thôn
      hủy  thứ Sáu 31/7/2026  Hạn: Báo cáo

    Thôn Ba
      mới  thứ Năm 02/7/2026  Họp thôn
      mới  thứ Sáu 31/7/2026  Hạn: Báo cáo kết quả

    """

  /// Writes a plan of two rules for some units.
  private func writePlan(
    in world: Sandbox, _ units: [String] = ["thon-1,Thôn Một,thôn,"]
  ) throws {
    let rows = ["mã,tên,loại,thuộc"] + units
    try world.write("plan/plan.yaml", LivingPlan.plan)
    try world.write("plan/units.csv", rows.map { $0 + "\n" }.joined())
    try world.write("plan/rules/ke-hoach.yaml", Self.rules)
  }

  private func publish(
    _ moment: String, _ more: [String] = [], in world: Sandbox
  ) async throws -> Program.Outcome {
    try await caodiem(["publish", "plan", "--now", moment] + more, in: world)
  }

  private func caodiem(_ arguments: [String], in world: Sandbox) async throws -> Program.Outcome {
    try await Program.caodiem().run(arguments, in: world)
  }
}
