public import CivilTime
import HTTPTypes
public import Hummingbird
import HummingbirdCore
import HummingbirdTLS
public import Ledger
public import Logging
import NIOCore
import NIOSSL
import ServiceLifecycle

/// Serves what is published: feeds, the page of each link, health.
public struct FeedServer: Sendable {
  private let settings: ServerSettings
  private let ledger: any WatchedLedger
  private let key: LinkKey
  private let logger: Logger
  private let surroundings: Surroundings

  /// What the server has of the world.
  public struct Surroundings: Sendable {
    /// Reads the clock.
    let now: @Sendable () -> Instant
    /// Finds a zone with its changes in some years; `nil` where the system knows none of the name.
    let zone: @Sendable (ZoneID, ClosedRange<Int>) -> Zone?
    /// Says that the server listens, and at which port.
    let started: @Sendable (Int) -> Void
    /// Answers what is asked below one path, for an address of the network; `nil` where nothing is there.
    let annex: Annex?

    /// Puts the four together.
    public init(
      now: @escaping @Sendable () -> Instant,
      zone: @escaping @Sendable (ZoneID, ClosedRange<Int>) -> Zone?,
      started: @escaping @Sendable (Int) -> Void, annex: Annex? = nil
    ) {
      self.now = now
      self.zone = zone
      self.started = started
      self.annex = annex
    }
  }

  /// Pages that another module answers.
  public struct Annex: Sendable {
    let name: String
    let respond: @Sendable (Request, String) async throws -> Response

    /// Names the first part of the path of its pages, and answers requests for them, from an address of the
    /// network.
    public init(
      at name: String, respond: @escaping @Sendable (Request, String) async throws -> Response
    ) {
      self.name = name
      self.respond = respond
    }
  }

  /// Prepares a server for a ledger.
  public init(
    _ settings: ServerSettings, _ ledger: any WatchedLedger, _ key: LinkKey, logger: Logger,
    _ surroundings: Surroundings
  ) {
    self.settings = settings
    self.ledger = ledger
    self.key = key
    self.logger = logger
    self.surroundings = surroundings
  }

  /// Serves until the process is asked to end by SIGTERM or SIGINT; what is being sent then is sent
  /// to its end.
  ///
  /// - Throws: where the address cannot be bound, or certificate and key cannot be read.
  public func run() async throws {
    let shelf = Shelf()
    let receipts = ReceiptBook()
    let watch = LedgerWatch(
      ledger, key, at: settings.publicAddress, into: shelf, logger: logger,
      zone: surroundings.zone)
    watch.look(at: surroundings.now())
    let limits = RequestLimits(settings.limits)
    let desk = FeedDesk(
      shelf, limits, receipts, movedTo: settings.movedTo, logger: logger,
      now: surroundings.now)
    let keeper = LedgerKeeper(watch, receipts, ledger, logger: logger, now: surroundings.now)
    let application = Application(
      responder: Pages(shelf, ledger, limits, settings, surroundings.annex, now: surroundings.now),
      server: try builder(desk),
      configuration: ApplicationConfiguration(
        address: .hostname(settings.host, port: settings.port), serverName: nil,
        availableConnectionsDelegate: MaximumAvailableConnections(
          settings.mostConnections, logger: logger)),
      services: [keeper],
      onServerRunning: { [surroundings] channel in
        surroundings.started(channel.localAddress?.port ?? 0)
      },
      logger: logger)
    try await application.runService()
    keeper.writeDown()
  }

  private func builder(_ desk: FeedDesk) throws -> HTTPServerBuilder {
    let plain = HTTPServerBuilder { responder in
      // The idle time of the long way is that of the short one and a little more.
      let base = HTTP1Channel(
        responder: responder, configuration: HTTP1Channel.Configuration(idleTimeout: .seconds(90)))
      return FeedChannel(base, desk)
    }
    guard let files = settings.certificate else { return plain }
    let chain = try NIOSSLCertificate.fromPEMFile(files.chain)
    let key = try NIOSSLPrivateKey(file: files.key, format: .pem)
    return try .tls(
      plain,
      tlsConfiguration: .makeServerConfiguration(
        certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key)))
  }
}
