import ScheduleModel

/// Letters that are taken for others, with the others: marks that Vietnamese does not have, and letters
/// of other scripts.
private let lookAlikes: [Character: Character] = [
  "ǎ": "ă", "Ǎ": "Ă", "ĕ": "ê", "ð": "đ", "Ð": "Đ", "ǒ": "ô", "ŏ": "ô", "ǔ": "ư", "ĭ": "ĩ",
  "а": "a", "е": "e", "о": "o", "с": "c", "р": "p", "х": "x", "у": "y", "і": "i", "А": "A",
  "Е": "E", "О": "O", "С": "C", "Р": "P", "Х": "X", "Т": "T", "Н": "H", "В": "B", "М": "M",
  "К": "K",
]

extension Survey {
  /// Letters that look like others in what the documents and the rules say: words with them are not
  /// found by those who look for them.
  var lookAlikes: [Conflict] {
    let quoted = book.provisions.map { (text: $0.quote, place: $0.source, clause: $0.section) }
    let titled = entries.map {
      (
        text: $0.rule.title, place: $0.rule.place(of: .title),
        clause: $0.rule.details.clauses.first ?? ""
      )
    }
    let found = (quoted + titled).flatMap { text in
      text.text.split { !$0.isLetter }.filter(\.hasLookAlike).map { (word: String($0), from: text) }
    }
    return Dictionary(grouping: found, by: \.word).map { word, places in
      Conflict(
        .lookAlike, ConflictID(.lookAlike, about: word.codeWord), .info,
        Phrase(
          vi: "'\(word)' có chữ trông giống mà không phải chữ Việt; hiểu là '\(word.mended)'.",
          en: "'\(word)' has a letter that only looks right; it is read as '\(word.mended)'."),
        clauses: places.map(\.from.clause).filter { !$0.isEmpty }, causes: places.map(\.from.place))
    }.sorted { $0.id < $1.id }
  }
}

extension StringProtocol {
  /// Whether a letter of the word looks like another, and the word has letters of its own as well.
  fileprivate var hasLookAlike: Bool {
    contains { lookAlikes[$0] != nil } && contains { $0.isASCII && $0.isLetter }
  }

  /// The word with the letters that were meant.
  fileprivate var mended: String { String(map { lookAlikes[$0] ?? $0 }) }
}
