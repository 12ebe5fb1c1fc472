extension Sequence<String> {
  /// The clauses as their documents number them: `II.9`, `III.1.1`, `III.2 +1`, `IV.1`.
  ///
  /// Each once. Those that are numbered otherwise come last, by their characters.
  var inDocumentOrder: [String] {
    Set(self).map { ($0.marks, $0) }.sorted { one, other in
      one.0 == other.0 ? one.1 < other.1 : one.0.lexicographicallyPrecedes(other.0)
    }.map(\.1)
  }
}

/// A piece of a clause's number.
private enum Mark: Comparable {
  case number(Int)
  case word(String)
}

extension String {
  fileprivate var marks: [Mark] {
    split { !$0.isLetter && !$0.isNumber }.map { piece in
      (Int(piece) ?? piece.romanNumber).map(Mark.number) ?? .word(String(piece))
    }
  }
}

extension Substring {
  /// The number that Roman capitals write; `nil` for other text.
  fileprivate var romanNumber: Int? {
    let values: [Character: Int] = ["I": 1, "V": 5, "X": 10, "L": 50]
    var (total, last) = (0, 0)
    for letter in reversed() {
      guard let value = values[letter] else { return nil }
      total += value < last ? -value : value
      last = Swift.max(last, value)
    }
    return total
  }
}
