public import CivilTime

/// All rules of a plan with what they speak of, checked.
public struct RuleBook: Sendable {
  /// What the plan file says of the plan itself.
  public struct Head: Hashable, Sendable {
    /// The code of the plan.
    public let id: PlanID
    /// Its name, with a mark behind it where it is not confirmed for all of its years, so that nothing
    /// which names the plan passes for confirmed.
    public let title: String
    /// The language its files are written in.
    public let language: Language
    /// The years that it covers.
    public let years: ClosedRange<Int>
    /// The time zone that its dates are meant in.
    public let zone: Zone
    /// When the plan folder was last changed, by its own word.
    public let updated: Instant
    /// The years for which it was confirmed; `nil` for all.
    public let confirmedYears: ClosedRange<Int>?
    /// What whoever uses the plan has to know about it; `nil` where there is nothing.
    public let note: String?
    /// From how many on it is too much at once.
    public let thresholds: LoadThresholds
    /// Whether feeds name whom to ask.
    public let contacts: ContactPolicy
    /// When the people of units work of which nothing else is said; `nil` where nobody has said.
    public internal(set) var workingHours: WorkingHours?
    /// How results are rated; `nil` where the plan does not say.
    public let ratings: RatingScale?
    /// Its entry in the plan file.
    public let source: SourcePlace

    /// Creates a head.
    public init(
      id: PlanID, title: String, language: Language, years: ClosedRange<Int>, zone: Zone,
      updated: Instant, confirmed confirmedYears: ClosedRange<Int>? = nil, note: String? = nil,
      thresholds: LoadThresholds = LoadThresholds(),
      contacts: ContactPolicy = .withheld, workingHours: WorkingHours? = nil,
      ratings: RatingScale? = nil,
      source: SourcePlace = SourcePlace(file: "plan.yaml", line: 1)
    ) {
      self.id = id
      let open = years.filter { !(confirmedYears?.contains($0) ?? true) }
      self.title = title + Head.mark(for: open)[language]
      self.confirmedYears = confirmedYears
      self.language = language
      self.years = years
      self.zone = zone
      self.updated = updated
      self.note = note
      self.ratings = ratings
      self.thresholds = thresholds
      self.contacts = contacts
      self.workingHours = workingHours
      self.source = source
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
  /// What the campaigns say, sorted by code; may be empty.
  public let messages: [Message]
  /// What there is only so much of, with what people decided to have beside it, sorted by code; may be
  /// empty. Rules name a resource by its place in this list.
  public let resources: [Resource]
  /// The choices of readings, sorted by code; may be empty.
  public let choices: [Choice]
  /// What people decided, in the order of the file; of two on one matter, which
  /// no file may have, the later holds.
  public let decisions: [Decision]
  /// The provisions of its documents, in the order of the file; empty where nobody listed them.
  public let provisions: [Provision]
  /// Where the plan folder takes up provisions, in the order of the files.
  public let mentions: [ProvisionMention]
  /// The slips that rule files write as the documents do, in the order of the files.
  public let slips: [SpellingSlip]
  /// The rules, sorted by code, unique. Tasks name a rule by its place in this list.
  public let rules: [Rule]
  /// Whether nobody has said of any unit when its people work.
  public let hasNoWorkingHours: Bool
  /// The rules that have nothing to say but messages of which nobody knows yet since when they are in
  /// force, by place: their tasks are tentative until that is known.
  let heldRules: Set<Int>
  private let places: [RuleID: Int]
  /// The place of the unit directly above each unit; empty where no rule asks for it.
  let parents: [Int?]
  /// The station of each unit that has one, as a place in the list of resources.
  let stations: [Int: Int]
  /// The rules that count toward another, by the code of the other.
  let counting: [RuleID: [Rule]]
  /// The rules whose tasks are done in those of another, by the code of the other.
  let carried: [RuleID: [Rule]]
  /// The numbers of tasks that people lowered, by rule and unit.
  let quotas: [RuleID: [UnitID: Int]]

  /// Creates a book. The order in which campaigns, documents and rules are given does not matter.
  public init(
    head: Head, documents: [Document], campaigns: [Campaign], roster: Roster,
    calendar: WorkCalendar, rules: [Rule], messages: [Message] = [], resources: [Resource] = [],
    choices: [Choice] = [], decisions: [Decision] = [], provisions: [Provision] = [],
    mentions: [ProvisionMention] = [], slips: [SpellingSlip] = []
  ) {
    self.head = head
    self.documents = documents.sorted { $0.id < $1.id }
    self.campaigns = campaigns.sorted { $0.id < $1.id }
    self.roster = roster
    hasNoWorkingHours =
      head.workingHours == nil && roster.units.allSatisfy { $0.workingHours == nil }
    let hasLeadsAbove = rules.contains { $0.details.lead?.isOfEachUnit ?? false }
    parents = hasLeadsAbove ? roster.parents : []
    self.calendar = calendar
    self.rules = rules.sorted { $0.id < $1.id }
    self.messages = messages.sorted { $0.id < $1.id }
    let undated = Set(messages.filter(\.isForceOpen).map(\.id))
    heldRules = Set(
      self.rules.enumerated().filter { $0.element.saysOnly(undated) }.map(\.offset))
    self.resources = resources.sorted { $0.id < $1.id }
      .map { $0.having(decisions.extras(of: $0.id)) }
    stations = Dictionary(
      self.resources.enumerated().flatMap { place, resource in
        resource.owners.map { ($0, place) }
      }, uniquingKeysWith: { first, _ in first })
    quotas = decisions.quotas
    self.choices = choices.sorted { $0.id < $1.id }
    self.decisions = decisions
    self.provisions = provisions
    self.mentions = mentions
    self.slips = slips
    places = Dictionary(
      self.rules.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    counting = Dictionary(grouping: self.rules.filter { $0.counting.target != nil }) {
      $0.counting.target ?? $0.id
    }
    carried = Dictionary(grouping: self.rules.filter { $0.details.carrier != nil }) {
      $0.details.carrier ?? $0.id
    }
  }

  /// The rule of a code.
  public func rule(_ id: RuleID) -> Rule? { places[id].map { rules[$0] } }

  /// The document of a code.
  public func document(_ id: DocumentID?) -> Document? { documents.first { $0.id == id } }

  /// The campaign of a code.
  public func campaign(_ id: CampaignID?) -> Campaign? { campaigns.first { $0.id == id } }

  /// The message of a code.
  public func message(_ id: MessageID) -> Message? { messages.first { $0.id == id } }

  /// The decision that holds on a subject of which `matches` is true; `nil` where there is none.
  public func decision(where matches: (Decision.Subject) -> Bool) -> Decision? {
    decisions.last { matches($0.subject) }
  }

  /// The pins that hold, by task.
  public var pins: Pins {
    decisions.reduce(into: [:]) { pins, decision in
      if case .pin(let task, let day, let half) = decision.subject { pins[task] = (day, half) }
    }
  }

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
