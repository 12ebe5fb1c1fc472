import HTTPTypes
import Hummingbird
import PlanPages

extension Response {
  /// What every page and file of ours says of itself: nobody keeps it, nobody learns its address.
  private static let discretion: HTTPFields = [
    .cacheControl: "no-store", .referrerPolicy: "no-referrer", .robots: "noindex",
    .xContentTypeOptions: "nosniff",
  ]

  /// A page of a link.
  static func page(_ html: String, _ status: HTTPResponse.Status = .ok) -> Response {
    response(
      status, "text/html; charset=utf-8", Array(html.utf8),
      [.contentSecurityPolicy: SubscribePage.contentSecurityPolicy])
  }

  /// A sheet of a station, with a style of its own.
  static func sheet(_ html: String) -> Response {
    response(
      .ok, "text/html; charset=utf-8", Array(html.utf8),
      [
        .contentSecurityPolicy:
          "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'self'; "
          + "frame-ancestors 'none'"
      ])
  }

  /// A few words.
  static func plain(_ text: String, _ status: HTTPResponse.Status = .ok) -> Response {
    response(status, "text/plain; charset=utf-8", Array(text.utf8))
  }

  /// A file, for a program or to be kept.
  static func file(_ octets: [UInt8], _ type: String, named name: String? = nil) -> Response {
    let fields: HTTPFields =
      name.map { [.contentDisposition: "attachment; filename=\"\($0)\""] } ?? [:]
    return response(.ok, type, octets, fields)
  }

  /// That the method is not for this address.
  static func wrongMethod(allowed: String) -> Response {
    response(.methodNotAllowed, "text/plain; charset=utf-8", [], [.allow: allowed])
  }

  /// That another address is to be asked, by reading.
  static func seeOther(_ address: String) -> Response {
    response(.seeOther, "text/plain; charset=utf-8", [], [.location: address])
  }

  private static func response(
    _ status: HTTPResponse.Status, _ type: String, _ octets: [UInt8], _ more: HTTPFields = [:]
  ) -> Response {
    var headers = discretion
    headers[.contentType] = type
    for field in more { headers[field.name] = field.value }
    return Response(
      status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: octets)))
  }
}

extension HTTPField.Name {
  fileprivate static let referrerPolicy = known("Referrer-Policy")
  fileprivate static let robots = known("X-Robots-Tag")

  private static func known(_ name: String) -> HTTPField.Name {
    guard let name = HTTPField.Name(name) else { preconditionFailure("'\(name)' is no name") }
    return name
  }
}
