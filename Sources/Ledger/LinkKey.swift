import Crypto

/// The key of a server, from which the secret part of every address is derived. It lies in a file of
/// its own, so that whoever has the ledger alone has no address.
public struct LinkKey: Sendable {
  private let key: SymmetricKey

  /// Takes a key of 32 octets; `nil` for any other number.
  public init?(_ octets: [UInt8]) {
    guard octets.count == 32 else { return nil }
    key = SymmetricKey(data: octets)
  }

  /// The secret in the address of a link: 128 bits as 26 characters of lower-case base32.
  ///
  /// Source: RFC 2104, HMAC over the number and the generation with SHA-256, its first 128 bits;
  /// RFC 4648 §6 without padding.
  public func secret(of link: Int, generation: Int) -> String {
    base32(digest("link \(link) \(generation)").prefix(16))
  }

  /// A mark by which a ledger knows its key again without having it.
  public var mark: String { base32(digest("mark").prefix(16)) }

  private func digest(_ message: String) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: Array(message.utf8), using: key))
  }
}

func base32(_ octets: some Collection<UInt8>) -> String {
  var text = ""
  var (rest, bits): (UInt32, UInt32) = (0, 0)
  for octet in octets {
    rest = rest << 8 | UInt32(octet)
    bits += 8
    while bits >= 5 {
      bits -= 5
      text.append(letters[Int(rest >> bits & 31)])
    }
    rest &= 1 << bits - 1
  }
  if bits > 0 { text.append(letters[Int(rest << (5 - bits) & 31)]) }
  return text
}

private let letters = Array("abcdefghijklmnopqrstuvwxyz234567")
