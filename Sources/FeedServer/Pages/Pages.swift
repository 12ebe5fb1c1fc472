import CivilTime
import HTTPTypes
import Hummingbird
import ScheduleModel

/// What crawlers are told: calendar programs of search engines obey it, so feeds are allowed.
let robots = "User-agent: *\nAllow: /f/\nAllow: /open/\nDisallow: /\n"

/// All that is served beside feeds.
struct Pages: Sendable {
  private let shelf: Shelf
  private let settings: ServerSettings
  private let now: @Sendable () -> Instant

  init(_ shelf: Shelf, _ settings: ServerSettings, now: @escaping @Sendable () -> Instant) {
    self.shelf = shelf
    self.settings = settings
    self.now = now
  }

  /// The paths and what answers to them.
  var router: Router<BasicRequestContext> {
    let router = Router()
    router.get("robots.txt") { _, _ in
      plain(.ok, robots)
    }
    router.get("health") { _, _ in plain(.ok, "ok\n") }
    router.get("ready") { _, _ in
      shelf.isReady ? plain(.ok, "ready\n") : plain(.serviceUnavailable, "not ready\n")
    }
    return router
  }

  private func plain(_ status: HTTPResponse.Status, _ text: String) -> Response {
    Response(
      status: status,
      headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
      body: .init(byteBuffer: ByteBuffer(string: text)))
  }
}
