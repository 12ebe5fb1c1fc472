import FoundationEssentials
import ScheduleModel

extension Encodable {
  /// The value as a file for programs: UTF-8, indented, keys sorted, ended by a line feed.
  var jsonFile: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return try Array(encoder.encode(self)) + Array("\n".utf8)
    } catch {
      preconditionFailure("texts and numbers that JSON cannot hold: \(error)")
    }
  }
}

/// A text in each language, as an object of files for programs.
struct PhraseRecord: Encodable {
  let vi: String
  let en: String

  /// Takes over the texts of a phrase.
  init(_ phrase: Phrase) {
    vi = phrase.vietnamese
    en = phrase.english
  }
}

/// A text that may be missing, which is then `null` and not left out.
struct Nullable: Encodable {
  private let text: String?

  /// Takes over a text.
  init(_ text: String?) {
    self.text = text
  }

  /// Writes the text or `null`.
  func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    if let text { try value.encode(text) } else { try value.encodeNil() }
  }
}
