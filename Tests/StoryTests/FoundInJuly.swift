import Conflicts
import ScheduleModel
import Testing

/// The July plan with everything that is doubtful in it.
struct FoundInJuly {
  /// The folder.
  let text: PlanText
  /// The plan.
  let plan: Plan
  /// The conflicts, in their order.
  let conflicts: [Conflict]

  /// What was found, once for all tests: values do not change.
  static let made = Result { try FoundInJuly() }

  private init() throws {
    text = try PlanText.thaiNguyen()
    plan = try text.plan()
    conflicts = try text.conflicts().all
  }

  /// The conflict of an identity; the test fails where there is none.
  func conflict(_ id: String) throws -> Conflict {
    try #require(conflicts.first { $0.id.text == id }, "\(id)")
  }
}
