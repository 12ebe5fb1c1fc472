/// How a server is to serve.
public struct ServerSettings: Sendable {
  /// The address of the network that it listens on; that of this machine alone unless told otherwise.
  public var host = "127.0.0.1"
  /// The port; 0 for any that is free.
  public var port = 8080
  /// The address by which people reach it, without a slash at the end, such as
  /// `https://lich.thainguyen.example`.
  public var publicAddress = "http://127.0.0.1:8080"
  /// How many connections there may be at once.
  public var mostConnections = 1_000
  /// Requests a minute for each link.
  public var perLink = 1_200
  /// Requests a minute for unknown addresses, from one address of the network.
  public var perStranger = 600
  /// Whether a proxy stands in front of it, which says where requests come from.
  public var isBehindProxy = false
  /// Parts of the names of programs that get no compressed answers.
  public var uncompressed: [String] = []
  /// Where the server has moved to, with all its addresses; `nil` while it is here.
  public var movedTo: String?
  /// The files of certificate and key in PEM; `nil` where it speaks without TLS.
  public var certificate: (chain: String, key: String)?

  /// The usual settings.
  public init() {}
}

extension ServerSettings {
  var limits: RequestLimits.Terms {
    RequestLimits.Terms(
      perLink: perLink, perStranger: perStranger, isBehindProxy: isBehindProxy,
      uncompressed: uncompressed.map { $0.lowercased() })
  }
}
