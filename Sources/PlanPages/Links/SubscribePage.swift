public import CivilTime
public import Ledger
public import ScheduleModel

/// The page behind a link: what the calendar is, whether it is up to date, how it gets onto a
/// telephone or computer, what changed and what comes next.
///
/// The page is also well-formed XML, has no script and asks no other host for anything. Its title
/// does not contain the secret of the link.
public struct SubscribePage: Sendable {
  private let content: Content
  private let language: Language

  /// Creates the page in a language, which need not be that of the feed.
  public init(_ content: Content, in language: Language) {
    self.content = content
    self.language = language
  }

  /// The page, the last line ended.
  public var html: String { PageTemplates.subscribe(SubscribeValues(content, in: language)) }

  /// The Content-Security-Policy under which this page and those of `LinkNotice` are to be sent.
  public static var contentSecurityPolicy: String { LinkStyle.policy }
}

extension SubscribePage {
  /// All that a page tells of one feed.
  public struct Content: Sendable {
    /// Who may read the feed.
    public enum Access: Sendable {
      /// Those who were given the address.
      case secret
      /// Everybody.
      case open
    }

    /// The plan that the feed is of.
    public let plan: PublishedPlan
    /// The number of the revision that is served.
    public let revision: Int
    /// When that revision was published.
    public let published: Instant
    /// Who approved it; `nil` where nobody was named.
    public let approval: Approval?
    /// Which feed it is.
    public let terms: FeedTerms
    /// The addresses that the page shows.
    public let addresses: Addresses
    /// The picture of the page's address, an `svg` element of ours: it is not escaped.
    public let qr: String
    /// The records of the feed in its window, sorted by start, then identity.
    public let records: [TaskRecord]
    /// What changed of the feed in the last 30 days, from then to now, by the day that people have to
    /// look at, as `Difference` has it; the order is kept.
    public var changes: [TaskChange]
    /// The zone of the plan.
    public let zone: Zone
    /// When the page was asked for.
    public let now: Instant
    /// Who may read the feed.
    public var access = Access.secret
    /// Until when the address serves, where another has taken its place; `nil` where it is the right
    /// one.
    public var replacedUntil: Instant?
    /// Broadcasts that had to leave the feed because it was too large, by quarter; mostly empty.
    public var quarters: [(name: String, address: String)] = []
    /// The sheets and tables of a station; `nil` where there are none.
    public var station: StationAddresses?

    /// Puts together what every page needs.
    public init(
      _ plan: PublishedPlan, revision: Int, published: Instant, approval: Approval?,
      terms: FeedTerms, addresses: Addresses, qr: String, records: [TaskRecord],
      changes: [TaskChange], zone: Zone, now: Instant
    ) {
      self.plan = plan
      self.revision = revision
      self.published = published
      self.approval = approval
      self.terms = terms
      self.addresses = addresses
      self.qr = qr
      self.records = records
      self.changes = changes
      self.zone = zone
      self.now = now
    }
  }

  /// The addresses that a page shows, each whole.
  public struct Addresses: Sendable {
    /// That of the feed, such as `https://host/f/SECRET.ics`.
    public let feed: String
    /// That of the page.
    public let page: String
    /// That of the page in the other language.
    public let otherLanguage: String

    /// Puts the addresses together.
    public init(feed: String, page: String, otherLanguage: String) {
      self.feed = feed
      self.page = page
      self.otherLanguage = otherLanguage
    }
  }

  /// Addresses of what a station can fetch beside its feed, in the order in which they are shown.
  public struct StationAddresses: Sendable {
    /// What there is, with its address.
    public let entries: [(label: Phrase, address: String)]

    /// Puts the addresses together.
    public init(_ entries: [(label: Phrase, address: String)]) {
      self.entries = entries
    }
  }
}

extension SubscribePage.Content {
  /// The day on which the page was asked for.
  var today: CivilDate { now.day(in: zone) }

  /// The unit whose calendar it is; `nil` where it is nobody's in particular.
  var owner: UnitID? {
    switch terms.subject {
    case .unit(let id), .lead(let id), .partner(let id), .station(let id): id
    case .plan, .campaign: nil
    }
  }
}
