public import CivilTime

/// What is published of a plan beside its tasks: enough to name every feed, without the rule book.
public struct PublishedPlan: Hashable, Sendable {
  /// The code.
  public let id: PlanID
  /// The name.
  public let title: String
  /// The language that its files are written in.
  public let language: Language
  /// The zone that its times are meant in.
  public let zone: ZoneID
  /// What whoever uses the plan has to know about it; `nil` where there is nothing.
  public let note: String?
  /// The units that exist within its years, sorted by code.
  public let units: [Unit]
  /// Its campaigns, sorted by code; may be empty.
  public let campaigns: [Campaign]

  /// A unit as it was when the plan was published.
  public struct Unit: Hashable, Sendable {
    /// The code.
    public let id: UnitID
    /// The name.
    public let name: String
    /// What it is, in the words of the roster.
    public let kind: String
    /// The unit that it belongs to, if any.
    public let parent: UnitID?

    /// Puts the fields together.
    public init(id: UnitID, name: String, kind: String, parent: UnitID?) {
      self.id = id
      self.name = name
      self.kind = kind
      self.parent = parent
    }
  }

  /// A campaign as it was when the plan was published.
  public struct Campaign: Hashable, Sendable {
    /// The code.
    public let id: CampaignID
    /// The name.
    public let title: String
    /// The days that it runs, sorted, never empty.
    public let windows: [Window]

    /// Puts the fields together.
    public init(id: CampaignID, title: String, windows: [Window]) {
      self.id = id
      self.title = title
      self.windows = windows
    }
  }

  /// Puts the fields together; units and campaigns may come in any order.
  public init(
    id: PlanID, title: String, language: Language, zone: ZoneID, note: String?, units: [Unit],
    campaigns: [Campaign]
  ) {
    self.id = id
    self.title = title
    self.language = language
    self.zone = zone
    self.note = note
    self.units = units.sorted { $0.id < $1.id }
    self.campaigns = campaigns.sorted { $0.id < $1.id }
  }
}

extension PublishedPlan {
  /// What is to be published of a book beside its tasks.
  public init(_ book: RuleBook) {
    let horizon = book.horizon
    let units = book.roster.units.filter { $0.existence(within: horizon) != nil }
    self.init(
      id: book.head.id,
      title: book.head.title,
      language: book.head.language,
      zone: book.head.zone.id,
      note: book.head.note,
      units: units.map { Unit(id: $0.id, name: $0.name, kind: $0.kind, parent: $0.parent) },
      campaigns: book.campaigns.map {
        Campaign(id: $0.id, title: $0.title, windows: $0.occasions.map(\.window))
      })
  }
}
