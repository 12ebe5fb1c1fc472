public import CivilTime
public import PlanPages
public import ScheduleModel

/// What the planner's pages read and change.
public protocol PlannerDesk: PlannerReader {
  /// What a decision would do, line by line; nothing is written.
  ///
  /// - Throws: `PlannerRefusal` where it cannot be made.
  func weigh(_ proposal: PlannerProposal, in language: Language) async throws -> String

  /// Writes a decision, and says what it did.
  ///
  /// - Throws: `PlannerRefusal` where it cannot be made, or the plan is no longer in the state of `version`.
  func decide(
    _ proposal: PlannerProposal, on version: String, in language: Language
  ) async throws -> String

  /// Takes the last decision back that was written here, and says so.
  ///
  /// - Throws: `PlannerRefusal` where there is none, or somebody has changed the file since.
  func undo(in language: Language) async throws -> String

  /// The form of a rule by its code, or of a new one; `nil` where there is no such rule.
  func ruleForm(of code: String?, in language: Language) async throws -> PlannerRuleForm?

  /// What a change of rules would do; nothing is written.
  ///
  /// - Throws: `PlannerRefusal` where it cannot be tried.
  func weigh(_ draft: PlannerDraft, in language: Language) async throws -> PlannerTrial

  /// Writes a change of rules where nothing is wrong with it, and says what it did.
  ///
  /// - Throws: `PlannerRefusal` where it cannot be tried, or the plan is no longer in the state of `version`.
  func write(
    _ draft: PlannerDraft, on version: String, in language: Language
  ) async throws -> PlannerTrial
}

/// A change of rules as a form asks for it.
public enum PlannerDraft: Sendable {
  /// What the columns of one rule are to say; `code` is the one that it has so far, `nil` for a new rule.
  case rule(code: String?, cells: [(column: String, text: String)])
  /// A rule is to go.
  case removal(of: String)
  /// A table of rules as CSV.
  case table(String)
}

/// A decision as a form asks for it.
public struct PlannerProposal: Hashable, Sendable {
  /// What is decided.
  public enum Subject: Hashable, Sendable {
    /// A reading of a choice, by their codes.
    case reading(choice: String, reading: String)
    /// A task to stand on a day.
    case pin(task: String, day: CivilDate, half: HalfDay?)
    /// A repair of a conflict, by identity and code.
    case repair(of: String, code: String)
    /// A conflict to be accepted, by its identity.
    case waiver(String)
  }

  /// What is decided.
  public let subject: Subject
  /// Who decides.
  public let by: String
  /// Why.
  public let why: String

  /// Puts the three together.
  public init(_ subject: Subject, by: String, because why: String) {
    self.subject = subject
    self.by = by
    self.why = why
  }
}

/// Why something was not done; nothing was written.
public struct PlannerRefusal: Error {
  /// What is so, and what would be right.
  public let message: Phrase

  /// Says why.
  public init(_ message: Phrase) {
    self.message = message
  }

  /// The plan has changed since the page was made.
  public static let stale = PlannerRefusal(
    Phrase(
      vi:
        "Kế hoạch đã đổi từ lúc trang này được mở, có thể do người khác. Chưa ghi gì; xem lại rồi quyết lại.",
      en:
        "The plan has changed since this page was opened, perhaps by somebody else. Nothing was written; "
        + "look again, then decide again."))
}
