public import Ledger
import ScheduleModel

/// Who looks at the planner's pages of a server that many reach.
public struct PlannerVisitor: Sendable {
  /// The name of the account.
  public let name: String
  /// What they may do.
  public let role: Account.Role
  /// What their forms send back.
  public let token: String

  /// Puts the three together.
  public init(_ name: String, _ role: Account.Role, token: String) {
    self.name = name
    self.role = role
    self.token = token
  }
}

/// The form by which somebody signs out.
struct PlannerLeave {
  /// Where it is sent.
  let action: String
  /// Who is signed in.
  let who: String
  /// What tells that the form is ours.
  let token: String
  /// What the button says.
  let button: String
  /// Where all plans stand.
  let plans: PlannerWay

  /// The form of a visitor.
  init(_ visitor: PlannerVisitor, below base: String, in language: Language) {
    action = "\(base)/sign-out"
    who = "\(visitor.name) (\(visitor.role.name[language]))"
    token = visitor.token
    button = Phrase(vi: "Đăng xuất", en: "Sign out")[language]
    plans = PlannerWay(
      name: Phrase(vi: "Các kế hoạch", en: "All plans")[language],
      href: "\(base)/" + (language == .vietnamese ? "" : "?lang=\(language.rawValue)"))
  }
}
