public import ScheduleModel

/// For whom a table is written.
public enum CSVDialect: Hashable, Sendable {
  /// Commas, ISO 8601 dates, no byte order mark, English names of columns that never change; every
  /// text stands as it is in the plan.
  ///
  /// Source: RFC 4180 §2.
  case programs
  /// What a double click opens rightly in the Excel of a Vietnamese office: semicolons, a byte order
  /// mark, `dd/mm/yyyy`, columns named in a language; no text is run as a formula.
  case people(Language)

  /// The octet between cells.
  var separator: UInt8 {
    switch self {
    case .programs: UInt8(ascii: ",")
    case .people: UInt8(ascii: ";")
    }
  }

  /// The octets before the header. Without the mark Excel takes UTF-8 for the code page of the
  /// machine.
  var preamble: [UInt8] {
    switch self {
    case .programs: []
    case .people: [0xEF, 0xBB, 0xBF]
    }
  }

  /// The text that stands for `cell`.
  ///
  /// Spreadsheets run a cell that begins like a formula, also in quotes; whoever can name a task
  /// could thereby act on the machine of the clerk who opens the file. Such a cell gets an
  /// apostrophe in front in files for people. Programs run nothing and must read what was written.
  ///
  /// Source: ``SpreadsheetText``.
  func disarmed(_ cell: String) -> String {
    guard case .people = self else { return cell }
    return SpreadsheetText.isFormula(cell) ? "'" + cell : cell
  }
}

/// A table: a header and rows of as many cells.
struct CSVTable {
  /// The names of the columns.
  let header: [String]
  /// The cells, row by row.
  let rows: [[String]]

  /// The table as UTF-8, every row ended by CRLF.
  func bytes(for dialect: CSVDialect) -> [UInt8] {
    ([header] + rows).reduce(into: dialect.preamble) { bytes, row in
      for (place, cell) in row.enumerated() {
        if place > 0 { bytes.append(dialect.separator) }
        bytes.append(cell: dialect.disarmed(cell), separator: dialect.separator)
      }
      bytes += [carriageReturn, lineFeed]
    }
  }
}

extension [UInt8] {
  /// Adds a cell, in quotes where it holds a quote, a separator or a line end.
  ///
  /// Octets rather than characters: a quote with a combining mark behind it is still a quote.
  ///
  /// Source: RFC 4180 §2, 5 to 7.
  fileprivate mutating func append(cell: String, separator: UInt8) {
    let special = [quote, separator, carriageReturn, lineFeed]
    guard cell.utf8.contains(where: special.contains) else { return append(contentsOf: cell.utf8) }
    append(quote)
    for octet in cell.utf8 {
      if octet == quote { append(quote) }
      append(octet)
    }
    append(quote)
  }
}

private let quote = UInt8(ascii: "\"")
private let carriageReturn = UInt8(ascii: "\r")
private let lineFeed = UInt8(ascii: "\n")
