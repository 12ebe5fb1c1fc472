public import CivilTime
public import ScheduleModel

/// Where links, open feeds and receipts are kept. All that a store must do is said here and held
/// against each by one suite of tests.
public protocol LinkStore: Sendable {
  /// All links that were ever made, by number; may be empty.
  func links() throws(LedgerError) -> [Link]

  /// Makes a link, which gets the next number.
  func issue(_ draft: LinkDraft, at moment: Instant) throws(LedgerError) -> Link

  /// Gives a link a new address; the old one serves for a while.
  ///
  /// - Throws: `unknownLink` where there is none of this number, or it was withdrawn.
  func replace(_ link: Int, at moment: Instant) throws(LedgerError) -> Link

  /// Ends a link and every address of it, at once and for good.
  ///
  /// - Throws: `unknownLink` where there is none of this number, or it was withdrawn before.
  func withdraw(_ link: Int, at moment: Instant) throws(LedgerError) -> Link

  /// The feeds that everybody may read, and those that were, in the order of their names.
  func openFeeds() throws(LedgerError) -> [OpenFeed]

  /// Lets everybody read a feed, or no longer. Nothing happens where that is so already.
  func setOpen(_ terms: FeedTerms, _ standing: OpenFeed.Standing) throws(LedgerError)

  /// The mark of the key that the addresses were made with, which is the given one where there was
  /// none before.
  func keyMark(settingIfNone mark: String) throws(LedgerError) -> String

  /// Counts fetches, and forgets those of days before a day.
  func note(_ receipts: [Receipt], forgettingBefore day: CivilDate) throws(LedgerError)

  /// The receipts of a link, by day, client and revision; may be empty.
  func receipts(of link: Int) throws(LedgerError) -> [Receipt]
}

/// What a server needs of a ledger: revisions, links and reports, and whether anything has changed.
public protocol WatchedLedger: LedgerStore, LinkStore, AirReportStore {
  /// A number that is another one once anybody else has changed the ledger.
  func mark() throws(LedgerError) -> Int
}

/// A feed that everybody may read, under an address that can be guessed, or that was one.
public struct OpenFeed: Hashable, Sendable {
  /// Whether it is served.
  public enum Standing: String, Hashable, Sendable {
    case open
    /// It was open once: whoever asks is told that it is gone.
    case closed
  }

  /// Which feed.
  public let terms: FeedTerms
  /// Whether it is served.
  public let standing: Standing

  /// Puts both together.
  public init(_ terms: FeedTerms, _ standing: Standing) {
    self.terms = terms
    self.standing = standing
  }
}

/// That a link was used on a day, by a family of programs: enough to tell whether a feed is read, and
/// nothing about where from.
public struct Receipt: Hashable, Sendable {
  /// The link.
  public let link: Int
  /// The day, in the zone of the plan.
  public let day: CivilDate
  /// The family of the program, such as `google`; from a list of ours, never what a client says.
  public let client: String
  /// The revision that it was given.
  public let revision: Int
  /// How often, at least 1.
  public let count: Int

  /// Puts the fields together.
  public init(link: Int, day: CivilDate, client: String, revision: Int, count: Int = 1) {
    self.link = link
    self.day = day
    self.client = client
    self.revision = revision
    self.count = count
  }
}
