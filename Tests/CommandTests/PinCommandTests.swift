import Foundation
import Testing

@Suite("Pinning from the command line")
struct PinCommandTests {
  @Test func `a pin to a rest day says so at once, and what a better one settles`() async throws {
    try await Sandbox.enter { world in
      try world.writeCommune()
      let id = try await world.task(",hop,")
      let rest = try await world.pin(id, "28/6")
      #expect(rest.code == 0)
      #expect(
        rest.text == """
          Đã ghi vào decisions.yaml: việc \(id) ghim vào Chủ nhật
            28/6/2026.
          Số việc có ngày không đổi: 5.
            Thôn Một, Họp thôn: 01/7/2026 → 28/6/2026
            Thôn Một, Báo cáo họp thôn: 03/7/2026 → 30/6/2026
          Xung đột mới phải giải quyết: 1.
            pin-broken.\(id): Thôn Một, Chủ nhật 28/6/2026: không
              ghim được 'Họp thôn' vào ngày này: là ngày nghỉ, tức nghỉ hằng tuần; nằm
              ngoài 01/7/2026.

          """)
      let better = try await world.pin(id, "2/7/2026", ["--half", "sáng", "--language", "en"])
      #expect(
        better.text == """
          Written to decisions.yaml: the task \(id) is pinned to
            Thursday 2 July 2026, morning.
          In the place of the old entry in lines 2–6:
            - ghim: \(id)
              ngày: 2026-06-28
              người: 'Lan'
              vì: 'Thôn báo'
              quyết ngày: 2026-06-18
          As many tasks with a date as before: 5.
            Thôn Một, Họp thôn: 28 June 2026 → 2 July 2026 morning
            Thôn Một, Báo cáo họp thôn: 30 June 2026 → 6 July 2026
          The same conflicts as before.

          """)
      let waived = try await world.decide(["--waive", "pin-broken.\(id)"])
      #expect(
        waived.text == """
          Đã ghi vào decisions.yaml: chấp nhận pin-broken.\(id).
          Số việc có ngày không đổi: 5.
          Xung đột đã quyết: 1.
            pin-broken.\(id): Thôn Một, thứ Năm 02/7/2026: không ghim
              được 'Họp thôn' vào ngày này: nằm ngoài 01/7/2026.

          """)
      let plain = try await world.pin(id, "1/7", ["--language", "en"])
      #expect(
        plain.text.hasSuffix(
          """
          Conflicts that are gone: 1.
            pin-broken.\(id): Thôn Một, Thursday 2 July 2026: 'Họp
              thôn' cannot be pinned to this day: it lies outside 1 July 2026.

          """))
    }
  }

  @Test func `what hangs on tasks that are pinned apart is told with its id`() async throws {
    try await Sandbox.enter { world in
      try world.writeCommune()
      try world.edit("plan/rules/r.yaml", "ai: Thôn Một\n    sau", to: "ai: UBND xã\n    sau")
      try world.edit("plan/rules/r.yaml", "ai: Thôn Một\n    ngày", to: "ai: mọi thôn\n    ngày")
      let id = try await world.task(",hop,task,II.1,thon-1,")
      let outcome = try await world.pin(id, "2/7")
      #expect(
        outcome.text.hasSuffix(
          """
          Xung đột mới phải giải quyết: 2.
            pin-broken.hop.bao-cao: 1 việc của UBND xã: 'Báo cáo họp thôn' vẫn đứng vào
              03/7/2026, tính từ 01/7/2026 của 'Họp thôn', dù 1 việc của Thôn Một ở đó đã
              ghim vào 02/7/2026.
            pin-broken.\(id): Thôn Một, thứ Năm 02/7/2026: không ghim
              được 'Họp thôn' vào ngày này: nằm ngoài 01/7/2026.

          """))
      let report = try await world.task(",bao-cao,")
      let json = try await Program.caodiem().run(
        ["conflicts", "plan", "--format", "json"], in: world)
      #expect(json.code == 1)
      let conflict = try #require(
        json.text.components(separatedBy: "\n  },").first { $0.contains("pin-broken.hop.bao-cao") })
      #expect(conflict.contains("\"tasks\" : [\n      \"\(report)\"\n    ]"))
    }
  }

  @Test func `a task that goes on through its window is not pinned`() async throws {
    try await Sandbox.enter { world in
      try world.writeCommune()
      let id = try await world.task(",bang-ron,span,")
      let outcome = try await world.pin(id, "28/6")
      #expect(outcome.code == 64)
      #expect(
        outcome.errors == """
          'Treo băng rôn' kéo dài suốt thời gian của nó, không ghim vào một ngày được; muốn đổi ngày \
          thì sửa 'suốt' ở quy tắc 'bang-ron' (rules/r.yaml, dòng 17)

          """)
      let english = try await world.pin(id, "28/6", ["--language", "en"])
      #expect(english.code == 64)
      #expect(
        english.errors == """
          'Treo băng rôn' goes on through its window and cannot be pinned to a day; for other days \
          change 'throughout' in rule 'bang-ron' (rules/r.yaml, line 17)

          """)
      #expect(!FileManager.default.fileExists(atPath: world.place("plan/decisions.yaml").path))
    }
  }

  @Test(arguments: [
    ("check", 1), ("conflicts", 1), ("tasks", 0), ("next", 0), ("questions", 0), ("coverage", 0),
    ("preview", 0),
  ])
  func `such a pin in the file is a conflict, and no fault of ours`(
    verb: String, code: Int32
  ) async throws {
    try await Sandbox.enter { world in
      try world.writeCommune()
      let id = try await world.task(",bang-ron,span,")
      try world.write(
        "plan/decisions.yaml",
        "quyết định:\n  - ghim: \(id)\n    ngày: 28/6/2026\n    người: Lan\n    vì: Thôn báo\n")
      let outcome = try await Program.caodiem().run([verb, "plan"], in: world)
      #expect(outcome.code == code)
      if verb == "check" {
        #expect(
          outcome.errors == """
            decisions.yaml:2: Thôn Một, Chủ nhật 28/6/2026: ghim này không có tác dụng:
              'Treo băng rôn' kéo dài suốt thời gian của nó, không ghim vào một ngày được.
              [pin-broken]

            """)
      }
    }
  }

  @Test func `an entry whose lines cannot be told from others is left as it is`() async throws {
    try await Sandbox.enter { world in
      try world.writeCommune()
      let id = try await world.task(",hop,")
      let own = """
        quyết định:
          - ghim: \(id)
            ngày: 28/6/2026
            người: Lan
            vì: 'Thôn
        báo'
        """
      try world.write("plan/decisions.yaml", own)
      let outcome = try await world.pin(id, "1/7")
      #expect(outcome.code == 65)
      #expect(
        outcome.errors == """
          chưa ghi gì: không thay được mục ở dòng 2 của decisions.yaml; xóa mục ấy rồi quyết lại

          """)
      let english = try await world.pin(id, "1/7", ["--language", "en"])
      #expect(english.code == 65)
      #expect(
        english.errors == """
          nothing was written: the entry in line 2 of decisions.yaml cannot be replaced; remove it \
          and decide again

          """)
      #expect(try String(contentsOf: world.place("plan/decisions.yaml"), encoding: .utf8) == own)
    }
  }

  @Test(arguments: ["", "# chưa có gì\n"])
  func `an empty file of decisions is no error, and takes a first entry`(own: String) async throws {
    try await Sandbox.enter { world in
      try world.writeCommune()
      try world.write("plan/decisions.yaml", own)
      let check = try await Program.caodiem().run(["check", "plan"], in: world)
      #expect(check.code == 0)
      let id = try await world.task(",hop,")
      #expect(try await world.pin(id, "day 18 of lunar month 5 of 2026").code == 0)
      #expect(
        try String(contentsOf: world.place("plan/decisions.yaml"), encoding: .utf8) == own + """
          quyết định:
            - ghim: \(id)
              ngày: 2026-07-02
              người: 'Lan'
              vì: 'Thôn báo'
              quyết ngày: 2026-06-18

          """)
    }
  }

  @Test(arguments: [
    (
      "31/6", "lịch không có ngày '31/6'; viết 28/6/2026, 28/6, 2026-06-28 hoặc 10/3/2026 âm lịch",
      "the calendar has no day '31/6'; write 2026-06-28, 28 June 2026, 28/6/2026, 28/6 or 'day 10 of "
        + "lunar month 3 of 2026'"
    ),
    (
      "26/6 – 11/7",
      "'26/6 – 11/7' không phải là ngày; viết 28/6/2026, 28/6, 2026-06-28 hoặc 10/3/2026 âm lịch",
      "'26/6 – 11/7' is not a date; write 2026-06-28, 28 June 2026, 28/6/2026, 28/6 or 'day 10 of "
        + "lunar month 3 of 2026'"
    ),
  ])
  func `what is no day is refused, saying what would be`(
    day: String, vietnamese: String, english: String
  ) async throws {
    try await Sandbox.enter { world in
      try world.writeCommune()
      let id = try await world.task(",hop,")
      let outcome = try await world.pin(id, day)
      #expect(outcome.code == 64)
      #expect(outcome.errors == "--date: \(vietnamese)\n")
      #expect(try await world.pin(id, day, ["--language", "en"]).errors == "--date: \(english)\n")
    }
  }
}

