import CivilTime
import Ledger
import Synchronization

/// Counts who was given which revision, until the counts are written down.
final class ReceiptBook: Sendable {
  private let counts = Mutex<[Entry: Int]>([:])

  private struct Entry: Hashable {
    let link: Int
    let day: CivilDate
    let client: ClientFamily
    let revision: Int
  }

  /// For how many days receipts are kept.
  ///
  /// Long enough to see whether somebody still reads a calendar, and no longer.
  static let days = 90

  /// Counts one request.
  func note(_ link: Int, on day: CivilDate, by client: ClientFamily, revision: Int) {
    let entry = Entry(link: link, day: day, client: client, revision: revision)
    counts.withLock { $0[entry, default: 0] += 1 }
  }

  /// Takes all counts out.
  func take() -> [Receipt] {
    let taken = counts.withLock { counts in
      let taken = counts
      counts = [:]
      return taken
    }
    return taken.map { entry, count in
      Receipt(
        link: entry.link, day: entry.day, client: entry.client.rawValue, revision: entry.revision,
        count: count)
    }
  }
}
