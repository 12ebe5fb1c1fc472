/// A table as it came back from a spreadsheet or a program: rows with the number of their line.
struct CSVReader {
  /// The rows with at least one cell that is not empty, the head among them; cells without white
  /// space around them.
  let rows: [(line: Int, cells: [String])]
  /// Their numbers from 1, blank rows counted, as spreadsheets have them.
  let numbers: [Int]

  /// Reads a table whose cells are separated by `,` `;` or tab, whichever its first line has most of.
  ///
  /// Source: RFC 4180 §2; a byte order mark is passed over, any line end will do.
  init(_ text: String) {
    let octets = Array(text.utf8)
    let head = octets.prefix { $0 != lineFeed && $0 != carriageReturn }
    let counts = [comma, semicolon, tab].map { separator in
      (separator, head.count { $0 == separator })
    }
    var scanner = CSVScanner(separator: counts.max { $0.1 < $1.1 }?.0 ?? comma)
    for octet in octets.starts(with: byteOrderMark) ? octets.dropFirst(3) : octets[...] {
      scanner.take(octet)
    }
    scanner.endRow()
    rows = scanner.rows
    numbers = scanner.numbers
  }
}

/// Cuts a text into cells, octet by octet: a carriage return and a line feed are one character to
/// Swift.
private struct CSVScanner {
  private let separator: UInt8
  private var line = 1
  private var start = 1
  private var cell: [UInt8] = []
  private var row: [String] = []
  private var state = State.open
  private var number = 0
  /// Whether a carriage return has ended a row, so that a line feed behind it does not end another.
  private var hasReturned = false
  fileprivate var rows: [(line: Int, cells: [String])] = []
  fileprivate var numbers: [Int] = []

  private enum State {
    case open, plain, quoted, closed
  }

  init(separator: UInt8) {
    self.separator = separator
  }

  mutating func take(_ octet: UInt8) {
    switch (state, octet) {
    case (.open, quote): state = .quoted
    case (.quoted, quote): state = .closed
    case (.closed, quote):
      cell.append(quote)
      state = .quoted
    case (.quoted, _): cell.append(octet)
    case (_, separator): endCell()
    case (_, lineFeed) where hasReturned: break
    case (_, lineFeed), (_, carriageReturn): endRow()
    default:
      cell.append(octet)
      state = .plain
    }
    hasReturned = octet == carriageReturn && state != .quoted
    if octet == lineFeed {
      line += 1
      if row.isEmpty, cell.isEmpty, state == .open { start = line }
    }
  }

  mutating func endRow() {
    endCell()
    number += 1
    if row.contains(where: { !$0.isEmpty }) {
      rows.append((start, row))
      numbers.append(number)
    }
    row = []
    start = line
  }

  private mutating func endCell() {
    row.append(String(decoding: cell, as: UTF8.self).trimmed)
    cell = []
    state = .open
  }
}

extension StringProtocol {
  /// The text without white space around it.
  var trimmed: String {
    let blank = { (character: Character) in character.isWhitespace }
    guard let first = firstIndex(where: { !blank($0) }), let last = lastIndex(where: { !blank($0) })
    else { return "" }
    return String(self[first...last])
  }
}

private let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
private let quote = UInt8(ascii: "\"")
private let comma = UInt8(ascii: ",")
private let semicolon = UInt8(ascii: ";")
private let tab = UInt8(ascii: "\t")
private let carriageReturn = UInt8(ascii: "\r")
private let lineFeed = UInt8(ascii: "\n")
