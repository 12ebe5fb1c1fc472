import Foundation
import Testing

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// The server as a browser and a station see it.
@Suite("The server", .serialized)
struct ServerTests {
  @Test func `the page of a link says how to subscribe, in both languages, and is kept by nobody`()
    async throws
  {
    try await Sandbox.enter { world in
      let plan = LivingPlan(world)
      try await plan.begin()
      let server = try await plan.serve()
      try await server.serving {
        let page = String(try await plan.feed(at: server).dropLast(4))
        let seen = try await fetch(page)
        #expect(seen.status == 200)
        #expect(seen.text.contains("<html lang=\"vi\">"))
        #expect(seen.text.contains("Thôn Một"))
        #expect(seen.text.contains("Dữ liệu lúc 08:00 ngày 17/6/2026"))
        #expect(seen.header("Cache-Control") == "no-store")
        #expect(seen.header("Referrer-Policy") == "no-referrer")
        #expect(seen.header("X-Robots-Tag") == "noindex")
        let policy = try #require(seen.header("Content-Security-Policy"))
        #expect(policy.hasPrefix("default-src 'none'; style-src 'sha256-"))
        let english = try await fetch(page + "?lang=en")
        #expect(english.text.contains("Data as of 08:00 on 17 June 2026"))
        let preview = try await fetch(page, agent: "facebookexternalhit/1.1")
        #expect(preview.status == 200)
        #expect(!preview.text.contains("Thôn"))
        #expect(!preview.text.contains(page))
        try await plan.run(["links", "withdraw", "1"])
        try await plan.settle()
        #expect(try await fetch(page).status == 410)
        #expect(try await fetch(server.address + "/f/aaaaaaaaaaaaaaaaaaaaaaaaaa").status == 404)
      }
    }
  }

  @Test func `robots, health and readiness answer, other paths do not`() async throws {
    try await Sandbox.enter { world in
      let plan = LivingPlan(world)
      try await plan.begin()
      let server = try await plan.serve()
      try await server.serving {
        let robots = try await fetch(server.address + "/robots.txt").text
        #expect(robots == "User-agent: *\nAllow: /f/\nAllow: /open/\nDisallow: /\n")
        #expect(try await fetch(server.address + "/health").text == "ok\n")
        #expect(try await fetch(server.address + "/ready").text == "ready\n")
        for path in ["/", "/x", "/f", "/f/", "/r/x", "/../etc/passwd", "/.git/config"] {
          #expect(try await fetch(server.address + path).status == 404, "\(path)")
        }
        let post = try await fetch(server.address + "/health", method: "POST")
        #expect(post.status == 405)
        #expect(post.header("Allow") == "GET, HEAD")
      }
    }
  }

  @Test func `while the ledger cannot be read, the last good revision is served`() async throws {
    try await Sandbox.enter { world in
      let plan = LivingPlan(world)
      try await plan.begin()
      let server = try await plan.serve()
      let feed = try await plan.feed(at: server)
      let before = try await fetch(feed)
      #expect(before.status == 200)
      // Something else writes over the ledger: from now on it is none.
      let ledger = world.place("caodiem-ledger/ledger.sqlite")
      let file = try FileHandle(forWritingTo: ledger)
      try file.write(contentsOf: Data(repeating: 7, count: 200_000))
      try file.close()
      for end in ["-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: ledger.path + end)
      }
      try await plan.settle()
      let after = try await fetch(feed)
      #expect(after.status == 200)
      #expect(after.body == before.body)
      try await server.kill()
    }
  }

