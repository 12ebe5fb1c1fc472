import Foundation
import Testing

@Suite("Repairs from the command line")
struct ApplyCommandTests {
  private static let conflict = "resource-short.bao-cao-vien"
  private static let codes = [
    "bao-cao-vien.more.1.2026-06-26.3-days", "hoi-nghi.fewer.2.6-units",
    "hoi-nghi.window.2026-06-25.2026-07-11",
  ]

  @Test func `repairs that work are numbered, with what they cost, in text and JSON`() async throws
  {
    try await Sandbox.enter { world in
      try world.copyPlan("repairs/speakers-short")
      let program = try Program.caodiem()
      let text = try await program.run(
        ["conflicts", "plan", Self.conflict, "--repairs"], in: world)
      #expect(text.code == 1)
      #expect(text.errors.isEmpty)
      #expect(
        text.text.contains("\n    Cách sửa đã thử, làm xong thì xung đột không còn:\n      1. "))
      #expect(
        text.text.contains(
          """
          . quy tắc 'hoi-nghi': bắt đầu sớm hơn 1 ngày: 25/6/2026 – 11/7/2026

          """))
      #expect(text.text.contains("việc có ngày 66 → 72; 2 dòng của rules/ke-hoach.yaml\n"))
      #expect(text.text.contains("\n    Hoặc chấp nhận như hiện trạng: --waive \(Self.conflict)\n"))
      #expect(
        text.text.hasSuffix(
          "Sửa theo một cách: caodiem apply plan XUNG-ĐỘT SỐ --by TÊN\n"))
      #expect(text.text.split(separator: "\n").allSatisfy { $0.count <= 80 })
      let json = try await program.run(
        ["conflicts", "plan", "--repairs", "--format", "json"], in: world)
      let records = try #require(
        try JSONSerialization.jsonObject(with: Data(json.output)) as? [[String: Any]])
      let tried = try #require(records.first?["tried"] as? [String: Any])
      let repairs = try #require(tried["repairs"] as? [[String: Any]])
      #expect(repairs.compactMap { $0["code"] as? String }.sorted() == Self.codes)
      let keys: Set = [
        "code", "edit", "command", "file", "lines", "moved", "tasksBefore", "tasksAfter",
        "dropped", "newSoftConflicts",
      ]
      #expect(repairs.allSatisfy { Set($0.keys) == keys })
    }
  }

  @Test(arguments: codes + ["1", "2", "3"])
  func `what is applied is written and said, and leaves no conflict`(repair: String) async throws {
    try await Sandbox.enter { world in
      try world.copyPlan("repairs/speakers-short")
      let outcome = try await apply(repair, "--because", "Giám đốc duyệt: 'gấp'", in: world)
      #expect(outcome.code == 0)
      #expect(outcome.errors.isEmpty)
      #expect(outcome.text.hasPrefix("Đã ghi vào "))
      #expect(outcome.text.contains("Xung đột không còn: 1.\n  \(Self.conflict): "))
      let after = try await Program.caodiem().run(["conflicts", "plan"], in: world)
      #expect((after.code, after.text) == (0, "Không có xung đột nào.\n"))
    }
  }

  @Test func `one line of a rule is replaced, and who, when and why stand above it`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlan("repairs/speakers-short")
      let before = try world.files(in: "plan")
      let outcome = try await apply(Self.codes[2], "--language", "en", in: world)
      #expect(
        outcome.text.hasPrefix(
          """
          Written to rules/ke-hoach.yaml: rule 'hoi-nghi': begin 1 day earlier: 25 June
            2026 – 11 July 2026.
            - trong: 26/6 – 11/7   # theo đợt cao điểm
            + trong: 25/6 – 11/7   # theo đợt cao điểm
          Tasks with a date: from 66 to 72 (6 more, 0 fewer).

          """))
      let after = try world.files(in: "plan")
      #expect(before.keys.filter { before[$0] != after[$0] } == ["rules/ke-hoach.yaml"])
      let text = String(decoding: after["rules/ke-hoach.yaml"] ?? Data(), as: UTF8.self)
      #expect(
        text.contains(
          """
              số lượng: 3
              # 2026-06-18, Lan: giải quyết \(Self.conflict) (trước là: 26/6 – 11/7)
              trong: 25/6 – 11/7   # theo đợt cao điểm
              cách nhau: 2 ngày

          """))
    }
  }

  @Test func `entries of decisions are whole, each with who, why and when`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlan("repairs/speakers-short")
      _ = try await apply(Self.codes[0], "--because", "Mời thêm", in: world)
      let entries = ["26", "29", "30"].map { day in
        """
          - thêm: bao-cao-vien
            ngày: 2026-06-\(day)
            số lượng: 1
            người: 'Lan'
            vì: 'Mời thêm'
            quyết ngày: 2026-06-18

        """
      }
      #expect(
        try String(contentsOf: world.place("plan/decisions.yaml"), encoding: .utf8)
          == "quyết định:\n" + entries.joined())
    }
  }

  @Test func `a conflict can be accepted as it is`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlan("repairs/speakers-short")
      let outcome = try await apply("accept", in: world)
      #expect(outcome.code == 0)
      #expect(outcome.text.contains("Xung đột đã quyết: 1.\n"))
      #expect(try await Program.caodiem().run(["conflicts", "plan"], in: world).code == 0)
    }
  }

  @Test(arguments: [
    (
      "load.x", "1", "Lan",
      "kế hoạch không có xung đột 'load.x'; xem mã bằng 'caodiem conflicts PLAN'\n"
    ),
    (
      conflict, "hoi-nghi.spacing.1.days", "Lan",
      """
      chưa ghi gì: cách sửa 'hoi-nghi.spacing.1.days' không còn dùng được: xung đột vẫn còn; xem lại \
      bằng 'caodiem conflicts PLAN --repairs'

      """
    ),
    (conflict, "1", " ", "--by không được bỏ trống: ai quyết định\n"),
    (
      conflict, "1", "a\u{1}b",
      "--by hoặc --because có ký tự điều khiển không nhìn thấy được: gõ lại\n"
    ),
  ])
  func `what cannot be applied is refused, and nothing is written`(
    conflict: String, repair: String, by: String, words: String
  ) async throws {
    try await Sandbox.enter { world in
      try world.copyPlan("repairs/speakers-short")
      let before = try world.files(in: "plan")
      let outcome = try await Program.caodiem().run(
        ["apply", "plan", conflict, repair, "--by", by], in: world)
      #expect(outcome.code == 64)
      #expect(outcome.errors == words)
      #expect(try world.files(in: "plan") == before)
    }
  }

  @Test func `a number or name that is none is told with those that there are`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlan("repairs/speakers-short")
      let outcome = try await apply("4", "--language", "en", in: world)
      #expect(outcome.code == 64)
      #expect(
        outcome.errors.hasPrefix(
          "the conflict '\(Self.conflict)' has no repair '4'; there are: "))
      #expect(outcome.errors.hasSuffix(", accept\n"))
      #expect(Self.codes.allSatisfy(outcome.errors.contains))
    }
  }

  @Test func `a folder with errors is not repaired`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlan("repairs/speakers-short")
      try world.edit("plan/rules/ke-hoach.yaml", "ai: mọi cơ sở", to: "ai: mọi cơ sơ")
      let outcome = try await apply("1", in: world)
      #expect(outcome.code == 65)
      #expect(outcome.errors.contains("[unknown-unit]"))
      #expect(outcome.errors.hasSuffix("Kế hoạch có 1 lỗi, chưa lập lịch được.\n"))
    }
  }

  private func apply(_ repair: String, _ more: String..., in world: Sandbox) async throws
    -> Program.Outcome
  {
    try await Program.caodiem().run(
      ["apply", "plan", Self.conflict, repair, "--by", "Lan", "--now", "2026-06-18"] + more,
      in: world)
  }
}
