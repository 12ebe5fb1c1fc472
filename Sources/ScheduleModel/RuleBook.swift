public import CivilTime

/// All rules of a plan with what they speak of, checked.
public struct RuleBook: Sendable {
  /// What the plan file says of the plan itself.
  public struct Head: Hashable, Sendable {
    /// The code of the plan.
    public let id: PlanID
    /// Its name.
    public let title: String
    /// The language its files are written in.
    public let language: Language
    /// The years that it covers.
    public let years: ClosedRange<Int>
    /// The time zone that its dates are meant in.
    public let zone: Zone
    /// When the plan folder was last changed, by its own word.
    public let updated: Instant
    /// What whoever uses the plan has to know about it; `nil` where there is nothing.
    public let note: String?

    /// Creates a head.
    public init(
      id: PlanID, title: String, language: Language, years: ClosedRange<Int>, zone: Zone,
      updated: Instant, note: String? = nil
    ) {
      self.id = id
      self.title = title
      self.language = language
      self.years = years
      self.zone = zone
      self.updated = updated
      self.note = note
    }
  }

  /// What the plan is.
  public let head: Head
  /// Where its rules come from, sorted by code; may be empty.
  public let documents: [Document]
  /// Its campaigns, sorted by code; may be empty.
  public let campaigns: [Campaign]
  /// Whom tasks are for.
  public let roster: Roster
  /// Which days are working days.
  public let calendar: WorkCalendar
  /// The rules, sorted by code, unique. Tasks name a rule by its place in this list.
  public let rules: [Rule]
  private let places: [RuleID: Int]

  /// Creates a book. The order in which campaigns, documents and rules are given does not matter.
  public init(
    head: Head, documents: [Document], campaigns: [Campaign], roster: Roster,
    calendar: WorkCalendar, rules: [Rule]
  ) {
    self.head = head
    self.documents = documents.sorted { $0.id < $1.id }
    self.campaigns = campaigns.sorted { $0.id < $1.id }
    self.roster = roster
    self.calendar = calendar
    self.rules = rules.sorted { $0.id < $1.id }
    places = Dictionary(
      self.rules.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The rule of a code.
  public func rule(_ id: RuleID) -> Rule? { places[id].map { rules[$0] } }

  /// The document of a code.
  public func document(_ id: DocumentID?) -> Document? { documents.first { $0.id == id } }

  /// The campaign of a code.
  public func campaign(_ id: CampaignID?) -> Campaign? { campaigns.first { $0.id == id } }

  /// The years of the plan as one window.
  public var horizon: Window {
    guard let first = Period(.year, of: years.lowerBound),
      let last = Period(.year, of: years.upperBound),
      let window = Window(from: first.window.start, upTo: last.window.end)
    else { preconditionFailure("a plan for years that do not exist") }
    return window
  }

  private var years: ClosedRange<Int> { head.years }
}
