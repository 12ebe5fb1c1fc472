import Foundation
import TestWorkbooks
import Testing

@Suite("Writing spreadsheets")
struct SheetCommandTests {
  @Test(arguments: [
    (["week", "--week", "2026-W27", "--unit", "cs-pho-yen"], 1), (["year"], 1), (["wall"], 1),
    (["month", "--month", "2026-07"], 1), (["unit", "--unit", "cs-pho-yen"], 1),
    (["matrix", "--quarter", "2026-Q3"], 1), (["conflicts"], 1),
  ])
  func `every kind is a workbook, the same twice, and left alone where nothing has changed`(
    kind: [String], sheets: Int
  ) async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      let program = try Program.caodiem()
      let command = ["sheet", "plan"] + kind + ["--to", "out/a.xlsx", "--now", "29/6/2026"]
      let outcome = try await program.run(command, in: world)
      #expect(outcome.errors == "")
      #expect(outcome.code == 0)
      #expect(outcome.text.contains(/^Đã ghi out\/a\.xlsx \([0-9]+ kB, [0-9]+ trang tính\)\.\n$/))
      let (files, marks) = (try world.files(in: "out"), try world.marks(in: "out"))
      #expect(files.count == 1)
      let read = try ReadWorkbook(Array(try #require(files["a.xlsx"])))
      #expect(read.pages.count == sheets)
      #expect(read.pages.allSatisfy { $0.rows.count > 4 && $0.formulas.isEmpty })
      #expect(try await program.run(command, in: world).code == 0)
      #expect(try world.marks(in: "out") == marks)
    }
  }

  @Test func `it speaks English`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      let outcome = try await Program.caodiem().run(
        [
          "sheet", "plan", "week", "--week", "2026-W27", "--unit", "cs-pho-yen", "--to", "a.xlsx",
          "--language", "en",
        ], in: world)
      #expect(outcome.text.hasPrefix("Written to a.xlsx ("))
      let data = try Data(contentsOf: world.place("a.xlsx"))
      let page = try #require(try ReadWorkbook(Array(data)).pages.first)
      #expect(
        page.text.hasPrefix(
          """
          WORK TABLE OF WEEK 27 OF 2026
          BHXH cơ sở Phổ Yên
          (29 June 2026 – 5 July 2026)
          Day | Date | Lunar | Part of day | From | To | Task | Lead | Participants | Place | Remarks
          Monday | 29/06/2026 | 15/5 | whole day |
          """))
    }
  }

  @Test(arguments: [
    (["week", "--week", "2026-W99"], "--week: không hiểu '2026-W99'; viết như '2026-W27'\n"),
    (
      ["week", "--week", "2031-W01"],
      "tuần 1/2031 không có trong kế hoạch (01/01/2026 – 31/12/2026); ghi --week\n  2026-W01\n"
    ),
    (
      ["year", "--unit", "khong-co"],
      "không có đơn vị nào có mã 'khong-co'; mã nằm ở cột đầu của units.csv\n"
    ),
  ])
  func `64 where what is asked for is not there, and nothing is written`(
    kind: [String], message: String
  ) async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      let outcome = try await Program.caodiem().run(
        ["sheet", "plan"] + kind + ["--to", "out/a.xlsx"], in: world)
      #expect(outcome.code == 64)
      #expect(outcome.errors == message)
      #expect(!FileManager.default.fileExists(atPath: world.place("out").path))
    }
  }

  @Test(arguments: [
    ["week", "--to", "a.xls"], ["unit", "--to", "a.xlsx"],
    ["year", "--to", "a.xlsx", "--week", "2026-W27"],
    ["week", "--to", "a.xlsx", "--week", "2026-W27", "--year", "2026"], ["day", "--to", "a.xlsx"],
  ])
  func `64 where options do not go together`(arguments: [String]) async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      let outcome = try await Program.caodiem().run(["sheet", "plan"] + arguments, in: world)
      #expect(outcome.code == 64)
      #expect(outcome.output.isEmpty)
    }
  }

  @Test(arguments: ["file/a.xlsx", "folder.xlsx", "/proc/a.xlsx"])
  func `73 where the file cannot be written`(target: String) async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      try world.write("file", "mine")
      try world.write("folder.xlsx/file", "mine")
      let outcome = try await Program.caodiem().run(
        ["sheet", "plan", "year", "--to", target, "--language", "en"], in: world)
      #expect(outcome.code == 73)
      #expect(outcome.errors.contains("cannot be written"))
      #expect(outcome.output.isEmpty)
    }
  }
}
