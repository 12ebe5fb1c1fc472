import Foundation
import Testing

/// The planner's pages of what is published, as people with accounts see them.
@Suite("The published pages", .serialized)
struct PublishedPagesTests {
  private static let password = "một câu dài dễ nhớ"

  @Test func `a link lets somebody choose a password once, then name and password do`() async throws
  {
    try await publishing { world, server in
      let link = try await invite("Trần Thị Lan", world)
      var browser = PlannerBrowser(address: server.address)
      let form = try await browser.get(link)
      #expect(form.status == 200)
      #expect(form.text.contains("Tài khoản: Trần Thị Lan (người lập kế hoạch)."))
      let short = try await browser.post(link, [("password", "ngắn"), ("again", "ngắn")])
      #expect(short.status == 422)
      #expect(short.text.contains("Mật khẩu cần từ 15 đến 256 ký tự."))
      let chosen = try await browser.post(
        link, [("password", Self.password), ("again", Self.password)])
      #expect(chosen.status == 303)
      #expect(chosen.location == "/plans/")
      #expect(
        chosen.cookie.split(separator: "; ").dropFirst().sorted() == [
          "HttpOnly", "Max-Age=43200", "Path=/plans", "SameSite=Strict",
        ])
      for again in [
        try await browser.get(link), try await browser.post(link, [("password", Self.password)]),
      ] {
        #expect(again.status == 410)
        #expect(again.text.contains("Đường dẫn này đã dùng hoặc đã hết hạn"))
      }
      browser.cookie = try await signIn("trần thị lan", at: server)
      let list = try await browser.get("/plans/")
      #expect(list.text.contains("<a href=\"/plans/thai-nguyen-2026/\">"))
      let page = try await browser.get("/plans/thai-nguyen-2026/")
      #expect(page.status == 200)
      #expect(page.text.contains("Bản 1, công bố lúc"))
      #expect(page.text.contains("Người duyệt: Giám đốc."))
      #expect(page.text.contains("Trần Thị Lan (người lập kế hoạch)"))
      let token = try page.field("token")
      let kept = try await browser.post("/plans/sign-out", [("token", "x")])
      #expect(kept.status == 303)
      #expect(try await browser.get("/plans/").status == 200)
      _ = try await browser.post("/plans/sign-out", [("token", token)])
      let over = try await browser.get("/plans/thai-nguyen-2026/week/2026-W27?unit=x")
      #expect(over.status == 403)
      #expect(over.text.contains("Phiên làm việc đã hết"))
      #expect(try over.field("back") == "/plans/thai-nguyen-2026/week/2026-W27?unit=x")
    }
  }

  @Test func `what was published is shown, whatever becomes of the folder`() async throws {
    try await publishing { world, server in
      let browser = try await enter("Lan", world, server)
      let base = "/plans/thai-nguyen-2026"
      let paths = [
        "/year/2026", "/month/2026-07", "/week/2026-W27", "/day/2026-07-01", "/units", "/rules",
        "/conflicts", "/conflicts?lang=en",
      ]
      try world.write("plan/plan.yaml", "hỏng")
      for path in paths {
        let page = try await browser.get(base + path)
        #expect(page.status == 200, "\(path)")
        #expect(page.policy.hasPrefix("default-src 'none';"))
        let addresses = page.text.split(separator: "href=\"").dropFirst().map {
          $0.prefix { $0 != "\"" }
        }
        #expect(addresses.allSatisfy { $0.hasPrefix("/plans/") || $0.hasPrefix("#") }, "\(path)")
        #expect(!page.text.contains("class=\"decide\""))
      }
      let month = try await browser.get(base + "/month/2026-07").text
      let task = try #require(month.split(separator: "href=\"\(base)/task/").dropFirst().first)
      let why = try await browser.get("\(base)/task/\(task.prefix { $0 != "\"" })")
      #expect(why.status == 200)
      #expect(why.text.contains("Vì sao ở đây"))
      for path in ["/year/x", "/task/x", "/nope", "/../../L/server.key"] {
        #expect(try await browser.get(base + path).status == 404, "\(path)")
      }
      #expect(try await browser.get("/plans/other/").status == 404)
      #expect(try await browser.post(base + "/decide", []).status == 403)
      let token = [("token", try await browser.get(base + "/").field("token"))]
      #expect(try await browser.post(base + "/decide", token).status == 404)
    }
  }

  @Test func `without an account nothing is shown, and trying many is stopped`() async throws {
    try await publishing { world, server in
      _ = try await enter("Lan", world, server)
      let stranger = PlannerBrowser(address: server.address)
      for path in ["/plans/", "/plans/thai-nguyen-2026/", "/plans/nope"] {
        let page = try await stranger.get(path)
        #expect(page.status == 403)
        #expect(page.text.contains("<h1>Đăng nhập</h1>"))
        #expect(!page.text.contains("BHYT"))
      }
      let foreign = try await stranger.post(
        "/plans/sign-in", [("name", "Lan"), ("password", Self.password)],
        from: "https://evil.example")
      #expect(foreign.status == 403)
      #expect(foreign.cookie.isEmpty)
      for name in ["Lan", "Ai đó"] {
        let wrong = try await stranger.post(
          "/plans/sign-in", [("name", name), ("password", "sai"), ("back", "//evil.example")])
        #expect(wrong.status == 403)
        #expect(wrong.text.contains("Tên hoặc mật khẩu không đúng."))
        #expect(try wrong.field("back") == "/plans/")
      }
      let long = try await stranger.post(
        "/plans/sign-in", [("name", String(repeating: "a", count: 101)), ("password", "sai")])
      #expect(long.status == 403)
      #expect(!long.text.contains("aaa"))
      for _ in 0..<7 {
        _ = try await stranger.post("/plans/sign-in", [("name", "LAN"), ("password", "sai")])
      }
      let right = try await stranger.post(
        "/plans/sign-in", [("name", "Lan"), ("password", Self.password)])
      #expect(right.status == 429)
      #expect(right.text.contains("Sai nhiều lần quá. Chờ "))
    }
  }

  @Test func `a revision of before folders were kept is shown once the plan is published again`()
    async throws
  {
    try await publishing { world, server in
      let python = try #require(Program.named("python3"))
      let forget = """
        import sqlite3
        ledger = sqlite3.connect('caodiem-ledger/ledger.sqlite')
        ledger.execute('DELETE FROM revision_file')
        ledger.commit()
        """
      try world.write("forget.py", forget)
      #expect(try await python.run(["forget.py"], in: world).code == 0)
      let browser = try await enter("Lan", world, server)
      let page = try await browser.get("/plans/thai-nguyen-2026/")
      #expect(page.status == 503)
      #expect(page.text.contains("Sổ không giữ các tệp của bản 1"))
      let again = try await world.caodiem(["publish", "plan", "--now", "2026-06-18T08:00"])
      #expect(again == "Không có gì thay đổi so với bản 1.\n")
      #expect(try await browser.get("/plans/thai-nguyen-2026/").status == 200)
    }
  }

  @Test func `another role, a new link or the end of an account takes effect at once`() async throws
  {
    try await publishing { world, server in
      for verb in [["role", "Lan", "viewer"], ["invite", "Lan"], ["remove", "Lan"]] {
        if verb[0] == "remove" { try await world.caodiem(["planner", "remove", "Lan"]) }
        let browser = try await enter("Lan", world, server)
        #expect(try await browser.get("/plans/").status == 200)
        try await world.caodiem(["planner"] + verb)
        #expect(try await browser.get("/plans/").status == 403, "\(verb)")
        if verb[0] == "role" { try await world.caodiem(["planner", "remove", "Lan"]) }
      }
      #expect(
        try await world.caodiem(["planner"])
          == "Chưa có tài khoản nào: 'caodiem planner add TÊN'.\n")
    }
  }

  @Test func `planners see the addresses of links, approvers withdraw them`() async throws {
    try await publishing { world, server in
      try await world.caodiem(["links", "add", "plan", "--for", "Mai", "--name", "điện thoại"])
      let path = "/plans/thai-nguyen-2026/links"
      let viewer = try await enter("Hoa", world, server, as: "viewer")
      #expect(try await viewer.get(path).status == 403)
      #expect(try await !viewer.get("/plans/thai-nguyen-2026/").text.contains(path))
      let planner = try await enter("Lan", world, server)
      let seen = try await planner.get(path)
      #expect(seen.status == 200)
      #expect(seen.text.contains("<th scope=\"row\">Mai – điện thoại</th>"))
      #expect(!seen.text.contains("Thu hồi…"))
      let address = try #require(
        seen.text.split(separator: "class=\"address\" href=\"").last?.prefix { $0 != "\"" })
      let own = "/f/\(try #require(address.split(separator: "/f/").last))"
      #expect(try await planner.get(own).status == 200)
      try await world.caodiem([
        "links", "add", "units/cs-pho-yen", "--for", "Trạm", "--name", "máy",
      ])
      let unit = "/plans/thai-nguyen-2026/unit/cs-pho-yen"
      #expect(try await planner.get(unit).text.contains("/f/"))
      let bare = try await viewer.get(unit)
      #expect(bare.status == 200)
      #expect(!bare.text.contains("/f/"))
      let form = [("token", try seen.field("token")), ("link", "1")]
      #expect(try await planner.post(path, form).status == 403)
      let approver = try await enter("Minh", world, server, as: "approver")
      let asked = try await approver.get(path + "?withdraw=1")
      #expect(asked.text.contains("Thu hồi liên kết của Mai (điện thoại)?"))
      let forged = try await approver.post(path, [("token", "x"), ("link", "1")])
      #expect(forged.status == 403)
      #expect(try await planner.get(own).status == 200)
      let done = try await approver.post(
        path, [("token", try asked.field("token")), ("link", "1")])
      #expect(done.status == 303)
      #expect(done.location == path)
      #expect(try await !approver.get(path).text.contains("Mai – điện thoại"))
      try await Task.sleep(for: .seconds(2))
      #expect(try await planner.get(own).status == 410)
    }
  }

  @Test func `an approver goes back to an earlier revision, once nobody has published since`()
    async throws
  {
    try await publishing { world, server in
      try world.edit(
        "plan/rules/ke-hoach.yaml", "suốt: 26/6/2026 – 11/7/2026",
        to: "suốt: 26/6/2026 – 12/7/2026")
      let path = "/plans/thai-nguyen-2026/revisions"
      let viewer = try await enter("Hoa", world, server, as: "viewer")
      let approver = try await enter("Minh", world, server, as: "approver")
      #expect(try await viewer.get(path).text.contains("<th scope=\"row\">Bản 1</th>"))
      try await world.caodiem(["publish", "plan", "--now", "2026-06-18T08:00"])
      let before = try await approver.get(path + "?back=1")
      #expect(before.text.contains("<h2 id=\"ask\">Trở lại bản 1?</h2>"))
      #expect(before.text.contains("So với bản 2,"))
      #expect(try await !viewer.get(path + "?back=1").text.contains("id=\"ask\""))
      let form = [
        ("token", try before.field("token")), ("revision", "1"), ("document", "12/QĐ"),
        ("latest", "2"),
      ]
      let stale = try await approver.post(path, form.dropLast() + [("latest", "1")])
      #expect(stale.status == 409)
      #expect(stale.text.contains("Vừa có người công bố một bản mới."))
      let same = try await approver.get(path + "?back=2")
      #expect(same.text.contains("Bản ấy không khác bản đang công bố"))
      let done = try await approver.post(path, form)
      #expect(done.status == 303)
      let after = try await approver.get(path)
      #expect(after.text.contains("Trở lại bản 1; Duyệt: Minh, 12/QĐ"))
      let page = try await viewer.get("/plans/thai-nguyen-2026/")
      #expect(page.text.contains("Bản 3, công bố lúc 08:00 ngày 20/6/2026. Người duyệt: Minh"))
      #expect(!page.text.contains("khác bản 3"))
    }
  }

  @Test func `a server without TLS that others reach takes no passwords`() async throws {
    try await publishing(["--public-address", "http://lich.example.vn"]) { _, server in
      let page = try await PlannerBrowser(address: server.address).get("/plans/")
      #expect(page.status == 403)
      #expect(page.text.contains("Trang này cần HTTPS"))
      #expect(!page.text.contains("<form"))
    }
  }

  @Test func `in a real browser somebody chooses a password, reads, signs out and in again`()
    async throws
  {
    try await publishing { world, server in
      let link = try await invite("Lan", world)
      let typed = { (name: String, text: String) in
        ("do", "document.querySelector('[name=\(name)]').value = '\(text)'") as (String, Any)
      }
      let send = ("act", "document.querySelector('form.decide button').click()") as (String, Any)
      let title = ("value", "document.querySelector('h1').textContent") as (String, Any)
      let looks: [(String, Any)] = [
        ("value", "String(document.documentElement.scrollWidth <= window.innerWidth)"),
        ("names", ["link", "button", "textbox"]),
      ]
      let told = try await world.drive(
        [("width", 320), ("open", server.address + link)] + looks
          + [
            typed("password", "ngắn"), typed("again", "ngắn"), send,
            (
              "value",
              "(f => document.getElementById(f.getAttribute('aria-describedby').split(' ')[1])"
                + ".textContent)(document.querySelector('[aria-invalid]'))"
            ),
            typed("password", Self.password), typed("again", Self.password), send, title,
            ("act", "document.querySelector('.plans a').click()"), title,
          ] + looks
          + [
            ("act", "document.querySelector('.leave button').click()"), title,
            typed("name", "lan"), typed("password", Self.password), send, title,
            ("open", server.address + "/plans/thai-nguyen-2026/links"), title,
          ] + looks + [("open", server.address + "/plans/thai-nguyen-2026/revisions"), title]
          + looks)
      #expect(
        told == [
          "true", "[]", "Mật khẩu cần từ 15 đến 256 ký tự.", "Các kế hoạch đã công bố",
          "Năm 2026: 193 việc", "true", "[]", "Đăng nhập", "Các kế hoạch đã công bố",
          "Liên kết đăng ký lịch", "true", "[]", "Các bản đã công bố", "true", "[]",
        ])
    }
  }

  /// Publishes the July plan and serves it.
  private func publishing(
    _ options: [String] = [], _ body: (Sandbox, RunningServer) async throws -> Void
  ) async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      try await world.caodiem(
        ["publish", "plan", "--now", "2026-06-17T08:00", "--approved-by", "Giám đốc"])
      let server = try await RunningServer.start(in: world, at: "2026-06-20 01:00", options)
      try await server.serving { try await body(world, server) }
    }
  }

  /// Makes an account, and returns the path of its link.
  private func invite(
    _ name: String, _ world: Sandbox, as role: String = "planner"
  ) async throws -> String {
    let card = try await world.caodiem(["planner", "add", name, "--role", role])
    let path = try #require(card.split(separator: "127.0.0.1:8080").last)
    return path.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Makes an account, chooses its password, and signs in.
  private func enter(
    _ name: String, _ world: Sandbox, _ server: RunningServer, as role: String = "planner"
  ) async throws -> PlannerBrowser {
    let link = try await invite(name, world, as: role)
    var browser = PlannerBrowser(address: server.address)
    let chosen = try await browser.post(
      link, [("password", Self.password), ("again", Self.password)])
    browser.cookie = String(chosen.cookie.prefix { $0 != ";" })
    return browser
  }

  /// Signs in with the password, and returns the cookie.
  private func signIn(_ name: String, at server: RunningServer) async throws -> String {
    let answer = try await PlannerBrowser(address: server.address).post(
      "/plans/sign-in", [("name", name), ("password", Self.password), ("back", "/plans/")])
    #expect(answer.status == 303)
    return String(answer.cookie.prefix { $0 != ";" })
  }
}

extension Sandbox {
  /// Runs the program in Vietnamese, and returns what it printed.
  @discardableResult
  func caodiem(_ arguments: [String]) async throws -> String {
    let outcome = try await Program.caodiem().run(arguments + ["--language", "vi"], in: self)
    try #require(outcome.code == 0, "\(outcome.errors)")
    return outcome.text
  }
}
