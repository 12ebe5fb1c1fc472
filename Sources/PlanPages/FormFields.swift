import Foundation

/// The fields of a form as a browser sends it, or of the query of an address.
///
/// Source: WHATWG URL Standard, "application/x-www-form-urlencoded parsing".
public struct FormFields: Sendable {
  /// The fields in the order in which they came; a name may come several times.
  public let all: [(name: String, value: String)]

  /// Reads the body of a form, or what stands behind the question mark of an address.
  public init(_ text: String) {
    all = text.split(separator: "&").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let texts = parts.map { part in
        let text = part.replacing("+", with: " ")
        return text.removingPercentEncoding ?? String(text)
      }
      return (texts[0], texts.count > 1 ? texts[1] : "")
    }
  }

  /// The value of the first field of a name; `nil` where there is none.
  public subscript(name: String) -> String? { all.first { $0.name == name }?.value }
}
