import Foundation
import Testing

@Suite("Rules as a table")
struct RulesCommandTests {
  @Test(arguments: ["csv", "excel"], ["plans/thai-nguyen-2026", "stories/county-library/plan"])
  func `a table that comes back as it was changes no octet of the plan`(
    format: String, path: String
  ) async throws {
    try await Sandbox.enter { world in
      try world.copyPlan(path)
      let before = try world.files(in: "plan")
      let program = try Program.caodiem()
      let table = try await program.run(["rules", "plan", "--format", format], in: world)
      #expect(table.code == 0)
      try world.write("bang.csv", table.text)
      let taken = try await program.run(
        ["rules", "plan", "--take", "bang.csv", "--write", "--language", "vi"], in: world)
      #expect((taken.code, taken.text) == (0, "Không có gì đổi.\n"))
      #expect(taken.errors.isEmpty)
      #expect(try world.files(in: "plan") == before)
    }
  }

  @Test func `an edit is shown with what it moves, and written when asked for`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlan("stories/county-library/plan")
      let before = try world.files(in: "plan")
      let program = try Program.caodiem()
      let table = try await program.run(["rules", "plan", "--format", "excel"], in: world)
      try world.write(
        "rows.csv",
        table.text.replacing("'11/15;", with: "'11/22;").replacing(
          "12/1 – 12/12", with: "13/1 – 13/12"))
      let arguments = ["rules", "plan", "--take", "rows.csv", "--language", "en"]
      let shown = try await program.run(arguments, in: world)
      #expect(shown.code == 65)
      #expect(shown.text == Self.shown)
      #expect(shown.errors == Self.rejected)
      #expect(try world.files(in: "plan") == before)
      let written = try await program.run(arguments + ["--write"], in: world)
      #expect(written.text.hasPrefix("Written: 1 rule changed.\n"))
      let after = try world.files(in: "plan")
      #expect(before.keys.filter { before[$0] != after[$0] } == ["rules/service-plan.yaml"])
      let again = try await program.run(arguments, in: world)
      #expect(again.text.hasPrefix("Nothing changes.\n"))
    }
  }

  @Test func `a plan whose rules all came by table but one is the plan of its files`() async throws
  {
    try await Sandbox.enter { world in
      try world.copyPlan()
      try FileManager.default.removeItem(at: world.place("plan/rules/lua-chon.yaml"))
      let program = try Program.caodiem()
      let table = try await program.run(["rules", "plan", "--format", "excel"], in: world)
      let tasks = try await program.run(["tasks", "plan", "--format", "json"], in: world)
      let lines = table.text.split(separator: "\r\n").map { row in
        row.replacing(#/^(rules\/ke-hoach.yaml);\d+;/#) { "\($0.1);;" }
      }
      try world.write("bang.csv", lines.joined(separator: "\r\n"))
      let name = "plan/rules/ke-hoach.yaml"
      let whole = try String(contentsOf: world.place(name), encoding: .utf8)
      let second = try #require(whole.range(of: "  - mã: cao-diem\n"))
      try world.write(name, String(whole[..<second.lowerBound]))
      let taken = try await program.run(
        ["rules", "plan", "--take", "bang.csv", "--write", "--language", "vi"], in: world)
      #expect(taken.code == 0)
      #expect(taken.text.hasPrefix("Đã ghi: thêm 25 quy tắc.\n"))
      let after = try await program.run(["tasks", "plan", "--format", "json"], in: world)
      // One comment is not there any more, so that lines moved up.
      let places = #/"line" : \d+/#
      #expect(after.text.replacing(places, with: "") == tasks.text.replacing(places, with: ""))
    }
  }

  @Test func `rows of which none alone is wrong are refused together`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      try world.write("plan/rules/phu.yaml", twoRules)
      try world.write("bang.csv", "mã,xóa\nphu-mot,có\nphu-hai,có\n")
      let before = try world.files(in: "plan")
      let taken = try await Program.caodiem().run(
        ["rules", "plan", "--take", "bang.csv", "--write", "--language", "vi"], in: world)
      #expect(taken.code == 65)
      #expect(taken.text.hasPrefix("Không có gì đổi.\n"))
      #expect(
        taken.errors == """
          Các hàng còn lại cùng với nhau thì kế hoạch có lỗi, nên không ghi gì:
            rules/phu.yaml: 'quy tắc' bỏ trống

          """)
      #expect(try world.files(in: "plan") == before)
    }
  }

  @Test func `a file that somebody changed while the table was read is not written over`()
    async throws
  {
    try await Sandbox.enter { world in
      try world.copyPlan()
      try world.write("bang.csv", "mã,số lượng\nhn-co-so,4\n")
      // The table comes through a pipe: when it is opened, the plan has been read.
      try world.write(
        "race.sh",
        """
        mkfifo pipe
        "$1" rules plan --take pipe --write --language vi & program=$!
        exec 3>pipe
        echo '# sửa' >> plan/rules/ke-hoach.yaml
        cp -r plan edited
        cat bang.csv >&3
        exec 3>&-
        wait $program
        """)
      let shell = try #require(Program.named("bash"))
      let taken = try await shell.run(["race.sh", try Program.caodiem().path], in: world)
      #expect(taken.code == 75)
      #expect(
        taken.errors
          == "'rules/ke-hoach.yaml' vừa bị sửa ở nơi khác nên không ghi gì; chạy lại lệnh này\n")
      #expect(taken.text.isEmpty)
      #expect(try world.files(in: "plan") == world.files(in: "edited"))
    }
  }

  @Test func `options that say nothing, and files that are no table, are told`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlan("stories/county-library/plan")
      let program = try Program.caodiem()
      let alone = try await program.run(["rules", "plan", "--write"], in: world)
      #expect((alone.code, alone.errors) == (64, "--write needs --take: there is no table\n"))
      let missing = try await program.run(["rules", "plan", "--take", "x.csv"], in: world)
      #expect((missing.code, missing.errors) == (66, "'x.csv' cannot be read\n"))
      try world.write("rows.csv", "task;who\r\nA;B\r\n")
      let headless = try await program.run(["rules", "plan", "--take", "rows.csv"], in: world)
      #expect(headless.code == 65)
      #expect(
        headless.errors == """
          rows.csv, row 1: the table has no column 'code'
            help: make a table with 'caodiem rules PLAN --format excel'

          """)
      let text = try await program.run(["rules", "plan"], in: world)
      #expect(
        text.text.hasPrefix(
          """
          rules/service-plan.yaml:6: banners
            task: Cover Me banners at the door
            who: every branch
            throughout: campaign
            first day: Hang the Cover Me banners
            after last day: Take the Cover Me banners down
            clause: 4.1
            Understood as: 4 units, throughout Monday 26 October – Tuesday 15 December
              2026 (51 days, 42 working): 9 tasks, 6 of them on the first day or after the
              last, 1 unit has none.
            Number of tasks: 9

          """))
    }
  }

  private static let shown = """
    To be written: 1 rule changed. Nothing is written yet; add --write to do so.
    rules/service-plan.yaml
      line 85
        - due: 11/15
        + due: 11/22

    Compared with the files as they are:
    3 moved; 57 as before.

    Units with changes: 3
      Central Library: 1 moved
      Mill Creek Branch: 1 moved
      Oak Street Branch, North: 1 moved

    Central Library
      moved  Monday 16 November 2026 → Monday 23 November 2026  Due: Report the
          people helped so far  (details)

    Mill Creek Branch
      moved  Monday 16 November 2026 → Monday 23 November 2026  Due: Report the
          people helped so far  (details)

    Oak Street Branch, North
      moved  Monday 16 November 2026 → Monday 23 November 2026  Due: Report the
          people helped so far  (details)
    The same conflicts as before.

    """
  private static let rejected = """
    rows.csv, row 14, column 'within' '13/1 – 13/12' [phone-day]: '13/1' is not a
      date
      help: write 2026-07-01, 1 July, 26 June – 11 July or July

    """
}
