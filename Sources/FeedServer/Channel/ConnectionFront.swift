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
  private var deadline: Scheduled<Void>?
  private var phase = Phase.idle

  /// What the client is doing, as far as time goes.
  private enum Phase {
    /// Nothing: it may send a request.
    case idle
    /// It has begun to send a head.
    case head
    /// The head is there; others look after body and answer.
    case served
  }

  init(headTime: TimeAmount, idleTime: TimeAmount) {
    self.headTime = headTime
    self.idleTime = idleTime
  }

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
    schedule(idleTime)
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    deadline?.cancel()
    self.context = nil
  }

  func channelInactive(context: ChannelHandlerContext) {
    deadline?.cancel()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if phase == .idle {
      phase = .head
      schedule(headTime)
    }
    context.fireChannelRead(data)
  }

  /// Says that a whole head has come in.
  func headIsThere() {
    phase = .served
    deadline?.cancel()
  }

  /// Says that the answer has gone out, so that the client may ask again.
  func answerIsOut() {
    phase = .idle
    schedule(idleTime)
  }

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
    // The client reads what it was told and closes; if not, we do.
    phase = .idle
    schedule(.seconds(2))
  }

  private func schedule(_ time: TimeAmount) {
    deadline?.cancel()
    guard let context else { return }
    let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
    deadline = context.eventLoop.scheduleTask(in: time) { bound.value.close(promise: nil) }
  }
}
