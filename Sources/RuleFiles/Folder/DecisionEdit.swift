public import ScheduleModel

/// A change of the file of decisions: entries are added at its end, or one takes the place of another
/// or is taken out.
public struct DecisionEdit: Sendable {
  /// The decision that is replaced; `nil` where an entry is added.
  public let replaced: Decision?
  /// The lines that are replaced, as they stand in the file; empty where an entry is added.
  public let replacedLines: [String]
  /// Their numbers, from 0; `nil` where an entry is added.
  private let lines: Range<Int>?
  /// The text that is added, or stands there instead.
  private let entry: String

  /// An edit that puts an entry in the place of some lines, or at the end where there are none.
  init(
    replacing replaced: Decision? = nil, lines: Range<Int>?, of texts: [String] = [],
    entry: String
  ) {
    self.replaced = replaced
    self.lines = lines
    replacedLines = texts
    self.entry = entry
  }

  /// The text after the edit, in which all else is as it was. The text is that of the file, composed or
  /// not.
  public func applied(to text: String) -> String {
    guard let lines else { return text + entry }
    let all = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let start = all[lines.lowerBound].startIndex
    let rest =
      all.indices.contains(lines.upperBound) ? text[all[lines.upperBound].startIndex...] : ""
    return text[..<start] + entry + rest
  }

  /// How many lines of the file are new, or gone without a new one in their place.
  public var changedLines: Int {
    max(entry.count { $0.isNewline }, replacedLines.count)
  }

  /// The numbers of the lines that are replaced, from 1; `nil` where an entry is added.
  public var replacedNumbers: ClosedRange<Int>? { lines.map { $0.lowerBound + 1...$0.upperBound } }
}
