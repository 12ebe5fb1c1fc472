import CivilTime
import NIOHTTP1
import ScheduleModel
import Synchronization

/// How often one may ask, and who is who. Each has so many requests at once, and gets as many anew
/// within a minute.
final class RequestLimits: Sendable {
  /// What a server is told about its clients.
  struct Terms: Sendable {
    /// Requests a minute for each link and each open feed.
    var perLink = 1_200
    /// Requests a minute for unknown addresses, from one address of the network.
    var perStranger = 600
    /// Whether a proxy stands in front, so that it is the proxy who says where a request comes from.
    var isBehindProxy = false
    /// Parts of the names of programs that get no compressed answers, in small letters.
    var uncompressed: [String] = []
  }

  /// Who asks.
  enum Asker: Hashable {
    case link(Int)
    case open(FeedTerms)
    case stranger(String)
  }

  private let terms: Terms
  private let buckets = Mutex<[Asker: Bucket]>([:])

  /// So many may be known at once. Beyond, everybody starts anew.
  private static let most = 100_000

  private struct Bucket {
    var tokens: Double
    var moment: Instant
  }

  init(_ terms: Terms) {
    self.terms = terms
  }

  /// How many seconds somebody has to wait; `nil` where the request may be answered.
  func wait(of asker: Asker, at now: Instant) -> Int? {
    let rate = Double(rate(of: asker))
    return buckets.withLock { buckets in
      if buckets.count > RequestLimits.most { buckets.removeAll() }
      var bucket = buckets[asker] ?? Bucket(tokens: rate, moment: now)
      let passed = Double(max(0, now.seconds - bucket.moment.seconds))
      bucket.tokens = min(rate, bucket.tokens + passed * rate / 60)
      bucket.moment = now
      let isFree = bucket.tokens >= 1
      if isFree { bucket.tokens -= 1 }
      buckets[asker] = bucket
      return isFree ? nil : max(1, Int(60 / rate))
    }
  }

  /// From where a request comes; `forwarded` are the values of X-Forwarded-For.
  func address(of client: String, _ forwarded: [String]) -> String {
    guard terms.isBehindProxy, let chain = forwarded.last else { return client }
    // The last is what our own proxy has seen; what stands before it anybody can write.
    return chain.split(separator: ",").last.map { $0.filter { $0 != " " } } ?? client
  }

  /// Whether a program may get compressed answers.
  func compresses(for headers: HTTPHeaders) -> Bool {
    guard !terms.uncompressed.isEmpty else { return true }
    let program = (headers.first(name: "User-Agent") ?? "").lowercased()
    return !terms.uncompressed.contains { program.contains($0) }
  }

  private func rate(of asker: Asker) -> Int {
    switch asker {
    case .link, .open: terms.perLink
    case .stranger: terms.perStranger
    }
  }
}
