import Foundation
import Testing

@Suite("How the program ends")
struct ExitCodeTests {
  @Test(arguments: ["check", "conflicts", "tasks", "next", "questions", "coverage", "preview"])
  func `0 with data on standard output and nothing on standard error`(verb: String) async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      let outcome = try await Program.caodiem().run([verb, "plan"], in: world)
      #expect(outcome.code == 0)
      #expect(!outcome.output.isEmpty)
      #expect(outcome.errors.isEmpty)
    }
  }

  @Test(arguments: [
    ["fly"], ["tasks"], ["tasks", "plan", "--format", "xml"],
    ["check", "plan", "--language", "fr"],
    ["export", "plan"],
    ["preview", "plan", "more", "--html", "out"], ["preview", "plan", "--html"],
    ["preview", "plan", "--html", ""],
    ["why", "plan"], ["coverage", "plan", "--format", "csv"],
    ["decide", "plan", "--by", "Lan", "--why", "x", "--half", "noon"],
  ])
  func `64 for what is no command line of ours, with its usage`(arguments: [String]) async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      let outcome = try await Program.caodiem().run(arguments, in: world)
      #expect(outcome.code == 64)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains("Usage: caodiem"))
    }
  }

  @Test(arguments: [
    (
      ["next", "plan", "--now", "today"],
      "'today' không phải là ngày; viết 28/6/2026, 28/6, 2026-06-28 hoặc 10/3/2026 âm lịch"
    ),
    (
      ["next", "plan", "--now", "30/2", "--language", "en"],
      "the calendar has no day '30/2'; write 2026-06-28, 28 June 2026, 28/6/2026, 28/6 or "
        + "'day 10 of lunar month 3 of 2026'"
    ),
    (
      ["export", "plan", "--to", "out", "--now", "tomorrow"],
      "'tomorrow' không phải là ngày và giờ; viết 2026-06-17 08:00 hoặc 17/6/2026 08:00"
    ),
    (
      ["export", "plan", "--to", "out", "--now", "17/6/2026 25:00", "--language", "en"],
      "'17/6/2026 25:00' is not a day with a time; write 2026-06-17 08:00 or 17/6/2026 08:00"
    ),
  ])
  func `64 for what is no day, saying what would be`(
    arguments: [String], words: String
  ) async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      let outcome = try await Program.caodiem().run(arguments, in: world)
      #expect(outcome.code == 64)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors == "--now: \(words)\n")
      #expect(!FileManager.default.fileExists(atPath: world.place("out").path))
    }
  }

  @Test(arguments: [
    ["check", "plan"], ["tasks", "plan"], ["tasks", "plan", "--format", "json"],
    ["preview", "plan"], ["preview", "plan", "--html", "out"], ["next", "plan"],
    ["questions", "plan"], ["coverage", "plan"],
    ["why", "plan", "aaaa"], ["export", "plan", "--to", "out"],
  ])
  func `65 for a broken plan, with every finding on standard error`(arguments: [String])
    async throws
  {
    try await Sandbox.enter { world in
      try world.copyPlan()
      try world.edit(
        "plan/rules/ke-hoach.yaml", "ai: BHXH cơ sở\n    ngày", to: "ai: mọi\n    ngày")
      try world.edit("plan/rules/ke-hoach.yaml", "suốt: 26/6/2026", to: "suốt: 31/6/2026")
      let outcome = try await Program.caodiem().run(arguments, in: world)
      #expect(outcome.code == 65)
      #expect(outcome.output.isEmpty)
      #expect(
        outcome.findings == [
          "rules/ke-hoach.yaml:49:9 unknown-unit", "rules/ke-hoach.yaml:141:11 invalid-date",
        ])
      #expect(outcome.errors.hasSuffix("\nKế hoạch có 2 lỗi, chưa lập lịch được.\n"))
      #expect(!FileManager.default.fileExists(atPath: world.place("out").path))
    }
  }

  @Test func `65 for a file that is not UTF-8, with the line where that begins`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      let latin =
        Array("quy tắc:\n  - mã: a\n".utf8) + [UInt8(ascii: "v"), 0xEA, UInt8(ascii: "\n")]
      try Data(latin).write(to: world.place("plan/rules/cu.yaml"))
      let outcome = try await Program.caodiem().run(["check", "plan"], in: world)
      #expect(outcome.code == 65)
      #expect(outcome.output.isEmpty)
      #expect(outcome.findings == ["rules/cu.yaml:3:1 not-utf8"])
      #expect(outcome.errors.hasSuffix("\nKế hoạch có 1 lỗi, chưa lập lịch được.\n"))
    }
  }

  @Test func `66 for a folder that is not there, and for a file in its place`() async throws {
    try await Sandbox.enter { world in
      try Data().write(to: world.place("file"))
      let program = try Program.caodiem()
      let missing = try await program.run(["tasks", "nowhere", "--language", "en"], in: world)
      #expect(missing.code == 66)
      #expect(missing.output.isEmpty)
      #expect(missing.errors == "there is no folder 'nowhere'\n")
      let file = try await program.run(["tasks", "file", "--language", "en"], in: world)
      #expect(file.code == 66)
      #expect(file.output.isEmpty)
      #expect(file.errors == "'file' is not a folder\n")
    }
  }

  @Test func `66 for a file of the plan that cannot be read`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      try FileManager.default.removeItem(at: world.place("plan/units.csv"))
      try FileManager.default.createSymbolicLink(
        atPath: world.place("plan/units.csv").path, withDestinationPath: "nowhere.csv")
      let outcome = try await Program.caodiem().run(["tasks", "plan"], in: world)
      #expect(outcome.code == 66)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors == "không đọc được tệp 'units.csv'\n")
    }
  }

  @Test(arguments: ["file", "file/below", "/proc/caodiem"])
  func `73 where nothing can be written`(target: String) async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      try Data("mine".utf8).write(to: world.place("file"))
      let outcome = try await Program.caodiem().run(
        ["export", "plan", "--to", target, "--language", "en"], in: world)
      #expect(outcome.code == 73)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains("cannot be written"))
      #expect(try Data(contentsOf: world.place("file")) == Data("mine".utf8))
    }
  }

  @Test func `73 where the disk takes no more, and what was there stays as it was`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      try world.write("out/units/bhxh-tinh.ics", "old")
      let before = try world.marks(in: "out")
      // A limit on the size of files stands for a full disk, which only root could make.
      let shell = try #require(Program.named("sh"))
      let program = try Program.caodiem().path
      let outcome = try await shell.run(
        [
          "-c", "ulimit -f 8; trap '' XFSZ; exec \"$0\" \"$@\"", program, "export", "plan", "--to",
          "out",
        ], in: world)
      #expect(outcome.code == 73)
      #expect(outcome.errors.contains("không ghi được"))
      #expect(try world.marks(in: "out") == before)
    }
  }

  @Test func `1 from check, 0 from export where tasks found no day, and both say which`()
    async throws
  {
    try await Sandbox.enter { world in
      try world.copyPlan()
      try world.edit("plan/rules/ke-hoach.yaml", "số lượng: 3\n", to: "số lượng: 9\n")
      let program = try Program.caodiem()
      let check = try await program.run(["check", "plan"], in: world)
      #expect(check.code == 1)
      #expect(!check.output.isEmpty)
      #expect(
        check.errors == """
          rules/ke-hoach.yaml:102: 16 BHXH cơ sở, 26/6/2026 – 11/7/2026, 9 việc mỗi đơn
            vị, 11 ngày làm việc: 48 việc của 'Hội nghị tư vấn BHXH tự nguyện, BHYT hộ gia
            đình' không có ngày trong khoảng ấy, vì phải cách nhau 2 ngày làm việc.
            [window-too-short]

          """)
      let export = try await program.run(["export", "plan", "--to", "out"], in: world)
      #expect(export.code == 0)
      #expect(export.errors == check.errors)
    }
  }
}

extension Program.Outcome {
  /// Places and codes of the findings on standard error, in their order.
  fileprivate var findings: [String] {
    // Long messages go on in lines that are moved in by four.
    errors.replacing("\n    ", with: " ")
      .matches(of: /(?m)^(\S+:[0-9]+:[0-9]+): .*\[([a-z0-9-]+)\]$/)
      .map { "\($0.output.1) \($0.output.2)" }
  }
}
