/// Texts as they are written into a YAML file, so that exactly they are read back.
enum YAMLText {
  /// Where a text is to stand.
  enum Context {
    /// Behind a key or a dash.
    case line
    /// In a list in brackets.
    case brackets
  }

  /// The text on one line: bare where YAML reads it so, else in quotes.
  static func written(_ text: String, in context: Context = .line) -> String {
    let scalars = text.unicodeScalars
    if scalars.contains(where: { escapes[$0] != nil }) { return escaped(text) }
    if isBare(text, in: context) { return text }
    // Both stand for themselves between single quotes only.
    if scalars.contains("\"") || scalars.contains("\\") { return singleQuoted(text) }
    return "\"\(text)\""
  }

  /// A text without line breaks in single quotes.
  static func singleQuoted(_ text: String) -> String {
    var scalars = "'".unicodeScalars
    for scalar in text.unicodeScalars {
      if scalar == "'" { scalars.append(scalar) }
      scalars.append(scalar)
    }
    scalars.append("'")
    return String(scalars)
  }

  private static func escaped(_ text: String) -> String {
    var result = "\"".unicodeScalars
    for scalar in text.unicodeScalars {
      if let escape = escapes[scalar] ?? quotedEscapes[scalar] {
        result.append(contentsOf: escape.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    result.append("\"")
    return String(result)
  }

  /// Whether YAML reads the text as it is without quotes. Rather too few than too many are taken.
  ///
  /// Source: YAML 1.2.2 §7.3.3.
  private static func isBare(_ text: String, in context: Context) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, let last = scalars.last,
      !first.properties.isWhitespace, !last.properties.isWhitespace,
      !indicators.contains(first), last != ":"
    else { return false }
    let pairs = zip(scalars, scalars.dropFirst())
    if pairs.contains(where: { $0 == ":" && $1.properties.isWhitespace }) { return false }
    if pairs.contains(where: { $0.properties.isWhitespace && $1 == "#" }) { return false }
    return context == .line || !scalars.contains { ",[]{}:?".unicodeScalars.contains($0) }
  }

  private static let indicators = Set("-?:,[]{}#&*!|>'\"%@`=~<".unicodeScalars)
  private static let escapes: [Unicode.Scalar: String] = [
    "\n": "\\n", "\r": "\\r", "\t": "\\t", "\u{2028}": "\\L",
    "\u{2029}": "\\P",
  ]
  private static let quotedEscapes: [Unicode.Scalar: String] = ["\"": "\\\"", "\\": "\\\\"]
}
