public import CivilTime
public import Ledger
public import ScheduleModel

/// The revisions of a ledger, newest first, for a terminal of 80 columns.
public struct RevisionListing: Sendable {
  private let revisions: [Revision]
  private let zones: [ZoneID: Zone]
  private let language: Language

  /// Creates the listing. `zones` has those of the plans; a moment of another is shown in UTC.
  public init(_ revisions: [Revision], in language: Language, zones: [ZoneID: Zone]) {
    self.revisions = revisions.sorted { $0.number > $1.number }
    self.zones = zones
    self.language = language
  }

  /// The listing, every line ended by a line feed.
  public var text: String {
    guard !revisions.isEmpty else {
      return word("Chưa có bản nào được công bố.", "Nothing was published yet.").text()
    }
    return revisions.map(entry).joined(separator: "\n")
  }

  private func entry(_ revision: Revision) -> String {
    let moment = zones[revision.plan.zone].map { revision.moment.text(in: $0, language) }
    let head = [
      word("Bản \(revision.number)", "Revision \(revision.number)"),
      moment ?? revision.moment.text(in: .utc, language) + " UTC",
    ]
    let lines = [title(of: revision)] + revision.story.map { $0[language] }
    return head.joined(separator: ", ").text()
      + lines.map { $0.text(indent: 2, hanging: 4) }.joined()
  }

  private func title(of revision: Revision) -> String {
    "\(revision.plan.title.shown) (\(revision.plan.id))"
  }

  private func word(_ vietnamese: String, _ english: String) -> String {
    Phrase(vi: vietnamese, en: english)[language]
  }
}

extension Zone {
  /// Universal time, for moments whose zone the system does not know.
  fileprivate static var utc: Zone {
    Zone(ZoneID("UTC"), initially: Zone.Observance(offset: .utc, abbreviation: "UTC"))
  }
}
