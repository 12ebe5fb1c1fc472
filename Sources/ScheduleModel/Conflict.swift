/// A requirement that is broken, or a point of the documents that people have to know or settle.
public struct Conflict: Hashable, Sendable {
  /// How much it matters.
  public enum Severity: String, CaseIterable, Hashable, Sendable {
    /// The plan cannot be carried out as it stands.
    case hard
    /// It can, but someone should look.
    case soft
    /// Worth knowing; nothing is to be done now.
    case info
  }

  /// How far the lines that cause a conflict were narrowed down, where they were searched for.
  public enum Narrowness: String, Hashable, Sendable {
    /// No fewer lines bring it about.
    case smallest
    /// None of them can be left out; others might be fewer.
    case irreducible
  }

  /// What kind of conflict it is: a name that never changes.
  public let code: Code
  /// Its identity: the code and what it is about, the same in every run.
  public let id: ConflictID
  /// How much it matters.
  public let severity: Severity
  /// The facts and then the sentence, in both languages.
  public let message: Phrase
  /// The tasks it is about. Sorted, unique, may be empty.
  public let tasks: [TaskID]
  /// The units it is about, as places in the roster's list. Sorted, unique, may be empty.
  public let units: [Int]
  /// The clauses it comes from, in the order of the documents. Unique, may be empty.
  public let clauses: [String]
  /// The lines that cause it, none of which can be left out. Sorted by file and line, each line once,
  /// never empty.
  public let causes: [SourcePlace]
  /// How far the causes were narrowed down; `nil` where nothing had to be searched for.
  public let narrowness: Narrowness?
  /// What would settle it, as concrete edits; may be empty.
  public let repairs: [Repair]
  /// What people decided about it; `nil` where nobody has.
  public let decision: Decision?

  /// Creates a conflict. The order of tasks, units and causes does not matter.
  public init(
    _ code: Code, _ id: ConflictID, _ severity: Severity, _ message: Phrase,
    tasks: some Sequence<TaskID> = [], units: some Sequence<Int> = [], clauses: [String] = [],
    causes: some Sequence<SourcePlace>, _ narrowness: Narrowness? = nil, repairs: [Repair] = [],
    decision: Decision? = nil
  ) {
    self.code = code
    self.id = id
    self.severity = severity
    self.message = message
    self.tasks = Set(tasks).sorted()
    self.units = Set(units).sorted()
    self.clauses = clauses.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    self.causes = causes.sorted().reduce(into: []) { lines, cause in
      if lines.last.map({ ($0.file, $0.line) != (cause.file, cause.line) }) ?? true {
        lines.append(cause)
      }
    }
    self.narrowness = narrowness
    self.repairs = repairs
    self.decision = decision
  }
}

extension Conflict {
  /// Whether it stops `check` and `conflicts`: it is hard and nobody has decided about it.
  public var isUnsettled: Bool { severity == .hard && decision == nil }

  /// The arguments of `caodiem decide` that accept the conflict as it is.
  public var waiver: [String] { ["--waive", id.text] }

  /// The same conflict with what people decided about it.
  public func decided(_ decision: Decision?) -> Conflict {
    Conflict(
      code, id, severity, message, tasks: tasks, units: units, clauses: clauses, causes: causes,
      narrowness, repairs: repairs, decision: decision)
  }
}

/// A concrete edit that settles a conflict, with what the plan would be after it.
public struct Repair: Hashable, Sendable {
  /// What to change, in both languages.
  public let edit: Phrase
  /// The arguments of `caodiem decide` that make the change; empty where a file is to be edited.
  public let command: [String]
  /// How many tasks the plan has after it; `nil` where that was not found out.
  public let tasks: Int?

  /// Creates a repair.
  public init(_ edit: Phrase, command: [String] = [], tasks: Int? = nil) {
    self.edit = edit
    self.command = command
    self.tasks = tasks
  }
}

/// The identity of a conflict: its code and what it is about, joined by full stops.
public struct ConflictID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The identity as text: 3 to 200 of the characters `a-z0-9-.`, two parts or more.
  public let text: String

  /// Reads an identity, or `nil` where the text breaks the rule above.
  public init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (3...200).contains(text.utf8.count), parts.count > 1,
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isIdentityByte) })
    else { return nil }
    self.text = text
  }

  /// Joins a code and the parts that say what the conflict is about: codes and ISO dates, at least
  /// one.
  public init(_ code: Conflict.Code, about parts: String...) {
    self.init(code, joining: parts)
  }

  /// Joins a code and the parts in a list, which is not empty.
  public init(_ code: Conflict.Code, joining parts: [String]) {
    self.init(joined: [code.rawValue] + parts)
  }

  /// Joins parts of which the first is a code.
  init(joined parts: [String]) { text = parts.joined(separator: ".") }

  /// The identity as text.
  public var description: String { text }

  /// Orders by bytes.
  public static func < (one: ConflictID, other: ConflictID) -> Bool { one.text < other.text }
}

private func isIdentityByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
    UInt8(ascii: "-"):
    true
  default: false
  }
}
