import Conflicts
public import RuleFiles
public import ScheduleModel

/// An edit that was made in a copy of a plan folder, with the plan that came of it.
public struct RepairTrial: Sendable {
  /// What was changed.
  public let change: FileEdit
  /// The folder after the edit.
  public let folder: PlanFolder
  /// The plan that was made of it.
  public let plan: Plan
  /// What is contradictory, open or doubtful in it.
  public let conflicts: [Conflict]

  init(
    change: FileEdit, folder: PlanFolder, plan: Plan, keeping published: PublishedSlots?
  ) {
    self.change = change
    self.folder = folder
    self.plan = plan
    conflicts = PlanConflicts(of: plan, keeping: published).all
  }
}

/// Why an edit is no repair of a conflict.
public enum RepairFailure: Error, Sendable {
  /// The files are laid out so that the edit cannot be made in their text.
  case notWritten
  /// Something in the files would be wrong.
  case finding(Finding)
  /// The plan that comes of it is not as it has to be, which is our fault.
  case fault
  /// The conflict would still be there.
  case remains
  /// These conflicts would be there that are hard, or be about more tasks than before.
  case raises([Conflict])
}

extension RepairFailure {
  /// Why, as part of a sentence.
  public var words: Phrase {
    switch self {
    case .notWritten:
      Phrase(
        vi: "tệp được viết theo cách không sửa tự động được",
        en: "the file is laid out so that it cannot be changed by the program")
    case .finding(let finding):
      Phrase(vi: "tệp sẽ có lỗi: ", en: "the files would have a finding: ")
        + Phrase(verbatim: finding.message)
    case .fault:
      Phrase(
        vi: "kế hoạch làm ra không đạt, là lỗi của chương trình",
        en: "the plan that comes of it is not as it has to be, which is our fault")
    case .remains: Phrase(vi: "xung đột vẫn còn", en: "the conflict would still be there")
    case .raises(let conflicts):
      Phrase(vi: "sẽ có xung đột ", en: "there would be the conflict ")
        + Phrase(verbatim: conflicts.map(\.id.text).joined(separator: ", "))
    }
  }
}
