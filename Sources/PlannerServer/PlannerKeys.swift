import Synchronization

/// Who may see the pages: whoever opened the address that was printed, once.
///
/// The key in the address is good for one browser. The session that it opens lives as long as the server.
final class PlannerKeys: Sendable {
  private struct State {
    var key: String?
    var sessions: Set<String> = []
  }

  private let state: Mutex<State>

  /// Prepares with a key that nobody has used.
  init() {
    state = Mutex(State(key: PlannerKeys.random()))
  }

  /// The key that the next browser may use; a new one where the last was used.
  func fresh() -> String {
    state.withLock { state in
      let key = state.key ?? PlannerKeys.random()
      state.key = key
      return key
    }
  }

  /// Opens a session for a key; `nil` where it is not the one that was printed last, or was used.
  func open(_ key: String) -> String? {
    state.withLock { state in
      guard let wanted = state.key, PlannerKeys.isSame(wanted, key) else { return nil }
      state.key = nil
      let session = PlannerKeys.random()
      state.sessions.insert(session)
      return session
    }
  }

  /// Whether a session was opened.
  func knows(_ session: String) -> Bool { state.withLock { $0.sessions.contains(session) } }

  /// 128 bits that nobody can guess, as 32 hexadecimal digits.
  private static func random() -> String {
    var numbers = SystemRandomNumberGenerator()
    return (0..<2).map { _ in
      let digits = String(numbers.next(), radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// Whether two texts are the same, in a time that does not tell how much of them is.
  private static func isSame(_ one: String, _ other: String) -> Bool {
    let (one, other) = (Array(one.utf8), Array(other.utf8))
    guard one.count == other.count else { return false }
    return zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
