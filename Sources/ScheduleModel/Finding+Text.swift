extension Finding {
  /// The finding as a terminal shows it: place, message and code, the line with a mark under the
  /// run of characters, and what to do.
  ///
  /// `files` are those that were read; a finding in another file is shown without its line.
  /// `columns` is how wide the terminal is: words that go beyond are moved to lines of their own,
  /// further in. The place, by which editors jump, and the line of the file are never broken.
  public func text(from files: [SourceFile], columns: Int = .max) -> String {
    let words = Finding.words(language)
    let label = severity == .error ? words.error : words.warning
    let place = "\(place.file):\(place.line):\(place.column): \(label):"
    let head = place.followed(
      by: "\(message.shown) [\(code.rawValue)]", hanging: 4, within: columns)
    let tail = help.map {
      "  \(words.help):".followed(by: $0.shown, hanging: 4, within: columns)
    }
    return (head + excerpt(from: files) + (tail ?? [])).joined(separator: "\n")
  }

  /// The line of the finding and the mark below it; empty where there is no such line.
  private func excerpt(from files: [SourceFile]) -> [String] {
    guard let lines = files.first(where: { $0.name == place.file })?.lines,
      lines.indices.contains(place.line - 1)
    else { return [] }
    let line = lines[place.line - 1]
    let cut = Finding.shownPart(of: line, around: place.column)
    let number = String(place.line)
    let indent = String(repeating: " ", count: max(0, 5 - number.count))
    let margin = indent + number + " | "
    let blank = String(repeating: " ", count: margin.count - 2) + "| "
    let head = line[cut].prefix(place.column - 1 - cut.lowerBound.offset(in: line))
    let before = head.map { $0 == "\t" ? "\t" : spaces($0) }.joined()
    let marked = line[cut].dropFirst(head.count).prefix(place.length)
    let marks = String(repeating: "^", count: max(1, marked.reduce(0) { $0 + $1.displayWidth }))
    let more = (
      cut.lowerBound > line.startIndex ? "…" : "", cut.upperBound < line.endIndex ? "…" : ""
    )
    return [
      margin + more.0 + String(line[cut]).shown + more.1,
      blank + (more.0.isEmpty ? "" : " ") + before + marks,
    ]
  }

  /// The part of a line that is shown: all of it, or of a very long one the part around a column.
  private static func shownPart(
    of line: Substring, around column: Int
  ) -> Range<Substring.Index> {
    guard line.utf8.count > longestLine else { return line.startIndex..<line.endIndex }
    let start =
      line.index(line.startIndex, offsetBy: max(0, column - 61), limitedBy: line.endIndex)
      ?? line.startIndex
    let end = line.index(start, offsetBy: 160, limitedBy: line.endIndex) ?? line.endIndex
    return start..<end
  }

  /// How many bytes of a line are shown whole.
  private static let longestLine = 400

  private func spaces(_ character: Character) -> String {
    String(repeating: " ", count: character.displayWidth)
  }

  private static func words(
    _ language: Language
  ) -> (error: String, warning: String, help: String) {
    switch language {
    case .vietnamese: ("lỗi", "cảnh báo", "gợi ý")
    case .english: ("error", "warning", "help")
    }
  }
}

extension Substring.Index {
  /// How many characters of a line stand in front of this place.
  fileprivate func offset(in line: Substring) -> Int {
    line.distance(from: line.startIndex, to: self)
  }
}

extension String {
  /// The text on one line, with what would move a terminal's cursor shown as `�`.
  fileprivate var shown: String {
    let scalars = unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar.value {
      case 0x09: scalar
      case 0x0A, 0x0D: " "
      case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
      default: scalar
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }
}

extension String {
  /// The text and then some words, in lines of at most so many columns; lines after the first are
  /// moved in. The text itself, and a word that is longer than a line, are not broken.
  fileprivate func followed(
    by words: String, hanging: Int, within columns: Int
  ) -> [String] {
    let margin = String(repeating: " ", count: hanging)
    var lines = [self]
    var width = displayWidth
    for word in words.unbrokenPieces {
      let own = word.reduce(0) { $0 + $1.displayWidth }
      if width + 1 + own <= columns {
        lines[lines.count - 1] += " " + word
        width += 1 + own
      } else {
        lines.append(margin + word)
        width = hanging + own
      }
    }
    return lines
  }

  private var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }

  /// The words, of which those within single quotes stay together up to forty characters, so that
  /// what is quoted can be copied.
  private var unbrokenPieces: [String] {
    var pieces: [String] = []
    var isOpen = false
    for word in split(separator: " ", omittingEmptySubsequences: false) {
      let last = pieces.last ?? ""
      if isOpen, last.count + word.count < 40 {
        pieces[pieces.count - 1] = "\(last) \(word)"
      } else {
        pieces.append(String(word))
      }
      let opens = word.hasPrefix("'") && !word.dropFirst().contains("'")
      isOpen = opens || isOpen && !word.contains("'")
    }
    return pieces
  }
}

extension Character {
  /// How many columns a terminal gives the character: 2 for East Asian wide ones, else 1.
  ///
  /// Source: Unicode Standard Annex #11, the blocks whose letters are W or F throughout.
  public var displayWidth: Int {
    guard let scalar = unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
