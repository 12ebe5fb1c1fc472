import ArgumentParser
import CivilTime
import FeedServer
import Foundation
import Ledger
import PlanPages
import SQLiteStore
import ScheduleModel

/// What the verbs for links have in common.
struct LinkDesk {
  private let ledger: LedgerOptions
  private let store: SQLiteStore
  private let language: Language

  /// Where a QR code goes.
  enum Picture {
    case none, terminal
    case file(String)
  }

  init(_ ledger: LedgerOptions, _ speech: LanguageOptions) throws {
    self.ledger = ledger
    language = ledger.language(speech)
    store = try ledger.existing(speaking: language)
  }

  /// All links, as a listing.
  func listing() throws -> String {
    let (links, plans, open) = try asking { () throws(LedgerError) in
      (try store.links(), try published(), try store.openFeeds())
    }
    let receipts = try asking { () throws(LedgerError) in
      var last: [Int: Receipt] = [:]
      for link in links { last[link.id] = try store.receipts(of: link.id).last }
      return last
    }
    return LinkListing(links, open, of: plans, lastUsed: receipts, in: language).text
  }

  /// The plan of a code, or the only one that there is.
  func plan(named name: String?) throws -> PublishedPlan {
    let plans = try asking { () throws(LedgerError) in try published() }
    let id = try ledger.plan(named: name, among: plans.map(\.id), language)
    guard let plan = plans.first(where: { $0.id == id }) else {
      preconditionFailure("'\(id)' is none of the plans that it was chosen from")
    }
    return plan
  }

  /// The subject of a name, where the plan has it.
  func subject(named name: String, of plan: PublishedPlan) throws -> FeedSubject {
    guard let subject = FeedSubject(name) else { throw refuseSubject(name) }
    guard plan.name(of: subject, in: language) != nil else {
      throw refuse(
        Phrase(
          vi: "kế hoạch '\(plan.id)' không có '\(name)'; xem mã trong units.csv, plan.yaml",
          en: "the plan '\(plan.id)' has no '\(name)'; its codes stand in units.csv and plan.yaml"))
    }
    return subject
  }

  /// The subject of a name, where everybody may read it.
  func openSubject(named name: String, of plan: PublishedPlan) throws -> FeedSubject {
    let subject = try subject(named: name, of: plan)
    switch subject {
    case .campaign, .station: return subject
    case .plan, .unit, .lead, .partner:
      throw refuse(
        Phrase(
          vi: "chỉ mở được lịch của chiến dịch (campaigns/…) và của đài (stations/…)",
          en: "only campaigns (campaigns/…) and stations (stations/…) can be opened"))
    }
  }

  /// What a link is good for that reports what a station has aired.
  func reporting(_ subject: FeedSubject, of plan: PublishedPlan) throws -> Link.Purpose {
    guard case .station(let station) = subject else {
      throw refuse(
        Phrase(
          vi: "chỉ đài mới báo đã phát sóng: stations/MÃ",
          en: "only stations report what was aired: stations/CODE"))
    }
    return .reports(plan.id, station: station)
  }

  /// Makes a link.
  func issue(
    to subscriber: String, named name: String, _ purpose: Link.Purpose
  ) throws -> Link {
    let (subscriber, name) = (subscriber.tidied, name.tidied)
    guard let draft = LinkDraft(for: subscriber, named: name, purpose) else {
      throw refuse(
        Phrase(
          vi: "viết tên người dùng ở --for, nơi dùng ở --name",
          en: "--for and --name need a name each"))
    }
    return try asking { () throws(LedgerError) in try store.issue(draft, at: .now) }
  }

  /// The link of a number that still holds.
  func link(_ number: Int) throws -> Link {
    try asking { () throws(LedgerError) in
      guard let link = try store.links().first(where: { $0.id == number }), link.withdrawn == nil
      else { throw .unknownLink(number) }
      return link
    }
  }

  /// Gives a link another address.
  func replace(_ number: Int) throws -> Link {
    try asking { () throws(LedgerError) in try store.replace(number, at: .now) }
  }

  /// Ends a link, and says so.
  func withdraw(_ number: Int) throws -> String {
    let link = try asking { () throws(LedgerError) in try store.withdraw(number, at: .now) }
    let name = "\(link.subscriber) (\(link.name))"
    return Phrase(
      vi: "Đã thu hồi liên kết \(number) của \(name).",
      en: "Link \(number) of \(name) was withdrawn.")[language].text()
  }

  /// Opens or closes a feed, and says so.
  func set(
    _ terms: FeedTerms, _ standing: OpenFeed.Standing, at address: String
  ) throws -> String {
    try asking { () throws(LedgerError) in try store.setOpen(terms, standing) }
    let url = address + FeedPath(.open(terms)).text
    return switch standing {
    case .open:
      Phrase(vi: "Ai cũng đọc được:", en: "Everybody can read:")[language].text() + "  \(url)\n"
    case .closed:
      Phrase(vi: "Không còn mở:", en: "No longer open:")[language].text() + "  \(url)\n"
    }
  }

  /// What to hand to the subscriber of a link.
  func card(of link: Link, at address: String, picture: Picture) throws -> String {
    let plans = try asking { () throws(LedgerError) in try published() }
    let secret = try ledger.key(of: store, speaking: language)
      .secret(of: link.id, generation: link.generation)
    let card = LinkCard(link, of: plans, secret: secret, at: address, in: language)
    switch picture {
    case .none: return card.text
    case .terminal: return card.text + (QRCode(card.page)?.text ?? "")
    case .file(let path):
      try write(QRCode(card.page)?.svg ?? "", to: path)
      return card.text
    }
  }

  private func write(_ picture: String, to path: String) throws {
    do {
      try Data(picture.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw refuse(
        Phrase(vi: "không ghi được '\(path)'", en: "'\(path)' cannot be written"), code: 73)
    }
  }

  private func published() throws(LedgerError) -> [PublishedPlan] {
    var plans: [PublishedPlan] = []
    for id in try store.plans() {
      if let plan = try store.latest(of: id)?.plan { plans.append(plan) }
    }
    return plans
  }

  private func asking<Value>(_ body: () throws(LedgerError) -> Value) throws -> Value {
    try ledger.speaking(language, body)
  }

  private func refuseSubject(_ name: String) -> ExitCode {
    refuse(
      Phrase(
        vi: """
          '\(name)' không phải tên lịch: plan, units/MÃ, leads/MÃ, partners/MÃ, campaigns/MÃ hoặc \
          stations/MÃ
          """,
        en: """
          '\(name)' names no calendar: plan, units/CODE, leads/CODE, partners/CODE, campaigns/CODE \
          or stations/CODE
          """))
  }

  private func refuse(_ message: Phrase, code: Int32 = 64) -> ExitCode {
    standardError.write("\(message[language])\n")
    return ExitCode(code)
  }
}

extension String {
  /// The text in NFC, without white space at its ends.
  fileprivate var tidied: String {
    precomposedStringWithCanonicalMapping.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
