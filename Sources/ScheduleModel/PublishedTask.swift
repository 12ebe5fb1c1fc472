public import CivilTime

/// What is published of one task: all that anybody is shown of it, in every language.
///
/// It stands by itself: no rule book is needed to show it, so what was published can be shown for as
/// long as it is kept. Two that are equal look the same in every calendar, table and page.
public struct PublishedTask: Hashable, Sendable {
  /// The identity.
  public let id: TaskID
  /// The rule that asks for it.
  public let rule: RuleID
  /// Which piece of the obligation it is.
  public let part: Part
  /// The time it takes up.
  public let extent: Extent
  /// The half of its day that was chosen; `nil` where none was.
  public let half: HalfDay?
  /// How sure its time is.
  public let certainty: Certainty
  /// Who does it.
  public let unit: Party
  /// Who leads; the unit itself where nobody else does.
  public let lead: Party
  /// The units of the roster that co-operate, in the order of the rule; may be empty.
  public let partners: [Party]
  /// What it is called, with its number among its like, without unit and marks.
  public let heading: Phrase
  /// What there is to know of it, in lines; may be empty.
  public let description: Phrase
  /// Where it takes place, as far as that is known.
  public let place: String?
  /// The campaign that it belongs to.
  public let campaign: Label?
  /// The clauses that ask for it, in the order of the rule.
  public let clauses: [String]
  /// The tasks that it goes with; may be empty.
  public let relatedTo: [TaskID]
  /// Who or what of the pools that it needs serves it, by code; may be empty.
  public let members: [ResourceID]
  /// What it has of the resources of which its rule needs one, by code; may be empty.
  public let chosen: [ResourceID]
  /// What a station needs to know of it; `nil` for what is not broadcast.
  public let broadcast: Broadcast?

  /// A unit as it was called when the task was published.
  public struct Party: Hashable, Sendable {
    /// The code.
    public let id: UnitID
    /// The name.
    public let name: String

    /// Puts code and name together.
    public init(id: UnitID, name: String) {
      self.id = id
      self.name = name
    }
  }

  /// A campaign as it was called when the task was published.
  public struct Label: Hashable, Sendable {
    /// The code.
    public let id: CampaignID
    /// The name.
    public let title: String

    /// Puts code and name together.
    public init(id: CampaignID, title: String) {
      self.id = id
      self.title = title
    }
  }

  /// What a station needs to know of what it airs.
  public struct Broadcast: Hashable, Sendable {
    /// What it is about, without marks.
    public let title: String
    /// How long it is; `nil` where nobody has said.
    public let length: Minutes?
    /// In which language it is spoken; `nil` where nobody has said.
    public let language: String?
    /// For whom it is meant.
    public let audience: String?
    /// What it has to say.
    public let message: String?
    /// How urgent it is; `nil` where nobody has said.
    public let messageClass: MessageClass?
    /// What is read or played, as a reference; `nil` where nobody has said.
    public let script: String?
    /// Whom to ask; never shown in a feed that everybody may read.
    public let contact: String?
    /// The number of the commune that airs it; `nil` where the roster has none.
    public let commune: CommuneCode?
    /// The number of broadcasts that it counts toward; `nil` where none is asked for.
    public let quota: Quota?

    /// Puts the fields together.
    public init(
      title: String, length: Minutes?, language: String?, audience: String?, message: String?,
      messageClass: MessageClass? = nil, script: String? = nil, contact: String? = nil,
      commune: CommuneCode? = nil, quota: Quota? = nil
    ) {
      self.title = title
      self.length = length
      self.language = language
      self.audience = audience
      self.message = message
      self.messageClass = messageClass
      self.script = script
      self.contact = contact
      self.commune = commune
      self.quota = quota
    }
  }

  /// The least number of broadcasts of one rule that a unit airs in a period.
  public struct Quota: Hashable, Sendable {
    /// The period, such as a week.
    public let period: Period
    /// How many, at least 1.
    public let least: Int
    /// The days of the period on which they may be aired, sorted; may be empty. What was missed can
    /// be aired on one of them.
    public let days: [CivilDate]

    /// Creates a quota, or `nil` where nothing is asked for. Days outside the period are left out.
    public init?(_ least: Int, in period: Period, on days: some Sequence<CivilDate>) {
      guard least > 0 else { return nil }
      self.period = period
      self.least = least
      self.days = Set(days.filter { period.window.contains($0) }).sorted()
    }
  }

  /// Puts the fields together; they are many, because they are what is shown.
  public init(
    id: TaskID, rule: RuleID, part: Part, extent: Extent, half: HalfDay?, certainty: Certainty,
    unit: Party, lead: Party, partners: [Party], heading: Phrase, description: Phrase,
    place: String?, campaign: Label?, clauses: [String], relatedTo: [TaskID],
    members: [ResourceID] = [], chosen: [ResourceID] = [], broadcast: Broadcast?
  ) {
    self.id = id
    self.rule = rule
    self.part = part
    self.extent = extent
    self.half = half
    self.certainty = certainty
    self.unit = unit
    self.lead = lead
    self.partners = partners
    self.heading = heading
    self.description = description
    self.place = place
    self.campaign = campaign
    self.clauses = clauses
    self.relatedTo = relatedTo
    self.members = members
    self.chosen = chosen
    self.broadcast = broadcast
  }
}

extension PublishedTask.Broadcast {
  /// The broadcast as stations see it: without the number that it is one of.
  public var shown: PublishedTask.Broadcast {
    PublishedTask.Broadcast(
      title: title, length: length, language: language, audience: audience, message: message,
      messageClass: messageClass, script: script, contact: contact, commune: commune)
  }
}

extension PublishedTask {
  /// Orders as calendars are written: by start, then by identity.
  public static func comesBefore(_ one: PublishedTask, _ other: PublishedTask) -> Bool {
    order(one.extent, one.id) < order(other.extent, other.id)
  }

  /// What tasks are ordered by: the first day, the minute of that day, and the identity.
  package static func order(_ extent: Extent, _ id: TaskID) -> (CivilDate, Int, TaskID) {
    (extent.window.start, extent.startTime?.minute ?? 0, id)
  }
}
