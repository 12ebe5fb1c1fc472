extension Rule {
  /// What a rule says beside its axes.
  public struct Details: Hashable, Sendable {
    /// The unit that leads, as a place in the roster's list; `nil` where each unit leads its own.
    public var lead: Int?
    /// Who co-operates, in the order of the rule; may be empty.
    public var partners: [Partner]
    /// The campaign it belongs to.
    public var campaign: CampaignID?
    /// The document it comes from.
    public var document: DocumentID?
    /// The clauses of the document; never empty in a rule that was read from a file.
    public var clauses: [String]
    /// What was assumed where the document is silent; may be empty.
    public var assumptions: [String]
    /// What the rule leaves open, as questions to the planner; may be empty.
    public var questions: [String]
    /// Where it takes place.
    public var place: Place
    /// For whom it is meant.
    public var audience: String?
    /// What it is to say.
    public var message: String?
    /// In which language it is to be said.
    public var language: String?
    /// What should be reached, such as a number of participants.
    public var target: String?
    /// What else the people who do it should know.
    public var note: String?

    /// Creates details that say nothing.
    public init() {
      lead = nil
      partners = []
      campaign = nil
      document = nil
      clauses = []
      assumptions = []
      questions = []
      place = .unstated
      audience = nil
      message = nil
      language = nil
      target = nil
      note = nil
    }
  }
}

/// Who co-operates in a task.
public enum Partner: Hashable, Sendable {
  /// A unit, as a place in the roster's list.
  case unit(Int)
  /// A body outside the roster, by name.
  case external(String)
}

/// Where a task takes place.
public enum Place: Hashable, Sendable {
  case unstated, toBeAnnounced
  case at(String)
}
