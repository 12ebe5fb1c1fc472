/// The languages that the program speaks.
public enum Language: String, CaseIterable, Hashable, Sendable {
  case vietnamese = "vi"
  case english = "en"
}

/// One text in each language of the program.
public struct Phrase: Hashable, Sendable {
  /// The Vietnamese text, NFC.
  public let vietnamese: String
  /// The English text.
  public let english: String

  /// Creates a phrase from its two texts.
  public init(vi vietnamese: String, en english: String) {
    self.vietnamese = vietnamese
    self.english = english
  }

  /// The text in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .vietnamese: vietnamese
    case .english: english
    }
  }
}
