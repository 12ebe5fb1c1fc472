import CivilTime
import NIOHTTP1
import Testing

@testable import FeedServer

@Suite("What the headers of a request ask for")
struct FeedRequestTests {
  private func answer(_ fields: (String, String)...) -> FeedRequest.Answer {
    FeedRequest(HTTPHeaders(fields)).answer(
      for: EntityTags(identity: "\"a\"", gzip: "\"a-gz\""),
      modified: Instant(secondsSince1970: 784_111_777), compressing: true)
  }

  @Test(arguments: [
    ("\"a\"", true), ("W/\"a\"", true), ("\"a-gz\"", true), ("\"x\", \"a\"", true),
    ("\"x\",\"a\",\"y\"", true), ("*", true), (" * ", true), ("\"x\"", false), ("a", false),
    ("no quotes at all", false), ("", false),
  ])
  func `a tag that the client has is compared, strong or weak`(_ text: String, _ isKnown: Bool) {
    let expected: FeedRequest.Answer = isKnown ? .notModified(.identity) : .whole(.identity)
    #expect(answer(("If-None-Match", text)) == expected)
  }

  @Test(arguments: [
    ("Sun, 06 Nov 1994 08:49:37 GMT", true), ("Sun, 06 Nov 1994 08:49:38 GMT", true),
    ("Sunday, 06-Nov-94 08:49:37 GMT", true), ("Sun Nov  6 08:49:37 1994", true),
    ("Sun, 06 Nov 1994 08:49:36 GMT", false), ("yesterday", false), ("", false),
    ("Sun, 31 Feb 1994 08:49:37 GMT", false), ("Sun, 06 Nov 1994 25:49:37 GMT", false),
  ])
  func `a moment in any of the three forms is compared`(_ text: String, _ isSame: Bool) {
    let expected: FeedRequest.Answer = isSame ? .notModified(.identity) : .whole(.identity)
    #expect(answer(("If-Modified-Since", text)) == expected)
  }

  @Test func `tags come before moments`() {
    let since = ("If-Modified-Since", "Sun, 06 Nov 1994 08:49:37 GMT")
    #expect(answer(("If-None-Match", "\"x\""), since) == .whole(.identity))
    #expect(
      answer(("If-None-Match", "\"x\""), ("If-None-Match", "\"a\"")) == .notModified(.identity))
  }

  @Test(arguments: [("\"x\"", true), ("W/\"a\"", true), ("\"a\"", false), ("*", false)])
  func `who wants another feed gets none`(_ text: String, _ fails: Bool) {
    let expected: FeedRequest.Answer = fails ? .preconditionFailed : .whole(.identity)
    #expect(answer(("If-Match", text)) == expected)
  }

  @Test(arguments: [
    ("gzip", true), ("GZIP", true), ("br, gzip;q=0.5", true), ("x-gzip", true), ("*", true),
    ("gzip;q=0.5, identity;q=0.1", true), ("gzip;q=0", false), ("gzip;q=0, *", false),
    ("identity", false), ("br, zstd", false), ("", false), ("identity, gzip;q=0.5", false),
    ("gzip;q=x", true),
  ])
  func `gzip is sent to whoever takes it`(_ text: String, _ takes: Bool) {
    #expect(answer(("Accept-Encoding", text)) == .whole(takes ? .gzip : .identity))
  }

  @Test func `dates are written in the one form, for days of any year`() throws {
    #expect(
      HTTPDate.text(Instant(secondsSince1970: 784_111_777)) == "Sun, 06 Nov 1994 08:49:37 GMT")
    #expect(HTTPDate.text(Instant(secondsSince1970: 0)) == "Thu, 01 Jan 1970 00:00:00 GMT")
    for second in stride(from: -5_000_000_000, to: 20_000_000_000, by: 86_399_999) {
      let instant = Instant(secondsSince1970: second)
      #expect(HTTPDate.instant(HTTPDate.text(instant)) == instant)
    }
  }
}
