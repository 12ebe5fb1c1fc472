import CivilTime
import Ledger
import Logging
import ServiceLifecycle

/// Looks after the ledger while the server runs: what is new in it goes on the shelf, what was counted
/// goes into it.
struct LedgerKeeper: Service {
  private let watch: LedgerWatch
  private let receipts: ReceiptBook
  private let ledger: any WatchedLedger
  private let logger: Logger
  private let now: @Sendable () -> Instant

  init(
    _ watch: LedgerWatch, _ receipts: ReceiptBook, _ ledger: any WatchedLedger, logger: Logger,
    now: @escaping @Sendable () -> Instant
  ) {
    self.watch = watch
    self.receipts = receipts
    self.ledger = ledger
    self.logger = logger
    self.now = now
  }

  /// Looks four times a second, so that a withdrawn link ends at once, and writes counts down every
  /// ten seconds.
  func run() async throws {
    forget()
    try? await cancelWhenGracefulShutdown {
      var round = 0
      while !Task.isCancelled {
        try await Task.sleep(for: .milliseconds(250))
        watch.look(at: now())
        round += 1
        if round % 40 == 0 { writeDown() }
      }
    }
  }

  /// Writes down what was counted. Counts that cannot be written are lost: they are no more than that.
  func writeDown() {
    let taken = receipts.take()
    if !taken.isEmpty { note(taken) }
  }

  /// Drops what is older than receipts are kept, also where nobody reads any feed.
  private func forget() { note([]) }

  private func note(_ taken: [Receipt]) {
    let oldest = now().reading(at: .utc).date.adding(days: -ReceiptBook.days)
    do {
      try ledger.note(taken, forgettingBefore: oldest)
    } catch {
      logger.error("receipts cannot be written", metadata: ["reason": "\(error)"])
    }
  }
}

extension LedgerKeeper: CustomStringConvertible {
  /// Its name in the log: what it holds is nobody's business there.
  var description: String { "LedgerKeeper" }
}
