import Foundation
import Testing

@Suite("Deciding from the command line")
struct DecideCommandTests {
  @Test func `a reading is written with who and why, and the plan follows it`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      let outcome = try await decide(
        ["--choice", "hoi-nghi-1-7", "--reading", "tinh-ca-hai"], in: world)
      #expect(outcome.code == 0)
      #expect(outcome.errors.isEmpty)
      #expect(
        outcome.text.hasPrefix(
          """
          Đã ghi vào decisions.yaml: lựa chọn hoi-nghi-1-7 hiểu là tinh-ca-hai.
          Việc có ngày: từ 193 thành 174 (thêm 0, bớt 19).

          """))
      #expect(
        try String(contentsOf: world.place("plan/decisions.yaml"), encoding: .utf8) == """
          quyết định:
            - lựa chọn: hoi-nghi-1-7
              cách hiểu: tinh-ca-hai
              người: 'Trần Thị Lan'
              vì: 'Họp ngày 17/6: ''gộp'' cho gọn'
              quyết ngày: 2026-06-18

          """)
      let table = try await tasks(in: world)
      #expect(Self.rows(of: table).count { $0.contains(",hn-") } == 48)
    }
  }

  @Test func `what was decided before is replaced and printed, and all else stays as it is`()
    async throws
  {
    try await Sandbox.enter { world in
      try world.copyPlan()
      let own = """
        # Phòng TT&HT ghi
        quyết định:
        - lựa chọn: hoi-nghi-1-7
          cách hiểu: tinh-1-7   # 51 hội nghị
          người: Lan
          vì: Đã bàn
        - lựa chọn: van-phong-tinh   # của tỉnh
          cách hiểu: khong
          người: Lan
          vì: Đã bàn
        """
      try world.write("plan/decisions.yaml", own)
      let outcome = try await decide(
        ["--choice", "hoi-nghi-1-7", "--reading", "cong-them"], in: world)
      #expect(
        outcome.text.hasPrefix(
          """
          Đã ghi vào decisions.yaml: lựa chọn hoi-nghi-1-7 hiểu là cong-them.
          Thay cho mục cũ ở dòng 3–6:
            - lựa chọn: hoi-nghi-1-7
              cách hiểu: tinh-1-7   # 51 hội nghị
              người: Lan
              vì: Đã bàn
          Việc có ngày: từ 177 thành 193 (thêm 16, bớt 0).

          """))
      #expect(
        try String(contentsOf: world.place("plan/decisions.yaml"), encoding: .utf8) == """
          # Phòng TT&HT ghi
          quyết định:
          - lựa chọn: hoi-nghi-1-7
            cách hiểu: cong-them
            người: 'Trần Thị Lan'
            vì: 'Họp ngày 17/6: ''gộp'' cho gọn'
            quyết ngày: 2026-06-18
          - lựa chọn: van-phong-tinh   # của tỉnh
            cách hiểu: khong
            người: Lan
            vì: Đã bàn
          """)
      let english = try await decide(
        ["--choice", "hoi-nghi-1-7", "--reading", "tinh-1-7", "--language", "en"], in: world)
      #expect(
        english.text.hasPrefix(
          """
          Written to decisions.yaml: the choice hoi-nghi-1-7 is read as tinh-1-7.
          In the place of the old entry in lines 3–7:
            - lựa chọn: hoi-nghi-1-7
              cách hiểu: cong-them

          """))
    }
  }

  @Test func `a pin moves the task, and says what moved`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      let before = try await tasks(in: world)
      let id = try #require(Self.id(ofRule: "hn-doanh-nghiep", in: before))
      let outcome = try await decide(["--pin", id, "--date", "2026-07-02"], in: world)
      #expect(outcome.code == 0)
      #expect(outcome.text.contains("việc \(id) ghim vào thứ Năm\n  02/7/2026.\n"))
      #expect(outcome.text.contains("→ 02/7/2026"))
      let after = try await tasks(in: world)
      #expect(Self.row(of: id, in: after)?.contains(",2026-07-02,2026-07-03,") == true)
    }
  }

  @Test(arguments: [
    ("quyết định:\n-   lựa chọn: hoi-nghi-1-7\n", "    ", "\n- lựa chọn: van-phong-tinh\n"),
    (
      "quyết định:\n     -\n      lựa chọn: hoi-nghi-1-7\n", "      ",
      "\n     - lựa chọn: van-phong-tinh\n"
    ),
  ])
  func `an entry is moved in as those of people are`(
    head: String, margin: String, entry: String
  ) async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      let rest = ["cách hiểu: tinh-1-7", "người: Lan", "vì: Đã bàn"].map { margin + $0 }
      try world.write("plan/decisions.yaml", head + rest.joined(separator: "\n"))
      let outcome = try await decide(
        ["--choice", "van-phong-tinh", "--reading", "khong"], in: world)
      #expect(outcome.code == 0)
      let text = try String(contentsOf: world.place("plan/decisions.yaml"), encoding: .utf8)
      #expect(text.contains(entry))
    }
  }

  @Test(arguments: ["quyết định: []\n", "quyết định: []\n# hết\n"])
  func `a file that takes no entry at its end is left as it is`(own: String) async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      try world.write("plan/decisions.yaml", own)
      let outcome = try await decide(
        ["--choice", "hoi-nghi-1-7", "--reading", "tinh-1-7"], in: world)
      #expect(outcome.code == 65)
      #expect(
        outcome.errors == """
          chưa ghi gì: không thêm được mục vào cuối decisions.yaml, hãy để 'quyết định' là khóa cuối \
          của tệp, mỗi mục một dấu '-'

          """)
      #expect(try String(contentsOf: world.place("plan/decisions.yaml"), encoding: .utf8) == own)
    }
  }

  @Test func `what moved is told by day, in lines of 80 columns`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      let outcome = try await decide(
        ["--choice", "hoi-nghi-1-7", "--reading", "tinh-ca-hai"], in: world)
      #expect(outcome.text.split(separator: "\n").allSatisfy { $0.count <= 80 })
      let days = outcome.text.matches(of: #/→ (\d\d)/(\d)/2026\n/#).map { "\($0.2)\($0.1)" }
      #expect(days.count > 3)
      #expect(days == days.sorted())
    }
  }

  @Test(arguments: [
    (
      ["--choice", "hoi-nghi-1-7", "--reading", "tinh-1-7", "--why", "a\u{1}b"], "ký tự điều khiển"
    ),
    (["--choice", "x", "--reading", "y"], "kế hoạch không có lựa chọn 'x'"),
    (["--choice", "hoi-nghi-1-7"], "chọn cách hiểu nào của 'hoi-nghi-1-7'?"),
    (["--choice", "hoi-nghi-1-7", "--reading", "z"], "không có cách hiểu 'z'; đang có: cong-them"),
    (["--pin", "abc", "--date", "2026-07-02"], "kế hoạch không có việc 'abc'"),
    (["--waive", "load.x"], "kế hoạch không có xung đột 'load.x'"),
    ([], "viết đúng một trong: --choice với --reading, --pin với --date, --waive\n"),
    (["--pin", "abc"], "kế hoạch không có việc 'abc'"),
  ])
  func `what cannot be decided is refused, and nothing is written`(
    arguments: [String], words: String
  ) async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      let outcome = try await decide(arguments, in: world)
      #expect(outcome.code == 64)
      #expect(outcome.errors.contains(words))
      #expect(!FileManager.default.fileExists(atPath: world.place("plan/decisions.yaml").path))
    }
  }

  @Test(arguments: [
    (["--waive", "load.x", "--pin", "abc"], "--pin", "--waive"),
    (["--waive", "load.x", "--choice", "a"], "--choice", "--waive"),
    (["--waive", "load.x", "--date", "28/6"], "--waive", "--date"),
    (["--waive", "load.x", "--half", "sáng"], "--waive", "--half"),
    (["--waive", "load.x", "--reading", "a"], "--waive", "--reading"),
    (["--choice", "a", "--reading", "b", "--date", "28/6"], "--choice", "--date"),
    (["--choice", "a", "--reading", "b", "--half", "sáng"], "--choice", "--half"),
    (["--pin", "abc", "--date", "28/6", "--reading", "b"], "--pin", "--reading"),
  ])
  func `options that say nothing together are refused`(
    arguments: [String], one: String, other: String
  ) async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      let outcome = try await decide(arguments, in: world)
      #expect(outcome.code == 64)
      #expect(
        outcome.errors == """
          \(one) không đi với \(other): mỗi lần một quyết định, --choice với --reading, --pin với \
          --date và --half, hoặc chỉ --waive

          """)
      let english = try await decide(arguments + ["--language", "en"], in: world)
      #expect(english.code == 64)
      #expect(
        english.errors == """
          \(one) does not go with \(other): one decision at a time, --choice with --reading, --pin \
          with --date and --half, or --waive alone

          """)
      #expect(!FileManager.default.fileExists(atPath: world.place("plan/decisions.yaml").path))
    }
  }

  @Test func `a half needs its day, and help names the halves`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      let outcome = try await decide(["--pin", "abc", "--half", "chiều"], in: world)
      #expect(outcome.code == 64)
      #expect(
        outcome.errors == "--half không đi một mình: thêm --date, như --date 28/6/2026\n")
      let english = try await decide(
        ["--pin", "abc", "--half", "afternoon", "--language", "en"], in: world)
      #expect(
        english.errors
          == "--half needs --date beside it: add --date, such as --date 2026-06-28\n")
      let help = try await Program.caodiem().run(["decide", "--help"], in: world).text
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(
        help.contains(
          "--half <half> Buổi của ngày ấy · the half of that day. (values: sáng, chiều, morning, "
            + "afternoon)"))
    }
  }

  private func decide(_ arguments: [String], in world: Sandbox) async throws -> Program.Outcome {
    try await Program.caodiem().run(
      [
        "decide", "plan", "--by", "Trần Thị Lan", "--why", "Họp ngày 17/6: 'gộp' cho gọn", "--now",
        "2026-06-18",
      ] + arguments, in: world)
  }

  /// The task table for programs.
  private func tasks(in world: Sandbox) async throws -> String {
    try await Program.caodiem().run(["tasks", "plan", "--format", "csv"], in: world).text
  }

  /// The identity of the first task of a rule.
  private static func id(ofRule rule: String, in table: String) -> String? {
    rows(of: table).first { $0.contains(",\(rule),") }.map { String($0.prefix(26)) }
  }

  /// The row of a task.
  private static func row(of id: String, in table: String) -> String? {
    rows(of: table).first { $0.hasPrefix(id) }
  }

  private static func rows(of table: String) -> [String] {
    table.split(separator: "\r\n").map(String.init)
  }
}
