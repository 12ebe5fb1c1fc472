public import CivilTime

/// A named effort with its window.
public struct Campaign: Hashable, Sendable {
  /// The code.
  public let id: CampaignID
  /// The name.
  public let title: String
  /// The days it runs: one window, or one in each year of the horizon. Sorted, never empty.
  public let occasions: [Occasion]
  /// The days for whose sake it is, such as anniversaries. Sorted, unique, may be empty.
  public let anchorDays: [CivilDate]
  /// Why the window is as it is where no document states it; `nil` where one does.
  public let assumption: Assumption?
  /// Its entry in the plan file.
  public let source: SourcePlace

  /// Creates a campaign.
  public init(
    id: CampaignID, title: String, occasions: [Occasion], anchorDays: [CivilDate] = [],
    assumption: Assumption?, source: SourcePlace
  ) {
    self.id = id
    self.title = title
    self.occasions = occasions
    self.anchorDays = anchorDays
    self.assumption = assumption
    self.source = source
  }
}

/// A document that obligations come from.
public struct Document: Hashable, Sendable {
  /// The code.
  public let id: DocumentID
  /// What it is called.
  public let title: String
  /// Its number; `nil` where it is not known.
  public let number: String?
  /// The day it was issued; `nil` where it is not known.
  public let issued: CivilDate?
  /// Who issued it; `nil` where it is not known.
  public let issuer: String?
  /// The first day on which it is in force; `nil` where nobody has said.
  public let inForceFrom: CivilDate?
  /// The last day on which it is in force; `nil` where no end is known.
  public let inForceUntil: CivilDate?
  /// The documents whose place it takes, in the order of its entry; may be empty.
  public let supersedes: [DocumentID]
  /// The documents that it carries out, in the order of its entry; may be empty.
  public let implements: [DocumentID]
  /// Whether what belongs to it is at hand.
  public let attachment: Attachment
  /// Its entry in the plan file.
  public let source: SourcePlace

  /// Whether what belongs to a document is at hand.
  public enum Attachment: Hashable, Sendable {
    /// It is, or there is nothing more.
    case complete
    /// It is not.
    case missing
  }

  /// Creates a document.
  public init(
    id: DocumentID, title: String, number: String?, issued: CivilDate?, issuer: String?,
    inForceFrom: CivilDate? = nil, inForceUntil: CivilDate? = nil,
    superseding supersedes: [DocumentID] = [], implementing implements: [DocumentID] = [],
    attachment: Attachment = .complete,
    source: SourcePlace
  ) {
    self.id = id
    self.title = title
    self.number = number
    self.issued = issued
    self.issuer = issuer
    self.inForceFrom = inForceFrom
    self.inForceUntil = inForceUntil
    self.supersedes = supersedes
    self.implements = implements
    self.attachment = attachment
    self.source = source
  }
}
