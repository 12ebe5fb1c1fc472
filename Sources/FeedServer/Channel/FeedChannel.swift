import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1
import NIOHTTPTypes

/// A connection: that of Hummingbird, with our two handlers in it.
struct FeedChannel: ServerChildChannel {
  private let base: HTTP1Channel
  private let desk: FeedDesk
  private let times: Times

  /// How long a client may take.
  struct Times: Sendable {
    /// For a whole head.
    var head = TimeAmount.seconds(8)
    /// Between two requests.
    var idle = TimeAmount.seconds(75)
  }

  init(_ base: HTTP1Channel, _ desk: FeedDesk, _ times: Times = Times()) {
    self.base = base
    self.desk = desk
    self.times = times
  }

  func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<HTTP1Channel.Value> {
    base.setup(channel: channel, logger: logger).flatMapThrowing { value in
      let pipeline = channel.pipeline.syncOperations
      let decoder = try pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self)
      let front = ConnectionFront(headTime: times.head, idleTime: times.idle)
      // Nearer to the socket than the encoder, since what it writes is bytes already; behind TLS.
      let encoder = try pipeline.handler(type: HTTPResponseEncoder.self)
      try pipeline.addHandler(front, position: .before(encoder))
      try pipeline.addHandler(FeedHandler(desk, front), position: .after(decoder))
      return value
    }
  }

  func handle(value: HTTP1Channel.Value, logger: Logger) async {
    await base.handle(value: value, logger: logger)
  }
}
