extension Phrase {
  /// Creates a phrase that is made in the same way in each language.
  public init(_ make: (Language) -> String) {
    self.init(vi: make(.vietnamese), en: make(.english))
  }

  /// Creates a phrase of words that are the plan's own, the same in each language.
  public init(verbatim text: String) {
    self.init(vi: text, en: text)
  }

  /// The first phrase and then the second.
  public static func + (one: Phrase, other: Phrase) -> Phrase {
    Phrase { one[$0] + other[$0] }
  }

  /// The phrase and then a text that is the same in each language.
  public static func + (one: Phrase, text: String) -> Phrase { one + Phrase(verbatim: text) }
}

extension Sequence<Phrase> {
  /// The phrases with a text between each two; empty where there are none.
  public func joined(by separator: String = ", ") -> Phrase {
    Phrase { language in map { $0[language] }.joined(separator: separator) }
  }

  /// The phrases as a list within a sentence: `a, b và c`, `a, b and c`.
  public var listed: Phrase { listed(Phrase(vi: "và", en: "and")) }

  /// The phrases as a list of which one is meant: `a, b hoặc c`, `a, b or c`.
  public var listedAsAlternatives: Phrase { listed(Phrase(vi: "hoặc", en: "or")) }

  private func listed(_ link: Phrase) -> Phrase {
    Phrase { language in
      let texts = map { $0[language] }
      guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
      return texts.dropLast().joined(separator: ", ") + " \(link[language]) \(last)"
    }
  }
}
