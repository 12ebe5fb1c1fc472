import HTTPTypes
import Hummingbird
public import Logging
public import PlanPages

/// Serves the planner's pages of one plan folder to a browser of this machine.
public struct PlannerServer: Sendable {
  private let site: PlannerSite
  private let desk: any PlannerDesk
  private let host: String
  private let port: Int
  private let logger: Logger
  private let say: @Sendable (String) -> Void

  /// Prepares a server of pages that change what they read at the same desk. `say` is told the address to
  /// open, with a key that is good once.
  public init(
    _ site: PlannerSite, changing desk: any PlannerDesk, host: String, port: Int, logger: Logger,
    say: @escaping @Sendable (String) -> Void
  ) {
    self.site = site
    self.desk = desk
    self.host = host
    self.port = port
    self.logger = logger
    self.say = say
  }

  /// Serves until the process is asked to end by SIGTERM or SIGINT.
  ///
  /// - Throws: where the address cannot be bound.
  public func run() async throws {
    let responder = PlannerResponder(site, desk, host: host) { port, key in
      say("http://\(host.contains(":") ? "[\(host)]" : host):\(port)/?key=\(key)")
    }
    let application = Application(
      responder: responder,
      configuration: ApplicationConfiguration(
        address: .hostname(host, port: port), serverName: nil),
      onServerRunning: { channel in responder.open(on: channel.localAddress?.port ?? port) },
      logger: logger)
    try await application.runService()
  }
}
