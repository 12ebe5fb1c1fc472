public import ScheduleModel

/// The part of an address that names a feed, or a file that belongs to one.
///
/// `/f/SECRET.ics`, `/f/SECRET/2026-Q3.ics` for what one person or office was given;
/// `/open/PLAN/campaigns/CODE.vi.ics` for what everybody may read.
public struct FeedPath: Hashable, Sendable {
  /// Whose feed it is.
  public enum Owner: Hashable, Sendable {
    /// That of the link with this secret.
    case secret(String)
    /// Everybody's.
    case open(FeedTerms)
  }

  /// Whose feed it is.
  public let owner: Owner
  /// The quarter whose broadcasts the file holds, such as `2026-Q3`; `nil` for the feed itself.
  public let quarter: String?

  /// Puts both together.
  public init(_ owner: Owner, quarter: String? = nil) {
    self.owner = owner
    self.quarter = quarter
  }

  /// Reads the path of an address, without query; `nil` where it names no .ics.
  init?(_ path: Substring) {
    // By octets: this runs for every request, and letters would cost several times as much.
    let octets = path.utf8
    guard octets.suffix(4).elementsEqual(".ics".utf8), octets.first == UInt8(ascii: "/") else {
      return nil
    }
    let parts = octets.dropLast(4).dropFirst()
      .split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { Substring($0) }
    switch (parts.first, parts.count) {
    case ("f", 2): self.init(.secret(String(parts[1])))
    case ("f", 3): self.init(.secret(String(parts[1])), quarter: String(parts[2]))
    case ("open", 3...5): self.init(open: Array(parts.dropFirst()))
    default: return nil
    }
  }

  /// The path, from its first slash on.
  public var text: String {
    let stem =
      switch owner {
      case .secret(let secret): "/f/\(secret)"
      case .open(let terms): "/open/\(terms.plan)/\(terms.subject).\(terms.language.rawValue)"
      }
    return stem + (quarter.map { "/\($0)" } ?? "") + ".ics"
  }
}

extension FeedPath {
  /// Reads `PLAN/plan.vi` or `PLAN/campaigns/CODE.vi`, perhaps with a quarter behind it.
  private init?(open parts: [Substring]) {
    let isWhole = parts.count > 1 && parts[1].hasPrefix("plan.")
    let length = isWhole ? 2 : 3
    guard (length...length + 1).contains(parts.count), let plan = PlanID(String(parts[0])) else {
      return nil
    }
    let name = parts[1..<length].joined(separator: "/").split(separator: ".")
    guard name.count == 2, let subject = FeedSubject(String(name[0])),
      let language = Language(rawValue: String(name[1]))
    else { return nil }
    self.init(
      .open(FeedTerms(plan, subject, in: language)),
      quarter: parts.count > length ? String(parts[length]) : nil)
  }
}
