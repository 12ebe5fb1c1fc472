extension Phrase {
  /// A text that is the same in both languages.
  public init(same text: String) {
    self.init(vi: text, en: text)
  }

  /// Words that follow from the language.
  public init(_ words: (Language) -> String) {
    self.init(vi: words(.vietnamese), en: words(.english))
  }

  /// A number with its noun: `3 việc`, `1 task`, `3 tasks`.
  public static func counted(
    _ count: Int, vi noun: String, one: String, many: String
  ) -> Phrase {
    Phrase(vi: "\(count) \(noun)", en: "\(count) \(count == 1 ? one : many)")
  }

  /// One phrase behind another.
  public static func + (one: Phrase, other: Phrase) -> Phrase {
    Phrase(vi: one.vietnamese + other.vietnamese, en: one.english + other.english)
  }

  /// A text behind a phrase.
  public static func + (one: Phrase, text: String) -> Phrase { one + Phrase(same: text) }
}

extension [Phrase] {
  /// The phrases behind one another, with a text between any two.
  public func joined(by separator: String = ", ") -> Phrase {
    Phrase { language in map { $0[language] }.joined(separator: separator) }
  }
}
