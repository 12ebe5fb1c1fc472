import CivilTime
import HTTPTypes
import Ledger
import Testing

@testable import PlannerServer

@Suite("Signing in")
struct SigningInTests {
  private let lan = Account(name: "Lan", role: .viewer, made: Instant(secondsSince1970: 0))

  @Test func `a session lasts twelve hours, and ends before where somebody signs out`() {
    let signedIn = SignedIn()
    let start = Instant(secondsSince1970: 1000)
    let (first, second) = (signedIn.enter(lan, at: start), signedIn.enter(lan, at: start))
    #expect(first != second)
    let last = Instant(secondsSince1970: 1000 + 12 * 3600 - 1)
    let end = Instant(secondsSince1970: 1000 + 12 * 3600)
    #expect(signedIn.session(first, at: last)?.account == "Lan")
    #expect(signedIn.session(first, at: last)?.token != signedIn.session(second, at: last)?.token)
    #expect(signedIn.session(first, at: end) == nil)
    signedIn.leave(second)
    #expect(signedIn.session(second, at: start) == nil)
    #expect(signedIn.session("", at: start) == nil)
  }

  @Test func `a name may fail eight times in a quarter of an hour, an address thirty times`() {
    let limits = AttemptLimits()
    func wait(_ second: Int, _ name: String, _ address: String) -> Int? {
      limits.wait(of: [.name(name), .address(address)], at: Instant(secondsSince1970: second))
    }
    func fail(_ second: Int, _ name: String, _ address: String) {
      limits.fail([.name(name), .address(address)], at: Instant(secondsSince1970: second))
    }
    for second in 0..<8 {
      #expect(wait(second, "lan", "a") == nil)
      fail(second, "lan", "a")
    }
    #expect(wait(10, "lan", "b") == 890)
    #expect(wait(10, "hoa", "a") == nil)
    for second in 10..<32 { fail(second, "hoa \(second)", "a") }
    #expect(wait(40, "mai", "a") == 860)
    #expect(wait(40, "mai", "b") == nil)
    limits.succeed(.name("lan"))
    #expect(wait(40, "lan", "b") == nil)
    #expect(wait(900, "mai", "a") == nil)
  }

  @Test(arguments: [
    ("https://Lich.Example.vn", "https://lich.example.vn", true),
    ("https://lich.example.vn:443/x", "https://lich.example.vn", true),
    ("https://lich.example.vn:8443", "https://lich.example.vn:8443", true),
    ("http://lich.example.vn", "http://lich.example.vn", false),
    ("http://127.0.0.1:8080", "http://127.0.0.1:8080", true),
    ("http://localhost:80", "http://localhost", true),
    ("http://localhost.example.vn", "http://localhost.example.vn", false),
    ("http://[::1]:8080", "http://[::1]:8080", true),
  ])
  func `passwords travel by TLS or stay on the machine`(
    address: String, origin: String, isSafe: Bool
  ) {
    #expect(Origin.text(of: address) == origin)
    #expect(Origin.isSafe(origin) == isSafe)
  }

  @Test(arguments: [
    ("https://lich.example.vn", "x", true), ("https://evil.example", "x", false),
    ("null", "x", false), ("http://127.0.0.1:81", "127.0.0.1:81", true),
    ("http://127.0.0.1:82", "127.0.0.1:81", false),
    ("http://evil.example", "evil.example", false),
  ])
  func `a form is ours by where it comes from`(origin: String, host: String, isOurs: Bool) {
    let fields: HTTPFields = [.origin: origin]
    #expect(Origin.isOurs(fields, to: host, "https://lich.example.vn") == isOurs)
  }

  @Test func `a form of a browser that sends no origin says at least that the site is the same`()
    throws
  {
    let name = try #require(HTTPField.Name("Sec-Fetch-Site"))
    #expect(Origin.isOurs([name: "same-origin"], to: nil, "https://lich.example.vn"))
    #expect(!Origin.isOurs([name: "cross-site"], to: nil, "https://lich.example.vn"))
    #expect(!Origin.isOurs([:], to: nil, "https://lich.example.vn"))
  }
}
