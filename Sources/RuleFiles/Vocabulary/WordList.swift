import ScheduleModel

/// The ways to write one word, in both languages.
struct WordList: Sendable {
  private let vietnamese: [String]
  private let english: [String]

  init(vi vietnamese: [String], en english: [String]) {
    self.vietnamese = vietnamese
    self.english = english
  }

  /// The word that we suggest.
  func suggested(in language: Language) -> String { all(in: language).first ?? "" }

  /// Whether a text is this word.
  func matches(_ text: some StringProtocol, in language: Language) -> Bool {
    all(in: language).contains { $0.folded == text.folded }
  }

  /// What follows the word where a text begins with it; `nil` where it does not.
  func rest(of text: String, in language: Language) -> String? {
    all(in: language).lazy.compactMap { word -> String? in
      let head = text.prefix(word.count)
      let tail = text.dropFirst(word.count)
      guard head.folded == word.folded, tail.first.map({ !$0.isLetter }) ?? true else { return nil }
      return tail.trimmed
    }.first
  }

  /// What stands in front of the word where a text ends with it; `nil` where it does not.
  func start(of text: String, in language: Language) -> String? {
    all(in: language).lazy.compactMap { word -> String? in
      guard text.suffix(word.count).folded == word.folded else { return nil }
      let head = text.dropLast(word.count)
      return head.last.map { $0.isWhitespace } ?? true ? head.trimmed : nil
    }.first
  }

  /// Every way to write the word in a language.
  func all(in language: Language) -> [String] {
    switch language {
    case .vietnamese: vietnamese
    case .english: english
    }
  }
}
