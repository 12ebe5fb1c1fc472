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
    func attempt(_ second: Int, _ name: String, _ address: String) -> Int? {
      limits.attempt(
        by: [.name(name), .address(address)], at: Instant(secondsSince1970: second))
    }
    for second in 0..<8 { #expect(attempt(second, "lan", "a") == nil) }
    #expect(attempt(10, "lan", "b") == 890)
    #expect(attempt(10, "hoa", "a") == nil)
    limits.succeed([.name("hoa"), .address("a")])
    for second in 10..<32 { #expect(attempt(second, "hoa \(second)", "a") == nil) }
    #expect(attempt(40, "mai", "a") == 860)
    #expect(attempt(40, "mai", "b") == nil)
    limits.succeed([.name("lan")])
    #expect(attempt(40, "lan", "b") == nil)
    #expect(attempt(900, "mai", "a") == nil)
  }

  @Test func `of a thousand tries at once as many get through as of a thousand in turn`() async {
    let limits = AttemptLimits()
    let through = await withTaskGroup(of: Bool.self) { group in
      for number in 0..<1_000 {
        group.addTask {
          limits.attempt(
            by: [.name("lan"), .address("\(number)")], at: Instant(secondsSince1970: 0)) == nil
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(through == 8)
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
