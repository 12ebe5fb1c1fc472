import CivilTime
import Ledger
import Logging
import NIOCore
import NIOEmbedded
import NIOHTTP1
import NIOPosix
import ScheduleModel
import Synchronization
import TestWorld
import Testing

@testable import FeedServer

/// A plan of two tasks, published on 17 June 2026, with a link that reads it and an open feed.
struct PublishedWorld {
  /// The link, which has the number 1.
  var link: Link
  /// Whether everybody may read the plan.
  var open: [OpenFeed] = []
  /// What clients may do.
  var limits = RequestLimits.Terms()
  /// Where the server has moved to.
  var movedTo: String?
  /// The present moment.
  var now = PublishedWorld.published

  static let published = Instant(secondsSince1970: 1_781_658_000)
  static let key = LinkKey(Array(0..<32))

  /// A world with a link that has had so many addresses, a day apart, from a day before the revision
  /// on.
  init(addresses: Int = 1, withdrawn: Instant? = nil) throws {
    let terms = FeedTerms(try PublishedPlan.sketch().id, .plan, in: .vietnamese)
    link = try #require(
      Link(
        id: 1, subscriber: "Lan", name: "điện thoại", purpose: .reads(terms),
        issued: (0..<addresses).map { PublishedWorld.published.adding(days: $0 - 1) },
        withdrawn: withdrawn))
  }

  /// The address of the feed of the link.
  func path(_ generation: Int = 1) throws -> String {
    let key = try #require(PublishedWorld.key)
    return "/f/\(key.secret(of: 1, generation: generation)).ics"
  }

  /// The edition that is served, with the title of the first task, in the place of an earlier one.
  func edition(_ title: String = "Một", after previous: PlanEdition? = nil) throws -> Edition {
    let tasks = try Sketch(
      """
      a  xa-1  2026-07-01  \(title)
      b  xa-1  2026-07-02T07:30  Hai
      """
    ).tasks
    let plan = try PublishedPlan.sketch()
    let revision = Revision(
      number: 3, plan: plan, moment: PublishedWorld.published, kind: .publication, approval: nil,
      tally: Tally(added: 2, moved: 0, changed: 0, cancelled: 0))
    let zone = Zone(
      plan.zone,
      initially: Zone.Observance(offset: Offset(secondsAhead: 7 * 3600), abbreviation: "+07"))
    let edition = PlanEdition(
      revision, tasks.map { TaskRecord(new: $0, at: PublishedWorld.published) }, zone,
      anchor: PlanEdition.anchor(of: revision, in: zone, at: now), after: previous)
    return Edition(
      [edition], [link], open, key: try #require(PublishedWorld.key), at: "https://lich.example")
  }
}

extension Instant {
  /// The moment so many days later.
  func adding(days: Int) -> Instant { Instant(secondsSince1970: seconds + days * 86_400) }
}

/// A connection to a server, without a network.
final class Connection {
  private let channel: NIOAsyncTestingChannel
  /// What was counted.
  let receipts = ReceiptBook()
  /// What is served.
  let shelf = Shelf()

  /// Connects to a server of a world.
  init(to world: PublishedWorld) async throws {
    shelf.put(try world.edition())
    let now = world.now
    let desk = FeedDesk(
      shelf, RequestLimits(world.limits), receipts, movedTo: world.movedTo,
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, now: { now })
    channel = try await NIOAsyncTestingChannel { channel in
      let pipeline = channel.pipeline.syncOperations
      let front = ConnectionFront(headTime: .seconds(8), idleTime: .seconds(75))
      try pipeline.addHandler(front)
      try pipeline.addHandler(ByteToMessageHandler(HTTPRequestDecoder()))
      try pipeline.addHandler(FeedHandler(desk, front))
    }
    try await channel.connect(to: SocketAddress(ipAddress: "10.0.0.7", port: 5))
  }

  /// Sends text as a client would, with CRLF for each line end.
  func send(_ text: String) async throws {
    let octets = text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\r\n")
    try await channel.writeInbound(ByteBuffer(string: octets))
  }

  /// Sends a request with the headers that every client sends, and these.
  func ask(_ target: String, method: String = "GET", _ fields: String...) async throws {
    let lines = ["\(method) \(target) HTTP/1.1", "Host: lich"] + fields
    try await send(lines.joined(separator: "\n") + "\n\n")
  }

  /// The next answer; no body follows one to HEAD.
  func answer(isHead: Bool = false) async throws -> Answer {
    let head = try await channel.waitForOutboundWrite(as: ByteBuffer.self)
    var answer = Answer(String(buffer: head))
    if answer.hasBody, !isHead {
      let body = try await channel.waitForOutboundWrite(as: ByteBuffer.self)
      answer.body = Array(body.readableBytesView)
    }
    return answer
  }

  /// Asks and waits for the answer.
  func get(_ target: String, _ fields: String...) async throws -> Answer {
    let lines = ["GET \(target) HTTP/1.1", "Host: lich"] + fields
    try await send(lines.joined(separator: "\n") + "\n\n")
    return try await answer()
  }

  /// What was passed on to others, since this was last asked.
  func passedOn() async throws -> [String] {
    var seen: [String] = []
    while let part = try await channel.readInbound(as: HTTPServerRequestPart.self) {
      switch part {
      case .head(let head): seen.append("\(head.method) \(head.uri)")
      case .body(let octets): seen.append("\(octets.readableBytes) octets")
      case .end: seen.append("end")
      }
    }
    return seen
  }

  /// Answers what was passed on, as the long way would.
  func reply() async throws {
    let head = HTTPResponseHead(version: .http1_1, status: .ok)
    try await channel.writeOutbound(HTTPServerResponsePart.head(head))
    try await channel.writeOutbound(HTTPServerResponsePart.end(nil))
    _ = try await channel.readOutbound(as: HTTPServerResponsePart.self)
    _ = try await channel.readOutbound(as: HTTPServerResponsePart.self)
  }

  /// Lets time pass.
  func wait(_ time: TimeAmount) async { await channel.testingEventLoop.advanceTime(by: time) }

  /// Whether the connection is open.
  var isOpen: Bool { channel.isActive }
}

/// An answer, taken apart.
struct Answer {
  /// The status, such as `200 OK`.
  let status: String
  /// The fields of the head, but for the date.
  let fields: [String: String]
  /// The body.
  var body: [UInt8] = []

  init(_ text: String) {
    let lines = text.split(separator: "\r\n").map { String($0) }
    status = lines.first.map { String($0.dropFirst("HTTP/1.1 ".count)) } ?? ""
    fields = Dictionary(
      lines.dropFirst().compactMap { line in
        let parts = line.split(separator: ": ", maxSplits: 1)
        return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
      }, uniquingKeysWith: { one, other in "\(one) \(other)" })
  }

  /// Whether a body follows the head of an answer to GET.
  fileprivate var hasBody: Bool { status.hasPrefix("200") || fields["Content-Type"] != nil }

  /// The body as text.
  var text: String { String(decoding: body, as: UTF8.self) }
}
