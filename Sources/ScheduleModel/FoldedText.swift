extension StringProtocol {
  /// The text as names are compared: lower case, single spaces, and each Vietnamese tone behind its
  /// syllable, so that `hoà` and `hòa` are one word. Never shown to anybody.
  package var folded: String {
    split(whereSeparator: \.isWhitespace).map { foldedWord($0.lowercased()) }
      .joined(separator: " ")
  }
}

extension String {
  /// Signs that no name contains, for the tones in folded text.
  package static let toneSigns = "①②③④⑤"
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

/// Each Vietnamese vowel with a tone, as its vowel without tone and a sign for the tone.
private let toneless: [Character: (Character, Character?)] = {
  let rows = [
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ",
    "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
  ]
  var table: [Character: (Character, Character?)] = [:]
  for row in rows {
    let letters = Array(row)
    for (letter, tone) in zip(letters.dropFirst(), String.toneSigns) {
      table[letter] = (letters[0], tone)
    }
  }
  return table
}()
