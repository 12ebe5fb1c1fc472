import Ledger
import Synchronization

/// Who may see the pages: whoever opened the address that was printed, once.
///
/// The key in the address is good for one browser. The session that it opens lives as long as the server.
final class PlannerSessions: Sendable {
  /// What is known of a browser.
  struct Session: Sendable {
    /// What its forms send back.
    let token: String
    /// The name that it gave last.
    var by = ""
    /// What its last change did, to be shown once.
    var told: String?
    /// Whether that can be taken back.
    var canUndo = false
    /// What is tried while it writes.
    let trials = LastTrial()
  }

  private struct State {
    var key: String?
    var sessions: [String: Session] = [:]
  }

  private let state: Mutex<State>

  /// Prepares with a key that nobody has used.
  init() {
    state = Mutex(State(key: Secret.fresh()))
  }

  /// The key that the next browser may use; a new one where the last was used.
  func freshKey() -> String {
    state.withLock { state in
      let key = state.key ?? Secret.fresh()
      state.key = key
      return key
    }
  }

  /// Opens a session for a key; `nil` where it is not the one that was printed last, or was used.
  func open(_ key: String) -> String? {
    state.withLock { state in
      guard let wanted = state.key, wanted.isSame(as: key) else { return nil }
      state.key = nil
      let name = Secret.fresh()
      state.sessions[name] = Session(token: Secret.fresh())
      return name
    }
  }

  /// What is known of a session; `nil` where none was opened of the name.
  func session(_ name: String) -> Session? { state.withLock { $0.sessions[name] } }

  /// Forgets what the last change of a session did, once a page has told it.
  func forgetTold(_ name: String) { state.withLock { $0.sessions[name]?.told = nil } }

  /// Keeps what a change did until the next page, and who made it.
  func keep(_ name: String, told: String, by: String?, canUndo: Bool) {
    state.withLock { state in
      state.sessions[name]?.told = told
      state.sessions[name]?.canUndo = canUndo
      if let by { state.sessions[name]?.by = by }
    }
  }
}

extension String {
  /// Whether two texts are the same, found out in a time that does not tell how much of them is.
  func isSame(as other: String) -> Bool {
    let (one, other) = (Array(utf8), Array(other.utf8))
    guard one.count == other.count else { return false }
    return zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
