public import CivilTime
import ICalendar
public import Ledger
import Logging
import NIOCore

/// The feeds as files, for a web server that knows nothing of us.
///
/// The bytes are those that the server of ours sends. What a folder cannot do: say at once that a link
/// is gone, count who reads, and compare entity tags that are not the web server's own.
public struct FeedFolder {
  private let edition: Edition
  private let now: Instant

  /// Which feeds are written.
  public enum Choice: Sendable {
    /// Those that everybody may read.
    case open
    /// Those, and the secret ones of all links.
    case openAndSecret
  }

  /// One file, by its path below the root of the web server.
  public struct File: Sendable {
    /// The path, without a slash at its beginning.
    public let path: String
    /// The bytes.
    public let octets: [UInt8]
  }

  /// Reads what is to be written, as of a moment. `address` is where the folder will be reached,
  /// without a slash at its end.
  ///
  /// - Throws: what the ledger throws.
  public init(
    _ ledger: any WatchedLedger, _ key: LinkKey, under address: String, at now: Instant,
    zone: @escaping @Sendable (ZoneID, ClosedRange<Int>) -> Zone?
  ) throws(LedgerError) {
    let shelf = Shelf()
    let quiet = Logger(label: "folder") { _ in SwiftLogNoOpLogHandler() }
    try LedgerWatch(ledger, key, at: address, into: shelf, logger: quiet, zone: zone)
      .refresh(at: now)
    edition = shelf.edition
    self.now = now
  }

  /// The files of the feeds, by path, and `robots.txt`.
  ///
  /// - Throws: what libical cannot write.
  public func files(_ choice: Choice) throws -> [File] {
    var files = [File(path: "robots.txt", octets: Array(robots.utf8))]
    let owners = edition.openFeeds + (choice == .open ? [] : edition.secretFeeds)
    for owner in owners {
      guard case .feed(let place, _) = edition.find(owner, at: now) else { continue }
      let made = try place.made()
      files.append(File(FeedPath(owner), made.main))
      for (quarter, feed) in made.quarters {
        files.append(File(FeedPath(owner, quarter: quarter), feed))
      }
    }
    return files.sorted { $0.path < $1.path }
  }

  /// The addresses that were withdrawn or are too old, by path: a web server should say 410 to them.
  public func gone() -> [String] {
    edition.secretFeeds
      .filter { if case .gone = edition.find($0, at: now) { true } else { false } }
      .map { String(FeedPath($0).text.dropFirst()) }.sorted()
  }

  /// Whether a path below the root could be that of a feed of ours, so that it goes when no link leads
  /// there any more.
  public static func isFeed(_ path: String) -> Bool {
    guard let path = FeedPath("/\(path)") else { return false }
    if case .secret(let secret) = path.owner { return secret.utf8.count == 26 }
    return true
  }
}

extension FeedFolder.File {
  fileprivate init(_ path: FeedPath, _ feed: KeptFeed) {
    self.init(
      path: String(path.text.dropFirst()),
      octets: Array(feed.body(.identity).readableBytesView))
  }
}
