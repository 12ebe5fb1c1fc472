import CivilTime
import Ledger
import Synchronization

/// Who has signed in: a browser each, for twelve hours. All are forgotten when the server ends.
final class SignedIn: Sendable {
  /// What is known of a browser.
  struct Session: Sendable {
    /// The name of the account.
    let account: String
    /// The state of the account that somebody signed in to.
    let epoch: Int
    /// What its forms send back.
    let token: String
    fileprivate let end: Instant
  }

  /// How long signing in is good, in seconds.
  static let life = 12 * 3600

  /// So many may be signed in at once. Beyond, those who came first are out.
  private static let most = 10_000

  private let sessions = Mutex<[String: Session]>([:])

  /// Lets a browser in, and returns the name of its session, which nobody can guess.
  func enter(_ account: Account, at now: Instant) -> String {
    let name = Secret.fresh()
    let session = Session(
      account: account.name, epoch: account.epoch, token: Secret.fresh(),
      end: Instant(secondsSince1970: now.seconds + SignedIn.life))
    sessions.withLock { sessions in
      if sessions.count >= SignedIn.most {
        sessions = sessions.filter { now < $0.value.end }
        let first = sessions.min { $0.value.end < $1.value.end }
        if sessions.count >= SignedIn.most, let first { sessions[first.key] = nil }
      }
      sessions[name] = session
    }
    return name
  }

  /// What is known of a session; `nil` where there is none of the name, or it is over.
  func session(_ name: String, at now: Instant) -> Session? {
    sessions.withLock { sessions in
      guard let session = sessions[name] else { return nil }
      if now < session.end { return session }
      sessions[name] = nil
      return nil
    }
  }

  /// Ends a session.
  func leave(_ name: String) { sessions.withLock { $0[name] = nil } }
}
