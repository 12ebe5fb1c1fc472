extension StringProtocol {
  /// The text as names are compared: lower case, single spaces, and each Vietnamese tone behind its
  /// syllable, so that `hoà` and `hòa` are one word. Never shown to anybody.
  var folded: String {
    split(whereSeparator: \.isWhitespace).map { foldedWord($0.lowercased()) }
      .joined(separator: " ")
  }

  /// The text without white space at its ends.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}

/// A word with the tone marks of each run of letters moved to the end of the run.
private func foldedWord(_ word: String) -> String {
  var result = ""
  var tones = ""
  for character in word {
    guard character.isLetter else {
      result += tones
      result.append(character)
      tones = ""
      continue
    }
    let (letter, tone) = toneless[character] ?? (character, nil)
    result.append(letter)
    if let tone { tones.append(tone) }
  }
  return result + tones
}

/// Each Vietnamese vowel with a tone, as its vowel without tone and a digit for the tone.
private let toneless: [Character: (Character, Character?)] = {
  let rows = [
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ",
    "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
  ]
  var table: [Character: (Character, Character?)] = [:]
  for row in rows {
    let letters = Array(row)
    for (letter, tone) in zip(letters.dropFirst(), "12345") { table[letter] = (letters[0], tone) }
  }
  return table
}()

/// Returns the candidate that a misspelt word most likely means, or `nil` where none is near.
///
/// Near is at most one change for every three characters. Of equals the first in order wins.
func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
  let folded = Array(word.folded)
  let limit = max(1, folded.count / 3)
  let distances = candidates.map { ($0, editDistance(folded, Array($0.folded))) }
  return distances.filter { $0.1 <= limit }.min { ($0.1, $0.0) < ($1.1, $1.0) }?.0
}

/// How many characters must be added, dropped or changed to make one word the other.
///
/// Source: V. I. Levenshtein, 1966; two rows of R. A. Wagner and M. J. Fischer's table, 1974.
private func editDistance(_ one: [Character], _ other: [Character]) -> Int {
  var previous = Array(0...other.count)
  for (row, character) in one.enumerated() {
    var current = [row + 1]
    for (column, counterpart) in other.enumerated() {
      let changed = previous[column] + (character == counterpart ? 0 : 1)
      current.append(min(changed, previous[column + 1] + 1, current[column] + 1))
    }
    previous = current
  }
  return previous[other.count]
}
