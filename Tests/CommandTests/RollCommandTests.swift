import Foundation
import Testing

@Suite("A plan copied for another year")
struct RollCommandTests {
  @Test
  func `days are read again, what is known stays, what was pinned is left out, and all says so`()
    async throws
  {
    try await Sandbox.enter { world in
      try world.writeVillage()
      let program = try Program.caodiem()
      let outcome = try await program.run(
        ["roll", "lang-chai-2026", "--to", "2027", "--as", "lang-chai-2027"], in: world)
      #expect(outcome.code == 0)
      #expect(outcome.errors.isEmpty)
      #expect(
        outcome.text == """
          Đã chép 'lang-chai-2026' thành 'lang-chai-2027' trong lang-chai-2027.
          Dòng đã đổi:
            plan.yaml:2: mã: lang-chai-2026 → mã: lang-chai-2027
            plan.yaml:3: tên: Làng chài năm 2026 → tên: Làng chài năm 2027
            plan.yaml:4: năm: 2026 → năm: 2027
            plan.yaml:4: + xác nhận cho: 2026
            plan.yaml:17: trong: 1/6/2026 – 30/6/2026 → trong: 1/6/2027 – 30/6/2027
            rules/ke-hoach.yaml:15: ngày: 3/2/2026 → ngày: 3/2/2027
          Không chép 1 quyết định về việc và ngày của năm cũ.
          Bản chép chưa được xác nhận: mọi việc là dự kiến, tên kế hoạch ghi rõ, không
            công bố được.
          Văn bản, thông điệp, đơn vị giữ nguyên ngày.
          Xem ngày nghỉ, điều vướng: caodiem check lang-chai-2027

          """)
      let (old, new) = (
        try world.files(in: "lang-chai-2026"), try world.files(in: "lang-chai-2027")
      )
      #expect(new.keys.sorted() == ["plan.yaml", "rules/ke-hoach.yaml", "units.csv"])
      #expect(new["units.csv"] == old["units.csv"])
      let rules = try #require(
        new["rules/ke-hoach.yaml"].map { String(decoding: $0, as: UTF8.self) })
      #expect(rules.contains("  # Hai lần là đủ.\n"))

