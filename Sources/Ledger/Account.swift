public import CivilTime
import Crypto

/// Somebody who may sign in to the pages of what is published.
public struct Account: Hashable, Sendable {
  /// What somebody may see and do there. Each may do what the one before may.
  public enum Role: String, Hashable, Sendable, CaseIterable, Comparable {
    /// Sees the pages.
    case viewer
    /// Sees the addresses of links too, which are secret.
    case planner
    /// Withdraws links, and goes back to an earlier revision.
    case approver

    /// Whether the first may do less.
    public static func < (one: Role, other: Role) -> Bool { one.rank < other.rank }

    private var rank: Int { Role.allCases.firstIndex(of: self) ?? 0 }
  }

  /// The most characters of a name.
  public static let longestName = 100

  /// The name, as it was given; not empty.
  public let name: String
  /// What they may do.
  public let role: Role
  /// When the account was made.
  public let made: Instant
  /// The password as it is kept, which tells nobody what it is; `nil` where none was chosen yet.
  public let password: String?
  /// The link by which the password is chosen; `nil` where none is open.
  public let invitation: Invitation?
  /// Another number once password or role have changed: whoever signed in before has to do so again.
  public let epoch: Int

  /// Puts the fields together.
  public init(
    name: String, role: Role, made: Instant, password: String? = nil,
    invitation: Invitation? = nil, epoch: Int = 1
  ) {
    self.name = name
    self.role = role
    self.made = made
    self.password = password
    self.invitation = invitation
    self.epoch = epoch
  }
}

/// A link that is good once, for choosing a password.
///
/// Its secret is not kept, only a digest: whoever has the ledger cannot use it.
public struct Invitation: Hashable, Sendable {
  /// How long one is good, in seconds: three days.
  public static let life = 3 * 86_400

  /// SHA-256 of the secret, 32 octets.
  public let digest: [UInt8]
  /// From when on it is no longer good.
  public let end: Instant

  /// Takes what is kept.
  public init(digest: [UInt8], end: Instant) {
    self.digest = digest
    self.end = end
  }

  /// The invitation of a secret that is given out at a moment.
  public init(_ secret: String, at now: Instant) {
    self.init(
      digest: Invitation.digest(of: secret),
      end: Instant(secondsSince1970: now.seconds + Invitation.life))
  }

  /// What is kept of a secret.
  public static func digest(of secret: String) -> [UInt8] {
    Array(SHA256.hash(data: Array(secret.utf8)))
  }
}

/// Where accounts are kept. Names that differ in the size of letters alone are one name.
public protocol AccountStore: Sendable {
  /// All accounts, by name; may be empty.
  func accounts() throws(LedgerError) -> [Account]

  /// The account of a name; `nil` where there is none.
  func account(named name: String) throws(LedgerError) -> Account?

  /// Makes an account.
  ///
  /// - Throws: `knownAccount` where there is one of the name.
  func add(_ account: Account) throws(LedgerError)

  /// Gives an account a new link for choosing a password, and ends the password that it has.
  ///
  /// - Throws: `unknownAccount` where there is none of the name.
  func invite(_ name: String, _ invitation: Invitation) throws(LedgerError)

  /// Gives an account another role.
  ///
  /// - Throws: `unknownAccount` where there is none of the name.
  func setRole(of name: String, _ role: Account.Role) throws(LedgerError)

  /// Ends an account.
  ///
  /// - Throws: `unknownAccount` where there is none of the name.
  func removeAccount(named name: String) throws(LedgerError)

  /// Keeps a password that was chosen by a link, which is good no longer then.
  ///
  /// - Returns: the account; `nil` where no open link has the digest, or its time is over.
  func setPassword(
    _ password: String, invitedBy digest: [UInt8], at now: Instant
  ) throws(LedgerError) -> Account?
}

extension AccountStore {
  /// The account whose open link has a digest; `nil` where there is none, or its time is over.
  public func account(
    invitedBy digest: [UInt8], at now: Instant
  ) throws(LedgerError) -> Account? {
    try accounts().first { account in
      account.invitation.map { $0.digest == digest && now < $0.end } ?? false
    }
  }
}
