/// How many columns a terminal is taken to have.
let terminalWidth = 80

extension String {
  /// The text as it may be shown within a line of a terminal.
  ///
  /// White space of any kind and length becomes one space. Controls, which could move the cursor,
  /// and marks that turn the direction of writing become a visible `�`.
  package var shown: String {
    let scalars = unicodeScalars.map { scalar -> Unicode.Scalar in
      if scalar.properties.isWhitespace { return " " }
      return scalar.mayNotBeShown ? "\u{FFFD}" : scalar
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text).split(separator: " ").joined(separator: " ")
  }

  /// The text with a capital at its beginning.
  var capitalised: String { prefix(1).uppercased() + dropFirst() }

  /// The text in lines of at most `terminalWidth` characters, broken at spaces where possible.
  ///
  /// The first line is moved in by `indent` columns, the others by `hanging`. Runs of spaces within
  /// a line are kept. A word that is longer than a line is cut.
  func wrapped(indent: Int, hanging: Int) -> [String] {
    let room = terminalWidth - max(indent, hanging)
    var lines: [String] = []
    var (line, width) = ("", indent)
    for word in split(separator: " ", omittingEmptySubsequences: false).flatMap({ $0.cut(room) }) {
      let gap = line.isEmpty ? 0 : 1
      if width + gap + word.count <= terminalWidth {
        line += (gap == 0 ? "" : " ") + word
        width += gap + word.count
      } else {
        lines.append(line.movedIn(by: lines.isEmpty ? indent : hanging))
        (line, width) = (word, hanging + word.count)
      }
    }
    return lines + [line.movedIn(by: lines.isEmpty ? indent : hanging)]
  }

  /// The text as `wrapped` makes it, every line ended by a line feed.
  package func text(indent: Int = 0, hanging: Int = 2) -> String {
    wrapped(indent: indent, hanging: hanging).map { $0 + "\n" }.joined()
  }

  /// The text behind so many spaces, without spaces at its end; empty where it is blank.
  private func movedIn(by margin: Int) -> String {
    guard let last = lastIndex(where: { $0 != " " }) else { return "" }
    return String(repeating: " ", count: margin) + self[...last]
  }
}

extension Substring {
  /// The text in pieces of at most so many characters. Never empty.
  fileprivate func cut(_ length: Int) -> [String] {
    guard count > length else { return [String(self)] }
    return [String(prefix(length))] + dropFirst(length).cut(length)
  }
}

extension Unicode.Scalar {
  /// Whether a terminal or a page would obey this rather than show it, or could not show it at all.
  var mayNotBeShown: Bool {
    properties.generalCategory == .control || properties.isBidiControl
      || properties.isNoncharacterCodePoint
  }
}

extension Array {
  /// The runs of neighbours with equal keys, in order. None is empty.
  func runs<Key: Equatable>(by key: (Element) -> Key) -> [[Element]] {
    reduce(into: []) { runs, element in
      if let last = runs.last?.first, key(last) == key(element) {
        runs[runs.count - 1].append(element)
      } else {
        runs.append([element])
      }
    }
  }
}
