import CivilTime
import Crypto
import Expansion
import Placement
import PlanAudit
import ScheduleModel

/// Expands, places and checks a book, as every verb of the program does.
struct Engine {
  private let book: RuleBook
  private let published: PublishedSlots?

  /// What was made of a book in one run.
  struct Outcome {
    let plan: Plan
    let stages: Stages
  }

  /// A plan that does not pass its check.
  struct Unsound: Error, CustomStringConvertible {
    let description: String
  }

  /// Prepares to plan a book, keeping to what is published.
  init(_ book: RuleBook, keeping published: PublishedSlots? = nil) {
    self.book = book
    self.published = published
  }

  /// Plans the book so often, and says what came of it.
  func measure(_ runs: Int) throws -> Row {
    let outcome = try repeated(runs)
    let plan = outcome.plan
    return Row(
      tasks: plan.assignments.count + plan.unplaced.count + plan.open.count,
      stages: outcome.stages, unplaced: plan.unplaced.count, digest: plan.digest)
  }

  /// Plans the book so often; the plan of the last run, with the stages of the median one. No run
  /// finds the plan of another still in memory.
  func repeated(_ runs: Int) throws -> Outcome {
    let others = try (1..<max(1, runs)).map { _ in try once().stages }
    let last = try once()
    return Outcome(plan: last.plan, stages: .median(of: others + [last.stages]))
  }

  /// Plans the book once.
  func once() throws -> Outcome {
    let (tasks, expanding) = timed { book.datedTasks() }
    let (plan, placing) = timed { Placer(book, keeping: published).plan(tasks) }
    let (audit, checking) = timed { Audit(plan, of: tasks, keeping: published) }
    guard audit.faults.isEmpty else { throw Unsound(description: audit.text(in: .english)) }
    return Outcome(
      plan: plan, stages: Stages(expanding: expanding, placing: placing, checking: checking))
  }
}

extension Plan {
  /// The first 16 hexadecimal digits of SHA-256 over the assignments in order: on each line identity,
  /// first day, hour and half.
  var digest: String {
    var hash = SHA256()
    for assignment in assignments {
      let hour = assignment.extent.startTime.map { " \($0)" } ?? ""
      let half = assignment.half.map { " \($0.rawValue)" } ?? ""
      let line = "\(assignment.task.id) \(assignment.extent.window.start)\(hour)\(half)\n"
      hash.update(data: Array(line.utf8))
    }
    let digits = hash.finalize().prefix(8).map { octet in
      String(octet >> 4, radix: 16) + String(octet & 15, radix: 16)
    }
    return digits.joined()
  }
}
