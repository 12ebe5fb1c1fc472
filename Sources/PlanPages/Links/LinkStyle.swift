import Crypto
import Foundation

/// The style of the pages behind links, and the policy that lets browsers use it and nothing else.
enum LinkStyle {
  /// The style, as it stands in each page between the tags.
  static let text = String(decoding: PackageResources.links_css, as: UTF8.self)

  /// What browsers are told to allow: this style, known by its hash, and links of the same server.
  ///
  /// Source: Content Security Policy Level 3, §2.3.1, `hash-source`.
  static let policy: String = {
    let hash = Data(SHA256.hash(data: PackageResources.links_css)).base64EncodedString()
    return [
      "default-src 'none'", "style-src 'sha256-\(hash)'", "img-src data:", "base-uri 'none'",
      "form-action 'self'", "frame-ancestors 'none'",
    ].joined(separator: "; ")
  }()
}
