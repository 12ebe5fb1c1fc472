/// Which feed somebody asks for: whose tasks of which plan, in which dress and language.
public struct FeedTerms: Hashable, Sendable {
  /// The plan.
  public let plan: PlanID
  /// Whose tasks.
  public let subject: FeedSubject
  /// In which dress.
  public let profile: FeedProfile
  /// In which language.
  public let language: Language

  /// Puts the terms together.
  public init(
    _ plan: PlanID, _ subject: FeedSubject, as profile: FeedProfile = .standard,
    in language: Language
  ) {
    self.plan = plan
    self.subject = subject
    self.profile = profile
    self.language = language
  }
}

/// Whose tasks a feed shows.
public enum FeedSubject: Hashable, Comparable, Sendable {
  /// All tasks of the plan.
  case plan
  /// What a unit does, leads or helps with.
  case unit(UnitID)
  /// What a unit leads, its own tasks among it where nobody else does.
  case lead(UnitID)
  /// What a unit only helps with.
  case partner(UnitID)
  /// What belongs to a campaign.
  case campaign(CampaignID)
  /// What a station airs.
  case station(UnitID)
}

extension FeedSubject: CustomStringConvertible {
  /// The subject as it is named on the command line, in the ledger and in file names: `plan`,
  /// `units/cs-dai-tu`, `leads/…`, `partners/…`, `campaigns/…`, `stations/…`.
  public var description: String {
    switch self {
    case .plan: "plan"
    case .unit(let id): "units/\(id)"
    case .lead(let id): "leads/\(id)"
    case .partner(let id): "partners/\(id)"
    case .campaign(let id): "campaigns/\(id)"
    case .station(let id): "stations/\(id)"
    }
  }

  /// Reads a subject from its name, or `nil` where the text is none.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { String($0) }
    guard parts.count == 2 else {
      guard text == "plan" else { return nil }
      self = .plan
      return
    }
    switch parts[0] {
    case "campaigns":
      guard let id = CampaignID(parts[1]) else { return nil }
      self = .campaign(id)
    default:
      guard let id = UnitID(parts[1]), let make = FeedSubject.ofUnit[parts[0]] else { return nil }
      self = make(id)
    }
  }

  private static let ofUnit: [String: @Sendable (UnitID) -> FeedSubject] = [
    "units": { .unit($0) }, "leads": { .lead($0) }, "partners": { .partner($0) },
    "stations": { .station($0) },
  ]
}

/// In which dress a feed shows its tasks. The raw value is its name everywhere, and never changes.
public enum FeedProfile: String, CaseIterable, Hashable, Sendable {
  /// Events, which every calendar program shows.
  case standard = "default"
  /// Events with reminders, for the calendar of one person.
  case personal
  /// To-dos, for programs that have lists of them.
  case tasks
}
