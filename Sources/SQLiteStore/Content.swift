import Crypto
import Foundation

/// A value as it is written into a column, with a digest that tells whether it was changed there.
struct Content {
  /// JSON with sorted keys, so that equal values are equal texts.
  let text: String
  /// SHA-256 of the text.
  let digest: Data

  /// Writes a value down.
  init(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    text = String(decoding: try encoder.encode(value), as: UTF8.self)
    digest = Content.digest(of: text)
  }

  /// Takes what stands in the columns, or `nil` where the digest is not that of the text.
  init?(text: String, digest: Data) {
    guard Content.digest(of: text) == digest else { return nil }
    self.text = text
    self.digest = digest
  }

  /// The value, or `nil` where the text is not of this kind.
  func value<Value: Decodable>(_ kind: Value.Type) -> Value? {
    try? JSONDecoder().decode(kind, from: Data(text.utf8))
  }

  private static func digest(of text: String) -> Data {
    Data(SHA256.hash(data: Data(text.utf8)))
  }
}
