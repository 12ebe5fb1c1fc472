import HTTPTypes
import Hummingbird
import PlanPages

extension Response {
  /// A page.
  static func page(_ html: String, _ status: HTTPResponse.Status = .ok) -> Response {
    made(status, "text/html; charset=utf-8", Array(html.utf8))
  }

  /// A few words as a page, with the way to the first page.
  static func notice(
    _ notice: PlannerNotice, _ status: HTTPResponse.Status, home: String = "/"
  ) -> Response {
    page(notice.html(home: home), status)
  }

  /// That there is nothing to say.
  static var nothing: Response { made(.noContent, "text/plain; charset=utf-8", []) }

  /// A file to take away.
  static func file(_ file: PlannerFile) -> Response {
    var response = made(.ok, file.type, file.octets)
    response.headers[.contentDisposition] = "attachment; filename=\"\(file.name)\""
    return response
  }

  /// A style sheet or script.
  static func asset(_ octets: [UInt8], _ type: String) -> Response { made(.ok, type, octets) }

  /// The way to the first page, with a session.
  static func entering(_ session: String, on port: Int) -> Response {
    var response = made(.seeOther, "text/plain; charset=utf-8", [])
    response.headers[.location] = "/"
    response.headers[.setCookie] =
      "\(String.sessionName(on: port))=\(session); HttpOnly; SameSite=Strict; Path=/"
    return response
  }

  /// That another page is to be read.
  static func seeOther(_ address: String) -> Response {
    var response = made(.seeOther, "text/plain; charset=utf-8", [])
    response.headers[.location] = address
    return response
  }

  /// The same, which is worth asking again after so many seconds.
  func retrying(after seconds: Int) -> Response {
    var response = self
    response.headers[.retryAfter] = String(seconds)
    return response
  }

  private static func made(
    _ status: HTTPResponse.Status, _ type: String, _ octets: [UInt8]
  ) -> Response {
    var fields: HTTPFields = [
      .contentType: type, .cacheControl: "no-store",
      .contentSecurityPolicy: PlannerPages.contentSecurityPolicy,
      .xContentTypeOptions: "nosniff",
    ]
    for (name, value) in [
      ("Referrer-Policy", "same-origin"), ("X-Frame-Options", "DENY"),
      ("Cross-Origin-Resource-Policy", "same-origin"),
    ] {
      if let name = HTTPField.Name(name) { fields[name] = value }
    }
    return Response(
      status: status, headers: fields, body: .init(byteBuffer: ByteBuffer(bytes: octets)))
  }
}

extension String {
  /// The name of the cookie that carries the session of a server. Cookies know no ports, and two servers may
  /// run on one machine.
  static func sessionName(on port: Int) -> String { "caodiem-\(port)" }
}
