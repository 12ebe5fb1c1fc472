public import CivilTime
public import ScheduleModel

/// What comes of a table of rules that came back: the lines that change, the rows that are not taken and
/// why, and the folder as it would be. Nothing is written.
public struct TakenTable: Sendable {
  /// A row that is taken.
  public struct Taken: Hashable, Sendable {
    /// What becomes of its rule.
    public enum Kind: Hashable, Sendable {
      case changed, added, removed
    }

    /// The number of the row as spreadsheets count, from 1.
    public let row: Int
    /// The code of the rule, as the row has it.
    public let code: String
    /// What becomes of the rule.
    public let kind: Kind
    /// The columns that change, in the order of the table; of a new rule those that are not empty.
    public let columns: [RuleColumn]
  }

  /// The rows that are taken, in their order.
  public let taken: [Taken]
  /// Why rows are not taken, in their order; several reasons of one row behind each other.
  public let rejections: [RowRejection]
  /// What is wrong where the rows that are taken are wrong together; then there are no edits.
  public let faults: [Phrase]
  /// What changes in each file, sorted by name; empty where nothing does.
  public let edits: [LinesEdit]
  /// The folder with the edits.
  public let folder: PlanFolder
  /// What is worth knowing in it that was not before.
  public let warnings: [Finding]
  /// The rules of the folder with the edits; `nil` where nothing changes.
  public let book: RuleBook?
  /// The columns to be read only in which rows say something else, with these rows.
  public let ignored: [(column: RuleColumn, rows: [Int])]
  /// The codes of the rules of which the table has no row, and that stay as they are.
  public let missing: [String]

  /// Holds a table against the rules of a folder that can be read, whose plan is in a language.
  ///
  /// Each change is made in the text of its file, and the folder is read again. A row with which it
  /// cannot be read is not taken, the others are. `readings` are what stood in the columns to be read
  /// only.
  public init(
    _ returned: ReturnedTable, of folder: PlanFolder, in language: Language,
    _ readings: [String: RuleTable.Reading] = [:],
    zone: @escaping (ZoneID, ClosedRange<Int>) -> Zone?
  ) {
    let table = RuleTable(folder, in: language)
    let reader = RowReader(returned, against: table, readings)
    let bench = TableBench(folder, table, zone: zone)
    var rejections = reader.rejections
    let settled = bench.settled(reader.changes)
    rejections += settled.rejections
    let trial = settled.trial
    taken = settled.faults.isEmpty ? settled.changes.map(Taken.init) : []
    self.rejections = rejections.enumerated().sorted {
      ($0.element.row, $0.offset) < ($1.element.row, $1.offset)
    }.map(\.element)
    faults = settled.faults
    edits = trial?.edits ?? []
    self.folder = trial?.folder ?? folder
    warnings = trial?.warnings ?? []
    book = trial?.book
    ignored = reader.ignored.sorted { $0.key.heading.english < $1.key.heading.english }
      .map { ($0.key, $0.value) }
    missing = reader.missing
  }
}

extension TakenTable.Taken {
  fileprivate init(_ change: RowChange) {
    row = change.row
    code = change.code
    columns = RuleColumn.all.filter { change.cells[$0] != nil }
    kind =
      switch change.kind {
      case .edit: .changed
      case .addition: .added
      case .removal: .removed
      }
  }
}
