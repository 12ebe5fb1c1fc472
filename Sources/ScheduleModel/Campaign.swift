public import CivilTime

/// A named effort with its window.
public struct Campaign: Hashable, Sendable {
  /// The code.
  public let id: CampaignID
  /// The name.
  public let title: String
  /// The days it runs: one window, or one in each year of the horizon. Sorted, never empty.
  public let occasions: [Occasion]
  /// Why the window is as it is where no document states it; `nil` where one does.
  public let assumption: String?
  /// Its entry in the plan file.
  public let source: SourcePlace

  /// Creates a campaign.
  public init(
    id: CampaignID, title: String, occasions: [Occasion], assumption: String?, source: SourcePlace
  ) {
    self.id = id
    self.title = title
    self.occasions = occasions
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

  /// Creates a document.
  public init(
    id: DocumentID, title: String, number: String?, issued: CivilDate?, issuer: String?
  ) {
    self.id = id
    self.title = title
    self.number = number
    self.issued = issued
    self.issuer = issuer
  }
}
