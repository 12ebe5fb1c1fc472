/// One line of a file as RFC 5545 means it, however many lines it takes up when folded.
struct FeedLine {
  /// Where it begins in the file, counted from 1.
  let number: Int
  /// Its octets, without line ends and folds.
  fileprivate(set) var octets: ArraySlice<UInt8>
}

/// A file cut into its lines, with all that is wrong with their form.
///
/// CRLF, CR and LF end a line, the last two as faults, so that one damaged line end is one fault.
///
/// - Complexity: O(*n*) for *n* octets.
///
/// Source: RFC 5545 §3.1; the feed contract, "The object".
struct FeedLines {
  /// The lines in the order of the file; empty ones are left out.
  private(set) var lines: [FeedLine] = []
  /// What is wrong with their form, in no particular order.
  private(set) var faults: [FeedFault] = []

  /// Cuts a file into lines.
  init(of text: [UInt8]) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var place = text.starts(with: mark) ? mark.count : 0
    if place > 0 { faults.append(.byteOrderMark) }
    var number = 0
    while place < text.count {
      number += 1
      let start = place
      while place < text.count, text[place] != 0x0D, text[place] != 0x0A { place += 1 }
      add(text[start..<place], number)
      if text[place...].starts(with: [0x0D, 0x0A]) {
        place += 2
      } else {
        faults.append(.bareLineEnd(number))
        place += 1
      }
    }
    faults += lines.compactMap(\.flaw)
  }

  /// Adds a line of the file: a line of its own, or more of the one before.
  private mutating func add(_ octets: ArraySlice<UInt8>, _ number: Int) {
    if octets.count > 75 { faults.append(.longLine(number, octets: octets.count)) }
    guard let first = octets.first else { return faults.append(.emptyLine(number)) }
    guard first == 0x20 else {
      return lines.append(FeedLine(number: number, octets: octets))
    }
    guard let last = lines.indices.last else { return faults.append(.unreadableLine(number)) }
    let more = octets.dropFirst()
    if let next = more.first, next & 0xC0 == 0x80 { faults.append(.splitCharacter(number)) }
    if lines[last].endsWithinEscape { faults.append(.splitEscape(number)) }
    lines[last].octets += more
  }
}

extension FeedLine {
  /// Whether the last octet so far is a backslash that waits for its letter.
  fileprivate var endsWithinEscape: Bool {
    octets.reversed().prefix { $0 == 0x5C }.count % 2 == 1
  }

  /// What is wrong with its characters.
  fileprivate var flaw: FeedFault? {
    guard octets.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { return nil }
    guard let text = String(validating: octets, as: UTF8.self) else { return .notText(number) }
    guard octets.contains(where: FeedLine.mayBeControl) else { return nil }
    return text.unicodeScalars.first(where: \.isControl).map { .controlCharacter(number, $0) }
  }
}

extension FeedLine {
  /// Whether a control character can begin with an octet; hardly any Vietnamese letter does.
  ///
  /// C2 begins those from U+0080 on, E2 the separators of lines, EF the byte order mark.
  private static func mayBeControl(_ octet: UInt8) -> Bool {
    octet < 0x20 || octet == 0x7F || octet == 0xC2 || octet == 0xE2 || octet == 0xEF
  }
}

extension Unicode.Scalar {
  /// Whether calendar programs stumble over it: a control character, a separator of lines, a byte order mark,
  /// or what would have them show something else than the text.
  fileprivate var isControl: Bool {
    switch self {
    case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}": true
    default: turnsDirection
    }
  }
}
