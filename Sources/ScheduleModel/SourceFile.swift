/// A text file of a plan folder, as the edge read it.
public struct SourceFile: Hashable, Sendable {
  /// The path inside the plan folder, with `/` between folders: `rules/2026.yaml`.
  public let name: String
  /// The text, NFC, without byte order mark.
  public let text: String

  /// Creates a file from its name and text.
  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  /// The lines without their ends. A file that ends with a line break has no empty last line.
  public var lines: [Substring] {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}

/// A run of characters within one line of a file.
public struct SourcePlace: Hashable, Sendable {
  /// The name of the file.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The first character of the run, from 1.
  public let column: Int
  /// How many characters the run has, at least 1.
  public let length: Int

  /// Creates a place.
  public init(file: String, line: Int, column: Int = 1, length: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
    self.length = max(1, length)
  }

  /// The run that begins `offset` characters later and has `length` characters.
  public func narrowed(from offset: Int, length: Int) -> SourcePlace {
    SourcePlace(file: file, line: line, column: column + offset, length: length)
  }
}

extension SourcePlace: Comparable {
  /// Orders by file, then as one reads; of two runs that begin together the shorter is less.
  public static func < (one: SourcePlace, other: SourcePlace) -> Bool {
    (one.file, one.line, one.column, one.length)
      < (other.file, other.line, other.column, other.length)
  }
}
