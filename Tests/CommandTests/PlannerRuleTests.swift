import Foundation
import Testing

/// Rules that are changed on the planner's page, without a file being opened.
@Suite("Rules on the planner's page", .serialized)
struct PlannerRuleTests {
  private static let file = "plan/rules/ke-hoach.yaml"

  @Test func `a rule is tried, then written: one line of its file changes, and undo puts it back`()
    async throws
  {
    try await PlannerBrowser.planning { browser, _, world in
      let before = try #require(try world.read(Self.file))
      let page = try await browser.get("/rule/hn-co-so")
      #expect(page.text.contains("<label for=\"f0\">mã <small>(phải có)</small></label>"))
      #expect(page.text.contains("name=\"c.quantity\" value=\"3\""))
      #expect(page.text.contains("Mỗi đơn vị làm mấy việc trong mỗi dịp"))
      let fields = try Self.form(of: page, ["c.quantity": "4"])
      let tried = try await browser.post("/rule/hn-co-so", fields + [("do", "try")])
      #expect(tried.status == 200)
      #expect(tried.text.contains("mỗi đơn vị 4 việc"))
      #expect(tried.text.contains("Việc có ngày: từ 193 thành 209 (thêm 16, bớt 0)."))
      #expect(tried.text.contains("name=\"c.quantity\" value=\"4\""))
      #expect(try world.read(Self.file) == before)
      let live = try await browser.post("/rule/hn-co-so/try", fields)
      #expect(live.status == 200)
      #expect(live.text.contains("mỗi đơn vị 4 việc") && !live.text.contains("<html"))
      #expect(try world.read(Self.file) == before)
      let written = try await browser.post("/rule/hn-co-so", fields + [("do", "write")])
      #expect((written.status, written.location) == (303, "/rule/hn-co-so#main"))
      let after = try #require(try world.read(Self.file))
      #expect(Self.changed(before, after) == ["-    số lượng: 3", "+    số lượng: 4"])
      let told = try await browser.get("/rule/hn-co-so").text
      #expect(told.contains("Đã ghi.") && told.contains("Hoàn tác") && told.contains("64 việc"))
      let undone = try await browser.post(
        "/undo", [("token", try page.field("token")), ("back", "/rule/hn-co-so")])
      #expect(undone.status == 303)
      #expect(try world.read(Self.file) == before)
    }
  }

