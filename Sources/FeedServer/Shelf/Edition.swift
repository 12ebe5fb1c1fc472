import CivilTime
import Ledger
import ScheduleModel

/// All that is served at one time: what every address leads to.
///
/// A class, so that each request holds it by one reference.
final class Edition: Sendable {
  /// What is served of each plan.
  let plans: [PlanID: PlanEdition]
  /// Each address that was ever issued, by its secret.
  let addresses: [String: Address]
  /// The feeds that everybody may read; `nil` for those that were open once.
  private let open: [FeedTerms: FeedPlace?]

  /// An address that was issued.
  struct Address: Sendable {
    let link: Link
    let generation: Int
    /// Where its feed lies; `nil` where it leads to none.
    let place: FeedPlace?
    /// Until when it serves, where another has taken its place.
    let end: Instant?

    /// Whether it serves no longer at a moment.
    func isGone(at now: Instant) -> Bool {
      link.withdrawn != nil || end.map { $0 <= now } ?? false
    }
  }

  /// Nothing at all, before the ledger was read.
  init() {
    plans = [:]
    addresses = [:]
    open = [:]
  }

  /// Puts together what is served of these plans to these links. `key` is the key of the server, and
  /// `address` the one by which people reach it, without a slash at its end.
  init(
    _ plans: [PlanEdition], _ links: [Link], _ open: [OpenFeed], key: LinkKey, at address: String
  ) {
    let plans = Dictionary(
      plans.map { ($0.revision.plan.id, $0) }, uniquingKeysWith: { first, _ in first })
    var addresses: [String: Address] = [:]
    for link in links {
      for generation in 1...link.generation {
        let secret = key.secret(of: link.id, generation: generation)
        addresses[secret] = Address(link, generation, plans[link.plan])
      }
    }
    self.plans = plans
    self.addresses = addresses
    self.open = Dictionary(
      open.compactMap { feed in
        plans[feed.terms.plan].map { (feed.terms, FeedKey(feed, at: address).map($0.place)) }
      }, uniquingKeysWith: { first, _ in first })
  }
}

extension Edition {
  /// What the address of a feed leads to.
  enum Finding: Sendable {
    /// A feed of a plan; `link` is the number of the link, `nil` for an open feed.
    case feed(FeedPlace, link: Int?)
    /// Nothing, and there never was anything.
    case unknown
    /// Nothing any more.
    case gone(link: Int?)
  }

  /// Looks an address up, at a moment. It takes as long for a nearly right one as for any other: a
  /// secret is found by its hash.
  func find(_ owner: FeedPath.Owner, at now: Instant) -> Finding {
    switch owner {
    case .open(let terms):
      guard let place = open[terms] else { return .unknown }
      return place.map { .feed($0, link: nil) } ?? .gone(link: nil)
    case .secret(let secret):
      guard let address = addresses[secret], let place = address.place else { return .unknown }
      let link = address.link.id
      return address.isGone(at: now) ? .gone(link: link) : .feed(place, link: link)
    }
  }

  /// The addresses of all feeds that everybody may read, in no particular order.
  var openFeeds: [FeedPath.Owner] { open.filter { $0.value != nil }.map { .open($0.key) } }

  /// The addresses that were issued, in no particular order.
  var secretFeeds: [FeedPath.Owner] { addresses.keys.map { .secret($0) } }
}

extension Edition.Address {
  fileprivate init(_ link: Link, _ generation: Int, _ plan: PlanEdition?) {
    // What it is worth changes once, at a moment that is known already.
    let issue = link.issued.last ?? link.issued[0]
    let standing = link.standing(of: generation, at: issue)
    var notice: ReplacedAddress?
    var end: Instant?
    switch standing {
    case .holds: break
    case .gone: end = issue
    case .replaced(let moment, let until):
      notice = ReplacedAddress(
        link: link.id, generation: generation, replaced: moment, end: until)
      end = until
    }
    var place: FeedPlace?
    if case .reads(let terms) = link.purpose {
      place = plan?.place(of: FeedKey(terms: terms, access: .secret, notice: notice))
    }
    self.init(link: link, generation: generation, place: place, end: end)
  }
}

extension FeedKey {
  /// That of an open feed, which says in itself where it is; `nil` for one that is closed.
  fileprivate init?(_ feed: OpenFeed, at address: String) {
    guard feed.standing == .open else { return nil }
    self.init(
      terms: feed.terms, access: .open, notice: nil,
      source: address + FeedPath(.open(feed.terms)).text)
  }
}
