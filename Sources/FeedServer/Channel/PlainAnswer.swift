import NIOCore
import NIOHTTP1

/// An answer in a few words, in both languages, with a status.
struct PlainAnswer {
  /// The status.
  let status: HTTPResponseStatus
  /// Header lines of its own, beside those that every answer has.
  let fields: [(name: String, value: String)]
  /// The words; empty where the status says all.
  let text: String

  private init(
    _ status: HTTPResponseStatus, _ text: String, _ fields: [(name: String, value: String)] = []
  ) {
    self.status = status
    self.text = text.isEmpty ? "" : text + "\n"
    self.fields = fields
  }

  /// There is no such address.
  static let unknown = PlainAnswer(
    .notFound,
    """
    Không có lịch nào ở địa chỉ này. Hãy chép lại cả địa chỉ được cấp.
    There is no calendar at this address. Copy the whole address that you were given.
    """)

  /// The address was withdrawn.
  static let gone = PlainAnswer(
    .gone,
    """
    Địa chỉ này đã thu hồi. Hãy bỏ lịch này và xin địa chỉ mới ở nơi đã cấp.
    This address was withdrawn. Remove this calendar and ask for a new address.
    """)

  /// Feeds are only read.
  static let readOnly = PlainAnswer(
    .methodNotAllowed, "Chỉ đọc được lịch này.\nThis calendar can only be read.",
    [("Allow", "GET, HEAD")])

  /// The request is none that HTTP knows.
  static let badRequest = PlainAnswer(.badRequest, "")

  /// The address is longer than any of ours.
  static let longAddress = PlainAnswer(.uriTooLong, "")

  /// The head is larger than any program needs.
  static let largeHead = PlainAnswer(.requestHeaderFieldsTooLarge, "")

  /// The client sent more than a feed has use for.
  static let largeBody = PlainAnswer(.payloadTooLarge, "")

  /// The feed is not the one that the client wants to have.
  static let preconditionFailed = PlainAnswer(.preconditionFailed, "")

  /// Nothing was read of the ledger yet, or the feed cannot be made.
  static let unready = PlainAnswer(
    .serviceUnavailable,
    "Máy chủ chưa sẵn sàng, hãy thử lại sau.\nThe server is not ready, try again later.",
    [("Retry-After", "30")])

  /// The client asks too often.
  static func tooMany(retryAfter seconds: Int) -> PlainAnswer {
    PlainAnswer(
      .tooManyRequests, "Hỏi quá nhiều lần.\nToo many requests.",
      [("Retry-After", String(seconds))])
  }

  /// The server has moved, with all its addresses.
  static func moved(to address: String) -> PlainAnswer {
    PlainAnswer(.permanentRedirect, "", [("Location", address)])
  }

  /// The lines of the head from behind the date on, with the empty line, and the body.
  var octets: (head: ByteBuffer, body: ByteBuffer) {
    let length = [("Content-Length", String(text.utf8.count))]
    let kind = text.isEmpty ? [] : [("Content-Type", "text/plain; charset=utf-8")]
    let common = [("X-Content-Type-Options", "nosniff"), ("Cache-Control", "no-store")]
    return (headLines(length + kind + common + fields), ByteBuffer(string: text))
  }
}
