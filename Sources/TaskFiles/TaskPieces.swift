public import ScheduleModel

/// A file of tasks that is written by the piece, so that a large plan need not stand in memory: the
/// pieces, joined, are the bytes of `TaskFile`.
public struct TaskPieces: Sendable {
  /// What sort of file it is.
  public enum Form: Hashable, Sendable {
    case json
    case csv(CSVDialect)
  }

  private let form: Form
  private var isBegun = false

  /// Begins a file.
  public init(_ form: Form) {
    self.form = form
  }

  /// The next tasks; empty where there are none.
  public mutating func piece(of tasks: [TaskFacts]) -> [UInt8] {
    guard !tasks.isEmpty else { return [] }
    let whole = bytes(of: tasks)
    defer { isBegun = true }
    switch form {
    case .json:
      // An array is `[`, a line feed, the objects, a line feed, `]`, a line feed.
      return Array((isBegun ? ",\n" : "[\n").utf8) + whole.dropFirst(2).dropLast(3)
    case .csv:
      return isBegun ? Array(whole.dropFirst(bytes(of: []).count)) : whole
    }
  }

  /// What stands behind the last of them.
  public func end() -> [UInt8] {
    guard isBegun else { return bytes(of: []) }
    return form == .json ? Array("\n]\n".utf8) : []
  }

  private func bytes(of tasks: [TaskFacts]) -> [UInt8] {
    switch form {
    case .json: TaskFile(tasks).json
    case .csv(let dialect): TaskFile(tasks).csv(for: dialect)
    }
  }
}

extension TaskPieces {
  /// How many tasks make a piece.
  public static let length = 20_000

  /// Gives all tasks of a plan by the piece, in the order of its facts.
  ///
  /// - Throws: What `write` throws.
  public static func write(
    _ plan: Plan, as form: Form, to write: ([UInt8]) throws -> Void
  ) rethrows {
    let places = 0..<plan.taskCount
    try self.write(places.count, as: form, task: { plan.facts(at: $0) }, to: write)
  }

  /// Gives so many tasks by the piece, each looked up when its turn comes.
  ///
  /// - Throws: What `write` throws.
  public static func write(
    _ count: Int, as form: Form, task: (Int) -> TaskFacts, to write: ([UInt8]) throws -> Void
  ) rethrows {
    var pieces = TaskPieces(form)
    for start in stride(from: 0, to: count, by: length) {
      try write(pieces.piece(of: (start..<min(start + length, count)).map(task)))
    }
    try write(pieces.end())
  }
}
