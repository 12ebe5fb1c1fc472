import CivilTime
import Ledger
import Logging
import NIOCore
import NIOHTTP1
import NIOPosix
import ScheduleModel

/// Decides what to answer to requests for feeds. The same for all connections.
struct FeedDesk: Sendable {
  private let shelf: Shelf
  private let limits: RequestLimits
  private let receipts: ReceiptBook
  private let movedTo: String?
  private let logger: Logger
  /// Reads the clock.
  let now: @Sendable () -> Instant
  /// Where feeds are made, so that no connection waits for another's.
  let threads: NIOThreadPool

  /// How many octets of a body are read past. A feed has no use for any.
  static let largestBody = 64 * 1024
  /// How many octets an address may have. Ours have at most 200.
  static let longestAddress = 2_048
  /// How many octets a head may have: some networks add large cookies.
  static let largestHead = 16 * 1024

  init(
    _ shelf: Shelf, _ limits: RequestLimits, _ receipts: ReceiptBook, movedTo: String?,
    logger: Logger, threads: NIOThreadPool = .singleton, now: @escaping @Sendable () -> Instant
  ) {
    self.shelf = shelf
    self.limits = limits
    self.receipts = receipts
    self.movedTo = movedTo
    self.logger = logger
    self.threads = threads
    self.now = now
  }

  /// What is sent back.
  struct Reply: Sendable {
    let status: HTTPResponseStatus
    let fields: ByteBuffer
    let body: ByteBuffer?

    static func plain(_ answer: PlainAnswer) -> Reply {
      let (head, body) = answer.octets
      return Reply(
        status: answer.status, fields: head, body: body.readableBytes == 0 ? nil : body)
    }
  }

  /// An answer, or how to make it.
  enum Answer {
    case now(Reply)
    case later(@Sendable () -> Reply)
  }

  /// What is wrong with a request, whatever it asks for.
  ///
  /// Source: RFC 9112 §3.2 for the host; RFC 6585 for large heads.
  func objection(to head: HTTPRequestHead) -> PlainAnswer? {
    if head.uri.utf8.count > FeedDesk.longestAddress { return .longAddress }
    let size = head.headers.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count + 4 }
    if size > FeedDesk.largestHead { return .largeHead }
    let hosts = head.headers["Host"].count
    return hosts > 1 || hosts == 0 && head.version == .http1_1 ? .badRequest : nil
  }

  /// Whether a request is answered here.
  func isOurs(_ head: HTTPRequestHead) -> Bool {
    guard movedTo == nil else { return true }
    let path = head.path
    return path.hasSuffix(".ics") && (path.hasPrefix("/f/") || path.hasPrefix("/open/"))
  }

  /// Answers a request that is ours.
  func answer(_ head: HTTPRequestHead, from client: String) -> Answer {
    if let movedTo { return .now(.plain(.moved(to: movedTo + head.target))) }
    let moment = now()
    guard let path = FeedPath(head.path) else { return unknown(client, moment, head) }
    switch shelf.edition.find(path.owner, at: moment) {
    case .unknown: return unknown(client, moment, head)
    case .gone(let link):
      log(head, link, .gone)
      return .now(.plain(.gone))
    case .feed(let place, let link):
      let asker: RequestLimits.Asker = link.map { .link($0) } ?? .open(place.key.terms)
      if let wait = limits.wait(of: asker, at: moment) {
        return .now(.plain(.tooMany(retryAfter: wait)))
      }
      guard [.GET, .HEAD].contains(head.method) else { return .now(.plain(.readOnly)) }
      let use = Use(
        head: head, edition: place.edition, quarter: path.quarter, link: link, moment: moment)
      if let files = place.kept { return .now(reply(files, use)) }
      return .later { make(place, use) }
    }
  }

  private struct Use: Sendable {
    let head: HTTPRequestHead
    let edition: PlanEdition
    let quarter: String?
    let link: Int?
    let moment: Instant
  }

  private func unknown(_ client: String, _ moment: Instant, _ head: HTTPRequestHead) -> Answer {
    let address = limits.address(of: client, head.headers["X-Forwarded-For"])
    if let wait = limits.wait(of: .stranger(address), at: moment) {
      return .now(.plain(.tooMany(retryAfter: wait)))
    }
    log(head, nil, .notFound)
    return .now(.plain(.unknown))
  }

  private func make(_ place: FeedPlace, _ use: Use) -> Reply {
    do {
      return reply(try place.made(), use)
    } catch {
      logger.error(
        "a feed cannot be made",
        metadata: ["subject": "\(place.key.terms.subject)", "reason": "\(error)"])
      return place.lastGood.map { reply($0, use) } ?? .plain(.unready)
    }
  }

  private func reply(_ files: KeptFiles, _ use: Use) -> Reply {
    guard let feed = files[use.quarter] else { return .plain(.unknown) }
    let answer = FeedRequest(use.head.headers).answer(
      for: feed.tags, modified: feed.modified,
      compressing: feed.isPacked && limits.compresses(for: use.head.headers))
    note(use)
    switch answer {
    case .preconditionFailed: return .plain(.preconditionFailed)
    case .notModified(let coding):
      log(use.head, use.link, .notModified)
      return Reply(
        status: .notModified, fields: feed[coding].notModified, body: nil)
    case .whole(let coding):
      log(use.head, use.link, .ok)
      return Reply(status: .ok, fields: feed[coding].whole, body: feed.body(coding))
    }
  }

  private func note(_ use: Use) {
    guard let link = use.link else { return }
    receipts.note(
      link, on: use.moment.day(in: use.edition.zone),
      by: ClientFamily(use.head.headers.first(name: "User-Agent") ?? ""),
      revision: use.edition.revision.number)
  }

  /// Writes down what was answered to which link. The secret is in no log.
  private func log(_ head: HTTPRequestHead, _ link: Int?, _ status: HTTPResponseStatus) {
    logger.debug(
      "feed",
      metadata: [
        "link": "\(link.map { String($0) } ?? "-")", "method": "\(head.method.rawValue)",
        "status": "\(status.code)",
      ])
  }
}

extension HTTPRequestHead {
  /// What is asked for, from the first slash on: proxies may send the whole address.
  ///
  /// Source: RFC 9112 §3.2.2.
  var target: Substring {
    let isWhole = uri.utf8.first != UInt8(ascii: "/")
    guard isWhole, uri.hasPrefix("http://") || uri.hasPrefix("https://") else { return uri[...] }
    let authority = uri.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    return authority.count == 3 ? authority[2].drop { $0 != "/" } : ""
  }

  /// What is asked for, without query.
  var path: Substring {
    let target = target
    let marks = [UInt8(ascii: "?"), UInt8(ascii: "#")]
    return target[..<(target.utf8.firstIndex { marks.contains($0) } ?? target.endIndex)]
  }
}
