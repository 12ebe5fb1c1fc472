import Foundation
import Testing

@Suite("What an export writes")
struct ExportCommandTests {
  @Test func `a calendar for each unit, the station's slots, the whole plan, and the tables`()
    async throws
  {
    try await Sandbox.enter { world in
      try world.copyPlan()
      let outcome = try await Program.caodiem().run(["export", "plan", "--to", "out"], in: world)
      #expect(outcome.code == 0)
      #expect(outcome.errors.isEmpty)
      let files = try world.files(in: "out")
      let units = files.keys.filter { $0.hasPrefix("units/") }
      #expect(units.count == 19)
      #expect(
        files.keys.filter { !units.contains($0) }.sorted() == [
          "stations/dai-tn.csv", "stations/dai-tn.excel.csv", "stations/dai-tn.ics",
          "tasks.csv", "tasks.excel.csv", "tasks.json", "thai-nguyen-2026.ics",
        ])
      #expect(!units.contains { $0.contains("xa-") || $0.contains("phuong-") })
    }
  }

  @Test func `the longest names fit, and stations with like codes keep their files apart`()
    async throws
  {
    try await Sandbox.enter { world in
      let long = String(repeating: "ệ", count: 100)
      try world.write(
        "plan/plan.yaml",
        """
        mã: p
        tên: \(long)
        năm: 2026
        múi giờ: Asia/Ho_Chi_Minh
        lịch: [vn]
        cập nhật: 17/6/2026 08:00
        """)
      try world.write(
        "plan/units.csv", "mã,tên,loại\na,\(long),xã\ndai,Đài,đài\ndai-excel,\(long)x,loa\n")
      try world.write(
        "plan/rules/r.yaml",
        ["dai", "dai-excel"].reduce("quy tắc:\n") { rules, station in
          rules + """
              - mã: r-\(station)
                việc: \(long)
                ai: a
                ngày: chưa rõ
                trong: 26/6 – 11/7
                số lượng: 12
                phát sóng: \(station)
                căn cứ: I

            """
        })
      let program = try Program.caodiem()
      let refused = try await program.run(["export", "plan", "--to", "out"], in: world)
      #expect(refused.errors.contains("units.csv:4:11: lỗi: "))
      try world.edit("plan/units.csv", "\(long)x", to: long)
      let outcome = try await program.run(["export", "plan", "--to", "out"], in: world)
      #expect(outcome.code == 0)
      let stations = try world.files(in: "out").keys.filter { $0.hasPrefix("stations/") }
      #expect(
        stations.sorted() == [
          "stations/dai-excel.csv", "stations/dai-excel.excel.csv", "stations/dai-excel.ics",
          "stations/dai.csv", "stations/dai.excel.csv", "stations/dai.ics",
        ])
    }
  }

  @Test func `the tables are those that tasks prints`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      let program = try Program.caodiem()
      _ = try await program.run(["export", "plan", "--to", "out"], in: world)
      let files = try world.files(in: "out")
      for format in ["json", "csv"] {
        let printed = try await program.run(["tasks", "plan", "--format", format], in: world)
        #expect(files["tasks.\(format)"] == printed.output, "\(format)")
      }
    }
  }

  @Test func `exporting again gives the same bytes and touches no file`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      let program = try Program.caodiem()
      _ = try await program.run(["export", "plan", "--to", "out"], in: world)
      let (files, marks) = (try world.files(in: "out"), try world.marks(in: "out"))
      let again = try await program.run(["export", "plan", "--to", "out"], in: world)
      #expect(again.code == 0)
      #expect(try world.files(in: "out") == files)
      #expect(try world.marks(in: "out") == marks)
    }
  }

  @Test func `a file that somebody changed is put right, and only that one is written`()
    async throws
  {
    try await Sandbox.enter { world in
      try world.copyPlan()
      let program = try Program.caodiem()
      _ = try await program.run(["export", "plan", "--to", "out"], in: world)
      let (files, marks) = (try world.files(in: "out"), try world.marks(in: "out"))
      try Data("half".utf8).write(to: world.place("out/tasks.csv"), options: .atomic)
      _ = try await program.run(["export", "plan", "--to", "out"], in: world)
      #expect(try world.files(in: "out") == files)
      let touched = try world.marks(in: "out").filter { marks[$0.key] != $0.value }
      #expect(touched.keys.sorted() == ["tasks.csv"])
    }
  }

  @Test func `a plan that breaks leaves the last export whole`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      let program = try Program.caodiem()
      _ = try await program.run(["export", "plan", "--to", "out"], in: world)
      let marks = try world.marks(in: "out")
      try world.edit("plan/rules/ke-hoach.yaml", "trước: ngay-hoi", to: "trước: ngay-le")
      let broken = try await program.run(["export", "plan", "--to", "out"], in: world)
      #expect(broken.code == 65)
      #expect(try world.marks(in: "out") == marks)
    }
  }

  @Test func `stamps come from the plan, or from --now on the clocks of its zone`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      let program = try Program.caodiem()
      _ = try await program.run(["export", "plan", "--to", "plain"], in: world)
      _ = try await program.run(
        ["export", "plan", "--to", "later", "--now", "2026-06-20 09:30"], in: world)
      let (plain, later) = (try world.files(in: "plain"), try world.files(in: "later"))
      let feed = String(decoding: try #require(plain["units/cs-dai-tu.ics"]), as: UTF8.self)
      let moved = String(decoding: try #require(later["units/cs-dai-tu.ics"]), as: UTF8.self)
      #expect(feed.contains("DTSTAMP:20260617T010000Z\r\n"))
      #expect(moved.contains("DTSTAMP:20260620T023000Z\r\n"))
      #expect(
        feed.replacing("20260617T010000Z", with: "20260620T023000Z")
          .replacing("08:00 ngày 17/6/2026", with: "09:30 ngày 20/6/2026") == moved)
      let tables = plain.keys.filter { !$0.hasSuffix(".ics") }
      #expect(tables.allSatisfy { plain[$0] == later[$0] })
    }
  }

  @Test func `calendars of an earlier export are named, not deleted`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      let program = try Program.caodiem()
      _ = try await program.run(["export", "plan", "--to", "out"], in: world)
      try Data("BEGIN:VCALENDAR".utf8).write(to: world.place("out/units/cs-cu.ics"))
      let again = try await program.run(["export", "plan", "--to", "out"], in: world)
      #expect(again.code == 0)
      #expect(
        again.errors == "Có tệp không thuộc lần xuất này (có thể đã cũ):\n  units/cs-cu.ics\n")
      #expect(FileManager.default.fileExists(atPath: world.place("out/units/cs-cu.ics").path))
    }
  }
}
