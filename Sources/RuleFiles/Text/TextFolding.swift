import ScheduleModel

extension StringProtocol {
  /// The text as a code that one might give it: `hoi-nghi` for `Hội nghị`; `nil` where no character
  /// of it can stand in a code.
  var asCode: String? {
    let letters = plain(Array(folded)).map { isASCIIWord($0) ? $0 : "-" }
    let words = letters.split(separator: "-").map { String($0) }
    var code = words.first.map { String($0.prefix(40)) }
    for word in words.dropFirst() {
      guard let begun = code, begun.count + word.count < 40 else { break }
      code = "\(begun)-\(word)"
    }
    return code
  }

  /// The text without white space at its ends.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}

/// Whether a character of a folded text can stand in a code.
private func isASCIIWord(_ character: Character) -> Bool {
  character.isASCII && (character.isLetter || character.isNumber)
}

/// Returns the candidate that a misspelt word most likely means, or `nil` where none is near.
///
/// Near is at most one change for every three characters, or no difference but in Vietnamese marks.
/// Of equals the first in order wins.
func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
  let folded = Array(word.folded)
  let bare = plain(folded)
  let limit = folded.count / 3
  let distances = candidates.compactMap { candidate -> (String, Int)? in
    let other = Array(candidate.folded)
    // A word is at most twice as long for its tone signs.
    guard other.count <= 2 * folded.count else { return nil }
    if plain(other) == bare { return (candidate, 0) }
    guard abs(other.count - folded.count) <= limit else { return nil }
    let distance = editDistance(folded, other)
    return distance <= limit ? (candidate, distance) : nil
  }
  return distances.min { ($0.1, $0.0) < ($1.1, $1.0) }?.0
}

/// A folded text as one types it without a Vietnamese keyboard: `quy tac` for `quy tắc`.
private func plain(_ folded: [Character]) -> [Character] {
  folded.filter { !String.toneSigns.contains($0) }.map { unmarked[$0] ?? $0 }
}

/// The letter under each Vietnamese letter that is one of its own.
private let unmarked: [Character: Character] = [
  "ă": "a", "â": "a", "đ": "d", "ê": "e", "ô": "o", "ơ": "o", "ư": "u",
]

/// How many characters must be added, dropped, changed or swapped with their neighbour to make one
/// word the other.
///
/// Source: V. I. Levenshtein, 1966, with the neighbours of F. J. Damerau, 1964; three rows of
/// R. A. Wagner and M. J. Fischer's table, 1974.
private func editDistance(_ one: [Character], _ other: [Character]) -> Int {
  var beforePrevious: [Int] = []
  var previous = Array(0...other.count)
  for (row, character) in one.enumerated() {
    var current = [row + 1]
    for (column, counterpart) in other.enumerated() {
      let changed = previous[column] + (character == counterpart ? 0 : 1)
      var least = min(changed, previous[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, character == other[column - 1], one[row - 1] == counterpart {
        least = min(least, beforePrevious[column - 1] + 1)
      }
      current.append(least)
    }
    beforePrevious = previous
    previous = current
  }
  return previous[other.count]
}
