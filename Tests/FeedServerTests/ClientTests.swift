import CivilTime
import HummingbirdCore
import TestWorld
import Testing

@testable import FeedServer

@Suite("Who asks")
struct ClientTests {
  @Test(arguments: [
    ("Google-Calendar-Importer", ClientFamily.google),
    ("iOS/17.4 (21E219) dataaccessd/1.0", .apple), ("macOS/14.4 CalendarAgent/961", .apple),
    ("Microsoft Office/16.0 (Microsoft Outlook 16.0)", .outlook),
    ("Mozilla/5.0 (X11; Linux) Gecko/20100101 Thunderbird/128.0", .thunderbird),
    ("Evolution/3.46.4", .evolution), ("ICSx5/2.2 (ical4j/3.2)", .icsx5),
    ("Nextcloud Server Crawler", .nextcloud), ("vdirsyncer/0.19.0", .vdirsyncer),
    ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X)", .browser), ("curl/8", .other),
    ("", .other), ("Tiếng Việt", .other),
  ])
  func `a program is known by the name that it gives itself`(
    _ name: String, _ family: ClientFamily
  ) {
    #expect(ClientFamily(name) == family)
  }

  @Test(arguments: [
    ("facebookexternalhit/1.1", true), ("TelegramBot (like TwitterBot)", true),
    ("WhatsApp/2.23", true), ("Zalo-Preview/1.0", true),
    ("Mozilla/5.0 (Linux; Android 14) Chrome/126 Mobile Zalo android/24", false),
    ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X)", false), ("", false),
  ])
  func `what shows previews in chats is told from people`(_ name: String, _ isPreview: Bool) {
    #expect(ChatPreview.asks(name) == isPreview)
  }

  @Test func `behind a proxy the proxy says who asks, and nobody else`() {
    let direct = RequestLimits(RequestLimits.Terms())
    #expect(direct.address(of: "10.0.0.1", ["203.0.113.9"]) == "10.0.0.1")
    let behind = RequestLimits(RequestLimits.Terms(isBehindProxy: true))
    #expect(behind.address(of: "10.0.0.1", ["198.51.100.1, 203.0.113.9"]) == "203.0.113.9")
    #expect(behind.address(of: "10.0.0.1", []) == "10.0.0.1")
  }

  @Test func `whoever has waited may ask again, up to the number of a minute`() {
    let limits = RequestLimits(RequestLimits.Terms(perLink: 2))
    let moments = [0, 0, 0, 29, 30, 30, 600, 600, 600]
    let waits = moments.map { limits.wait(of: .link(1), at: Instant(secondsSince1970: $0)) }
    #expect(waits == [nil, nil, 30, 30, nil, 30, nil, nil, 30])
    #expect(limits.wait(of: .link(2), at: Instant(secondsSince1970: 600)) == nil)
  }
}

@Suite("What stands behind the question mark")
struct QueryTests {
  private func query(_ text: String) throws -> StationQuery? {
    StationQuery(URI("/x?" + text).queryParameters, today: try date("2026-07-01"))
  }

  @Test(arguments: [
    ("", "all"), ("day=2026-07-03", "2026-07-03 1"), ("day=today", "2026-07-01 1"),
    ("week=2026-W28", "2026-07-06 7"), ("week=this", "2026-06-29 7"),
    ("from=2026-06-26&to=2026-07-11", "2026-06-26 16"),
  ])
  func `days are named in several ways`(_ text: String, _ days: String) throws {
    let query = try #require(try query(text))
    #expect(query.days.map { "\($0.start) \($0.dayCount)" } ?? "all" == days)
  }

  @Test(arguments: [
    "day=1/7", "day=2026-02-30", "week=2026-07", "from=2026-07-01", "to=2026-07-01",
    "from=2026-07-02&to=2026-07-01", "since=x", "since=-1",
  ])
  func `what names no days is refused`(_ text: String) throws {
    #expect(try query(text) == nil)
  }
}

@Suite("Pictures that telephones read")
struct QRCodeTests {
  @Test func `the three corners are where readers look for them, and the edge is light`() throws {
    let code = try #require(QRCode("https://lich.example/f/rh6v4bpfhpt4am3evkzjjamnhy"))
    for (row, column) in [(0, 0), (0, code.size - 7), (code.size - 7, 0)] {
      let ring = (0..<7).allSatisfy { code[row, column + $0] && code[row + $0, column] }
      #expect(ring && code[row + 3, column + 3] && !code[row + 1, column + 1])
    }
    #expect(!code[-1, 0] && !code[0, code.size])
    #expect(code.svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
    #expect(code.text.split(separator: "\n").count == (code.size + 5) / 2)
  }

  @Test func `a text that is too long for any picture has none`() {
    #expect(QRCode(String(repeating: "a", count: 5_000)) == nil)
  }
}