  @Test func `a station reads its slots, and reports by another link`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlan("stories/loudspeakers/plan")
      let plan = LivingPlan(world)
      try await plan.run(["publish", "plan", "--now", "2026-06-17 08:00"])
      try await plan.run(["links", "add", "stations/xa-1", "--for", "Xã", "--name", "đọc"])
      try await plan.run(
        ["links", "add", "stations/xa-1", "--reports", "--for", "Xã", "--name", "báo"])
      let server = try await RunningServer.start(in: world, at: "2026-07-03 13:00")
      try await server.serving {
        let reading = try await plan.page(of: 1, at: server)
        let reporting = try await plan.page(of: 2, at: server)
        let json = try await fetch(reading + "/slots.json?from=2026-06-29&to=2026-07-03")
        #expect(json.header("Content-Type") == "application/json")
        let slots = try #require(
          try JSONSerialization.jsonObject(with: json.body) as? [String: Any])
        let ids = try #require(slots["slots"] as? [[String: Any]]).compactMap {
          $0["id"] as? String
        }
        #expect(ids.count == 2)
        #expect(try await fetch(reading + "/week.html").text.contains("<form") == false)
        #expect(try await fetch(reading, method: "POST").status == 405)
        #expect(try await fetch(reporting + "/slots.json").status == 404)
        let form = try await fetch(reporting + "?week=2026-W27")
        #expect(form.text.contains("outcome.\(ids[0])"))
        let sent = try await fetch(
          reporting + "?week=2026-W27", method: "POST",
          body: "outcome.\(ids[0])=aired&remark.\(ids[0])=%C4%91%E1%BB%A7+gi%E1%BB%9D")
        #expect(sent.status == 200)
        #expect(sent.text.contains("đủ giờ"))
        let table = try await fetch(
          reporting + "/as-run.csv", method: "POST",
          body:
            "id,outcome,airedAt,airedSeconds,remark\n\(ids[1]),not-aired,,,mất điện\nx,aired,,,\n")
        #expect(table.status == 422)
        #expect(table.text.hasPrefix("Đã nhận 1 kết quả, 1 mới."))
        #expect(table.text.contains("as-run.csv:3: "))
      }
      let week = try await plan.run(["air", "week", "--week", "2026-W27", "--station", "xa-1"])
      #expect(week.contains("1"))
    }
  }

  @Test(.enabled("apt-get install openssl", whenPresent: { Program.named("openssl") }))
  func `it speaks TLS with a certificate of files`() async throws {
    try await Sandbox.enter { world in
      let plan = LivingPlan(world)
      try await plan.begin()
      let openssl = try #require(Program.named("openssl"))
      let made = try await openssl.run(
        [
          "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost", "-days", "2",
          "-keyout", "key.pem", "-out", "chain.pem",
        ], in: world)
      try #require(made.code == 0, "\(made.errors)")
      let server = try await RunningServer.start(
        in: world, at: "2026-06-20 01:00",
        ["--certificate", "chain.pem", "--certificate-key", "key.pem"])
      try await server.serving {
        let path = try await plan.feed(at: server).dropFirst(server.address.count)
        let asking = """
          import ssl, sys, urllib.request
          trust = ssl.create_default_context(cafile="chain.pem")
          trust.check_hostname = False
          answer = urllib.request.urlopen(sys.argv[1], context=trust)
          print(answer.status, answer.read()[:15].decode())
          """
        let python = try #require(Program.named("python3"))
        let told = try await python.run(
          ["-c", asking, "https://127.0.0.1:\(server.port)\(path)"], in: world)
        #expect(told.text == "200 BEGIN:VCALENDAR\n", "\(told.errors)")
      }
    }
  }

  @Test func `no secret stands in the log`() async throws {
    try await Sandbox.enter { world in
      let plan = LivingPlan(world)
      try await plan.begin()
      let server = try await RunningServer.start(
        in: world, at: "2026-06-20 01:00", ["--log", "trace"])
      let feed = try await plan.feed(at: server)
      try await server.serving {
        for address in [feed, feed + "x", String(feed.dropLast(4))] {
          _ = try await fetch(address)
        }
        _ = try await fetch(feed, method: "POST")
      }
      let logs = try world.files(in: ".").filter { $0.key.hasPrefix("server-") }
      let text = logs.values.map { String(decoding: $0, as: UTF8.self) }.joined()
      let secret = try #require(feed.split(separator: "/").last).dropLast(4)
      #expect(text.contains("feed link=1 method=GET status=200"))
      #expect(!text.contains(secret))
    }
  }
}

/// What a server answered.
private struct Fetched {
  let status: Int
  let body: Data
  let headers: HTTPURLResponse

  var text: String { String(decoding: body, as: UTF8.self) }

  func header(_ name: String) -> String? { headers.value(forHTTPHeaderField: name) }
}

private func fetch(
  _ address: String, method: String = "GET", agent: String = "Mozilla/5.0", body: String? = nil
) async throws -> Fetched {
  var request = URLRequest(url: try #require(URL(string: address)))
  request.httpMethod = method
  request.httpBody = body.map { Data($0.utf8) }
  request.setValue(agent, forHTTPHeaderField: "User-Agent")
  request.cachePolicy = .reloadIgnoringLocalCacheData
  let (data, response) = try await URLSession.shared.data(for: request)
  let answer = try #require(response as? HTTPURLResponse)
  return Fetched(status: answer.statusCode, body: data, headers: answer)
}
