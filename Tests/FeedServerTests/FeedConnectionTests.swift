import CivilTime
import Ledger
import NIOCore
import ScheduleModel
import TestWorld
import Testing

@testable import FeedServer

@Suite("Feeds next to the socket")
struct FeedConnectionTests {
  @Test func `a link leads to its feed`() async throws {
    let world = try PublishedWorld()
    let client = try await Connection(to: world)
    let answer = try await client.get(try world.path())
    #expect(answer.status == "200 OK")
    #expect(answer.text.hasPrefix("BEGIN:VCALENDAR\r\n"))
    #expect(answer.text.components("SUMMARY:Một") == 2)
    #expect(!answer.text.contains("SOURCE"))
    let tag = try #require(answer.fields["ETag"])
    #expect(tag.utf8.count == 34)
    let expected = [
      "Cache-Control": "private, max-age=10800, must-revalidate, no-transform",
      "Content-Disposition":
        "inline; filename=\"ke-hoach.ics\"; filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch.ics",
      "Content-Length": String(answer.body.count),
      "Content-Type": "text/calendar; charset=utf-8", "Date": "Wed, 17 Jun 2026 01:00:00 GMT",
      "ETag": tag, "Last-Modified": "Wed, 17 Jun 2026 01:00:00 GMT",
      "Referrer-Policy": "no-referrer", "Vary": "Accept-Encoding",
      "X-Content-Type-Options": "nosniff", "X-Robots-Tag": "noindex",
    ]
    #expect(answer.fields == expected)
  }

  @Test func `what the client has is not sent again`() async throws {
    let world = try PublishedWorld()
    let (client, path) = (try await Connection(to: world), try world.path())
    let whole = try await client.get(path)
    let tag = try #require(whole.fields["ETag"])
    let same = try await client.get(path, "If-None-Match: \(tag)")
    #expect(same.status == "304 Not Modified")
    #expect(same.body.isEmpty)
    #expect(same.fields["ETag"] == tag)
    #expect(same.fields["Content-Type"] == nil)
    let packed = try await client.get(path, "Accept-Encoding: gzip")
    #expect(packed.fields["Content-Encoding"] == "gzip")
    #expect(packed.fields["ETag"] == tag.dropLast() + "-gz\"")
    #expect(packed.body.prefix(2) == [0x1F, 0x8B])
    #expect(packed.body.count < whole.body.count)
  }

  @Test func `a head is that of the answer with a body`() async throws {
    let world = try PublishedWorld()
    let client = try await Connection(to: world)
    let whole = try await client.get(try world.path())
    try await client.ask(try world.path(), method: "HEAD")
    let head = try await client.answer(isHead: true)
    #expect(head.status == whole.status)
    #expect(head.fields == whole.fields)
  }

  @Test func `feeds are only read`() async throws {
    let world = try PublishedWorld()
    let client = try await Connection(to: world)
    for method in ["PUT", "POST", "DELETE", "PROPFIND", "OPTIONS"] {
      try await client.ask(try world.path(), method: method)
      let answer = try await client.answer()
      #expect(answer.status == "405 Method Not Allowed")
      #expect(answer.fields["Allow"] == "GET, HEAD")
    }
  }

  @Test func `an unknown address, a nearly right one and a missing quarter are not found`()
    async throws
  {
    let world = try PublishedWorld()
    let (client, path) = (try await Connection(to: world), try world.path())
    let near = path.dropLast(5) + "a.ics"
    let quarter = path.dropLast(4) + "/2026-Q3.ics"
    for target in ["/f/aaaa.ics", "/f/.ics", "/open/ke-hoach/plan.vi.ics", String(near)] {
      let answer = try await client.get(target, "If-None-Match: *")
      #expect(answer.status == "404 Not Found")
      #expect(answer.text == PlainAnswer.unknown.text)
    }
    #expect(try await client.get(String(quarter)).status == "404 Not Found")
  }

