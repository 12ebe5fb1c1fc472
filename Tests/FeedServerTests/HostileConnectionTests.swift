import NIOCore
import Testing

@testable import FeedServer

@Suite("Clumsy and hostile clients")
struct HostileConnectionTests {
  @Test func `five requests at once are answered in order`() async throws {
    let world = try PublishedWorld()
    let (client, path) = (try await Connection(to: world), try world.path())
    let one = { (method: String, field: String) in
      "\(method) \(path) HTTP/1.1\nHost: lich\n\(field)\n"
    }
    try await client.send(
      one("GET", "") + one("HEAD", "") + one("GET", "If-None-Match: *\n") + one("GET", "")
        + one("GET", "Connection: close\n"))
    var seen: [String] = []
    for isHead in [false, true, false, false, false] {
      seen.append(try await client.answer(isHead: isHead).status)
    }
    #expect(seen == ["200 OK", "200 OK", "304 Not Modified", "200 OK", "200 OK"])
  }

  @Test func `what is not ours is passed on, and what follows waits for its answer`() async throws {
    let world = try PublishedWorld()
    let client = try await Connection(to: world)
    try await client.send("POST /r/x HTTP/1.1\nHost: lich\nContent-Length: 4\n\nbody")
    try await client.ask(try world.path(), "If-None-Match: *")
    try await client.ask("/health")
    #expect(try await client.passedOn() == ["POST /r/x", "4 octets", "end"])
    try await client.reply()
    let answer = try await client.answer()
    #expect(answer.status == "304 Not Modified")
    #expect(try await client.passedOn() == ["GET /health", "end"])
  }

  @Test(arguments: [
    ("GET /f/a.ics HTTP/1.1\n\n", "400 Bad Request"),
    ("GET /f/a.ics HTTP/1.1\nHost: a\nHost: b\n\n", "400 Bad Request"),
    ("GET /\(String(repeating: "a", count: 3000)) HTTP/1.1\nHost: a\n\n", "414 URI Too Long"),
    (
      "GET /f/a.ics HTTP/1.1\nHost: a\nX: \(String(repeating: "b", count: 17_000))\n\n",
      "431 Request Header Fields Too Large"
    ),
    (
      "GET /f/a.ics HTTP/1.1\nHost: a\nContent-Length: 70000\n\n\(String(repeating: "c", count: 70_000))",
      "413 Payload Too Large"
    ),
  ])
  func `what no program needs is refused, and the connection ends`(
    _ request: String, _ status: String
  ) async throws {
    let client = try await Connection(to: try PublishedWorld())
    try await client.send(request)
    let answer = try await client.answer()
    #expect(answer.status == status)
    #expect(answer.fields["Connection"] == "close")
    await client.wait(.seconds(3))
    #expect(!client.isOpen)
  }

  @Test func `a large cookie is borne, and an address with its host`() async throws {
    let world = try PublishedWorld()
    let (client, path) = (try await Connection(to: world), try world.path())
    let cookie = "Cookie: " + String(repeating: "d", count: 4_000)
    #expect(try await client.get(path, cookie).status == "200 OK")
    #expect(try await client.get("http://lich\(path)?x=1").status == "200 OK")
  }

  @Test func `whoever takes too long for a head is cut off, though octets keep coming`()
    async throws
  {
    let client = try await Connection(to: try PublishedWorld())
    try await client.send("GET /f/a.ics HTTP/1.1\nX-Slow: ")
    for _ in 0..<7 {
      await client.wait(.seconds(1))
      try await client.send("a")
    }
    #expect(client.isOpen)
    await client.wait(.seconds(1))
    #expect(!client.isOpen)
  }

  @Test func `an idle connection ends, one that was used has its time again`() async throws {
    let world = try PublishedWorld()
    let client = try await Connection(to: world)
    await client.wait(.seconds(70))
    _ = try await client.get(try world.path())
    await client.wait(.seconds(70))
    #expect(client.isOpen)
    await client.wait(.seconds(5))
    #expect(!client.isOpen)
  }

  @Test func `a link that asks too often has to wait, and so has a stranger`() async throws {
    var world = try PublishedWorld()
    world.limits.perLink = 3
    world.limits.perStranger = 2
    let (client, path) = (try await Connection(to: world), try world.path())
    var seen: [String] = []
    for target in [path, path, path, path, "/f/a.ics", "/f/b.ics", "/f/c.ics"] {
      let answer = try await client.get(target, "If-None-Match: *")
      seen.append(answer.status.split(separator: " ")[0] + (answer.fields["Retry-After"] ?? ""))
    }
    #expect(seen == ["304", "304", "304", "42920", "404", "404", "42930"])
  }

  @Test func `an old client gets an answer and the end of the connection`() async throws {
    let world = try PublishedWorld()
    let client = try await Connection(to: world)
    try await client.send("GET \(try world.path()) HTTP/1.0\n\n")
    let answer = try await client.answer()
    #expect(answer.status == "200 OK")
    #expect(answer.fields["Connection"] == "close")
  }

  @Test func `a program that a setting names gets no compressed answers`() async throws {
    var world = try PublishedWorld()
    world.limits.uncompressed = ["outlook"]
    let (client, path) = (try await Connection(to: world), try world.path())
    let answer = try await client.get(
      path, "Accept-Encoding: gzip", "User-Agent: Microsoft Outlook 16.0")
    #expect(answer.fields["Content-Encoding"] == nil)
    let other = try await client.get(path, "Accept-Encoding: gzip", "User-Agent: iOS/17")
    #expect(other.fields["Content-Encoding"] == "gzip")
  }
}
