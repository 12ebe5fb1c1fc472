import Foundation
import HTTPTypes

/// From where a server's pages come, as browsers tell it: scheme, host and port.
///
/// Source: RFC 6454 §6.2; WHATWG Fetch, "Origin header".
enum Origin {
  /// The origin of an address, in small letters, without the usual port.
  static func text(of address: String) -> String {
    guard let parts = URLComponents(string: address), let scheme = parts.scheme?.lowercased(),
      let host = parts.host?.lowercased()
    else { return address.lowercased() }
    let usual = scheme == "https" ? 443 : 80
    let port = parts.port.flatMap { $0 == usual ? nil : ":\($0)" } ?? ""
    return "\(scheme)://\(host)\(port)"
  }

  /// Whether passwords may travel to an origin: by TLS, or without leaving the machine.
  static func isSafe(_ origin: String) -> Bool {
    origin.hasPrefix("https://") || isThisMachine(origin)
  }

  private static func isThisMachine(_ origin: String) -> Bool {
    let host = URLComponents(string: origin)?.host?.lowercased() ?? ""
    return ["127.0.0.1", "localhost", "::1", "[::1]"].contains(host)
  }

  /// Whether a form comes from a page of an origin, or of this machine by the name that it was asked for.
  static func isOurs(_ headers: HTTPFields, to authority: String?, _ origin: String) -> Bool {
    isSent(by: headers) { sent in
      sent == origin || isThisMachine(sent) && sent == "http://\(authority ?? "")"
    }
  }

  /// Whether the origin that a browser names, in small letters, is one of ours; of a browser that names none,
  /// whether it says at least that the site is the same.
  static func isSent(by headers: HTTPFields, _ isOurs: (String) -> Bool) -> Bool {
    if let sent = headers[.origin] { return isOurs(sent.lowercased()) }
    return HTTPField.Name("Sec-Fetch-Site").flatMap { headers[$0] } == "same-origin"
  }
}
