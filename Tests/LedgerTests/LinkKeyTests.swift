import Ledger
import Testing

@Suite("The key of the links")
struct LinkKeyTests {
  /// Python: `base64.b32encode(hmac.digest(bytes(range(32)), b"link 7 1", "sha256")[:16])`.
  @Test func `a secret is 128 bits of an HMAC, which another program finds too`() throws {
    let key = try #require(LinkKey(Array(0..<32)))
    #expect(key.secret(of: 7, generation: 1) == "4ck4nrr27cgnen2bafdgx3l6va")
    #expect(key.secret(of: 7, generation: 2) == "oifv2gdonwisnvbgid6ocdelfm")
    #expect(key.mark == "umihxfesrnqx5ib354ufczqesi")
  }

  @Test func `no two of many links have the same secret, and all have 26 letters`() throws {
    let key = try #require(LinkKey(Array(repeating: 9, count: 32)))
    let secrets = (1...200).flatMap { link in
      (1...3).map { key.secret(of: link, generation: $0) }
    }
    #expect(Set(secrets).count == 600)
    #expect(secrets.allSatisfy { $0.utf8.count == 26 })
  }

  @Test(arguments: [0, 16, 31, 33])
  func `a key of another length is none`(_ count: Int) {
    #expect(LinkKey(Array(repeating: 1, count: count)) == nil)
  }
}
