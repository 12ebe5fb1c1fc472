/// What would come of a change of rules: what is wrong with it, or what it does. Nothing is written.
///
/// All texts are in the language of the page that shows them.
public struct PlannerTrial: Sendable {
  /// Something that is wrong.
  public struct Problem: Sendable {
    /// The row of the table that it stands in, from 1; `nil` for a form, and where it is no row.
    public let row: Int?
    /// The code of the rule; empty where it has none.
    public let code: String
    /// The column, as forms name their fields; `nil` where it is none.
    public let field: String?
    /// The head of the column; empty where it is none.
    public let column: String
    /// What stands there; may be empty.
    public let value: String
    /// What is so.
    public let message: String
    /// What would be right; empty where there is nothing to say.
    public let help: String
    /// What is so, and what would be right.
    let text: String
    /// The head of the column; `nil` where it is none.
    let head: String?

    /// Puts the fields together.
    public init(
      row: Int?, code: String, field: String?, column: String, value: String, message: String,
      help: String
    ) {
      (self.row, self.code, self.field, self.column) = (row, code, field, column)
      (self.value, self.message, self.help) = (value, message, help)
      head = column.isEmpty ? nil : column
      text = help.isEmpty ? message : "\(message); \(help)"
    }
  }

  /// What is wrong; nothing is written while anything is.
  public var problems: [Problem] = []
  /// What the program makes of the rules that change, with their first days.
  public var readings: [String] = []
  /// What is worth knowing; may be empty.
  public var notes: [String] = []
  /// The lines of the files that go and come; empty where nothing changes.
  public var lines = ""
  /// What becomes of the plan; empty where nothing changes.
  public var effects = ""

  /// A trial of which nothing is known yet.
  public init() {}

  /// Whether there is something to write.
  public var isChange: Bool { problems.isEmpty && !lines.isEmpty }
}

/// A trial as a page shows it.
struct PlannerTrialValues {
  let problems: [PlannerTrial.Problem]
  let hasProblems: Bool
  let isTable: Bool
  let readings: [String]
  let hasReadings: Bool
  let notes: [String]
  let lines: [String]
  let hasLines: Bool
  /// What becomes of the plan, where that is short; the first line where it is not.
  let effects: [String]
  /// All of it, where that is long; may be empty.
  let allEffects: [String]
  let hasAllEffects: Bool
  let isUnchanged: Bool

  /// Up to how many lines stand there at once: they are read out while somebody writes.
  private static let mostLines = 12

  init(_ trial: PlannerTrial, isTable: Bool) {
    problems = trial.problems
    hasProblems = !trial.problems.isEmpty
    self.isTable = isTable
    readings = trial.readings
    hasReadings = !readings.isEmpty
    notes = trial.notes
    lines = trial.lines.lines
    hasLines = trial.isChange
    let all = trial.effects.lines
    let isLong = all.count > PlannerTrialValues.mostLines
    effects = isLong ? Array(all.prefix(1)) : all
    allEffects = isLong ? all : []
    hasAllEffects = isLong
    isUnchanged = trial.problems.isEmpty && trial.lines.isEmpty
  }
}
