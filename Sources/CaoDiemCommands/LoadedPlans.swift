import Conflicts
import PlanPages
import ScheduleModel

/// Plans that were read and placed, each by itself, in the order in which they were named. Never empty.
struct LoadedPlans {
  /// One of them.
  struct Member {
    /// Its place among them.
    let place: Int
    /// The folder, as it was named.
    let folder: String
    /// The plan.
    let plan: LoadedPlan
  }

  /// The plans.
  let members: [Member]
  /// The language to speak of all of them in: that of the first.
  let language: Language

  /// Takes plans, of which there is at least one.
  init(_ members: [Member]) {
    guard let first = members.first else { preconditionFailure("no plan, and nothing wrong") }
    self.members = members
    language = first.plan.language
  }

  /// The plan, where there is one only.
  var single: LoadedPlan? { members.count == 1 ? members[0].plan : nil }

  /// The plans as values.
  var plans: [Plan] { members.map(\.plan.plan) }

  /// What stands above what is printed of each, where there are several.
  enum Separation {
    /// The title, after a blank line from the second on.
    case heading
    /// A blank line from the second on: what is printed begins with the title.
    case blankLine
    /// Nothing: it is printed later.
    case nothing
  }

  /// Does something with each of them; what is written to standard error meanwhile stands below the folder,
  /// where there are several.
  func forEach(_ separation: Separation = .heading, _ body: (Member) throws -> Void) rethrows {
    guard single == nil else { return try body(members[0]) }
    for (place, member) in members.enumerated() {
      if separation != .nothing, place > 0 { standardOutput.write("\n") }
      if separation == .heading {
        standardOutput.write(PlanHeading(member.plan.plan.book.head).text)
      }
      try standardError.under("\(member.folder):\n") { try body(member) }
    }
  }
}

extension LoadedPlans {
  /// The conflicts between them.
  var conflicts: PlansConflicts { PlansConflicts(of: plans) }

  /// The conflicts between them as a planner reads them.
  func listing(
    _ conflicts: [JointConflict], idle: [JointConflict.Ruling] = []
  ) -> JointConflictListing {
    let folders = members.map { member in
      (
        member.plan.plan.book.head.id,
        JointConflictListing.Folder(member.folder, member.plan.files)
      )
    }
    return JointConflictListing(
      conflicts, idleWaivers: idle,
      quoting: Dictionary(folders, uniquingKeysWith: { first, _ in first }), in: language)
  }

  /// The heading of what is so between them.
  var heading: String {
    PlanHeading(between: plans.map(\.book.head.id), in: language).text
  }

  /// What programs read of each of them: the file of the only one, else an array of objects, each with the
  /// code of the plan and its file at a key.
  func json(_ key: String, _ files: [[UInt8]]) -> [UInt8] {
    guard single == nil else { return files[0] }
    let parts = zip(plans, files).map { PlanFiles.Part(.plan($0.book.head.id), key, $1) }
    return PlanFiles(parts).json
  }
}
