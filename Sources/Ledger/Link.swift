public import CivilTime
public import ScheduleModel

/// An address that somebody was given, with what it is for and what became of it.
///
/// The address itself is not kept: it is derived from the number, the generation and a key that lies
/// outside of the ledger.
public struct Link: Hashable, Sendable {
  /// What its address is good for.
  public enum Purpose: Hashable, Sendable {
    /// Reading a feed; of a station also its sheets and tables.
    case reads(FeedTerms)
    /// Saying what a station has aired, and nothing else.
    case reports(PlanID, station: UnitID)
  }

  /// Its number, from 1.
  public let id: Int
  /// The person or office that uses it; not empty.
  public let subscriber: String
  /// What tells it from the others of the subscriber, such as `điện thoại`; not empty.
  public let name: String
  /// What it is good for.
  public let purpose: Purpose
  /// When each of its addresses was issued, the present one last; sorted, never empty.
  public let issued: [Instant]
  /// When it was withdrawn; `nil` while it holds.
  public let withdrawn: Instant?

  /// Puts the fields together, or gives `nil` where a name is empty, or an address is missing or
  /// older than the one before.
  public init?(
    id: Int, subscriber: String, name: String, purpose: Purpose, issued: [Instant],
    withdrawn: Instant? = nil
  ) {
    guard !subscriber.isEmpty, !name.isEmpty, !issued.isEmpty,
      zip(issued, issued.dropFirst()).allSatisfy({ $0 <= $1 })
    else { return nil }
    self.id = id
    self.subscriber = subscriber
    self.name = name
    self.purpose = purpose
    self.issued = issued
    self.withdrawn = withdrawn
  }
}

extension Link {
  /// Which of its addresses is the present one, from 1.
  public var generation: Int { issued.count }

  /// What an address of a link is worth.
  public enum Standing: Hashable, Sendable {
    /// It is the one to use.
    case holds
    /// Another has taken its place, and it still serves until a moment.
    case replaced(at: Instant, until: Instant)
    /// It serves no longer.
    case gone
  }

  /// How long an address still serves after another took its place, in seconds: 30 days.
  ///
  /// Source: the feed contract, "HTTP".
  public static let notice = 30 * 86_400

  /// What the address of a generation is worth at a moment.
  public func standing(of generation: Int, at now: Instant) -> Standing {
    guard withdrawn == nil, (1...issued.count).contains(generation) else { return .gone }
    guard generation < issued.count else { return .holds }
    let replaced = issued[generation]
    let end = Instant(secondsSince1970: replaced.seconds + Link.notice)
    return now < end ? .replaced(at: replaced, until: end) : .gone
  }

  /// The plan that it is of.
  public var plan: PlanID {
    switch purpose {
    case .reads(let terms): terms.plan
    case .reports(let plan, _): plan
    }
  }
}

/// A link that is about to be made.
public struct LinkDraft: Hashable, Sendable {
  /// The person or office that will use it; not empty.
  public let subscriber: String
  /// What tells it from the others of the subscriber; not empty.
  public let name: String
  /// What it is good for.
  public let purpose: Link.Purpose

  /// Creates a draft, or `nil` where a name is empty.
  public init?(for subscriber: String, named name: String, _ purpose: Link.Purpose) {
    guard !subscriber.isEmpty, !name.isEmpty else { return nil }
    self.subscriber = subscriber
    self.name = name
    self.purpose = purpose
  }
}
