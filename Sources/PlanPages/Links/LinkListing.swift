public import Ledger
public import ScheduleModel

/// The links of a ledger, by number, for a terminal of 80 columns. No address is shown.
public struct LinkListing: Sendable {
  private let links: [Link]
  private let open: [OpenFeed]
  private let plans: [PlanID: PublishedPlan]
  private let lastUsed: [Int: Receipt]
  private let language: Language

  /// Creates the listing. `lastUsed` has the latest receipt of each link that was ever used.
  public init(
    _ links: [Link], _ open: [OpenFeed], of plans: [PublishedPlan], lastUsed: [Int: Receipt],
    in language: Language
  ) {
    self.links = links
    self.open = open.filter { $0.standing == .open }
    self.plans = Dictionary(plans.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.lastUsed = lastUsed
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
      (word("Mở cho mọi người: ", "Open to everybody: ") + name(of: feed.terms))
        .text(indent: 0, hanging: 2)
    }
    return (entries + opened).joined()
  }

  private func entry(_ link: Link) -> String {
    let head = "\(link.id)  \(link.subscriber.shown) – \(link.name.shown)"
    return head.text(indent: 0, hanging: 4)
      + "\(what(link.purpose)); \(state(of: link))".text(indent: 4, hanging: 4)
  }

  private func what(_ purpose: Link.Purpose) -> String {
    switch purpose {
    case .reads(let terms): name(of: terms)
    case .reports(let plan, let station):
      word("báo đã phát sóng: ", "reports what was aired: ")
        + (plans[plan]?.name(of: .unit(station), in: language) ?? station.text)
    }
  }

  private func name(of terms: FeedTerms) -> String {
    let subject =
      plans[terms.plan]?.name(of: terms.subject, in: language) ?? terms.subject.description
    let profile: String? =
      switch terms.profile {
      case .standard: nil
      case .personal: word("có nhắc", "with reminders")
      case .tasks: word("danh sách việc", "to-dos")
      }
    let speech = terms.language == .english ? word("tiếng Anh", "English") : nil
    let extras = [profile, speech].compactMap(\.self)
    return extras.isEmpty ? subject : "\(subject) [\(extras.joined(separator: ", "))]"
  }

  private func state(of link: Link) -> String {
    if link.withdrawn != nil { return word("đã thu hồi", "withdrawn") }
    let generation =
      link.generation > 1
      ? word("địa chỉ thứ \(link.generation), ", "address no. \(link.generation), ") : ""
    guard let last = lastUsed[link.id] else {
      return generation + word("chưa dùng", "not used yet")
    }
    let day = last.day.text(in: language)
    return generation
      + word(
        "dùng lần cuối \(day) (\(last.client), bản \(last.revision))",
        "last used on \(day) (\(last.client), revision \(last.revision))")
  }

  private func word(_ vietnamese: String, _ english: String) -> String {
    Phrase(vi: vietnamese, en: english)[language]
  }
}
