import CivilTime
import Expansion
import ScheduleModel
import TestWorld
import Testing

@testable import PlanAudit

/// A plan that a test draws by hand, sound or not.
struct DrawnPlan {
  let book: RuleBook
  var tasks: [DatedTask]
  var assignments: [Plan.Assignment] = []
  var unplaced: [Plan.Unplaced] = []
  var open: [DatedTask] = []

  /// Draws slots, one on a line: rule, unit, number, day and, where one is named, the half of it; then
  /// the codes of the resources that were chosen.
  ///
  /// What is not drawn stands where the plan itself puts it, or has no slot.
  init(_ book: Book, _ drawn: String) throws {
    self.book = try book.book()
    tasks = self.book.datedTasks()
    let lines = drawn.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    for task in tasks {
      let line = lines.first { Array($0.prefix(3)) == name(of: task) }
      if let line { try draw(task, line) } else { leave(task) }
    }
    let names = tasks.map { name(of: $0) }
    for line in lines { try #require(names.contains(Array(line.prefix(3)))) }
  }

  private func name(of task: DatedTask) -> [String] {
    [
      book.rules[task.rule].id.text, book.roster.units[task.unit].id.text,
      "\(task.ordinal)",
    ]
  }

  private mutating func draw(_ task: DatedTask, _ line: [String]) throws {
    let extent = book.extent(of: book.rules[task.rule], on: try date(line[3]))
    let half = line.count > 4 ? HalfDay.allCases.first { $0.name.english == line[4] } : nil
    let codes = line.dropFirst(half == nil ? 4 : 5)
    let chosen = try codes.map { code in
      try #require(book.resources.firstIndex { $0.id.text == code })
    }
    assignments.append(Plan.Assignment(task, at: extent, half, choosing: chosen))
  }

  private mutating func leave(_ task: DatedTask) {
    switch task.demand {
    case .fixed(let extent): assignments.append(Plan.Assignment(task, at: extent))
    case .within:
      unplaced.append(Plan.Unplaced(task, because: .tooFewDays(free: 0, needed: 1)))
    case .open: open.append(task)
    case .impossible(let reason): unplaced.append(Plan.Unplaced(task, because: reason))
    }
  }
}

extension DrawnPlan {
  /// What the audit finds.
  var audit: Audit {
    Audit(
      Plan(book: book, assignments: assignments, unplaced: unplaced, open: open), of: tasks)
  }

  /// Expects these faults and no others, each drawn as its code with the tasks, then the sentence in
  /// both languages.
  func expect(_ drawn: String = "", _ location: SourceLocation = #_sourceLocation) {
    #expect(audit.faults.map(\.drawn).joined(separator: "\n") == drawn, sourceLocation: location)
  }
}

extension Fault {
  /// The fault as tests draw it.
  var drawn: String {
    let names = tasks.map(\.name).sorted().joined(separator: "; ")
    return [
      "\(code.rawValue): \(names)", message[.vietnamese], message[.english],
    ].joined(separator: "\n")
  }
}

/// A task that differs from another in what is given.
func copy(
  _ task: DatedTask, id: TaskID? = nil, ordinal: Int? = nil, rule: Int? = nil,
  demand: DatedTask.Demand? = nil
) -> DatedTask {
  DatedTask(
    id: id ?? task.id, rule: rule ?? task.rule, unit: task.unit, period: task.period,
    part: task.part, ordinal: ordinal ?? task.ordinal, demand: demand ?? task.demand,
    certainty: task.certainty, nominal: task.nominal)
}

/// An identity that no task of a book has.
func strangeID(_ first: UInt8 = 7) throws -> TaskID {
  try #require(TaskID(digest: [first] + [UInt8](repeating: 0, count: 16)))
}

/// A code.
func code<Subject>(_ text: String) throws -> Code<Subject> { try #require(Code(text)) }
