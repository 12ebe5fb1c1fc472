import CivilTime
import NIOHTTP1

/// What the headers of a request ask of a feed.
///
/// Source: RFC 9110 §§12.5.3, 13.1, 13.2.
struct FeedRequest {
  private let headers: HTTPHeaders

  /// Reads the headers of a request.
  init(_ headers: HTTPHeaders) {
    self.headers = headers
  }

  /// What is to be answered.
  enum Answer: Hashable {
    /// The feed in a coding.
    case whole(Coding)
    /// That what the client has in a coding is still so.
    case notModified(Coding)
    /// That the feed is not the one that the client wants to have.
    case preconditionFailed
  }

  /// How the bytes of a feed are sent.
  enum Coding: Hashable {
    case identity, gzip
  }

  /// Decides what to answer, for a feed with these entity tags and this moment.
  func answer(for tags: EntityTags, modified: Instant, compressing: Bool) -> Answer {
    let coding: Coding = compressing && takesGzip ? .gzip : .identity
    let present = tags[coding]
    if headers.contains(name: "If-Match"), let wanted = list("If-Match"),
      !wanted.hasAny(of: [present], .strong)
    {
      return .preconditionFailed
    }
    // Most clients send the one tag that they have.
    if let only = headers.first(name: "If-None-Match"), only == present {
      return .notModified(coding)
    }
    if let known = list("If-None-Match") {
      // Either form will do: what the client has is the feed of this moment.
      return known.hasAny(of: [tags.identity, tags.gzip], .weak)
        ? .notModified(coding) : .whole(coding)
    }
    if let text = headers.first(name: "If-Modified-Since"), let since = HTTPDate.instant(text),
      modified <= since
    {
      return .notModified(coding)
    }
    return .whole(coding)
  }

  private func list(_ name: String) -> EntityTagList? {
    let values = headers[name]
    return values.isEmpty ? nil : EntityTagList(values.joined(separator: ","))
  }

  /// Whether the client takes gzip, and rather than nothing at all.
  private var takesGzip: Bool {
    guard headers.contains(name: "Accept-Encoding") else { return false }
    let offers = headers["Accept-Encoding"].joined(separator: ",").lowercased()
      .split(separator: ",").map { CodingOffer($0) }
    let named = offers.first { $0.name == "gzip" || $0.name == "x-gzip" }
    let gzip = named ?? offers.first { $0.name == "*" }
    guard let gzip, gzip.weight > 0 else { return false }
    let identity = offers.first { $0.name == "identity" }
    return gzip.weight >= identity?.weight ?? 0
  }
}

/// The entity tags of a feed, one for each coding, with their quotes.
struct EntityTags: Hashable {
  /// That of the bytes as they are.
  let identity: String
  /// That of the compressed bytes.
  let gzip: String

  subscript(coding: FeedRequest.Coding) -> String {
    switch coding {
    case .identity: identity
    case .gzip: gzip
    }
  }
}

/// The entity tags that a client names, or `*`.
private struct EntityTagList {
  private let tags: [Substring]
  private let isAny: Bool

  enum Comparison {
    case strong, weak
  }

  init(_ text: String) {
    isAny = text.trimming(" \t") == "*"
    // A tag may hold a comma; those of ours do not, so that cutting one apart harms nobody.
    tags = text.split(separator: ",").map { $0.trimming(" \t") }
  }

  func hasAny(of present: [String], _ comparison: Comparison) -> Bool {
    if isAny { return true }
    return tags.contains { tag in
      let isWeak = tag.hasPrefix("W/")
      guard comparison == .weak || !isWeak else { return false }
      let opaque = isWeak ? tag.dropFirst(2) : tag
      return present.contains { $0 == opaque }
    }
  }
}

/// One coding that a client takes, with its weight in thousandths.
private struct CodingOffer {
  let name: Substring
  let weight: Int

  init(_ text: Substring) {
    let parts = text.split(separator: ";").map { $0.trimming(" \t") }
    name = parts.first ?? ""
    let quality = parts.dropFirst().first { $0.hasPrefix("q=") }
    weight = quality.flatMap { Double($0.dropFirst(2)) }.map { Int($0 * 1000) } ?? 1000
  }
}

extension StringProtocol {
  /// The text without any of these characters at its ends.
  fileprivate func trimming(_ edges: String) -> SubSequence {
    let front = drop { edges.contains($0) }
    guard let last = front.lastIndex(where: { !edges.contains($0) }) else { return front }
    return front[...last]
  }
}
