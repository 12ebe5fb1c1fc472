import CivilTime
import Ledger
import ScheduleModel

/// All that is served at one time: what every address leads to.
struct Edition: Sendable {
  /// What is served of each plan.
  let plans: [PlanID: PlanEdition]
  /// Each address that was ever issued, by its secret.
  let addresses: [String: Address]
  /// The feeds that everybody may read, and those that were.
  let open: [FeedTerms: OpenFeed.Standing]

  /// Nothing at all, before the ledger was read.
  static let empty = Edition(plans: [:], addresses: [:], open: [:])

  /// An address that was issued.
  struct Address: Sendable {
    let link: Link
    let generation: Int
  }

  /// Puts the parts together.
  init(
    plans: [PlanID: PlanEdition], addresses: [String: Address], open: [FeedTerms: OpenFeed.Standing]
  ) {
    self.plans = plans
    self.addresses = addresses
    self.open = open
  }

  /// Puts together what is served of these plans to these links. `key` is the key of the server.
  init(_ plans: [PlanEdition], _ links: [Link], _ open: [OpenFeed], key: LinkKey) {
    var addresses: [String: Address] = [:]
    for link in links {
      for generation in 1...link.generation {
        let secret = key.secret(of: link.id, generation: generation)
        addresses[secret] = Address(link: link, generation: generation)
      }
    }
    self.init(
      plans: Dictionary(
        plans.map { ($0.revision.plan.id, $0) }, uniquingKeysWith: { first, _ in first }),
      addresses: addresses,
      open: Dictionary(
        open.map { ($0.terms, $0.standing) }, uniquingKeysWith: { first, _ in first }))
  }
}

extension Edition {
  /// What the address of a feed leads to.
  enum Finding: Sendable {
    /// A feed of a plan; `link` is the number of the link, `nil` for an open feed.
    case feed(PlanEdition, FeedKey, link: Int?)
    /// Nothing, and there never was anything.
    case unknown
    /// Nothing any more.
    case gone(link: Int?)
  }

  /// Looks an address up, at a moment. It takes as long for a nearly right one as for any other: a
  /// secret is found by its hash.
  func find(_ path: FeedPath, at now: Instant) -> Finding {
    switch path.owner {
    case .open(let terms): findOpen(terms)
    case .secret(let secret): findSecret(secret, at: now)
    }
  }

  private func findOpen(_ terms: FeedTerms) -> Finding {
    switch open[terms] {
    case nil: return .unknown
    case .closed?: return .gone(link: nil)
    case .open?:
      guard let plan = plans[terms.plan] else { return .unknown }
      return .feed(plan, FeedKey(terms: terms, access: .open, notice: nil), link: nil)
    }
  }

  private func findSecret(_ secret: String, at now: Instant) -> Finding {
    guard let address = addresses[secret] else { return .unknown }
    guard case .reads(let terms) = address.link.purpose, let plan = plans[terms.plan] else {
      return .unknown
    }
    let link = address.link.id
    switch address.link.standing(of: address.generation, at: now) {
    case .gone: return .gone(link: link)
    case .holds:
      return .feed(plan, FeedKey(terms: terms, access: .secret, notice: nil), link: link)
    case .replaced(let moment, let end):
      let notice = ReplacedAddress(
        link: link, generation: address.generation, replaced: moment, end: end)
      return .feed(plan, FeedKey(terms: terms, access: .secret, notice: notice), link: link)
    }
  }
}
