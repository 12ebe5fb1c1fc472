public import ScheduleModel

/// A table of rules as it came back: heads, and rows with their numbers.
public struct ReturnedTable: Sendable {
  /// A row.
  public struct Row: Sendable {
    /// Its number as spreadsheets count, from 1; the heads are a row.
    public let number: Int
    /// Its cells, behind each other as the heads are; there may be fewer or more of them.
    public let cells: [String]

    /// Puts the fields together.
    public init(number: Int, cells: [String]) {
      self.number = number
      self.cells = cells
    }
  }

  /// The heads, of any of the columns in either language.
  public let heads: [String]
  /// The number of the row of the heads.
  public let headNumber: Int
  /// The rows with at least one cell that is not empty.
  public let rows: [Row]

  /// Puts the fields together; texts have to be NFC.
  public init(heads: [String], headNumber: Int = 1, rows: [Row]) {
    self.heads = heads
    self.headNumber = headNumber
    self.rows = rows
  }
}

/// Why a row of a table is not taken.
public struct RowRejection: Hashable, Sendable, Error {
  /// The number of the row as spreadsheets count, from 1.
  public let row: Int
  /// The code of the rule, as the row has it; may be empty.
  public let code: String
  /// The head of the column; `nil` where it is the row itself.
  public let column: Phrase?
  /// What stands in that column.
  public let value: String
  /// What is so.
  public let message: Phrase
  /// What would be right, if there is something to say.
  public let help: Phrase?
}

/// What a row asks for.
struct RowChange: Sendable {
  enum Kind: Sendable {
    /// Cells of the rule that now has this code say something else.
    case edit(of: String, in: String)
    /// A rule is added to a file.
    case addition(to: String)
    /// The rule of this code is taken out of its file.
    case removal(of: String, from: String)
  }

  let row: Int
  /// The code that the rule has afterwards, or had.
  let code: String
  let kind: Kind
  /// The cells that change; of a new rule all that are not empty.
  let cells: [RuleColumn: String]

  /// The name of the file that changes.
  var file: String {
    switch kind {
    case .edit(_, let file), .addition(let file), .removal(_, let file): file
    }
  }

  /// The code that the rule has so far; `nil` for a new one.
  var oldCode: String? {
    switch kind {
    case .edit(let code, _), .removal(let code, _): code
    case .addition: nil
    }
  }

  /// That the row is not taken, because of a cell.
  func rejection(
    _ column: RuleColumn?, _ value: String, _ message: Phrase, help: Phrase? = nil
  ) -> RowRejection {
    RowRejection(
      row: row, code: code, column: column?.heading, value: value, message: message, help: help)
  }
}
