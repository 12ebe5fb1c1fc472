/// The text of a value, no longer escaped.
struct FeedText {
  /// Its octets, UTF-8.
  private let octets: ArraySlice<UInt8>

  /// Reads a value; `nil` where a backslash has no letter that it may have, or where a comma or a
  /// semicolon has no backslash.
  ///
  /// Source: RFC 5545 §3.3.11.
  init?(_ property: FeedProperty) {
    let value = property.value
    guard value.contains(where: { $0 == 0x5C || $0 == 0x2C || $0 == 0x3B }) else {
      octets = value
      return
    }
    var plain: [UInt8] = []
    plain.reserveCapacity(value.count)
    var isEscaped = false
    for octet in value {
      if isEscaped {
        guard let meant = FeedText.meaning(ofEscaped: octet) else { return nil }
        plain.append(meant)
        isEscaped = false
      } else if octet == 0x5C {
        isEscaped = true
      } else {
        guard octet != 0x2C, octet != 0x3B else { return nil }
        plain.append(octet)
      }
    }
    guard !isEscaped else { return nil }
    octets = plain[...]
  }

  /// What stands for a backslash and a letter; `nil` where that means nothing.
  private static func meaning(ofEscaped octet: UInt8) -> UInt8? {
    switch octet {
    case 0x5C, 0x2C, 0x3B: octet
    case 0x6E, 0x4E: 0x0A
    default: nil
    }
  }

  /// How many characters it has, as Unicode counts them.
  var length: Int { octets.count { $0 & 0xC0 != 0x80 } }

  /// Whether it says what a text of the plan says.
  ///
  /// Control characters may be gone from it, and white space may have become less.
  func says(_ text: String) -> Bool {
    octets.elementsEqual(text.utf8) || string.essence == text.essence
  }

  /// Whether it begins with a mark.
  func begins(with mark: String) -> Bool { octets.starts(with: mark.utf8) }

  /// The text.
  var string: String { String(decoding: octets, as: UTF8.self) }
}

extension String {
  /// What is left of a text when control characters are gone, what turns the direction of writing is `�`, and
  /// white space between words is one space, or one line end where it has any: equal for texts that people
  /// read alike.
  ///
  /// As scalars, because strings are equal also where their bytes are not.
  var essence: [Unicode.Scalar] {
    var essence: [Unicode.Scalar] = []
    var gap: Unicode.Scalar?
    for scalar in unicodeScalars {
      switch scalar {
      case "\n", "\u{0B}", "\u{0C}", "\r", "\u{85}", "\u{2028}", "\u{2029}": gap = "\n"
      case " ", "\t": gap = gap ?? " "
      case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FEFF}": break
      default:
        if let gap, !essence.isEmpty { essence.append(gap) }
        gap = nil
        essence.append(scalar.turnsDirection ? "\u{FFFD}" : scalar)
      }
    }
    return essence
  }

  /// What is left of a text without white space and the characters that do not occur in categories
  /// or stand there for others.
  var letters: [Unicode.Scalar] {
    essence.filter { !",;\\^–/ˆ \n".unicodeScalars.contains($0) }
  }
}

extension Unicode.Scalar {
  /// Whether it turns the direction of writing for what follows, until that is ended.
  ///
  /// Source: UAX #9 §2.1 to §2.5, explicit formatting characters.
  var turnsDirection: Bool {
    ("\u{202A}"..."\u{202E}").contains(self) || ("\u{2066}"..."\u{2069}").contains(self)
  }
}
