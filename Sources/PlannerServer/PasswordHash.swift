import Crypto
import CryptoExtras
import Foundation

/// A password as it is kept: nobody can tell from it what the password is, and trying many is dear.
///
/// Source: RFC 7914 (scrypt); written as the PHC string format writes it, `$scrypt$ln=15,r=8,p=1$SALT$HASH`.
struct PasswordHash: Hashable {
  /// How it is kept.
  let text: String

  private let salt: [UInt8]
  private let hash: [UInt8]
  private let rounds: Int

  /// The base-2 logarithm of the rounds: 32 MiB of memory and about a tenth of a second for each try.
  private static let cost = 15

  /// Makes what is kept of a password.
  init(of password: String, salt: [UInt8] = PasswordHash.freshSalt()) throws {
    let rounds = 1 << PasswordHash.cost
    let hash = try PasswordHash.derive(password, salt, rounds)
    self.salt = salt
    self.hash = hash
    self.rounds = rounds
    let parts = [salt, hash].map { Data($0).base64EncodedString().filter { $0 != "=" } }
    text = "$scrypt$ln=\(PasswordHash.cost),r=8,p=1$\(parts[0])$\(parts[1])"
  }

  /// Reads what is kept; `nil` where it is not written so.
  init?(text: String) {
    let parts = text.split(separator: "$", omittingEmptySubsequences: false).map { String($0) }
    guard parts.count == 5, parts[0].isEmpty, parts[1] == "scrypt", parts[2].hasPrefix("ln="),
      parts[2].hasSuffix(",r=8,p=1"), let cost = Int(parts[2].dropFirst(3).dropLast(8)),
      (10...20).contains(cost), let salt = PasswordHash.octets(parts[3]),
      let hash = PasswordHash.octets(parts[4]), hash.count == 32
    else { return nil }
    self.text = text
    self.salt = salt
    self.hash = hash
    rounds = 1 << cost
  }

  /// Whether a password is the one; takes as long either way.
  func matches(_ password: String) -> Bool {
    guard let tried = try? PasswordHash.derive(password, salt, rounds) else { return false }
    return zip(tried, hash).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }

  /// Source: RFC 8265 §4.2 (OpaqueString): one form of each character, spaces are spaces.
  private static func derive(
    _ password: String, _ salt: [UInt8], _ rounds: Int
  ) throws -> [UInt8] {
    let spaced = String(
      String.UnicodeScalarView(
        password.unicodeScalars.map { $0.properties.generalCategory == .spaceSeparator ? " " : $0 }
      ))
    let key = try KDF.Scrypt.deriveKey(
      from: Data(spaced.precomposedStringWithCanonicalMapping.utf8), salt: Data(salt),
      outputByteCount: 32, rounds: rounds, blockSize: 8, parallelism: 1)
    return unsafe key.withUnsafeBytes { unsafe Array($0) }
  }

  private static func freshSalt() -> [UInt8] {
    (0..<16).map { _ in UInt8.random(in: .min ... .max) }
  }

  private static func octets(_ text: String) -> [UInt8]? {
    let padding = String(repeating: "=", count: (4 - text.count % 4) % 4)
    return Data(base64Encoded: text + padding).map { Array($0) }
  }
}

/// Why a password cannot be chosen.
enum PasswordFault: Hashable {
  /// It has fewer characters than it needs.
  case short
  /// It has more than anybody types.
  case long
  /// It is the name, or one character over and over.
  case plain
  /// The two entries are not the same.
  case different

  /// The fewest characters, and the most.
  ///
  /// Source: NIST SP 800-63B-4 §3.1.1.2: fifteen where a password is all that is asked for; length and
  /// nothing else.
  static let lengths = 15...256

  /// What is wrong with a password, entered twice; `nil` where nothing is.
  init?(_ password: String, again: String, for name: String) {
    guard password == again else {
      self = .different
      return
    }
    if password.count < PasswordFault.lengths.lowerBound {
      self = .short
    } else if password.count > PasswordFault.lengths.upperBound {
      self = .long
    } else if Set(password).count < 4 || password.lowercased() == name.lowercased() {
      self = .plain
    } else {
      return nil
    }
  }
}