      let check = try await program.run(["check", "lang-chai-2027"], in: world)
      #expect(check.code == 0)
      #expect(check.text.contains("Làng chài năm 2027 (2027: chưa xác nhận)\n"))
      #expect(check.text.contains("4 việc có ngày cho 1 đơn vị: 4 dự kiến,"))
      let tasks = try await program.run(["tasks", "lang-chai-2027", "--format", "csv"], in: world)
      #expect(tasks.text.ranges(of: ",tentative,").count == 4)
      #expect(!tasks.text.contains(",confirmed,"))
    }
  }

  @Test func `every verb says that the copy is not confirmed`() async throws {
    try await Sandbox.enter { world in
      try world.writeVillage()
      let program = try Program.caodiem()
      _ = try await program.run(["roll", "lang-chai-2026", "--to", "2027"], in: world)
      for verb in [
        "check", "conflicts", "questions", "coverage", "tasks", "next", "preview", "rate",
      ] {
        let outcome = try await program.run([verb, "lang-chai-2027"], in: world)
        #expect(outcome.errors.contains("(2027: chưa xác nhận)"), "\(verb)")
      }
      let exported = try await program.run(
        ["export", "lang-chai-2027", "--to", "out"], in: world)
      #expect(exported.errors.contains("(2027: chưa xác nhận)"))
      for (name, octets) in try world.files(in: "out") where name.hasSuffix(".ics") {
        let text = String(decoding: octets, as: UTF8.self).replacing("\r\n ", with: "")
        #expect(text.contains("(2027: chưa xác nhận)") && text.contains("STATUS:TENTATIVE"))
        #expect(!text.contains("STATUS:CONFIRMED"))
      }
    }
  }

  @Test func `a copy is neither published nor put over another folder`() async throws {
    try await Sandbox.enter { world in
      try world.writeVillage()
      let program = try Program.caodiem()
      _ = try await program.run(["roll", "lang-chai-2026", "--to", "2027"], in: world)
      let published = try await program.run(["publish", "lang-chai-2027"], in: world)
      #expect(published.code == 1)
      #expect(
        published.errors == """
          Làng chài năm 2027 (2027: chưa xác nhận): mọi việc của năm ấy là dự kiến.
          Chưa công bố: kế hoạch chưa được xác nhận cho năm 2027, chỉ để xem thử. Khi có
            văn bản thì thêm năm ấy vào 'xác nhận cho' trong plan.yaml.

          """)
      let marks = try world.marks(in: "lang-chai-2027")
      let again = try await program.run(["roll", "lang-chai-2026", "--to", "2027"], in: world)
      #expect(again.code == 73)
      #expect(again.errors.contains("chọn thư mục khác bằng '--as'"))
      #expect(try world.marks(in: "lang-chai-2027") == marks)
      let same = try await program.run(["roll", "lang-chai-2026", "--to", "2026"], in: world)
      #expect(same.code == 64)
      #expect(same.errors.contains("'--to 2026'"))
    }
  }

  @Test func `calendars of others are copied byte for byte, and say what they do not have`()
    async throws
  {
    try await Sandbox.enter { world in
      try world.copyPlan("plans/bhxh-2024")
      let outcome = try await Program.caodiem().run(
        ["roll", "plan", "--to", "2025", "--as", "copy"], in: world)
      #expect(outcome.code == 65)
      #expect(outcome.errors.contains("[outside-event]"))
      let (old, new) = (try world.files(in: "plan"), try world.files(in: "copy"))
      #expect(old.keys.sorted() == new.keys.sorted())
      let name = "calendars/quoc-hoi.ics"
      #expect(new[name] == old[name] && old[name] != nil)
    }
  }

  @Test func `once the year is confirmed, the copy is a plan like any other`() async throws {
    try await Sandbox.enter { world in
      try world.writeVillage()
      let program = try Program.caodiem()
      _ = try await program.run(["roll", "lang-chai-2026", "--to", "2027"], in: world)
      try world.edit(
        "lang-chai-2027/plan.yaml", "xác nhận cho: 2026", to: "xác nhận cho: 2026–2027")
      let check = try await program.run(["check", "lang-chai-2027"], in: world)
      #expect(check.text.contains("\nLàng chài năm 2027\n4 việc có ngày cho 1 đơn vị: 0 dự kiến,"))
      let published = try await program.run(["publish", "lang-chai-2027"], in: world)
      #expect(published.code == 0)
    }
  }
}

extension Sandbox {
  /// A village with two meetings in summer, one of them pinned, a feast and a report.
  fileprivate func writeVillage() throws {
    try write(
      "lang-chai-2026/plan.yaml",
      """
      # Kế hoạch của làng.
      mã: lang-chai-2026
      tên: Làng chài năm 2026
      năm: 2026
      múi giờ: Asia/Ho_Chi_Minh
      lịch: [vn]
      cập nhật: 5/1/2026 08:00
      các văn bản:
        - mã: ke-hoach
          tên: Kế hoạch của làng
          số: 3/KH
          ngày: 5/1/2026
          cơ quan: Làng
      các chiến dịch:
        - mã: he
          tên: Mùa hè
          trong: 1/6/2026 – 30/6/2026

      """)
    try write("lang-chai-2026/units.csv", "mã,tên,loại\nthon,Thôn Chài,thôn\n")
    try write(
      "lang-chai-2026/rules/ke-hoach.yaml",
      """
      văn bản: ke-hoach
      quy tắc:
        # Hai lần là đủ.
        - mã: hop
          việc: Họp làng
          ai: Thôn Chài
          chiến dịch: he
          trong: chiến dịch
          số lượng: 2
          cách nhau: 5 ngày làm việc
          căn cứ: "1"
        - mã: mung
          việc: Mừng Đảng, mừng xuân
          ai: Thôn Chài
          ngày: 3/2/2026
          căn cứ: "2"
        - mã: bao-cao
          việc: Báo cáo
          ai: Thôn Chài
          hạn: 20/12
          căn cứ: "3"

      """)
    try write(
      "lang-chai-2026/decisions.yaml",
      """
      quyết định:
        - chấp nhận: rest-day-ahead.2026-02-03
          người: Trưởng thôn
          vì: Hai năm tới là Tết
          quyết ngày: 6/1/2026

      """)
  }
}
