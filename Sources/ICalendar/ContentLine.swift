/// One line of calendar text as RFC 5545 means it, however many lines it takes up when folded.
///
/// Lines are bytes: CRLF is one `Character` of Swift, and limits count octets.
struct ContentLine: Hashable, Sendable {
  /// Where it begins in the text, counted from 1.
  let number: Int
  /// Its octets without line ends; a part of the text where the line is not folded there.
  private(set) var octets: ArraySlice<UInt8>

  /// How many octets a folded line may have, without its line end.
  ///
  /// Source: RFC 5545 §3.1.
  static let octetLimit = 75

  /// Cuts a text into its content lines. Empty lines are left out.
  ///
  /// A line goes on where the next begins with a space or a tab. Every CR in front of a line end
  /// goes: with 73 octets left to fold, libical 3.0 writes one too many.
  static func lines(of text: [UInt8]) -> [ContentLine] {
    var lines: [ContentLine] = []
    var number = 0
    var start = 0
    while start < text.count {
      number += 1
      let lineEnd = text[start...].firstIndex(of: 0x0A) ?? text.count
      var end = lineEnd
      while end > start, text[end - 1] == 0x0D { end -= 1 }
      let isContinued = text[start] == 0x20 || text[start] == 0x09
      if isContinued, let last = lines.indices.last {
        lines[last].octets += text[start..<end].dropFirst()
      } else if end > start {
        lines.append(ContentLine(number: number, octets: text[start..<end]))
      }
      start = lineEnd + 1
    }
    return lines
  }

  /// A text of libical, unfolded and folded again.
  static func refolded(_ text: [UInt8]) -> [UInt8] {
    guard !isOneShortLine(text) else { return text }
    var folded: [UInt8] = []
    folded.reserveCapacity(text.count + 32)
    for line in lines(of: text) { line.appendFolded(to: &folded) }
    return folded
  }

  /// Whether a text is one line that needs no folding, ended by CRLF.
  private static func isOneShortLine(_ text: [UInt8]) -> Bool {
    guard (3...octetLimit + 2).contains(text.count), text.suffix(2) == [0x0D, 0x0A] else {
      return false
    }
    return !text.dropLast(2).contains { $0 == 0x0D || $0 == 0x0A }
  }

  /// Appends the line to a text, folded and ended by CRLF.
  ///
  /// Folds on the boundaries of code points and never between a backslash and its letter, which
  /// readers that unescape before they unfold would take apart.
  func appendFolded(to text: inout [UInt8]) {
    var rest = octets
    var limit = ContentLine.octetLimit
    while rest.count > limit {
      let cut = ContentLine.fold(of: rest, atMost: limit)
      text += rest[..<cut]
      text += [0x0D, 0x0A, 0x20]
      rest = rest[cut...]
      // The space at the beginning counts.
      limit = ContentLine.octetLimit - 1
    }
    text += rest
    text += [0x0D, 0x0A]
  }

  /// The last place at which octets may be cut, at most `limit` after their start.
  private static func fold(of octets: ArraySlice<UInt8>, atMost limit: Int) -> Int {
    var cut = octets.startIndex + limit
    while cut > octets.startIndex, octets[cut] & 0b1100_0000 == 0b1000_0000 { cut -= 1 }
    let backslashes = octets[..<cut].reversed().prefix { $0 == 0x5C }.count
    return cut - backslashes % 2
  }
}
