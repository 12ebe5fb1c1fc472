public import CivilTime

extension Rule {
  /// What a rule says beside its axes.
  public struct Details: Hashable, Sendable {
    /// Who leads; `nil` where each unit leads its own. `RuleBook.lead(of:for:)` says who that is for a
    /// unit.
    public var lead: Lead?
    /// Who watches over it where another leads, as a place in the roster; `nil` where nobody has said.
    public var monitor: Int?
    /// Who co-operates, in the order of the rule; may be empty.
    public var partners: [Partner]
    /// The campaign it belongs to.
    public var campaign: CampaignID?
    /// The document it comes from.
    public var document: DocumentID?
    /// The clauses of the document; never empty in a rule that was read from a file.
    public var clauses: [String]
    /// What was assumed where the document is silent; may be empty.
    public var assumptions: [Assumption]
    /// What the rule leaves open, as questions to the planner; may be empty.
    public var questions: [String]
    /// Where it takes place.
    public var place: Place
    /// For whom it is meant.
    public var audience: String?
    /// What it is to say, in words of its own.
    public var message: String?
    /// What it is to say, as messages of the plan, in the order of the rule; may be empty.
    public var messages: [MessageID]
    /// What kind of activity it is, such as `hội nghị`: rules of one activity may count for one
    /// another.
    public var activity: String?
    /// The forms of which one is to be chosen, in the order of the rule; may be empty.
    public var alternatives: [String]
    /// What it always needs of which there is only so much, as places in the book's list of
    /// resources. Sorted, unique, may be empty.
    public var resources: [Int]
    /// Of what it needs one at a time: of each list any will do, what it likes better first. No list
    /// has fewer than two, and no resource stands twice, neither here nor in `resources`; may be empty.
    public var oneOf: [[ResourceNeed]]
    /// How many places it needs of a resource at once, where that is more than one.
    public var places: [Int: Int]
    /// How many days may lie between one task and the next of a unit and occasion at most, counted as
    /// the spacing is; `nil` for any number.
    public var farthest: Int?
    /// The days of the week on which its tasks rather stand, where they can choose. In order, unique,
    /// may be empty.
    public var preferredDays: [Weekday]
    /// The days on which its tasks are never put, where they can choose.
    public var avoids: AvoidedDays
    /// Whether each unit has days of its own, where they are to be chosen.
    public var dayChoice: DayChoice
    /// Its turn to choose days where there is not room for all, from 1; `nil` where it chooses after those
    /// that have one.
    public var turn: Int?
    /// The share of its units that has its tasks in each period; `nil` where all have.
    public var share: Share?
    /// When what each of its periods asks for is due, where it is due.
    public var dueDay: DueDay
    /// Which of its periods is the first that counts; `nil` where the rule does not say.
    public var firstPeriod: FirstPeriod?
    /// The minute after midnight, up to 1440, at which the rule's hours end, where it names a range of
    /// clock times; `nil` where it names a length.
    public var clockEnd: Int?
    /// The rule in whose tasks its own are done, where both end on one day; `nil` where none.
    public var carrier: RuleID?
    /// The rule as it stands in its file, where it was read once for each of a list; `nil` where it was
    /// read once.
    public var family: Family?
    /// The campaigns for each of which the rule was read, this one's own among them; may be empty.
    public var siblings: [CampaignID]
    /// What should be reached, where the rule asks for a rating.
    public var threshold: Threshold?
    /// By what its tasks are judged, in the order of the rule; may be empty.
    public var indicators: [Indicator]
    /// Whether its targets to strive for are rated; `nil` where that is as the plan says.
    public var ratesAspirations: Bool?
    /// What is handed in when a task is done, such as a list or a report; `nil` where nobody has said.
    public var product: String?
    /// To whom a report goes; `nil` where nobody has said.
    public var recipient: String?
    /// Through whom it goes there; `nil` where nobody has said.
    public var channel: String?
    /// By which media it is done, in the order of the rule; may be empty.
    public var media: [String]
    /// What has to be done before its tasks; `nil` where nothing has, or where its days hang on another
    /// rule altogether.
    public var follows: Precedence?
    /// The documents whose attachments it needs, in the order of the rule; may be empty.
    public var needs: [DocumentID]
    /// What the document says of it without a number, in the document's words; may be empty.
    public var unquantified: [String]
    /// In which language it is to be said; `nil` where nobody has said.
    public var language: SpokenLanguage?
    /// Whether those to whom it goes choose their days off themselves, at breaks where they may.
    public var hostsChooseBreaks: Bool
    /// How it goes on the air.
    public var airing: Airing
    /// Whom to ask, such as a name and a telephone number.
    public var contact: String?
    /// What should be reached, such as a number of participants.
    public var target: String?
    /// What else the people who do it should know.
    public var note: String?

