import FoundationEssentials
public import ScheduleModel

/// The tasks of a plan as a file: JSON, or CSV for programs or for people.
///
/// Tasks stand in the order given, each exactly once; the same tasks give the same bytes.
public struct TaskFile: Sendable {
  /// The tasks, in the order of the file.
  public let tasks: [TaskFacts]

  /// Creates a file of these tasks.
  public init(_ tasks: [TaskFacts]) {
    self.tasks = tasks
  }
}

extension TaskFile {
  /// The tasks as a JSON array of objects: UTF-8, indented, keys sorted, ended by a line feed.
  ///
  /// Every object has every key; what is not known is `null`. `end` is exclusive. `start` and `end`
  /// are `2026-07-01` where `allDay` is true, else `2026-07-01T08:00` on the clocks of `zone`.
  public var json: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return try Array(encoder.encode(tasks.map(TaskRecord.init))) + Array("\n".utf8)
    } catch {
      preconditionFailure("a task of strings and numbers that JSON cannot hold: \(error)")
    }
  }

  /// The tasks as a table.
  ///
  /// For programs it has the keys of the JSON as columns: dates are ISO 8601 with exclusive end,
  /// what is `null` is empty, lists are joined by `; `, and `source` is `file:line`. For people it
  /// has the columns that a clerk wants, with the last day included.
  public func csv(for dialect: CSVDialect) -> [UInt8] {
    switch dialect {
    case .programs: programTable.bytes(for: dialect)
    case .people(let language): clerkTable(in: language).bytes(for: dialect)
    }
  }

  private var programTable: CSVTable {
    CSVTable(
      header: TaskField.allCases.map(\.rawValue),
      rows: tasks.map { task in TaskField.allCases.map { task.value(of: $0).cell } }
    )
  }

  private func clerkTable(in language: Language) -> CSVTable {
    CSVTable(
      header: ClerkColumn.allCases.map { $0.heading[language] },
      rows: tasks.map { task in ClerkColumn.allCases.map { task.cell(in: $0, language) } }
    )
  }
}

/// A task as a JSON object.
private struct TaskRecord: Encodable {
  /// The task.
  let task: TaskFacts

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: TaskField.self)
    for field in TaskField.allCases { try object.encode(task.value(of: field), forKey: field) }
  }
}

extension FieldValue: Encodable {
  private enum SourceKey: String, CodingKey {
    case file, line
  }

  /// Writes the value, `null` where it is absent.
  func encode(to encoder: any Encoder) throws {
    if case .source(let place) = self {
      var object = encoder.container(keyedBy: SourceKey.self)
      try object.encode(place.file, forKey: .file)
      try object.encode(place.line, forKey: .line)
      return
    }
    var value = encoder.singleValueContainer()
    switch self {
    case .absent, .source: try value.encodeNil()
    case .text(let text): try value.encode(text)
    case .number(let number): try value.encode(number)
    case .flag(let flag): try value.encode(flag)
    case .list(let items): try value.encode(items)
    }
  }
}
