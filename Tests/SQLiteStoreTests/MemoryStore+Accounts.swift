import CivilTime
import Ledger

extension MemoryStore: AccountStore {
  func accounts() -> [Account] {
    accounting { $0.sorted { $0.name.lowercased() < $1.name.lowercased() } }
  }

  func account(named name: String) -> Account? {
    accounting { $0.first { $0.name.lowercased() == name.lowercased() } }
  }

  func add(_ account: Account) throws(LedgerError) {
    guard self.account(named: account.name) == nil else { throw .knownAccount(account.name) }
    accounting { $0.append(account) }
  }

  func invite(_ name: String, _ invitation: Invitation) throws(LedgerError) {
    try change(name) { old in
      Account(
        name: old.name, role: old.role, made: old.made, invitation: invitation,
        epoch: old.epoch + 1)
    }
  }

  func setRole(of name: String, _ role: Account.Role) throws(LedgerError) {
    try change(name) { old in
      Account(
        name: old.name, role: role, made: old.made, password: old.password,
        invitation: old.invitation, epoch: old.epoch + 1)
    }
  }

  func removeAccount(named name: String) throws(LedgerError) { try change(name) { _ in nil } }

  func setPassword(
    _ password: String, invitedBy digest: [UInt8], at now: Instant
  ) throws(LedgerError) -> Account? {
    guard let old = try account(invitedBy: digest, at: now) else { return nil }
    try change(old.name) { old in
      Account(
        name: old.name, role: old.role, made: old.made, password: password, epoch: old.epoch + 1)
    }
    return account(named: old.name)
  }

  private func change(_ name: String, _ body: (Account) -> Account?) throws(LedgerError) {
    let isKnown = accounting { accounts -> Bool in
      let place = accounts.firstIndex { $0.name.lowercased() == name.lowercased() }
      guard let place else { return false }
      let old = accounts.remove(at: place)
      if let new = body(old) { accounts.append(new) }
      return true
    }
    guard isKnown else { throw .unknownAccount(name) }
  }
}
