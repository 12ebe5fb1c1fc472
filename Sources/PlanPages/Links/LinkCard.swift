public import Ledger
public import ScheduleModel

/// What is handed to the subscriber of a link: its addresses, and that they are secret.
public struct LinkCard: Sendable {
  private let link: Link
  private let plans: [PublishedPlan]
  private let secret: String
  private let address: String
  private let language: Language

  /// Creates the card of a link. `address` is that of the server, without a slash at its end.
  public init(
    _ link: Link, of plans: [PublishedPlan], secret: String, at address: String,
    in language: Language
  ) {
    self.link = link
    self.plans = plans
    self.secret = secret
    self.address = address
    self.language = language
  }

  /// The address of the page that says how to subscribe, or on which to report.
  public var page: String {
    switch link.purpose {
    case .reads: "\(address)/f/\(secret)"
    case .reports: "\(address)/r/\(secret)"
    }
  }

  /// The card, every line ended by a line feed. Addresses stand alone in their lines, however long.
  public var text: String {
    let head = word("Liên kết \(link.id), cấp cho ", "Link \(link.id), for ")
    return (head + "\(link.subscriber.shown) (\(link.name.shown)): \(what)").text()
      + addresses
      + word(
        "Ai có địa chỉ này đều dùng được; đừng đăng hay chuyển cho người khác.",
        "Whoever has this address can use it; do not post it or pass it on."
      ).text()
  }

  private var what: String {
    let plan = plans.first { $0.id == link.plan }
    switch link.purpose {
    case .reads(let terms):
      return plan?.name(of: terms.subject, in: language) ?? terms.subject.description
    case .reports(_, let station):
      return word("báo đã phát sóng của ", "reports of what was aired by ")
        + (plan?.name(of: .unit(station), in: language) ?? station.text)
    }
  }

  private var addresses: String {
    switch link.purpose {
    case .reads:
      word("Trang hướng dẫn đăng ký:", "How to subscribe:").text(indent: 2) + "    \(page)\n"
        + word("Địa chỉ lịch:", "The calendar itself:").text(indent: 2) + "    \(page).ics\n"
    case .reports:
      word("Trang báo đã phát sóng:", "Where to report:").text(indent: 2) + "    \(page)\n"
    }
  }

  private func word(_ vietnamese: String, _ english: String) -> String {
    Phrase(vi: vietnamese, en: english)[language]
  }
}
