/// One provision of a source document, as a careful reader lists them.
public struct Provision: Hashable, Sendable {
  /// What a provision asks for.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    // What can date something.
    case event, window, theme, quota, rate, coverage, deadline, relative, report, kpi, tba
    // Duties without a date or a number.
    case onDemand = "ondemand"
    case standing
    // What belongs to something else.
    case assign, audience, message, language, resource, constraint, reference
  }

  /// The three kinds of kinds.
  public enum Group: CaseIterable, Hashable, Sendable {
    /// Can date something.
    case datable
    /// Belongs to a rule, document or campaign and never expands.
    case attribute
    /// A duty without a date or a number: listed, and a question to the planner.
    case listed
  }

  /// Its code, such as `D0-24`, unique in the plan.
  public let id: String
  /// The document that it stands in; `nil` where the plan has one document, or does not say.
  public let document: DocumentID?
  /// Its section in the document.
  public let section: String
  /// Its words.
  public let quote: String
  /// What it asks for.
  public let kind: Kind
  /// How many dated tasks a careful reader expects of it.
  public let expected: Int
  /// Why the plan gives another number; `nil` where it should give this one.
  public let reason: String?
  /// Its line in the list of provisions.
  public let source: SourcePlace

  /// Creates a provision.
  public init(
    id: String, document: DocumentID?, section: String, quote: String, kind: Kind, expected: Int,
    reason: String? = nil, source: SourcePlace
  ) {
    self.id = id
    self.document = document
    self.section = section
    self.quote = quote
    self.kind = kind
    self.expected = expected
    self.reason = reason
    self.source = source
  }
}

extension Provision.Kind {
  /// Whether it can date something, belongs to something, or is a duty to be listed.
  public var group: Provision.Group {
    switch self {
    case .event, .window, .theme, .quota, .rate, .coverage, .deadline, .relative, .report, .kpi,
      .tba:
      .datable
    case .onDemand, .standing: .listed
    case .assign, .audience, .message, .language, .resource, .constraint, .reference: .attribute
    }
  }
}

/// Where a plan folder takes up a provision.
public struct ProvisionMention: Hashable, Sendable {
  /// What takes it up.
  public enum Home: Hashable, Sendable {
    case plan
    case document(DocumentID)
    case campaign(CampaignID)
    case message(MessageID)
    case choice(ChoiceID)
    case rule(RuleID)
  }

  /// The code of the provision.
  public let provision: String
  /// What takes it up.
  public let home: Home
  /// The place of the code in the file.
  public let source: SourcePlace

  /// Creates a mention.
  public init(_ provision: String, in home: Home, source: SourcePlace) {
    self.provision = provision
    self.home = home
    self.source = source
  }
}
