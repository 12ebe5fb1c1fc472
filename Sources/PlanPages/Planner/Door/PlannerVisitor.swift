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
  /// Where all plans stand, and what else there is for the visitor.
  let ways: [PlannerWay]

  /// The form of a visitor. `plan` has the addresses of the plan that they look at; `nil` where it is none.
  init(
    _ visitor: PlannerVisitor, below base: String, _ plan: PlannerAddress? = nil,
    in language: Language
  ) {
    action = "\(base)/sign-out"
    who = "\(visitor.name) (\(visitor.role.name[language]))"
    token = visitor.token
    button = Phrase(vi: "Đăng xuất", en: "Sign out")[language]
    func way(_ vietnamese: String, _ english: String, _ href: String) -> PlannerWay {
      PlannerWay(name: Phrase(vi: vietnamese, en: english)[language], href: href)
    }
    let query = language == .vietnamese ? "" : "?lang=\(language.rawValue)"
    let all = way("Các kế hoạch", "All plans", "\(base)/\(query)")
    let own = plan.map { plan in
      [way("Các bản", "Revisions", plan.plain("/revisions"))]
        + (visitor.role >= .planner ? [way("Liên kết", "Links", plan.plain("/links"))] : [])
    }
    ways = [all] + (own ?? [])
  }
}
