import ScheduleModel

/// A table of texts that goes to people or programs and comes back.
///
/// In the table for people what a spreadsheet would run, or turn into a date or number, has an apostrophe in
/// front: ``SpreadsheetText``. Whoever takes a table back takes it off.
public struct TextTable: Sendable {
  /// A row.
  public struct Row: Sendable {
    /// Its number as spreadsheets count, from 1; blank rows count.
    public let number: Int
    /// Its cells, without white space around them.
    public let cells: [String]
  }

  /// The first row with at least one cell that is not empty.
  public let head: Row
  /// The others.
  public let rows: [Row]

  /// Makes a table of heads and rows.
  public init(_ heads: [String], _ rows: [[String]]) {
    head = Row(number: 1, cells: heads)
    self.rows = rows.enumerated().map { Row(number: $0 + 2, cells: $1) }
  }

  /// Reads a table that is separated by `,` `;` or tab; `nil` where it is no UTF-8 or has no row.
  public init?(_ octets: [UInt8]) {
    guard let text = String(validating: octets, as: UTF8.self) else { return nil }
    let reader = CSVReader(text)
    let rows = zip(reader.numbers, reader.rows).map { Row(number: $0, cells: $1.cells) }
    guard let first = rows.first else { return nil }
    head = first
    self.rows = Array(rows.dropFirst())
  }

  /// The table as UTF-8.
  public func csv(for dialect: CSVDialect) -> [UInt8] {
    let guarded = rows.map { row in
      switch dialect {
      case .programs: row.cells
      case .people: row.cells.map { SpreadsheetText.guarded($0) }
      }
    }
    // What is guarded begins with an apostrophe, and is nothing to be disarmed.
    return CSVTable(header: head.cells, rows: guarded).bytes(for: dialect)
  }
}
