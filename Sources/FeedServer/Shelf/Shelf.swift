import Synchronization

/// Where the edition lies that is served. It changes in one step, and readers never wait for long.
final class Shelf: Sendable {
  private let state = Mutex<State>(State())

  private struct State {
    var edition = Edition()
    var failure: String?
    var isFilled = false
  }

  /// What is served now.
  var edition: Edition { state.withLock { $0.edition } }

  /// Puts another edition in the place of the one that is served.
  func put(_ edition: Edition) {
    state.withLock { state in
      state = State(edition: edition, failure: nil, isFilled: true)
    }
  }

  /// Says that the ledger cannot be read now, in words for the log, and returns whether that is news.
  /// What is served stays.
  func fail(_ reason: String) -> Bool {
    state.withLock { state in
      let isNew = state.failure != reason
      state.failure = reason
      return isNew
    }
  }

  /// Whether something is served, and the ledger could be read when it was last looked at.
  var isReady: Bool { state.withLock { $0.isFilled && $0.failure == nil } }
}
