import CivilTime
import Ledger
import Testing

@Suite("What every store does with accounts and folders", .serialized)
struct AccountContractTests {
  private let now = Instant(secondsSince1970: 1000)

  @Test(arguments: StoreKind.allCases)
  func `an account is made once, whatever the size of its letters`(_ kind: StoreKind) throws {
    try kind.run { store in
      try store.add(Account(name: "Trần Thị Lan", role: .viewer, made: now))
      #expect(throws: LedgerError.knownAccount("trần thị LAN")) {
        try store.add(Account(name: "trần thị LAN", role: .approver, made: now))
      }
      #expect(try store.account(named: "TRẦN THỊ LAN")?.role == .viewer)
      #expect(try store.account(named: "Tran Thi Lan") == nil)
      #expect(try store.accounts().map(\.name) == ["Trần Thị Lan"])
      try store.removeAccount(named: "trần thị lan")
      #expect(try store.accounts() == [])
      #expect(throws: LedgerError.unknownAccount("Lan")) { try store.removeAccount(named: "Lan") }
      #expect(throws: LedgerError.unknownAccount("Lan")) { try store.setRole(of: "Lan", .planner) }
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a link for choosing a password is good once, and for three days`(_ kind: StoreKind) throws {
    try kind.run { store in
      let invitation = Invitation("a secret", at: now)
      try store.add(Account(name: "Lan", role: .planner, made: now, invitation: invitation))
      let (end, last) = (invitation.end, Instant(secondsSince1970: invitation.end.seconds - 1))
      #expect(end.seconds - now.seconds == 3 * 86_400)
      #expect(try store.account(invitedBy: invitation.digest, at: end) == nil)
      #expect(try store.setPassword("x", invitedBy: invitation.digest, at: end) == nil)
      let other = Invitation.digest(of: "another")
      #expect(try store.setPassword("x", invitedBy: other, at: now) == nil)
      #expect(try store.account(invitedBy: invitation.digest, at: last)?.name == "Lan")
      let changed = try store.setPassword("kept", invitedBy: invitation.digest, at: last)
      #expect(
        changed == Account(name: "Lan", role: .planner, made: now, password: "kept", epoch: 2))
      #expect(try store.setPassword("y", invitedBy: invitation.digest, at: last) == nil)
      #expect(try store.account(named: "Lan") == changed)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a new link ends the password, a new role ends what was signed in`(_ kind: StoreKind) throws
  {
    try kind.run { store in
      try store.add(Account(name: "Lan", role: .planner, made: now, password: "kept"))
      try store.setRole(of: "lan", .approver)
      #expect(
        try store.account(named: "Lan")
          == Account(name: "Lan", role: .approver, made: now, password: "kept", epoch: 2))
      let invitation = Invitation("a secret", at: now)
      try store.invite("LAN", invitation)
      #expect(
        try store.account(named: "Lan")
          == Account(name: "Lan", role: .approver, made: now, invitation: invitation, epoch: 3))
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a revision has the folder that it was made of, or gets it once`(_ kind: StoreKind) throws {
    try kind.run { store in
      let plan = PublishedFile(name: "plan.yaml", octets: Array("a: b\n".utf8))
      let rules = PublishedFile(name: "rules/a.yaml", octets: [0, 255])
      try store.publish("a  xa-1  2026-07-01  Một", at: 100, files: [rules, plan])
      try store.publish("a  xa-1  2026-07-02  Một", at: 200)
      try store.publish("a  xa-1  2026-07-03  Một", at: 300, files: [plan])
      #expect(try (1...3).map { try store.files(of: $0) } == [[plan, rules], [], [plan]])
      try store.keep([rules], of: 2)
      try store.keep([rules], of: 3)
      #expect(try (2...4).map { try store.files(of: $0) } == [[rules], [plan], []])
    }
  }

  @Test func `each role may do what the one before may`() {
    #expect(Account.Role.allCases.sorted() == [.viewer, .planner, .approver])
  }
}
