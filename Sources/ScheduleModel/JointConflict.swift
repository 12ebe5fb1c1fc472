/// A requirement that plans break together although each of them keeps it alone, or what their planners
/// have to know or settle together.
public struct JointConflict: Hashable, Sendable {
  /// Every kind of conflict between plans. Each has plans in the fixtures that raise it, and a twin of
  /// them that do not. The raw value stands in identities and never changes.
  public enum Code: String, CaseIterable, Hashable, Sendable {
    /// A campaign lies outside the campaign of another plan that it is a part of.
    case outsideParent = "outside-parent"
    /// A campaign is a part of one that the other plan does not have.
    case parentUnknown = "parent-unknown"
    /// Campaigns of two plans run at the same time in the same units.
    case peaksOverlap = "peaks-overlap"
    /// Two plans ask the same units for the same thing at the same time.
    case plansAskTwice = "plans-ask-twice"
    /// A plan follows a document whose place another takes, as another plan says, or that is over by then.
    case followsOver = "follows-over"
    /// One plan follows a document and another carries out a second one of the same issuer, and nobody says
    /// which of them holds.
    case bothInForce = "both-in-force"
  }

  /// What it is about in one of the plans.
  public struct Side: Hashable, Sendable {
    /// The plan.
    public let plan: PlanID
    /// The rules whose tasks it is about. Sorted, unique, may be empty.
    public let rules: [RuleID]
    /// How many of their tasks it is about.
    public let taskCount: Int
    /// Whose tasks they are. Sorted, unique, may be empty.
    public let units: [UnitID]
    /// The clauses it comes from, in the order of the documents. Unique, may be empty.
    public let clauses: [String]
    /// The lines of the plan that cause it. Sorted, unique, may be empty.
    public let causes: [SourcePlace]

    /// Creates a side. The order of rules, units and causes does not matter.
    public init(
      _ plan: PlanID, rules: some Sequence<RuleID> = [], taskCount: Int = 0,
      units: some Sequence<UnitID> = [], clauses: [String] = [], causes: some Sequence<SourcePlace>
    ) {
      self.plan = plan
      self.rules = Set(rules).sorted()
      self.taskCount = taskCount
      self.units = Set(units).sorted()
      self.clauses = clauses
      self.causes = Set(causes).sorted()
    }
  }

  /// What people decided about it, in the folder of one of the plans.
  public struct Ruling: Hashable, Sendable {
    /// The plan whose folder says so.
    public let plan: PlanID
    /// What was decided.
    public let decision: Decision

    /// Notes a decision of a plan.
    public init(_ decision: Decision, of plan: PlanID) {
      self.decision = decision
      self.plan = plan
    }
  }

  /// What kind of conflict it is.
  public let code: Code
  /// Its identity: the code, then codes of plans and of what it is about in them; the same in every run,
  /// whatever other plans are looked at.
  public let id: ConflictID
  /// How much it matters.
  public let severity: Conflict.Severity
  /// The facts and then the sentence, in both languages.
  public let message: Phrase
  /// What it is about in each plan, by the codes of the plans; each plan once, never empty.
  public let sides: [Side]
  /// What would settle it, as concrete edits; may be empty.
  public let repairs: [Phrase]
  /// What people decided about it; `nil` where nobody has.
  public let ruling: Ruling?

  /// Creates a conflict. The order of the sides does not matter; a plan has one.
  public init(
    _ code: Code, _ id: ConflictID, _ severity: Conflict.Severity, _ message: Phrase,
    sides: [Side], repairs: [Phrase] = [], ruling: Ruling? = nil
  ) {
    self.code = code
    self.id = id
    self.severity = severity
    self.message = message
    self.sides = sides.sorted { $0.plan < $1.plan }
    self.repairs = repairs
    self.ruling = ruling
  }
}

extension JointConflict {
  /// Whether it stops `check` and `conflicts`: it is hard and nobody has decided about it.
  public var isUnsettled: Bool { severity == .hard && ruling == nil }

  /// The plan in whose folder people accept it: the first that its identity names.
  public var home: PlanID? { sides.map(\.plan).first { id.isJoint(of: $0) } }

  /// The same conflict with what people decided about it.
  public func ruled(_ ruling: Ruling?) -> JointConflict {
    JointConflict(code, id, severity, message, sides: sides, repairs: repairs, ruling: ruling)
  }
}

extension ConflictID {
  /// Joins the code of a conflict between plans and the parts that say what it is about: codes.
  public init(_ code: JointConflict.Code, about parts: String...) {
    self.init(joined: [code.rawValue] + parts)
  }

  /// Whether it names a conflict between a plan and others, in which the plan stands by its code.
  public func isJoint(of plan: PlanID) -> Bool {
    jointCode != nil && text.split(separator: ".").dropFirst().contains { $0 == plan.text }
  }

  /// What kind of conflict between plans it names; `nil` for those within one plan.
  public var jointCode: JointConflict.Code? {
    text.split(separator: ".").first.flatMap { JointConflict.Code(rawValue: String($0)) }
  }
}
