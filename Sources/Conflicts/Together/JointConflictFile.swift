import CivilTime
import FoundationEssentials
public import ScheduleModel

/// The conflicts between plans as a file for programs.
///
/// Conflicts stand in the order given; the same conflicts give the same bytes.
public struct JointConflictFile: Sendable {
  private let records: [Record]

  /// Creates a file of conflicts; `files` are those of the plan folders, from which the lines of causes
  /// are taken.
  public init(
    _ conflicts: [JointConflict], quoting files: [PlanID: [SourceFile]], in language: Language
  ) {
    let lines = files.mapValues { own in
      Dictionary(own.map { ($0.name, $0.lines) }, uniquingKeysWith: { first, _ in first })
    }
    records = conflicts.map { Record($0, lines, language) }
  }

  /// A JSON array of objects: UTF-8, indented, keys sorted, ended by a line feed.
  ///
  /// Every object has `code`, `id`, `severity`, `message`, `repairs`, `decision` (or `null`) and `sides`:
  /// for each plan its code, rules, number of tasks, units, clauses and lines.
  public var json: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return try Array(encoder.encode(records)) + Array("\n".utf8)
    } catch {
      preconditionFailure("a conflict of strings and numbers that JSON cannot hold: \(error)")
    }
  }
}

private struct Record: Encodable, Sendable {
  let code: String
  let id: String
  let severity: String
  let message: String
  let sides: [SideRecord]
  let repairs: [String]
  @ExplicitNull var decision: RulingRecord?

  init(
    _ conflict: JointConflict, _ lines: [PlanID: [String: [Substring]]], _ language: Language
  ) {
    code = conflict.code.rawValue
    id = conflict.id.text
    severity = conflict.severity.rawValue
    message = conflict.message[language]
    sides = conflict.sides.map { SideRecord($0, lines[$0.plan] ?? [:]) }
    repairs = conflict.repairs.map { $0[language] }
    _decision = ExplicitNull(
      wrappedValue: conflict.ruling.map { RulingRecord($0.plan, $0.decision) })
  }
}

private struct SideRecord: Encodable, Sendable {
  let plan: String
  let rules: [String]
  let tasks: Int
  let units: [String]
  let clauses: [String]
  let causes: [CauseRecord]

  init(_ side: JointConflict.Side, _ lines: [String: [Substring]]) {
    plan = side.plan.text
    rules = side.rules.map(\.text)
    tasks = side.taskCount
    units = side.units.map(\.text)
    clauses = side.clauses
    causes = side.causes.map { CauseRecord($0, lines) }
  }
}

/// What people decided, in the folder of which plan.
private struct RulingRecord: Encodable, Sendable {
  let plan: String
  let by: String
  let reason: String
  let file: String
  let line: Int
  @ExplicitNull var date: String?

  init(_ plan: PlanID, _ decision: Decision) {
    self.plan = plan.text
    by = decision.by
    reason = decision.reason
    file = decision.source.file
    line = decision.source.line
    _date = ExplicitNull(wrappedValue: decision.date?.description)
  }
}
