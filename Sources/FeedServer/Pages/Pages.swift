import CivilTime
import HTTPTypes
import Hummingbird
import Ledger
import NIOHTTP1
import PlanPages
import ScheduleModel

/// What crawlers are told: calendar programs of search engines obey it, so feeds are allowed.
let robots = "User-agent: *\nAllow: /f/\nAllow: /open/\nDisallow: /\n"

/// All that is served beside feeds: the page of each link, the files of stations, health.
struct Pages: HTTPResponder {
  private let shelf: Shelf
  private let ledger: any WatchedLedger
  private let limits: RequestLimits
  private let settings: ServerSettings
  private let changes: ChangeBook
  private let annex: FeedServer.Annex?
  private let now: @Sendable () -> Instant

  init(
    _ shelf: Shelf, _ ledger: any WatchedLedger, _ limits: RequestLimits,
    _ settings: ServerSettings, _ annex: FeedServer.Annex? = nil,
    now: @escaping @Sendable () -> Instant
  ) {
    self.shelf = shelf
    self.ledger = ledger
    self.limits = limits
    self.settings = settings
    self.annex = annex
    self.now = now
    changes = ChangeBook(ledger)
  }

  /// Answers a request. HEAD gets the head of what GET would get.
  func respond(to request: Request, context: PageContext) async throws -> Response {
    let parts = request.uri.path.split(separator: "/", omittingEmptySubsequences: false)
      .dropFirst().map { String($0) }
    if let annex, parts.first == annex.name {
      return try await annex.respond(request, address(of: request, context))
    }
    let response: Response =
      switch parts.first {
      case "f" where parts.count > 1: try reading(parts, request, context)
      case "r" where parts.count > 1: try await reporting(parts, request, context)
      default: reads(request) { fixed(parts) }
      }
    return request.method == .head ? response.createHeadResponse() : response
  }

  private func fixed(_ parts: [String]) -> Response {
    switch parts {
    case ["robots.txt"]: .plain(robots)
    case ["health"]: .plain("ok\n")
    case ["ready"]:
      shelf.isReady ? .plain("ready\n") : .plain("not ready\n", .serviceUnavailable)
    case ["slots.schema.json"]: .file(StationPages.schema, "application/schema+json")
    default: .page(LinkNotice.unknown, .notFound)
    }
  }

  private func reads(_ request: Request, _ body: () throws -> Response) rethrows -> Response {
    [.get, .head].contains(request.method) ? try body() : .wrongMethod(allowed: "GET, HEAD")
  }
}

extension Pages {
  /// `/f/SECRET`, and files of a station below it.
  private func reading(
    _ parts: [String], _ request: Request, _ context: PageContext
  ) throws -> Response {
    let moment = now()
    let found = shelf.edition.find(.secret(parts[1]), at: moment)
    guard case .feed(let place, let link?) = found else {
      return missing(found, request, context, moment)
    }
    if let refusal = refusal(.link(link), at: moment) { return refusal }
    return try reads(request) {
      if parts.count == 2 { return try page(of: parts[1], place, request, moment) }
      let station = StationPages(place.edition, place.key.terms, ledger, at: moment)
      let file = parts.count == 3 ? try station?.file(parts[2], request) : nil
      return file ?? .page(LinkNotice.unknown, .notFound)
    }
  }

  private func page(
    of secret: String, _ place: FeedPlace, _ request: Request, _ moment: Instant
  ) throws -> Response {
    // Whoever shows previews of links in chats would show them to everybody there.
    if ChatPreview.asks(request.headers[.userAgent] ?? "") { return .page(LinkNotice.preview) }
    let spoken = request.uri.queryParameters["lang"].flatMap { Language(rawValue: String($0)) }
    let page = LinkPage(
      place: place, secret: secret, address: settings.publicAddress, moment: moment)
    let terms = place.key.terms
    let changes = try changes.changes(of: place.edition, to: terms.subject, at: moment)
    return .page(try page.html(in: spoken ?? terms.language, changes))
  }

  /// `/r/SECRET`: what a station has to say.
  private func reporting(
    _ parts: [String], _ request: Request, _ context: PageContext
  ) async throws -> Response {
    let (edition, moment) = (shelf.edition, now())
    guard let address = edition.addresses[parts[1]],
      case .reports(let id, let station) = address.link.purpose, let plan = edition.plans[id]
    else { return missing(.unknown, request, context, moment) }
    guard !address.isGone(at: moment) else {
      return .page(LinkNotice.gone, .gone)
    }
    let terms = FeedTerms(id, .station(station), in: plan.revision.plan.language)
    if let refusal = refusal(.link(address.link.id), at: moment) { return refusal }
    guard let pages = StationPages(plan, terms, ledger, at: moment) else {
      return .page(LinkNotice.unknown, .notFound)
    }
    switch (parts.dropFirst(2), request.method) {
    case ([], .get), ([], .head): return try pages.form(at: "/r/\(parts[1])", request)
    case ([], .post): return try await pages.takeForm(request, address.link.id)
    case (["as-run.csv"], .post): return try await pages.takeTable(request, address.link.id)
    case (["as-run.csv"], _): return .wrongMethod(allowed: "POST")
    case ([], _): return .wrongMethod(allowed: "GET, HEAD, POST")
    default: return .page(LinkNotice.unknown, .notFound)
    }
  }

  /// What is said where no feed is.
  private func missing(
    _ finding: Edition.Finding, _ request: Request, _ context: PageContext, _ moment: Instant
  ) -> Response {
    if case .gone = finding { return .page(LinkNotice.gone, .gone) }
    return refusal(.stranger(address(of: request, context)), at: moment)
      ?? .page(LinkNotice.unknown, .notFound)
  }

  /// The address of the network that a request comes from.
  private func address(of request: Request, _ context: PageContext) -> String {
    let chain = HTTPField.Name("X-Forwarded-For").map { request.headers[values: $0] } ?? []
    return limits.address(of: context.client, chain)
  }

  private func refusal(_ asker: RequestLimits.Asker, at moment: Instant) -> Response? {
    limits.wait(of: asker, at: moment).map { seconds in
      var response = Response.plain("Hỏi quá nhiều lần.\nToo many requests.\n", .tooManyRequests)
      response.headers[.retryAfter] = String(seconds)
      return response
    }
  }
}

/// Programs that fetch an address to show a preview of it to everybody in a chat.
enum ChatPreview {
  /// Whether a program is one of them, by the name that it gives itself.
  static func asks(_ userAgent: String) -> Bool {
    let name = userAgent.lowercased()
    return marks.contains { name.contains($0) }
  }

  private static let marks = [
    "zalo-preview", "zalobot", "facebookexternalhit", "facebot", "telegrambot", "twitterbot",
    "whatsapp", "slackbot", "discordbot", "linkedinbot", "skypeuripreview", "viber", "linebot",
    "bot/", "crawler", "spider", "preview",
  ]
}
