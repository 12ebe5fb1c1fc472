import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The planner's page as a browser of the same machine sees it.
@Suite("The planner's page", .serialized)
struct PlannerPageTests {
  @Test func `the printed address opens once, and nothing is shown without it`() async throws {
    try await PlannerBrowser.planning { browser, printed, _ in
      let stranger = PlannerBrowser(address: browser.address)
      #expect(try await stranger.get("/").status == 403)
      #expect(try await stranger.get("/week/2026-W27").text.contains("Trang này cần khóa"))
      #expect(try await stranger.post("/decide", []).status == 403)
      let again = try await stranger.get(
        String(printed.dropFirst(browser.address.count)))
      #expect(again.status == 403)
      #expect(again.text.contains("Địa chỉ này đã dùng rồi"))
      #expect(again.cookie.isEmpty)
      let page = try await browser.get("/")
      #expect(page.status == 200)
      let port = browser.address.split(separator: ":").last ?? ""
      #expect(browser.cookie.hasPrefix("caodiem-\(port)="))
      #expect(page.policy.hasPrefix("default-src 'none'; style-src 'self'; script-src 'self';"))
      #expect(!page.text.contains("style="))
      #expect(!page.text.contains("http"))
    }
  }

  @Test func `whoever only asks for the head of the printed address uses no key up`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      let (server, printed) = try await RunningServer.startPlanner(in: world)
      try await server.serving {
        let peeking = PlannerBrowser(address: server.address)
        #expect(
          try await peeking.head(String(printed.dropFirst(server.address.count))).status == 403)
        let browser = try await PlannerBrowser.open(printed)
        #expect(try await browser.get("/").status == 200)
      }
    }
  }

  @Test func `the pages speak the language that was asked for, and addresses name the other`()
    async throws
  {
    try await PlannerBrowser.planning("plans/thai-nguyen-2026", ["--language", "en"]) {
      browser, _, _ in
      let page = try await browser.get("/rules")
      #expect(page.text.contains("<html lang=\"en\">"))
      #expect(page.text.contains("href=\"/rules?lang=vi\""))
      #expect(!page.text.contains("lang=en"))
      #expect(try await browser.get("/rules?lang=vi").text.contains("href=\"/conflicts?lang=vi\""))
    }
  }

  @Test(arguments: [
    (
      ["--per-link", "5"],
      """
      --per-link chỉ dùng khi phục vụ các lịch đã công bố, tức là không nêu thư mục kế hoạch · --per-link is \
      for serving what is published, which takes no plan folder
      """
    ),
    (
      ["--host", "0.0.0.0"],
      """
      --host 0.0.0.0: trang của người lập chỉ mở trên máy này, vì ai vào được là sửa được kế hoạch; bỏ \
      --host · the planner's page is open to this machine only, because whoever reaches it can change the \
      plan; leave --host out
      """
    ),
  ])
  func `options for serving others are refused beside a plan`(
    _ options: [String], _ message: String
  ) async throws {
    try await Sandbox.enter { world in
      let outcome = try await Program.caodiem().run(["serve", "plan"] + options, in: world)
      #expect(outcome.code == 64)
      #expect(outcome.errors.hasPrefix("Error: \(message)\n"), "\(outcome.errors)")
    }
  }

  @Test func `a name that points here is refused`() async throws {
    try await PlannerBrowser.planning { browser, _, _ in
      let strange = try await browser.get("/", host: "evil.example")
      #expect(strange.status == 421)
      let port = browser.address.split(separator: ":").last ?? ""
      let local = try await browser.get("/", host: "localhost:\(port)")
      #expect(local.status == 200)
    }
  }

  @Test func `every page is well-formed, in both languages`() async throws {
    try await PlannerBrowser.planning { browser, _, _ in
      let start = try await browser.get("/conflicts").text
      let conflict = try #require(start.split(separator: "href=\"/conflict/").dropFirst().first)
        .prefix { $0 != "\"" }
      let day = try await browser.get("/day/2026-07-01").text
      let task = try #require(day.split(separator: "href=\"/task/").dropFirst().first)
        .prefix { $0 != "\"" }
      for path in [
        "/", "/year/2026", "/month/2026-07", "/week/2026-W27", "/day/2026-07-01", "/units",
        "/units/2026-Q3", "/unit/cs-pho-yen", "/rules", "/rule/hn-co-so", "/conflicts",
        "/conflict/\(conflict)",
        "/task/\(task)", "/month/2026-07?campaign=cao-diem-1-7&unit=cs-pho-yen",
      ] {
        for language in ["vi", "en"] {
          let page = try await browser.get(
            path + (path.contains("?") ? "&" : "?") + "lang=\(language)")
          #expect(page.status == 200, "\(path)")
          #expect(page.text.contains("<html lang=\"\(language)\">"), "\(path)")
          let parser = XMLParser(data: Data(page.text.utf8))
          #expect(parser.parse(), "\(path): \(String(describing: parser.parserError))")
        }
      }
      for path in ["/year/2025", "/month/2026-13", "/day/x", "/unit/nobody", "/task/aaaa", "/x"] {
        #expect(try await browser.get(path).status == 404, "\(path)")
      }
    }
  }

  @Test func `a conflict is decided: first tried, then written with who and why, then taken back`()
    async throws
  {
    try await PlannerBrowser.planning { browser, _, world in
      let path = "/conflict/open-choice.hoi-nghi-1-7"
      let page = try await browser.get(path)
      #expect(page.text.contains("Cả hai đều nằm trong 3"))
      let fields = [
        ("token", try page.field("token")), ("version", try page.field("version")),
        ("back", try page.field("back")), ("choice", "hoi-nghi-1-7"), ("by", "Bà Lan"),
        ("why", "BHXH tỉnh trả lời: \"gộp\" & <gọn>"),
      ]
      let reading = try #require(
        page.text.split(separator: "name=\"reading\" value=\"").dropFirst().last
      )
      .prefix { $0 != "\"" }
      let filled = fields + [("reading", String(reading))]
      let tried = try await browser.post("/decide", filled + [("do", "try")])
      #expect(tried.status == 200)
      #expect(tried.text.contains("Kế hoạch sẽ đổi thế nào"))
      #expect(try world.read("plan/decisions.yaml") == nil)
      let written = try await browser.post("/decide", filled + [("do", "write")])
      #expect(written.status == 303)
      #expect(written.location == path)
      let file = try #require(try world.read("plan/decisions.yaml"))
      #expect(file.contains("lựa chọn: hoi-nghi-1-7"))
      #expect(file.contains("Bà Lan"))
      // The day of the clock that was set, as on the pages.
      #expect(file.contains("2026-06-20"), "\(file)")
      #expect(try await browser.get("/nowhere").status == 404)
      #expect(try await browser.head("/").status == 200)
      let after = try await browser.get("/")
      #expect(after.text.contains("Hoàn tác"))
      #expect(after.text.contains("174 việc"))
      #expect(try await browser.get("/").text.contains("Hoàn tác") == false)
      let undone = try await browser.post(
        "/undo", [("token", fields[0].1), ("back", "/conflicts")])
      #expect(undone.status == 303)
      #expect(try world.read("plan/decisions.yaml") == nil)
      let last = try await browser.get("/")
      #expect(last.text.contains("193 việc"))
      #expect(!last.text.contains("đang có lỗi"))
    }
  }

  @Test
  func `a repair is tried on the whole plan, chosen, written as one line of its rule, taken back`()
    async throws
  {
    try await PlannerBrowser.planning("stories/ten-conflicts/plan") { browser, _, world in
      let path = "/conflict/rest-day.tham-hoi.2026-11-24"
      let before = try #require(try world.read("plan/rules/dieu-chinh.yaml"))
      let page = try await browser.get(path)
      #expect(page.text.contains("Thử các cách sửa"))
      let tried = try await browser.get(path + "?repairs=1")
      #expect(tried.text.contains("Làm xong thì xung đột không còn:"))
      let codes = tried.text.split(separator: "name=\"repair\" value=\"").dropFirst().map {
        String($0.prefix { $0 != "\"" })
      }
      #expect((1...3).contains(codes.count))
      let code = try #require(codes.first)
      let fields = [
        ("token", try tried.field("token")), ("version", try tried.field("version")),
        ("back", path + "?lang=en&unit=x"), ("mend", "rest-day.tham-hoi.2026-11-24"),
        ("repair", code),
        ("by", "Lan"), ("why", "Đủ ngày"), ("do", "write"),
      ]
      let written = try await browser.post("/decide", fields)
      #expect(written.status == 303, "\(written.text)")
      // The page of the conflict is gone with it, and what was done is told on the list.
      #expect(written.location == "/conflicts?unit=x&lang=en")
      let gone = try await browser.get(path)
      #expect(gone.status == 404)
      #expect(try await browser.get(written.location).text.contains("Undo"))
      let after = try #require(try world.read("plan/rules/dieu-chinh.yaml"))
      let (old, new) = (before.split(separator: "\n"), after.split(separator: "\n"))
      #expect(new.filter { !old.contains($0) }.contains { $0.hasPrefix("    dời: ") })
      #expect(old.allSatisfy(new.contains))
      let undone = try await browser.post("/undo", [("token", fields[0].1), ("back", path)])
      #expect(undone.status == 303)
      #expect(try world.read("plan/rules/dieu-chinh.yaml") == before)
      let again = try await browser.get(path)
      #expect(again.status == 200)
    }
  }

  @Test
  func `a form of another site, without our token, or of a plan that has changed writes nothing`()
    async throws
  {
    try await PlannerBrowser.planning { browser, _, world in
      let page = try await browser.get("/conflict/open-choice.hoi-nghi-1-7")
      let (token, version) = (try page.field("token"), try page.field("version"))
      let decision = [
        ("waive", "open-choice.hoi-nghi-1-7"), ("by", "Lan"), ("why", "x"), ("do", "write"),
      ]
      let full = [("token", token), ("version", version)] + decision
      #expect(try await browser.post("/decide", full, from: "http://evil.example").status == 403)
      #expect(try await browser.post("/decide", decision).status == 403)
      let wrong = [("token", String(repeating: "0", count: 32)), ("version", version)] + decision
      #expect(try await browser.post("/decide", wrong).status == 403)
      let nameless = full.map { $0.0 == "by" ? ($0.0, " ") : $0 }
      #expect(try await browser.post("/decide", nameless).status == 409)
      try world.edit("plan/rules/ke-hoach.yaml", "# ", to: "#  ")
      let stale = try await browser.post("/decide", full)
      #expect(stale.status == 409)
      #expect(stale.text.contains("Kế hoạch đã đổi từ lúc trang này được mở"))
      #expect(try world.read("plan/decisions.yaml") == nil)
    }
  }

  @Test func `a file with an error leaves the last good state on the page, and says what is wrong`()
    async throws
  {
    try await PlannerBrowser.planning { browser, _, world in
      try world.edit("plan/rules/ke-hoach.yaml", "ngày: 1/7\n", to: "ngày: 41/7\n")
      let page = try await browser.get("/")
      #expect(page.status == 200)
      #expect(page.text.contains("Thư mục kế hoạch đang có lỗi"))
      #expect(page.text.contains("rules/ke-hoach.yaml"))
      #expect(page.text.contains("193 việc"))
      try world.edit("plan/rules/ke-hoach.yaml", "ngày: 41/7\n", to: "ngày: 1/7\n")
      #expect(try await browser.get("/").text.contains("đang có lỗi") == false)
    }
  }

  @Test
  func `a folder that is gone leaves the last state on the page, and says so until it is back`()
    async throws
  {
    try await PlannerBrowser.planning { browser, _, world in
      let manager = FileManager.default
      try manager.moveItem(at: world.place("plan"), to: world.place("elsewhere"))
      for _ in 1...2 {
        let page = try await browser.get("/?lang=en")
        #expect(page.status == 200)
        #expect(
          page.text.contains("The plan folder, or a file of it, cannot be read; see the terminal."))
        #expect(page.text.contains("193"))
      }
      try manager.moveItem(at: world.place("elsewhere"), to: world.place("plan"))
      #expect(try await browser.get("/").text.contains("đang có lỗi") == false)
    }
  }
}
