public import Ledger
public import ScheduleModel

/// The links of a ledger, by number, for a terminal of 80 columns. No address is shown.
public struct LinkListing: Sendable {
  private let links: [Link]
  private let open: [OpenFeed]
  private let words: LinkWords
  private let language: Language

  /// Creates the listing. `lastUsed` has the latest receipt of each link that was ever used.
  public init(
    _ links: [Link], _ open: [OpenFeed], of plans: [PublishedPlan], lastUsed: [Int: Receipt],
    in language: Language
  ) {
    self.links = links
    self.open = open.filter { $0.standing == .open }
    words = LinkWords(plans, lastUsed: lastUsed, in: language)
    self.language = language
  }

  /// The listing, every line ended by a line feed.
  public var text: String {
    guard !links.isEmpty || !open.isEmpty else {
      return word(
        "Chưa cấp liên kết nào; 'caodiem links add' cấp.",
        "No link was made yet; 'caodiem links add' makes one."
      ).text()
    }
    let entries = links.map(entry)
    let opened = open.map { feed in
      (word("Mở cho mọi người: ", "Open to everybody: ") + words.name(of: feed.terms))
        .text(indent: 0, hanging: 2)
    }
    return (entries + opened).joined()
  }

  private func entry(_ link: Link) -> String {
    let head = "\(link.id)  \(link.subscriber.shown) – \(link.name.shown)"
    return head.text(indent: 0, hanging: 4)
      + "\(words.what(link.purpose)); \(words.state(of: link))".text(indent: 4, hanging: 4)
  }

  private func word(_ vietnamese: String, _ english: String) -> String {
    Phrase(vi: vietnamese, en: english)[language]
  }
}
