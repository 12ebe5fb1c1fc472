import ScheduleModel

/// Letters with marks that Vietnamese does not have, with those that are meant. Other languages have
/// them: they are slips only in a plan in Vietnamese.
private let strangers: [Character: Character] = [
  "ǎ": "ă", "Ǎ": "Ă", "ĕ": "ê", "ð": "đ", "Ð": "Đ", "ǒ": "ô", "ŏ": "ô", "ǔ": "ư", "ĭ": "ĩ",
]

/// Letters of other scripts that look like Latin ones, with these.
private let otherScripts: [Character: Character] = [
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
    let lookAlikes =
      book.head.language == .vietnamese
      ? otherScripts.merging(strangers) { $1 } : otherScripts
    let found = (quoted + titled).flatMap { text in
      text.text.split { !$0.isLetter }.filter { $0.mixesIn(lookAlikes) }
        .map { (word: String($0), from: text) }
    }
    return Dictionary(grouping: found, by: \.word).map { word, places in
      let meant = String(word.map { lookAlikes[$0] ?? $0 })
      return Conflict(
        .lookAlike, ConflictID(.lookAlike, about: word.codeWord), .info,
        Phrase(
          vi: "'\(word)' có chữ chỉ trông giống chữ đúng, nên ai tìm '\(meant)' không thấy.",
          en: "'\(word)' has a letter that only looks right: who looks for '\(meant)' misses it."),
        clauses: places.map(\.from.clause).filter { !$0.isEmpty }, causes: places.map(\.from.place),
        repairs: [Repair(Phrase(vi: "viết '\(meant)'", en: "write '\(meant)'"), tasks: taskCount)])
    }.sorted { $0.id < $1.id }
  }
}

extension StringProtocol {
  /// Whether a letter of the word looks like another, and the word has letters of its own as well.
  fileprivate func mixesIn(_ lookAlikes: [Character: Character]) -> Bool {
    contains { lookAlikes[$0] != nil } && contains { $0.isASCII && $0.isLetter }
  }
}
