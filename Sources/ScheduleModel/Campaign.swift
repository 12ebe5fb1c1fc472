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
  /// The campaign of another plan that it is a part of; `nil` where it stands by itself.
  public let parent: ParentCampaign?
  /// Its entry in the plan file.
  public let source: SourcePlace

  /// Creates a campaign.
  public init(
    id: CampaignID, title: String, occasions: [Occasion], anchorDays: [CivilDate] = [],
    assumption: Assumption?, partOf parent: ParentCampaign? = nil, source: SourcePlace
  ) {
    self.id = id
    self.title = title
    self.occasions = occasions
    self.anchorDays = anchorDays
    self.assumption = assumption
    self.parent = parent
    self.source = source
  }
}

/// The campaign of another plan that a campaign is a part of.
///
/// What stands behind the codes is known only where that plan is looked at too.
public struct ParentCampaign: Hashable, Sendable {
  /// Whether a part keeps to the days of the whole.
  public enum Extent: Hashable, Sendable {
    /// Days outside were not meant.
    case within
    /// The plan says that it has more days on purpose.
    case widened
  }

  /// The other plan.
  public let plan: PlanID
  /// Its campaign.
  public let campaign: CampaignID
  /// Whether days outside are meant.
  public let extent: Extent
  /// The line that names it.
  public let source: SourcePlace

  /// Names a campaign of another plan.
  public init(
    _ campaign: CampaignID, of plan: PlanID, _ extent: Extent = .within, source: SourcePlace
  ) {
    self.plan = plan
    self.campaign = campaign
    self.extent = extent
    self.source = source
  }
}

extension ParentCampaign: CustomStringConvertible {
  /// Both codes, as plan files write them: `vss-2025/t3`.
  public var description: String { "\(plan)/\(campaign)" }
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
