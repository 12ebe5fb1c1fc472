import ScheduleModel

@testable import RuleFiles

/// A value written out with all that it holds, so that what two files say can be compared: places in files
/// and the languages of files are left out, and sets and dictionaries are sorted.
///
/// `words` are texts of the files, each with what stands for it.
struct PlainValue {
  private let words: [(text: String, sign: String)]

  init(words: [(text: String, sign: String)] = []) {
    self.words = words.sorted { $0.text.count > $1.text.count }
  }

  /// Writes a value out.
  func text(_ value: Any) -> String {
    switch value {
    case is SourcePlace, is Rule.Lines, is Language: return "-"
    case let text as String: return signed(text)
    default: break
    }
    let mirror = Mirror(reflecting: value)
    guard !mirror.children.isEmpty else {
      return mirror.displayStyle == .collection ? "[]" : "\(value)"
    }
    let parts = mirror.children.map { child in
      (child.label.map { "\($0): " } ?? "") + text(child.value)
    }
    switch mirror.displayStyle {
    case .optional: return parts.joined().replacing("some: ", with: "")
    case .set, .dictionary: return "[" + parts.sorted().joined(separator: ", ") + "]"
    case .enum: return "\(parts.joined())"
    default: return "\(type(of: value))(" + parts.joined(separator: ", ") + ")"
    }
  }

  private func signed(_ text: String) -> String {
    words.reduce(text) { $0.replacing($1.text, with: $1.sign) }
  }
}
