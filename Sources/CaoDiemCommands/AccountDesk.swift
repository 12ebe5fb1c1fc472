import ArgumentParser
import CivilTime
import Foundation
import Ledger
import PlanPages
import PlannerServer
import SQLiteStore
import ScheduleModel

/// What the verbs for accounts have in common.
struct AccountDesk {
  private let ledger: LedgerOptions
  private let store: SQLiteStore
  private let language: Language

  /// Opens the ledger.
  ///
  /// - Throws: `ExitCode` 66, after saying so, where there is none.
  init(_ ledger: LedgerOptions, _ speech: LanguageOptions) throws {
    self.ledger = ledger
    language = ledger.language(speech)
    store = try ledger.existing(speaking: language)
  }

  /// All accounts, one to a line, with how they stand.
  func listing(at now: Instant) throws -> String {
    let accounts = try asking { () throws(LedgerError) in try store.accounts() }
    guard !accounts.isEmpty else {
      return Phrase(
        vi: "Chưa có tài khoản nào: 'caodiem planner add TÊN'.",
        en: "There is no account yet: 'caodiem planner add NAME'.")[language].text()
    }
    return accounts.map { account in
      "\(account.name) (\(account.role.name[language])): \(standing(of: account, at: now))".text()
    }.joined()
  }

  /// Makes an account, and says what to send to whom it is for.
  func add(
    _ text: String, _ role: Account.Role, at now: Instant, address: String
  ) throws -> String {
    let name = try name(text)
    let secret = Secret.fresh()
    let account = Account(
      name: name, role: role, made: now, invitation: Invitation(secret, at: now))
    try asking { () throws(LedgerError) in try store.add(account) }
    let done = Phrase(
      vi: "Đã lập tài khoản '\(name)', vai \(role.name.vietnamese).",
      en: "The account '\(name)' was made, role \(role.name.english).")
    return done[language].text() + card(secret, address)
  }

  /// Gives an account a new link, and says what to send to whom it is for.
  func invite(_ text: String, at now: Instant, address: String) throws -> String {
    let name = try name(text)
    let secret = Secret.fresh()
    try asking { () throws(LedgerError) in
      try store.invite(name, Invitation(secret, at: now))
    }
    let done = Phrase(
      vi: "Mật khẩu cũ của '\(name)' hết dùng từ bây giờ.",
      en: "The old password of '\(name)' has ended.")
    return done[language].text() + card(secret, address)
  }

  /// Gives an account another role, and says so.
  func set(_ text: String, _ role: Account.Role) throws -> String {
    let name = try name(text)
    try asking { () throws(LedgerError) in try store.setRole(of: name, role) }
    return Phrase(
      vi: "'\(name)' nay là \(role.name.vietnamese); phải đăng nhập lại.",
      en: "'\(name)' is a \(role.name.english) now, and has to sign in again.")[language].text()
  }

  /// Ends an account, and says so.
  func remove(_ text: String) throws -> String {
    let name = try name(text)
    try asking { () throws(LedgerError) in try store.removeAccount(named: name) }
    return Phrase(
      vi: "Đã xóa tài khoản '\(name)'.", en: "The account '\(name)' was removed.")[language].text()
  }

  private func standing(of account: Account, at now: Instant) -> String {
    let days = account.invitation.map { max(0, ($0.end.seconds - now.seconds) / 3600) }
    return switch (account.password, days) {
    case (_?, _): Phrase(vi: "đã có mật khẩu", en: "has a password")[language]
    case (nil, let hours?) where hours > 0:
      Phrase(
        vi: "chờ chọn mật khẩu, đường dẫn còn \(hours) giờ",
        en: "is to choose a password, the link is good for \(hours) h more")[language]
    default:
      Phrase(
        vi: "chưa có mật khẩu, đường dẫn đã hết: 'caodiem planner invite'",
        en: "has no password, the link is over: 'caodiem planner invite'")[language]
    }
  }

  private func card(_ secret: String, _ address: String) -> String {
    let hint = Phrase(
      vi: "Gửi riêng đường dẫn này cho người ấy; dùng được một lần, trong 3 ngày:",
      en: "Send this link to that person alone; it is good once, for 3 days:")
    return hint[language].text() + "  \(address)\(PublishedPages.base)/welcome/\(secret)\n"
  }

  /// The name as it is kept.
  ///
  /// - Throws: `ExitCode` 64, after saying why, where it is none.
  private func name(_ text: String) throws -> String {
    let name = text.precomposedStringWithCanonicalMapping
      .trimmingCharacters(in: .whitespacesAndNewlines)
    guard (1...Account.longestName).contains(name.count), !name.holdsControls,
      !name.contains(where: \.isNewline)
    else {
      let message = Phrase(
        vi: "tên tài khoản có 1 đến \(Account.longestName) ký tự, trên một dòng",
        en: "the name of an account has 1 to \(Account.longestName) characters on one line")
      standardError.write("\(message[language])\n")
      throw ExitCode(64)
    }
    return name
  }

  private func asking<Value>(_ body: () throws(LedgerError) -> Value) throws -> Value {
    try ledger.speaking(language, body)
  }
}
