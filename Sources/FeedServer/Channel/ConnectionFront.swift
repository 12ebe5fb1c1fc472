import NIOCore

/// The handler next to the socket: cuts off those who take too long to say what they want, and lets
/// answers out that are bytes already.
///
/// A client has `headTime` from its first octet on to send a whole head, and `idleTime` between
/// requests. Programs that send an octet a second would else hold connections for ever.
final class ConnectionFront: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let headTime: TimeAmount
  private let idleTime: TimeAmount
  private var context: ChannelHandlerContext?
  private var watch: Scheduled<Void>?
  private var phase = Phase.idle
  private var since = NIODeadline.uptimeNanoseconds(0)

  /// What the client is doing, as far as time goes.
  private enum Phase {
    /// Nothing: it may send a request.
    case idle
    /// It has begun to send a head.
    case head
    /// The head is there; others look after body and answer.
    case served
    /// It was told the last thing, and is to close.
    case finished
  }

  init(headTime: TimeAmount, idleTime: TimeAmount) {
    self.headTime = headTime
    self.idleTime = idleTime
  }

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
    begin(.idle)
    look()
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    watch?.cancel()
    self.context = nil
  }

  func channelInactive(context: ChannelHandlerContext) {
    watch?.cancel()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if phase == .idle { begin(.head) }
    context.fireChannelRead(data)
  }

  /// Says that a whole head has come in.
  func headIsThere() { phase = .served }

  /// Says that the answer has gone out, so that the client may ask again.
  func answerIsOut() { begin(.idle) }

  /// Sends bytes as they are.
  func write(_ octets: ByteBuffer) {
    context?.write(wrapOutboundOut(octets), promise: nil)
  }

  /// Has everything go out that was written.
  func flush() { context?.flush() }

  /// Has everything go out, then ends the connection.
  func finish() {
    guard let context else { return }
    let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
    context.writeAndFlush(wrapOutboundOut(ByteBuffer())).whenComplete { _ in
      bound.value.close(mode: .output, promise: nil)
    }
    begin(.finished)
  }

  private func begin(_ phase: Phase) {
    self.phase = phase
    since = context?.eventLoop.now ?? since
  }

  /// For how long the client may go on like this; `nil` where others look after it.
  private var limit: TimeAmount? {
    switch phase {
    case .idle: idleTime
    case .head: headTime
    case .served: nil
    // It reads what it was told and closes; if not, we do.
    case .finished: .seconds(2)
    }
  }

  /// Looks once a second whether the time is over: a timer set for each request would cost more than
  /// the answer.
  private func look() {
    guard let context else { return }
    let now = context.eventLoop.now
    if let limit, since + limit <= now { return context.close(promise: nil) }
    let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
    watch = context.eventLoop.scheduleTask(in: .seconds(1)) { bound.value.look() }
  }
}
