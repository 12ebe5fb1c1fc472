public import Ledger
public import ScheduleModel

/// A link as those see it who may hand it out.
public struct PublishedLink: Sendable {
  /// The link.
  public let link: Link
  /// When it was used last; `nil` where it never was.
  public let lastUse: Receipt?
  /// The address of its page, which is secret.
  public let address: String
  /// The address as a picture, SVG.
  public let qr: String?

  /// Puts the four together.
  public init(_ link: Link, lastUse: Receipt?, address: String, qr: String?) {
    self.link = link
    self.lastUse = lastUse
    self.address = address
    self.qr = qr
  }
}

extension PlannerPages {
  /// The links to the calendars of the plan, with their addresses; `asked` is the number of one that is about
  /// to be withdrawn, by who may.
  public func links(
    _ links: [PublishedLink], of plan: PublishedPlan, withdrawing asked: Int? = nil
  ) -> String {
    let uses = Dictionary(
      links.compactMap { one in one.lastUse.map { (one.link.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    let words = LinkWords([plan], lastUsed: uses, in: language)
    let mayWithdraw = visitor.map { $0.role >= .approver } ?? false
    let rows = links.map { one in
      let id = one.link.id
      return LinkRow(
        who: "\(one.link.subscriber) – \(one.link.name)", what: words.what(one.link.purpose),
        address: one.address, qr: one.qr, use: words.state(of: one.link),
        withdraw: mayWithdraw
          ? PlannerWay(
            name: word("Thu hồi…", "Withdraw…"),
            href: address("/links", [("withdraw", "\(id)")]) + "#ask") : nil)
    }
    let frame = frame(word("Liên kết đăng ký lịch", "Links to calendars"), at: "/links")
    return PageTemplates.planner(
      "planner-links",
      LinksPageValues(
        frame: frame,
        lead: links.isEmpty
          ? word(
            "Chưa cấp liên kết nào: 'caodiem links add'.", "No link yet: 'caodiem links add'.")
          : word(
            "Ai có địa chỉ đều đọc được lịch ấy: chỉ gửi cho người được cấp.",
            "Whoever has an address can read that calendar: send it only to whom it is for."),
        asking: mayWithdraw ? asking(asked, links) : nil, links: rows, hasLinks: !rows.isEmpty,
        heads: LinksHeads(
          who: word("Cấp cho", "For"), what: word("Lịch", "Calendar"),
          address: word("Địa chỉ", "Address"), use: word("Tình trạng", "Standing"),
          qr: word("Mã QR", "QR code"))))
  }

  private func asking(_ asked: Int?, _ links: [PublishedLink]) -> LinkQuestion? {
    guard let visitor, let one = links.first(where: { $0.link.id == asked })?.link else {
      return nil
    }
    let name = "\(one.subscriber) (\(one.name))"
    return LinkQuestion(
      question: word(
        "Thu hồi liên kết của \(name)? Có hiệu lực ngay và không lấy lại được.",
        "Withdraw the link of \(name)? It ends at once and for good."),
      action: base + "/links" + spoken, token: visitor.token, value: "\(one.id)",
      button: word("Thu hồi", "Withdraw"), cancel: word("Thôi", "Leave it"),
      back: address("/links"))
  }
}

extension PlannerPages {
  func word(_ vietnamese: String, _ english: String) -> String {
    Phrase(vi: vietnamese, en: english)[language]
  }

  /// The language behind an address that a form is sent to; empty where it is the usual one.
  var spoken: String { address.language.map { "?lang=\($0.rawValue)" } ?? "" }
}

private struct LinksPageValues {
  let frame: PlannerFrame
  let lead: String
  let asking: LinkQuestion?
  let links: [LinkRow]
  let hasLinks: Bool
  let heads: LinksHeads
}

private struct LinksHeads {
  let who, what, address, use, qr: String
}

private struct LinkRow {
  let who: String
  let what: String
  let address: String
  let qr: String?
  let use: String
  let withdraw: PlannerWay?
}

private struct LinkQuestion {
  let question: String
  let action: String
  let token: String
  let value: String
  let button: String
  let cancel: String
  let back: String
}
