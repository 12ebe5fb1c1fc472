import Foundation
import Testing

/// The table of rules that goes out from the planner's page and comes back, and the files to take away.
@Suite("Tables on the planner's page", .serialized)
struct PlannerTableTests {
  @Test(arguments: ["/file/rules.csv", "/file/rules-excel.csv"])
  func `a table that comes back as it went out changes nothing; one cell changes one line`(
    path: String
  ) async throws {
    try await PlannerBrowser.planning { browser, _, world in
      let before = try world.files(in: "plan")
      let old = try #require(try world.read("plan/rules/ke-hoach.yaml"))
      let page = try await browser.get("/rules")
      #expect(page.text.contains("href=\"\(path)\""))
      let file = try await browser.get(path)
      #expect(file.status == 200)
      #expect(file.type == "text/csv; charset=utf-8")
      let name = "thai-nguyen-2026-\(path.dropFirst(6))"
      #expect(file.disposition == "attachment; filename=\"\(name)\"")
      let table = String(decoding: file.octets, as: UTF8.self)
      let same = try await Self.send(table, "write", with: page, browser)
      #expect(same.status == 200)
      #expect(same.text.contains("Không có gì đổi."))
      let changed = table.replacing("Lễ phát động ra quân hưởng ứng", with: "Ra quân hưởng ứng")
      let tried = try await Self.send(changed, "try", with: page, browser)
      #expect(tried.status == 200)
      #expect(tried.text.contains("Ghi bảng này"))
      #expect(try world.files(in: "plan") == before)
      let written = try await Self.send(changed, "write", with: tried, browser)
      #expect((written.status, written.location) == (303, "/rules#main"))
      let new = try #require(try world.read("plan/rules/ke-hoach.yaml"))
      #expect(
        PlannerRuleTests.changed(old, new) == [
          "-    việc: Lễ phát động ra quân hưởng ứng Ngày BHYT Việt Nam",
          "+    việc: Ra quân hưởng ứng Ngày BHYT Việt Nam",
        ])
      let undone = try await browser.post(
        "/undo", [("token", try page.field("token")), ("back", "/rules")])
      #expect(undone.status == 303)
      #expect(try world.files(in: "plan") == before)
    }
  }

  @Test
  func `rows that are not taken stand in a table with what would be right, and nothing is written`()
    async throws
  {
    try await PlannerBrowser.planning { browser, _, world in
      let before = try world.files(in: "plan")
      let page = try await browser.get("/rules")
      let refused = try await Self.send(
        "mã,số lượng,cách nhau,xóa\nhn-co-so,vài,bla,\nbang-ron,,,có\nla-lung,,,có\n", "write",
        with: page, browser)
      #expect(refused.status == 422)
      let rows = refused.text.split(separator: "\n").filter { $0.hasPrefix("<tr><td data") }
      #expect(
        rows.map { $0.replacing(#/ data-label="[^"]*"/#, with: "") } == [
          """
          <tr><td>2</td><td>hn-co-so</td><td>số lượng</td><td>vài</td><td>không đọc được số &#39;vài&#39;</td>\
          <td>viết &#39;3&#39;, &#39;ít nhất 2&#39; hoặc &#39;10–12&#39;</td></tr>
          """,
          """
          <tr><td>2</td><td>hn-co-so</td><td>cách nhau</td><td>bla</td><td>không đọc được khoảng cách \
          &#39;bla&#39;</td><td>viết &#39;2 ngày làm việc&#39; hoặc &#39;3 ngày&#39;</td></tr>
          """,
          """
          <tr><td>3</td><td>bang-ron</td><td></td><td></td><td>rules/lua-chon.yaml: không có quy tắc nào mang mã \
          &#39;bang-ron&#39;</td><td>đang có: bao-cao-thang-7, bao-cao-tinh, bao-chi, cao-diem, chi-tieu, \
          co-so-chia-se, dang-tai, diem-truyen-thong, doi-thoai-xa, don-doc, giai-dap, gian-hang, …</td></tr>
          """,
          """
          <tr><td>4</td><td>la-lung</td><td>mã</td><td>la-lung</td><td>không có quy tắc nào mang mã này để \
          xóa</td><td></td></tr>
          """,
        ])
      #expect(!refused.text.contains("Ghi bảng này"))
      #expect(refused.text.contains(">mã,số lượng,cách nhau,xóa&#10;hn-co-so,vài,bla,&#10;"))
      #expect(try world.files(in: "plan") == before)
    }
  }

  @Test func `rows of which none alone is wrong are refused together`() async throws {
    try await PlannerBrowser.planning { browser, _, world in
      try world.write("plan/rules/phu.yaml", twoRules)
      let before = try world.files(in: "plan")
      let page = try await browser.get("/rules")
      let alone = try await Self.send("mã,xóa\nphu-mot,có\n", "try", with: page, browser)
      #expect(alone.status == 200)
      let refused = try await Self.send(
        "mã,xóa\nphu-mot,có\nphu-hai,có\n", "write", with: page, browser)
      #expect(refused.status == 422)
      #expect(
        refused.text.contains(
          "<td>rules/phu.yaml: &#39;quy tắc&#39; bỏ trống</td>"))
      #expect(try world.files(in: "plan") == before)
    }
  }

  @Test func `what is no table, and one that is too large, are told`() async throws {
    try await PlannerBrowser.planning { browser, _, world in
      let before = try world.files(in: "plan")
      let page = try await browser.get("/rules")
      #expect(page.text.contains("nhiều nhất 1 MB"))
      let empty = try await Self.send(" ", "try", with: page, browser)
      #expect(empty.status == 409)
      #expect(empty.text.contains("Bảng trống hoặc không phải là văn bản UTF-8"))
      let headless = try await Self.send("việc;ai\nA;B\n", "try", with: page, browser)
      #expect(headless.status == 422)
      #expect(headless.text.contains("bảng không có cột &#39;mã&#39;"))
      let large = try await Self.send(
        "mã\n" + String(repeating: "x", count: 1_048_576), "try", with: page, browser)
      #expect(large.status == 413)
      #expect(large.text.contains("một bảng quy tắc 1.048.576 byte"))
      #expect(try world.files(in: "plan") == before)
    }
  }

  @Test func `every list of the pages can be taken away as a workbook`() async throws {
    try await PlannerBrowser.planning { browser, _, _ in
      for (page, file, name) in [
        ("/year/2026", "/file/year/2026", "year-2026"),
        ("/wall/2026", "/file/wall/2026", "wall-2026"),
        ("/month/2026-07", "/file/month/2026-07", "month-2026-07"),
        (
          "/week/2026-W27?unit=cs-pho-yen", "/file/week/2026-W27?unit=cs-pho-yen",
          "week-2026-W27-cs-pho-yen"
        ),
        ("/units/2026-Q3", "/file/units/2026-Q3", "units-2026-Q3"),
        ("/unit/cs-pho-yen", "/file/unit/cs-pho-yen", "unit-cs-pho-yen"),
        ("/conflicts", "/file/conflicts", "conflicts"), ("/rules", "/file/rules", "rules"),
      ] {
        #expect(try await browser.get(page).text.contains("href=\"\(file)\""), "\(page)")
        let taken = try await browser.get(file)
        #expect(taken.status == 200, "\(file)")
        #expect(taken.octets.starts(with: Data("PK".utf8)), "\(file)")
        #expect(
          taken.disposition == "attachment; filename=\"thai-nguyen-2026-\(name).xlsx\"")
      }
      for path in [
        "/file/week/2025-W01", "/file/month/2026-Q3", "/file/unit/none", "/file/x", "/file",
        "/file/week/2026-W27?unit=none",
      ] {
        #expect(try await browser.get(path).status == 404, "\(path)")
      }
    }
  }

  @Test func `the July plan is made of its table: the same tasks as of its files`() async throws {
    try await PlannerBrowser.planning { browser, _, world in
      let table = try await browser.get("/file/rules-excel.csv").octets
      let program = try Program.caodiem()
      try FileManager.default.removeItem(at: world.place("plan/rules/lua-chon.yaml"))
      let wanted = try await program.run(["tasks", "plan", "--format", "json"], in: world)
      // A plan that was only begun: one rule, as an example, and what stands above the rules.
      let name = "plan/rules/ke-hoach.yaml"
      let begun = """
        văn bản: ke-hoach
        chiến dịch: cao-diem-1-7

        quy tắc:
          - mã: vi-du
            việc: Quy tắc mẫu
            ai: BHXH tỉnh
            ngày: 1/7
            căn cứ: I

        """
      try world.write(name, begun)
      let page = try await browser.get("/rules")
      #expect(page.text.contains("Quy tắc: 1"))
      let lines = String(decoding: table, as: UTF8.self).components(separatedBy: "\r\n")
      let heads = lines[0].components(separatedBy: ";")
      // Without lines, which are of another file; the example goes.
      let rows = lines.map { $0.replacing(#/^(rules\/ke-hoach.yaml);\d+;/#) { "\($0.1);;" } }
      let example = heads.map { $0 == "mã" ? "vi-du" : $0 == "xóa" ? "có" : "" }
      let whole = rows.filter { !$0.isEmpty } + [example.joined(separator: ";")]
      let written = try await Self.send(
        whole.joined(separator: "\n") + "\n", "write", with: page, browser)
      #expect((written.status, written.location) == (303, "/rules#main"), "\(written.text)")
      let made = try await program.run(["tasks", "plan", "--format", "json"], in: world)
      let places = #/"line" : \d+/#
      #expect(made.text.replacing(places, with: "") == wanted.text.replacing(places, with: ""))
      #expect(try await browser.get("/rules").text.contains("Quy tắc: 26"))
      let undone = try await browser.post(
        "/undo", [("token", try page.field("token")), ("back", "/rules")])
      #expect(undone.status == 303)
      #expect(try world.read(name) == begun)
    }
  }

  /// Sends a table as the form of a page does.
  private static func send(
    _ table: String, _ what: String, with page: PlannerBrowser.Page, _ browser: PlannerBrowser
  ) async throws -> PlannerBrowser.Page {
    try await browser.post(
      "/rules/table",
      [
        ("token", try page.field("token")), ("version", try page.field("version")),
        ("back", "/rules"), ("table", table), ("do", what),
      ])
  }
}

/// A file with two rules, of which one has to stay.
let twoRules = """
  văn bản: ke-hoach
  quy tắc:
    - mã: phu-mot
      việc: Việc phụ một
      ai: BHXH tỉnh
      ngày: 1/7
      căn cứ: V
    - mã: phu-hai
      việc: Việc phụ hai
      ai: BHXH tỉnh
      ngày: 2/7
      căn cứ: V

  """
