/// A change of one line of a rule file: a value is replaced, or a line with a key is added.
public struct RuleEdit: Hashable, Sendable {
  /// The name of the file in the plan folder: `rules/ke-hoach.yaml`.
  public let file: String
  /// The line that is replaced, as it stands in the file; `nil` where one is added.
  public let oldLine: String?
  /// The line that stands there instead, or is added, without margin.
  public let newLine: String
  /// The number of the line, from 1, that is replaced, or behind which one is added.
  public let line: Int
  /// How many lines of the old text go on with the line that is replaced, itself counted; 0 where
  /// one is added.
  let replaced: Int
  private let margin: String
  private let remark: String?

  init(
    file: String, line: Int, replaced: Int, oldLine: String?, newLine: String, margin: String,
    remark: String? = nil
  ) {
    self.file = file
    self.line = line
    self.replaced = replaced
    self.oldLine = oldLine
    self.newLine = newLine
    self.margin = margin
    self.remark = remark
  }

  /// The same edit with a comment above its line: who made it, when and why. Line breaks in it become
  /// spaces.
  public func remarked(_ text: String) -> RuleEdit {
    RuleEdit(
      file: file, line: line, replaced: replaced, oldLine: oldLine, newLine: newLine,
      margin: margin,
      remark: text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  /// How many lines of the file differ after it: those that are new, and those that are gone without
  /// a new one in their place.
  public var changedLines: Int { max(replaced, 1) + (remark == nil ? 0 : 1) }

  /// The text after the edit, in which all else is as it was. The text is that of the file, composed
  /// or not.
  public func applied(to text: String) -> String {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let first = replaced == 0 ? line : line - 1
    let lineEnd = text.contains("\r\n") ? "\r\n" : "\n"
    let new =
      (remark.map { margin.blank + "# " + $0 + lineEnd } ?? "") + margin + newLine + lineEnd
    let start = lines.indices.contains(first) ? lines[first].startIndex : text.endIndex
    let next = first + replaced
    let end = lines.indices.contains(next) ? lines[next].startIndex : text.endIndex
    let isUnended = start == text.endIndex && text.last?.isNewline == false
    return text[..<start] + (isUnended ? lineEnd : "") + new + text[end...]
  }
}

extension String {
  /// As many spaces as the text has characters: what stands before a comment above a list's dash.
  fileprivate var blank: String { String(repeating: " ", count: count) }
}
