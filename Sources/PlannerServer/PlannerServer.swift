public import CivilTime
import HTTPTypes
import Hummingbird
public import Logging

/// Serves the planner's pages of one plan folder to a browser of this machine.
public struct PlannerServer: Sendable {
  private let desk: any PlannerDesk
  private let host: String
  private let port: Int
  private let logger: Logger
  private let today: @Sendable () -> CivilDate
  private let say: @Sendable (String) -> Void

  /// Prepares a server. `say` is told the address to open, with a key that is good once.
  public init(
    _ desk: any PlannerDesk, host: String, port: Int, logger: Logger,
    today: @escaping @Sendable () -> CivilDate, say: @escaping @Sendable (String) -> Void
  ) {
    self.desk = desk
    self.host = host
    self.port = port
    self.logger = logger
    self.today = today
    self.say = say
  }

  /// Serves until the process is asked to end by SIGTERM or SIGINT.
  ///
  /// - Throws: where the address cannot be bound.
  public func run() async throws {
    let sessions = PlannerSessions()
    let door = Door()
    let application = Application(
      responder: Doorkeeper { request, context in
        // The port is known once the server listens, and nobody can ask before.
        let port = door.port
        let responder = PlannerResponder(
          desk, sessions, Hosts(host, port: port), today: today,
          printAddress: { say(address(port, sessions.freshKey())) })
        return try await responder.respond(to: request, context: context)
      },
      configuration: ApplicationConfiguration(
        address: .hostname(host, port: port), serverName: nil),
      onServerRunning: { channel in
        let port = channel.localAddress?.port ?? port
        door.open(port)
        say(address(port, sessions.freshKey()))
      },
      logger: logger)
    try await application.runService()
  }

  private func address(_ port: Int, _ key: String) -> String {
    "http://\(host.contains(":") ? "[\(host)]" : host):\(port)/?key=\(key)"
  }
}
