import CivilTime
import FoundationEssentials
public import ScheduleModel

/// The conflicts of a plan as a file for programs.
///
/// Conflicts stand in the order given; the same conflicts give the same bytes.
public struct ConflictFile: Sendable {
  private let records: [ConflictRecord]

  /// Creates a file of conflicts of a plan.
  ///
  /// `files` are those of the plan folder, from which the lines of causes are taken; a cause in
  /// another file has no text. `searches` are the repairs that were tried, where somebody asked for
  /// them, and `bounds` what was not proved of the plan.
  public init(
    _ conflicts: [Conflict], tried searches: [ConflictID: RepairSearch] = [:],
    bounds: [Plan.Bound] = [], of book: RuleBook, quoting files: [SourceFile],
    in language: Language
  ) {
    let lines = Dictionary(
      files.map { ($0.name, $0.lines) }, uniquingKeysWith: { first, _ in first })
    records = conflicts.map { conflict in
      ConflictRecord(
        conflict, searches[conflict.id], bounds.about(conflict), book, lines,
        language)
    }
  }

  /// A JSON array of objects: UTF-8, indented, keys sorted, ended by a line feed.
  ///
  /// Every object has every key; what is not known is `null`. Units are codes.
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

/// A conflict as a JSON object.
private struct ConflictRecord: Encodable, Sendable {
  let code: String
  let id: String
  let severity: String
  let message: String
  let tasks: [String]
  let units: [String]
  let clauses: [String]
  let causes: [CauseRecord]
  @ExplicitNull var narrowness: String?
  @ExplicitNull var notProved: BoundRecord?
  let repairs: [RepairRecord]
  @ExplicitNull var tried: SearchRecord?
  @ExplicitNull var decision: DecisionRecord?

  init(
    _ conflict: Conflict, _ search: RepairSearch?, _ bounds: [Plan.Bound], _ book: RuleBook,
    _ lines: [String: [Substring]], _ language: Language
  ) {
    code = conflict.code.rawValue
    id = conflict.id.text
    severity = conflict.severity.rawValue
    message = conflict.message[language]
    tasks = conflict.tasks.map(\.description)
    units = conflict.units.map { book.roster.units[$0].id.text }
    clauses = conflict.clauses
    causes = conflict.causes.map { CauseRecord($0, lines) }
    _narrowness = ExplicitNull(wrappedValue: conflict.narrowness?.rawValue)
    _notProved = ExplicitNull(wrappedValue: BoundRecord(bounds))
    repairs = conflict.repairs.map { RepairRecord($0, language) }
    _tried = ExplicitNull(wrappedValue: search.map { SearchRecord($0, conflict, language) })
    _decision = ExplicitNull(wrappedValue: conflict.decision.map(DecisionRecord.init))
  }
}

/// How many of the tasks that compete with one another have no day, and how few that could be, where it
/// is not proved that it cannot be fewer.
private struct BoundRecord: Encodable, Sendable {
  let unplaced: Int
  let leastUnplaced: Int

  /// Adds up what is not proved of those who do not compete with one another; `nil` where all is proved.
  init?(_ bounds: [Plan.Bound]) {
    guard !bounds.isEmpty else { return nil }
    unplaced = bounds.reduce(0) { $0 + $1.unplaced.count }
    leastUnplaced = bounds.reduce(0) { $0 + $1.leastUnplaced }
  }
}

extension [Plan.Bound] {
  /// Those of tasks of a conflict of which fewer may have to stay without a day.
  fileprivate func about(_ conflict: Conflict) -> [Plan.Bound] {
    let open = filter(\.isOpenToFewer)
    guard !open.isEmpty else { return [] }
    let own = Set(conflict.tasks)
    return open.filter { $0.unplaced.contains(where: own.contains) }
  }
}

/// An edit. `command` is empty where a file is to be edited.
private struct RepairRecord: Encodable, Sendable {
  let edit: String
  let command: [String]
  @ExplicitNull var tasks: Int?

  init(_ repair: Repair, _ language: Language) {
    edit = repair.edit[language]
    command = repair.command
    _tasks = ExplicitNull(wrappedValue: repair.tasks)
  }
}

/// What came of looking for repairs: those that work, the best first, of so many edits that were tried.
private struct SearchRecord: Encodable, Sendable {
  let attempts: Int
  let repairs: [TriedRecord]

  init(_ search: RepairSearch, _ conflict: Conflict, _ language: Language) {
    attempts = search.attempts
    repairs = search.repairs.map { TriedRecord($0, conflict, language) }
  }
}

/// A repair that works. `command` are the arguments of `caodiem apply` behind the plan folder.
private struct TriedRecord: Encodable, Sendable {
  let code: String
  let edit: String
  let command: [String]
  let file: String
  let lines: Int
  let moved: Int
  let tasksBefore: Int
  let tasksAfter: Int
  let dropped: Int
  let newSoftConflicts: Int

  init(_ repair: TriedRepair, _ conflict: Conflict, _ language: Language) {
    code = repair.code
    edit = repair.edit[language]
    command = [conflict.id.text, repair.code]
    file = repair.file
    lines = repair.lines
    moved = repair.moved
    tasksBefore = repair.placedBefore
    tasksAfter = repair.placedAfter
    dropped = repair.dropped
    newSoftConflicts = repair.softConflicts
  }
}

/// What people decided. `reading` is the code of a chosen reading; a waiver has none.
private struct DecisionRecord: Encodable, Sendable {
  let by: String
  let reason: String
  let file: String
  let line: Int
  @ExplicitNull var date: String?
  @ExplicitNull var reading: String?

  init(_ decision: Decision) {
    by = decision.by
    reason = decision.reason
    file = decision.source.file
    line = decision.source.line
    _date = ExplicitNull(wrappedValue: decision.date?.description)
    let reading: String? =
      if case .reading(_, let reading) = decision.subject { reading.text } else { nil }
    _reading = ExplicitNull(wrappedValue: reading)
  }
}
