import HTTPTypes

/// The names by which this machine may be called in a request: any other may be a page of somebody else that
/// has its name point here (DNS rebinding).
struct Hosts {
  private let names: Set<String>

  /// The names of a server on a port that listens at an address.
  init(_ host: String, port: Int) {
    let usual = ["127.0.0.1", "localhost", "[::1]", host.contains(":") ? "[\(host)]" : host]
    names = Set(usual.map { "\($0):\(port)" })
  }

  /// Whether a request names one of them.
  func allow(_ authority: String?) -> Bool {
    authority.map { names.contains($0.lowercased()) } ?? false
  }

  /// Whether a form comes from a page of ours, as browsers tell it: by Origin, or else by Sec-Fetch-Site.
  func areOrigin(of headers: HTTPFields) -> Bool {
    Origin.isSent(by: headers) { origin in names.contains { origin == "http://\($0)" } }
  }
}
