import CivilTime
import NIOCore
import NIOHTTP1
import NIOPosix

/// Answers what can be answered next to the socket, feeds above all, and passes the rest on. One
/// request at a time, in the order in which they came.
///
/// Most requests ask whether a feed has changed, and it has not: an answer of some hundred octets
/// that lie ready. On the long way through tasks and streams that would cost several times as much.
final class FeedHandler: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias InboundOut = HTTPServerRequestPart
  typealias OutboundIn = HTTPServerResponsePart
  typealias OutboundOut = HTTPServerResponsePart

  private let desk: FeedDesk
  private let front: ConnectionFront
  private var phase = Phase.idle
  private var waiting = CircularBuffer<HTTPServerRequestPart>()
  private var client = ""
  private var clock = DateLine()
  private var isQuiescing = false

  /// What is going on.
  private enum Phase {
    /// Nothing: the next part is a head.
    case idle
    /// The rest of a request is read that will be answered here; how much of its body there was.
    case reading(HTTPRequestHead, bodySize: Int)
    /// A feed is being made, elsewhere.
    case making
    /// Others answer; whether the request has been passed on to its end, and the answer has gone out.
    case passedOn(isRead: Bool, isAnswered: Bool)
    /// Nothing more is read.
    case over
  }

  init(_ desk: FeedDesk, _ front: ConnectionFront) {
    self.desk = desk
    self.front = front
  }

  func handlerAdded(context: ChannelHandlerContext) {
    client = context.channel.remoteAddress?.ipAddress ?? ""
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let part = unwrapInboundIn(data)
    if isBusy {
      waiting.append(part)
      // Nobody needs so many at once: it would fill our memory.
      if waiting.count > 256 { stop(context) }
    } else {
      take(part, context)
    }
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    front.flush()
    context.fireChannelReadComplete()
  }

  func write(
    context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?
  ) {
    let part = unwrapOutboundIn(data)
    context.write(data, promise: promise)
    guard case .end = part, case .passedOn(let isRead, _) = phase else { return }
    phase = .passedOn(isRead: isRead, isAnswered: true)
    goOnIfDone(context)
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if event is ChannelShouldQuiesceEvent {
      isQuiescing = true
      // An answer that is being made goes out first.
      if case .making = phase { return }
    }
    context.fireUserInboundEventTriggered(event)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    front.headIsThere()
    context.fireErrorCaught(error)
  }

  /// Whether the next part has to wait.
  private var isBusy: Bool {
    switch phase {
    case .making, .passedOn(isRead: true, _): true
    case .idle, .reading, .passedOn, .over: false
    }
  }

  private func take(_ part: HTTPServerRequestPart, _ context: ChannelHandlerContext) {
    switch (phase, part) {
    case (.idle, .head(let head)): begin(head, context)
    case (.reading(let head, let size), .body(let octets)):
      phase = .reading(head, bodySize: size + octets.readableBytes)
      if size + octets.readableBytes > FeedDesk.largestBody { refuse(.largeBody, head) }
    case (.reading(let head, _), .end): answer(head, context)
    case (.passedOn(_, let isAnswered), _):
      context.fireChannelRead(wrapInboundOut(part))
      guard case .end = part else { return }
      phase = .passedOn(isRead: true, isAnswered: isAnswered)
      goOnIfDone(context)
    case (.idle, _), (.reading, .head), (.making, _), (.over, _): break
    }
  }

  private func begin(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    front.headIsThere()
    if let objection = desk.objection(to: head) { return refuse(objection, head) }
    if desk.isOurs(head) {
      phase = .reading(head, bodySize: 0)
    } else {
      phase = .passedOn(isRead: false, isAnswered: false)
      context.fireChannelRead(wrapInboundOut(.head(head)))
    }
  }

  private func answer(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    switch desk.answer(head, from: client) {
    case .now(let reply): send(reply, head, context)
    case .later(let make):
      phase = .making
      let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
      desk.threads.runIfActive(eventLoop: context.eventLoop, make).whenComplete { result in
        let (handler, context) = bound.value
        handler.send((try? result.get()) ?? .plain(.unready), head, context)
        handler.front.flush()
      }
    }
  }

  private func send(
    _ reply: FeedDesk.Reply, _ head: HTTPRequestHead, _ context: ChannelHandlerContext
  ) {
    let closes = !head.isKeepAlive || head.version != .http1_1 || isQuiescing
    front.write(clock.opening(reply.status, at: desk.now(), closes: closes, reply.fields))
    if let body = reply.body, head.method != .HEAD { front.write(body) }
    guard !closes else { return stop(context) }
    phase = .idle
    front.answerIsOut()
    goOn(context)
  }

  private func refuse(_ answer: PlainAnswer, _ head: HTTPRequestHead) {
    let reply = FeedDesk.Reply.plain(answer)
    front.write(clock.opening(reply.status, at: desk.now(), closes: true, reply.fields))
    if let body = reply.body, head.method != .HEAD { front.write(body) }
    phase = .over
    front.finish()
  }

  private func stop(_ context: ChannelHandlerContext) {
    phase = .over
    waiting.removeAll()
    front.finish()
  }

  private func goOnIfDone(_ context: ChannelHandlerContext) {
    guard case .passedOn(isRead: true, isAnswered: true) = phase else { return }
    phase = .idle
    front.answerIsOut()
    goOn(context)
    front.flush()
  }

  private func goOn(_ context: ChannelHandlerContext) {
    while !isBusy, let part = waiting.popFirst() { take(part, context) }
  }
}

/// The first lines of an answer, with the date, which is written anew once a second.
private struct DateLine {
  private var second = Instant(secondsSince1970: .min)
  private var date = ""

  mutating func opening(
    _ status: HTTPResponseStatus, at now: Instant, closes: Bool, _ fields: ByteBuffer
  ) -> ByteBuffer {
    if now != second {
      second = now
      date = HTTPDate.text(now)
    }
    var octets = ByteBuffer()
    octets.reserveCapacity(128 + fields.readableBytes)
    octets.writeString("HTTP/1.1 \(status.code) \(status.reasonPhrase)\r\nDate: \(date)\r\n")
    if closes { octets.writeString("Connection: close\r\n") }
    octets.writeImmutableBuffer(fields)
    return octets
  }
}