  @Test(arguments: [
    "plans/thai-nguyen-2026", "stories/county-library/plan", "stories/open-enrolment/plan",
  ])
  func `a form that is sent as it came changes nothing, whatever the rule`(plan: String)
    async throws
  {
    try await PlannerBrowser.planning(plan, ["--language", "en"]) { browser, _, world in
      let before = try world.files(in: "plan")
      let rules = try await browser.get("/rules").text.matches(of: #/href="\/rule\/([a-z0-9-]+)"/#)
        .map { String($0.1) }
      #expect(rules.count > 2)
      for rule in rules {
        let page = try await browser.get("/rule/\(rule)")
        let answer = try await browser.post(
          "/rule/\(rule)", try Self.form(of: page, [:]) + [("do", "write")])
        #expect(answer.status == 200, "\(rule)")
        #expect(answer.text.contains("<p>Nothing changes.</p>"), "\(rule)")
      }
      #expect(try world.files(in: "plan") == before)
    }
  }

  @Test func `of many trials at once every one ends, and those that are overtaken say nothing`()
    async throws
  {
    try await PlannerBrowser.planning { browser, _, _ in
      let page = try await browser.get("/rule/hn-co-so")
      let answers = try await withThrowingTaskGroup(of: PlannerBrowser.Page.self) { group in
        for quantity in 1...8 {
          let fields = try Self.form(of: page, ["c.quantity": "\(quantity)"])
          group.addTask { try await browser.post("/rule/hn-co-so/try", fields) }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      let told = answers.filter { $0.status == 200 }
      #expect((1...8).contains(told.count))
      #expect(
        told.allSatisfy { $0.text.contains("Máy hiểu là") || $0.text.contains("Không có gì") })
      let statuses = answers.map(\.status).sorted()
      let overtaken = Array(repeating: 204, count: 8 - told.count)
      #expect(statuses == Array(repeating: 200, count: told.count) + overtaken)
    }
  }

  @Test func `what is wrong stands beside its field, and nothing is written`() async throws {
    try await PlannerBrowser.planning { browser, _, world in
      let before = try world.files(in: "plan")
      let page = try await browser.get("/rule/hn-co-so?lang=en")
      let fields = try Self.form(
        of: page, ["c.quantity": "vài", "c.spacing": "bla", "c.clause": ""])
      let refused = try await browser.post("/rule/hn-co-so", fields + [("do", "write")])
      #expect(refused.status == 422)
      let slips = refused.text.split(separator: "<p class=\"slip\" id=\"").dropFirst().compactMap {
        part -> String? in
        let text = part.drop { $0 != ">" }.dropFirst().prefix { $0 != "<" }
        return text.isEmpty ? nil : String(text)
      }
      #expect(
        slips == [
          "không đọc được số &#39;vài&#39;; viết &#39;3&#39;, &#39;ít nhất 2&#39; hoặc &#39;10–12&#39;",
          "không đọc được khoảng cách &#39;bla&#39;; viết &#39;2 ngày làm việc&#39; hoặc &#39;3 ngày&#39;",
          "ở đây thiếu dòng &#39;căn cứ&#39;; thêm &#39;căn cứ: III.2&#39;",
        ])
      #expect(refused.text.split(separator: "aria-invalid=\"true\"").count == 4)
      #expect(refused.text.contains("value=\"bla\""))
      #expect(refused.text.contains("Values are written in Vietnamese"))
      #expect(try world.files(in: "plan") == before)
    }
  }

  @Test func `a rule is added, gets another code, and goes; undo three times puts all back`()
    async throws
  {
    try await PlannerBrowser.planning { browser, _, world in
      let before = try world.files(in: "plan")
      let old = try #require(try world.read(Self.file))
      let empty = try await browser.get("/rules/new")
      let cells = [
        "c.code": "hop-tong-ket", "c.task": "Họp tổng kết", "c.who": "BHXH tỉnh",
        "c.date": "15/7/2026", "c.clause": "V",
      ]
      let clash = try await browser.post(
        "/rules/new",
        try Self.form(of: empty, cells.merging(["c.code": "hn-co-so"]) { $1 }) + [("do", "write")])
      #expect(clash.status == 422)
      #expect(clash.text.contains("quy tắc khác đã có mã này; đặt một mã khác"))
      let added = try await browser.post(
        "/rules/new", try Self.form(of: empty, cells) + [("do", "write")])
      #expect((added.status, added.location) == (303, "/rule/hop-tong-ket#main"))
      let with = try #require(try world.read(Self.file))
      #expect(
        Self.changed(old, with) == [
          "+  - mã: hop-tong-ket", "+    việc: Họp tổng kết", "+    ai: BHXH tỉnh",
          "+    ngày: 15/7/2026", "+    căn cứ: V", "+",
        ])
      let page = try await browser.get("/rule/hop-tong-ket")
      let renamed = try await browser.post(
        "/rule/hop-tong-ket",
        try Self.form(of: page, ["c.code": "tong-ket"]) + [("do", "write")])
      #expect((renamed.status, renamed.location) == (303, "/rule/tong-ket#main"))
      let other = try #require(try world.read(Self.file))
      #expect(
        Self.changed(with, other) == [
          "-  - mã: hop-tong-ket", "+  - mã: tong-ket", "+    mã cũ: hop-tong-ket",
        ])
      let last = try await browser.get("/rule/tong-ket")
      let token = try last.field("token")
      let fields = try Self.form(of: last, [:])
      let asked = try await browser.post("/rule/tong-ket", fields + [("do", "remove")])
      #expect(asked.status == 200)
      #expect(asked.text.contains("Xóa quy tắc thì kế hoạch đổi thế nào"))
      #expect(asked.text.contains("action=\"/rule/tong-ket\""))
      #expect(try world.read(Self.file) == other)
      let gone = try await browser.post(
        "/rule/tong-ket",
        [
          ("token", token), ("version", try asked.field("version")),
          ("back", try asked.field("back")), ("remove", "yes"), ("do", "write"),
        ])
      #expect((gone.status, gone.location) == (303, "/rules#main"))
      #expect(try world.files(in: "plan") == before)
      for expected in [other, with, old] {
        let undone = try await browser.post(
          "/undo", [("token", token), ("back", "/rule/tong-ket")])
        #expect(undone.status == 303)
        #expect(try world.read(Self.file) == expected)
      }
      #expect(try await browser.get("/rule/hop-tong-ket").status == 404)
    }
  }

  @Test func `a rule that others name is not removed, and the page says who names it`() async throws
  {
    try await PlannerBrowser.planning { browser, _, world in
      let before = try world.files(in: "plan")
      let page = try await browser.get("/rule/hn-co-so")
      let refused = try await browser.post(
        "/rule/hn-co-so", try Self.form(of: page, [:]) + [("do", "remove")])
      #expect(refused.status == 422)
      #expect(
        refused.text.contains(
          "<li><span>rules/lua-chon.yaml: không có quy tắc nào mang mã &#39;hn-co-so&#39;;"))
      #expect(try world.files(in: "plan") == before)
    }
  }

  @Test
  func `a form of another site, without our token, or of a plan that has changed writes no rule`()
    async throws
  {
    try await PlannerBrowser.planning { browser, _, world in
      let page = try await browser.get("/rule/hn-co-so")
      let fields = try Self.form(of: page, ["c.quantity": "4"]) + [("do", "write")]
      let stranger = PlannerBrowser(address: browser.address)
      let table = [("table", "mã,số lượng\nhn-co-so,4"), ("do", "write")]
      let version = ("version", try page.field("version"))
      for path in ["/rule/hn-co-so", "/rule/hn-co-so/try", "/rules/new", "/rules/new/try"] {
        #expect(try await browser.post(path, fields, from: "http://evil.example").status == 403)
        #expect(try await browser.post(path, Array(fields.dropFirst())).status == 403)
        #expect(try await stranger.post(path, fields).status == 403)
      }
      #expect(try await browser.post("/rules/table", [version] + table).status == 403)
      #expect(try await browser.post("/rule/none", fields).status == 404)
      try world.edit(Self.file, "# ", to: "#  ")
      let changed = try world.files(in: "plan")
      let stale = try await browser.post("/rule/hn-co-so", fields)
      #expect(stale.status == 409)
      #expect(stale.text.contains("Kế hoạch đã đổi từ lúc trang này được mở"))
      let late = try await browser.post(
        "/rules/table", [("token", try page.field("token")), version] + table)
      #expect(late.status == 409)
      #expect(try world.files(in: "plan") == changed)
    }
  }

  /// The fields of the form of a rule as a browser sends them, with some of them changed.
  static func form(
    of page: PlannerBrowser.Page, _ changed: [String: String]
  ) throws -> [(String, String)] {
    let form = try #require(page.text.components(separatedBy: "data-try=").dropFirst().first)
      .components(separatedBy: "</form>")[0]
    let inputs = form.matches(of: #/<input id="f\d+" name="(c\.[^"]+)" value="([^"]*)"/#)
      .map { (String($0.1), String($0.2)) }
    let areas = form.matches(of: #/<textarea id="f\d+" name="(c\.[^"]+)"[^>]*>([^<]*)</#)
      .map { (String($0.1), String($0.2)) }
    let cells = (inputs + areas).map { name, text in (name, changed[name] ?? text.unescaped) }
    #expect(Set(changed.keys).isSubset(of: cells.map(\.0)))
    return [
      ("token", try page.field("token")), ("version", try page.field("version")),
      ("back", try page.field("back")),
    ] + cells
  }

  /// The lines that went and came, in the order of the files.
  static func changed(_ old: String, _ new: String) -> [String] {
    let (before, after) = (old.components(separatedBy: "\n"), new.components(separatedBy: "\n"))
    return after.difference(from: before).map { change in
      switch change {
      case .remove(_, let line, _): "-" + line
      case .insert(_, let line, _): "+" + line
      }
    }
  }
}

extension String {
  /// The text behind the entities of a page.
  fileprivate var unescaped: String {
    [
      ("&#10;", "\n"), ("&quot;", "\""), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">"),
      ("&amp;", "&"),
    ]
    .reduce(self) { $0.replacing($1.0, with: $1.1) }
  }
}