extension Sandbox {
  /// Writes a small plan: a commune with two hamlets.
  fileprivate func writeCommune() throws {
    try write(
      "plan/plan.yaml",
      """
      mã: xa
      tên: Kế hoạch xã
      năm: 2026
      múi giờ: Asia/Ho_Chi_Minh
      lịch: [vn]
      cập nhật: 17/6/2026 08:00
      các văn bản:
        - mã: ke-hoach
          tên: Kế hoạch
          số: 12/KH-UBND
          ngày: 15/1/2026

      """)
    try write(
      "plan/units.csv",
      "mã,tên,loại,thuộc\nubnd,UBND xã,UBND,\nthon-1,Thôn Một,thôn,ubnd\nthon-2,Thôn Hai,thôn,ubnd\n"
    )
    try write(
      "plan/rules/r.yaml",
      """
      văn bản: ke-hoach
      quy tắc:
        - mã: hop
          việc: Họp thôn
          ai: Thôn Một
          ngày: 1/7
          căn cứ: II.1
        - mã: bao-cao
          việc: Báo cáo họp thôn
          ai: Thôn Một
          sau: hop
          cách: 2 ngày làm việc
          căn cứ: II.2
        - mã: bang-ron
          việc: Treo băng rôn
          ai: Thôn Một
          suốt: 26/6 – 11/7
          ngày đầu: Treo
          sau ngày cuối: Hạ
          căn cứ: II.3

      """)
  }

  /// The identity of the first task of which the row holds some text.
  fileprivate func task(_ text: String) async throws -> String {
    let table = try await Program.caodiem().run(["tasks", "plan", "--format", "csv"], in: self).text
    let row = table.split(separator: "\r\n").first { $0.contains(text) }
    return String(try #require(row, "\(text)").prefix(26))
  }

  fileprivate func pin(
    _ id: String, _ day: String, _ more: [String] = []
  ) async throws -> Program.Outcome {
    try await decide(["--pin", id, "--date", day] + more)
  }

  fileprivate func decide(_ arguments: [String]) async throws -> Program.Outcome {
    try await Program.caodiem().run(
      ["decide", "plan", "--by", "Lan", "--why", "Thôn báo", "--now", "18/6"] + arguments, in: self)
  }
}
