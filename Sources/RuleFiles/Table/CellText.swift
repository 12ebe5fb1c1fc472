/// Lists in one cell, from which they can be read back.
///
/// Items stand behind each other with `; ` between them, the values of one item with ` | `. What would
/// be misread stands in double quotes, each quote in it doubled: items that are empty, begin with a
/// quote, or hold one of the separators: `a; "b; c"; """d"" e"`.
enum CellText {
  /// The cell of a list.
  static func joined(_ items: [String]) -> String {
    items.map { quoted($0, against: ";") }.joined(separator: "; ")
  }

  /// The cell of items with several values each; values at the end of an item that are empty are left
  /// out.
  static func joined(_ records: [[String]]) -> String {
    records.map { record in
      let end = record.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0
      return record[..<max(end, 1)].map { quoted($0, against: ";|") }.joined(separator: " | ")
    }.joined(separator: "; ")
  }

  /// The items of a cell; those that are empty, and not in quotes, do not count.
  static func items(of cell: String) -> [String] {
    var scanner = Scanner(cell, separators: ";")
    return scanner.pieces().filter { !$0.text.isEmpty || $0.isQuoted }.map(\.text)
  }

  /// The items of a cell with their values.
  static func records(of cell: String) -> [[String]] {
    var scanner = Scanner(cell, separators: ";|")
    var records: [[String]] = [[]]
    for piece in scanner.pieces() {
      records[records.count - 1].append(piece.text)
      if piece.end == ";" { records.append([]) }
    }
    return records.filter { record in record.contains { !$0.isEmpty } }
  }

  private static func quoted(_ item: String, against separators: String) -> String {
    let scalars = item.unicodeScalars
    let isPlain =
      scalars.first.map { $0 != "\"" && !$0.properties.isWhitespace } ?? false
      && !scalars.contains(where: separators.unicodeScalars.contains)
    if isPlain { return item }
    var text = "\"".unicodeScalars
    for scalar in scalars {
      if scalar == "\"" { text.append(scalar) }
      text.append(scalar)
    }
    text.append("\"")
    return String(text)
  }
}

/// Cuts a cell at its separators.
///
/// By scalars rather than characters: a separator with a combining mark behind it is still one.
private struct Scanner {
  struct Piece {
    let text: String
    let isQuoted: Bool
    /// The separator behind it; `nil` at the end.
    let end: Unicode.Scalar?
  }

  private var rest: Substring.UnicodeScalarView
  private let separators: String.UnicodeScalarView

  init(_ cell: String, separators: String) {
    rest = Substring(cell).unicodeScalars
    self.separators = separators.unicodeScalars
  }

  mutating func pieces() -> [Piece] {
    var pieces: [Piece] = []
    while true {
      let piece = next()
      pieces.append(piece)
      guard piece.end != nil else { return pieces }
    }
  }

  private mutating func next() -> Piece {
    rest = rest.drop { $0.properties.isWhitespace }
    if let piece = quoted() { return piece }
    let text = rest.prefix { !separators.contains($0) }
    rest = rest[text.endIndex...]
    return Piece(text: String(Substring(text)).endTrimmed, isQuoted: false, end: separator())
  }

  /// A piece in quotes; `nil` where the quote is not closed in front of a separator or the end, so that
  /// it is a part of the text.
  private mutating func quoted() -> Piece? {
    guard rest.first == "\"" else { return nil }
    var inner = String.UnicodeScalarView()
    var ahead = rest.dropFirst()
    while let scalar = ahead.first {
      ahead.removeFirst()
      guard scalar == "\"" else {
        inner.append(scalar)
        continue
      }
      guard ahead.first == "\"" else {
        ahead = ahead.drop { $0.properties.isWhitespace }
        guard ahead.first.map(separators.contains) ?? true else { return nil }
        rest = ahead
        return Piece(text: String(inner), isQuoted: true, end: separator())
      }
      ahead.removeFirst()
      inner.append(scalar)
    }
    return nil
  }

  private mutating func separator() -> Unicode.Scalar? {
    rest.isEmpty ? nil : rest.removeFirst()
  }
}

extension String {
  /// The text without white space at its end.
  fileprivate var endTrimmed: String {
    var scalars = Substring(self).unicodeScalars
    while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
    return String(Substring(scalars))
  }
}