    /// Creates details that say nothing.
    public init() {
      lead = nil
      monitor = nil
      partners = []
      campaign = nil
      document = nil
      clauses = []
      assumptions = []
      questions = []
      place = .unstated
      audience = nil
      message = nil
      messages = []
      activity = nil
      alternatives = []
      resources = []
      oneOf = []
      places = [:]
      farthest = nil
      preferredDays = []
      avoids = .none
      dayChoice = .ofEachUnit
      turn = nil
      share = nil
      dueDay = .last
      firstPeriod = nil
      clockEnd = nil
      carrier = nil
      family = nil
      siblings = []
      threshold = nil
      indicators = []
      ratesAspirations = nil
      product = nil
      recipient = nil
      channel = nil
      media = []
      follows = nil
      needs = []
      unquantified = []
      language = nil
      hostsChooseBreaks = false
      airing = Airing()
      contact = nil
      target = nil
      note = nil
    }
  }
}

extension Rule {
  /// What a rule is in its file that is read once for each campaign or partner of a list.
  public struct Family: Hashable, Sendable {
    /// The code as it is written.
    public let id: RuleID
    /// The title as it is written.
    public let title: String

    /// Names a rule as it is written.
    public init(id: RuleID, title: String) {
      self.id = id
      self.title = title
    }
  }

  /// The code as it stands in the file.
  public var writtenID: RuleID { details.family?.id ?? id }

  /// The title as it stands in the file.
  public var writtenTitle: String { details.family?.title ?? title }

  /// Whether its tasks of one number stand on one and the same day in several units.
  public var hasCommonDays: Bool { details.dayChoice == .common && units.count > 1 }
}

extension Rule {
  /// All that its tasks should reach: of the rule itself, whose title stands for it, and by indicators.
  public var targets: [Indicator] {
    let own = details.threshold.map { Indicator(title, $0) }
    return (own.map { [$0] } ?? []) + details.indicators
  }
}

/// Whose days are chosen together.
public enum DayChoice: Hashable, Sendable {
  /// Each unit has days of its own.
  case ofEachUnit
  /// The first task stands on one and the same day in all units, the second too, and so on.
  case common
}

/// Who co-operates in a task, and how sure that is.
public struct Partner: Hashable, Sendable {
  /// Who it is.
  public enum Body: Hashable, Sendable {
    /// A unit, as a place in the roster's list.
    case unit(Int)
    /// A body outside the roster, by name.
    case external(String)
  }

  /// How sure it is that the body takes part.
  public enum Commitment: Hashable, Sendable {
    case firm, expected
  }

  /// Who it is.
  public let body: Body
  /// How sure it is that the body takes part.
  public let commitment: Commitment

  /// Creates a partner.
  public init(_ body: Body, _ commitment: Commitment = .firm) {
    self.body = body
    self.commitment = commitment
  }

  /// A unit, as a place in the roster's list, that takes part.
  public static func unit(_ index: Int) -> Partner { Partner(.unit(index)) }

  /// A body outside the roster, by name, that takes part.
  public static func external(_ name: String) -> Partner { Partner(.external(name)) }
}

/// In which language a task is to be said.
public enum SpokenLanguage: Hashable, Sendable {
  /// In this one, in the words of the rule.
  case named(String)
  /// In those that the roster has for each unit.
  case ofUnit
}

/// Where a task takes place.
public enum Place: Hashable, Sendable {
  case unstated, toBeAnnounced
  case at(String)
}
