import ScheduleModel

/// How to subscribe to a feed, ready to be shown.
struct SubscribeOffer {
  /// What is particular about the feed; may be empty.
  let remarks: [String]
  /// How Apple's programs subscribe; `nil` where they do not show the feed.
  let apple: AppleSteps?
  /// The address of the feed.
  let feedAddress: String
  /// How other programs subscribe.
  let programs: [ProgramSteps]
  /// Broadcasts that have feeds of their own; `nil` where there are none.
  let quarters: QuarterList?
  /// That the address is a secret; `nil` where it is none.
  let secrecy: String?
  /// The picture of the page's address, as SVG.
  let qr: String
  /// The address of the page.
  let pageAddress: String
}

/// How Apple's programs subscribe.
struct AppleSteps {
  /// The address that opens them.
  let address: String
  /// What to do where it does not.
  let byHand: ProgramSteps
}

/// Broadcasts that have feeds of their own.
struct QuarterList {
  /// One of the feeds.
  struct Feed {
    /// The quarter.
    let name: String
    /// The address that opens Apple's programs.
    let link: String
    /// The address for all others.
    let address: String
  }

  /// What they are.
  let title: String
  /// Why they are there.
  let reason: String
  /// The feeds, in order. Never empty.
  let feeds: [Feed]
}

extension SubscribeOffer {
  /// Says it of a feed.
  init(_ content: SubscribePage.Content, _ words: SubscribeWords, in language: Language) {
    let (terms, addresses) = (content.terms, content.addresses)
    let isEvents = terms.profile != .tasks
    self.init(
      remarks: words.remarks(on: terms),
      apple: isEvents
        ? AppleSteps(address: addresses.feed.webcal, byHand: .appleByHand(in: language)) : nil,
      feedAddress: addresses.feed,
      programs: isEvents
        ? ProgramSteps.forEvents(in: language) : ProgramSteps.forTasks(in: language),
      quarters: QuarterList(content.quarters, words),
      secrecy: content.access == .secret ? words.secrecy : nil, qr: content.qr,
      pageAddress: addresses.page)
  }
}

extension QuarterList {
  /// The list of feeds, or `nil` where there are none.
  fileprivate init?(_ quarters: [(name: String, address: String)], _ words: SubscribeWords) {
    guard !quarters.isEmpty else { return nil }
    self.init(
      title: words.quarters, reason: words.quartersHint,
      feeds: quarters.map { Feed(name: $0.name, link: $0.address.webcal, address: $0.address) })
  }
}

extension String {
  /// An address of the web as programs of Apple want it, to subscribe and not to import once.
  fileprivate var webcal: String {
    for scheme in ["https://", "http://"] where hasPrefix(scheme) {
      return "webcal://" + dropFirst(scheme.count)
    }
    return self
  }
}
