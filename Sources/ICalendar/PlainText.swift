extension String {
  /// The text as every calendar program can take it: no control characters, lines ended by `\n`.
  ///
  /// CRLF, CR, NEL, vertical tab, form feed and the separators U+2028 and U+2029 become `\n`, a tab
  /// becomes a space, other control characters and byte order marks go. What turns the direction of writing
  /// for whatever follows becomes a visible `�`, as on pages and in sheets. White space at both ends
  /// goes too, because libical drops it when it reads. Plain text stays as it is.
  ///
  /// Source: RFC 5545 §3.1, `CONTROL`; Unicode Standard §5.8, newline guidelines.
  var plainText: String {
    guard needsCleaning else { return self }
    var cleaned = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}": cleaned.append("\n")
      case "\t": cleaned.append(" ")
      case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FEFF}": break
      case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": cleaned.append("\u{FFFD}")
      default: cleaned.append(scalar)
      }
      previous = scalar
    }
    return String(cleaned.trimmed(where: { $0 == " " || $0 == "\n" }))
  }

  /// The plain text on one line, without comma, semicolon, backslash and caret.
  ///
  /// For categories and for properties with X-, where the releases 3.0 of libical escape these four
  /// differently or not at all. A comma or semicolon becomes ` –`, a backslash `/`, a caret `ˆ`.
  var bareText: String {
    let plain = plainText
    guard plain.utf8.contains(where: { ",;\\^\n".utf8.contains($0) }) else { return plain }
    // By scalars: a comma with an accent above it is another character, and still a comma.
    return plain.unicodeScalars.reduce(into: "") { bare, scalar in
      switch scalar {
      case ",", ";": bare += " –"
      case "\\": bare += "/"
      case "^": bare += "ˆ"
      case "\n": bare += " "
      default: bare.unicodeScalars.append(scalar)
      }
    }.plainText
  }

  /// The plain text, where something is left of it.
  func plainText(as name: PropertyName) throws(ICalendarError) -> String {
    guard let plain = plainText.orNil else { throw .empty(property: name.rawValue) }
    return plain
  }

  /// The text, or `nil` where it is empty.
  var orNil: String? { isEmpty ? nil : self }

  /// The text, where it has at most 255 characters.
  ///
  /// Counts Unicode scalars, as the columns of data bases do behind which calendar servers keep
  /// titles. Too long a text is never cut: whoever made it knows better where.
  func upTo255(as name: PropertyName) throws(ICalendarError) -> String {
    guard unicodeScalars.count <= 255 else {
      throw .tooLong(property: name.rawValue, limit: 255)
    }
    return self
  }

  /// The text, where it is made of the characters that an address may have.
  ///
  /// Source: RFC 3986 §2: visible characters of ASCII.
  func address(as name: PropertyName) throws(ICalendarError) -> String {
    guard !isEmpty, utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      throw .noAddress(property: name.rawValue)
    }
    return self
  }

  /// Whether anything in it is to be replaced or to go; most texts have nothing of that kind.
  private var needsCleaning: Bool {
    let edges: [UInt8?] = [0x20, 0x0A]
    if edges.contains(utf8.first) || edges.contains(utf8.last) { return true }
    let octets = utf8.span
    return octets.indices.contains { place in
      switch octets[place] {
      case 0x0A: false
      case 0..<0x20, 0x7F: true
      // C2 begins the controls from U+0080, E2 80 the two separators and five that turn the direction of
      // writing, E2 81 four more of those, EF BB the byte order mark.
      case 0x80...0x9F: octets[place - 1] == 0xC2
      case 0xA6, 0xA7: octets[place - 1] == 0x81 && octets[place - 2] == 0xE2
      case 0xA8, 0xA9: [0x80, 0x81].contains(octets[place - 1]) && octets[place - 2] == 0xE2
      case 0xAA...0xAE: octets[place - 1] == 0x80 && octets[place - 2] == 0xE2
      case 0xBF: octets[place - 1] == 0xBB && octets[place - 2] == 0xEF
      default: false
      }
    }
  }
}

extension BidirectionalCollection {
  /// What remains without the elements at both ends that `isEdge` holds for.
  fileprivate func trimmed(where isEdge: (Element) -> Bool) -> SubSequence {
    let front = drop(while: isEdge)
    guard let last = front.lastIndex(where: { !isEdge($0) }) else { return front }
    return front[...last]
  }
}