  @Test func `a withdrawn link is gone`() async throws {
    let world = try PublishedWorld(addresses: 2, withdrawn: PublishedWorld.published)
    let client = try await Connection(to: world)
    for generation in 1...2 {
      let answer = try await client.get(try world.path(generation))
      #expect(answer.status == "410 Gone")
    }
  }

  @Test func `a replaced address serves for thirty days, then it is gone`() async throws {
    var world = try PublishedWorld(addresses: 2)
    world.now = PublishedWorld.published.adding(days: 29)
    let before = try await Connection(to: world)
    #expect(try await before.get(try world.path(1)).status == "200 OK")
    #expect(try await before.get(try world.path(2)).status == "200 OK")
    world.now = PublishedWorld.published.adding(days: 30)
    let after = try await Connection(to: world)
    #expect(try await after.get(try world.path(1)).status == "410 Gone")
    #expect(try await after.get(try world.path(2)).status == "200 OK")
  }

  @Test func `where a feed of the new revision cannot be made, the last good one is served`()
    async throws
  {
    let world = try PublishedWorld()
    let client = try await Connection(to: world)
    let good = try await client.get(try world.path())
    #expect(good.status == "200 OK")
    let first = client.shelf.edition.plans.values.first
    // No calendar program takes a title of more than 255 characters, and libical is not given one.
    let long = String(repeating: "a", count: 300)
    client.shelf.put(try world.edition(long, after: first))
    let kept = try await client.get(try world.path())
    #expect(kept.status == "200 OK")
    #expect(kept.body == good.body)
    client.shelf.put(try world.edition(long))
    #expect(try await client.get(try world.path()).status == "503 Service Unavailable")
  }

  @Test func `an open feed may lie in caches that many share, a closed one is gone`() async throws {
    var world = try PublishedWorld()
    let terms = FeedTerms(try PublishedPlan.sketch().id, .plan, in: .english)
    world.open = [OpenFeed(terms, .open)]
    let open = try await Connection(to: world)
    let answer = try await open.get("/open/ke-hoach/plan.en.ics")
    #expect(answer.status == "200 OK")
    let cache = "public, max-age=10800, s-maxage=10800, must-revalidate, no-transform"
    #expect(answer.fields["Cache-Control"] == cache)
    let source = "https://lich.example/open/ke-hoach/plan.en.ics"
    #expect(answer.text.replacing("\r\n ", with: "").contains("SOURCE;VALUE=URI:\(source)\r\n"))
    world.open = [OpenFeed(terms, .closed)]
    let closed = try await Connection(to: world)
    #expect(try await closed.get("/open/ke-hoach/plan.en.ics").status == "410 Gone")
  }

  @Test func `a server that has moved says where, on every path`() async throws {
    var world = try PublishedWorld()
    world.movedTo = "https://moi.example.vn"
    let client = try await Connection(to: world)
    for target in ["/f/aaaa.ics", "/", "/health?x=1"] {
      let answer = try await client.get(target)
      #expect(answer.status == "308 Permanent Redirect")
      #expect(answer.fields["Location"] == "https://moi.example.vn\(target)")
    }
  }

  @Test func `each fetch is counted, by day, program and revision`() async throws {
    let world = try PublishedWorld()
    let (client, path) = (try await Connection(to: world), try world.path())
    _ = try await client.get(path, "User-Agent: Google-Calendar-Importer")
    _ = try await client.get(path, "If-None-Match: *", "User-Agent: Google-Calendar-Importer")
    _ = try await client.get("/f/aaaa.ics")
    let day = try date("2026-06-17")
    #expect(
      client.receipts.take() == [
        Receipt(link: 1, day: day, client: "google", revision: 3, count: 2)
      ])
  }
}

extension String {
  /// In how many pieces the text falls apart.
  fileprivate func components(_ separator: String) -> Int { split(separator: separator).count }
}
