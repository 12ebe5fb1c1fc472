import ScheduleModel

/// A table of text whose cells know their places.
///
/// Reads what Vietnamese Excel writes as well as RFC 4180: the separator is the one of `,` `;` and
/// tab that the first line has most of. Written here because findings need the place of each cell.
struct CSVTable {
  /// The rows with at least one cell that is not empty, the head among them.
  let rows: [[Scalar]]
  /// Where a quoted cell begins that never ends, if there is one.
  let unterminated: SourcePlace?

  /// Reads a table.
  init(_ file: SourceFile) {
    let head = file.text.prefix { !$0.isNewline }
    var scanner = CSVScanner(file: file.name, separator: CSVTable.separator(of: head))
    for character in file.text { scanner.take(character) }
    scanner.endRow()
    rows = scanner.rows
    unterminated = scanner.isQuoted ? scanner.cellPlace : nil
  }

  private static func separator(of head: Substring) -> Character {
    let counts = [",", ";", "\t"].map { (separator: Character) in
      (separator, head.count { $0 == separator })
    }
    return counts.max { $0.1 < $1.1 }.map(\.0) ?? ","
  }
}

/// Cuts a text into cells.
///
/// Source: RFC 4180 §2; a quotation mark inside a cell that is not quoted is kept as it is.
private struct CSVScanner {
  private let file: String
  private let separator: Character
  private var line = 1
  private var column = 1
  private var cell = ""
  private var start: (line: Int, column: Int) = (1, 1)
  private var state = State.open
  /// Whether the cell begins with a quotation mark.
  private var hasQuote = false
  private var row: [Scalar] = []
  fileprivate var rows: [[Scalar]] = []

  private enum State {
    case open, plain, quoted, closed
  }

  init(file: String, separator: Character) {
    self.file = file
    self.separator = separator
  }

  var isQuoted: Bool { state == .quoted }

  /// Where the text of the cell stands, without quotation marks and white space around it.
  var cellPlace: SourcePlace {
    let first = SourcePlace(file: file, line: start.line, column: start.column)
    let blank = cell.prefix { $0.isWhitespace && !$0.isNewline }.count
    let text = cell.trimmed
    guard !text.isEmpty else { return first }
    return first.narrowed(from: blank + (hasQuote ? 1 : 0), length: 1).spanning(text)
  }

  mutating func take(_ character: Character) {
    switch (state, character) {
    case (.open, "\""):
      state = .quoted
      hasQuote = true
    case (.quoted, "\""): state = .closed
    case (.closed, "\""):
      cell.append("\"")
      state = .quoted
    case (.quoted, _): cell.append(character)
    case (_, separator): endCell()
    case (_, _) where character.isNewline: endRow()
    default:
      cell.append(character)
      state = .plain
    }
    advance(past: character)
  }

  mutating func endRow() {
    endCell()
    if row.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
    row = []
  }

  private mutating func endCell() {
    row.append(Scalar(text: cell.trimmed, place: cellPlace))
    cell = ""
    hasQuote = false
    if state != .quoted { state = .open }
  }

  private mutating func advance(past character: Character) {
    column += 1
    if character.isNewline {
      line += 1
      column = 1
    }
    if state == .open { start = (line, column) }
  }
}
