import CivilTime
import Crypto
import NIOCore

/// A feed as it is served: its bytes and every head that may go before them, made once.
struct KeptFeed: Sendable {
  /// The entity tags.
  let tags: EntityTags
  /// When it last changed, or may have.
  let modified: Instant
  private let plain: ByteBuffer
  private let packed: ByteBuffer?
  private let plainHeads: Heads
  private let packedHeads: Heads

  /// The lines of a head that stay the same, from behind the date on, with the empty line.
  struct Heads: Sendable {
    /// Of an answer with the bytes.
    let whole: ByteBuffer
    /// Of one that says that nothing has changed.
    let notModified: ByteBuffer
  }

  /// How a feed may be kept by others.
  enum Access: Sendable {
    /// One person's: never in a cache that several share.
    case secret
    /// Everybody's.
    case open
  }

  /// Makes all of a feed. `name` is that of its file, with letters of any script, and `plainName` the
  /// same in ASCII; `refresh` is after how many seconds programs
  /// are asked to come back.
  init(
    _ octets: [UInt8], named name: String, plainName: String, modified: Instant,
    refresh: Int, _ access: Access
  ) {
    let packed = gzip(octets)
    let digest = SHA256.hash(data: octets).prefix(16).map { hex($0) }.joined()
    let tags = EntityTags(identity: "\"\(digest)\"", gzip: "\"\(digest)-gz\"")
    let cache = KeptFeed.cacheControl(access, refresh)
    let heads = { (coding: FeedRequest.Coding, count: Int) in
      let validators = [
        ("ETag", tags[coding]), ("Last-Modified", HTTPDate.text(modified)),
        ("Cache-Control", cache), ("Vary", "Accept-Encoding"),
      ]
      let content = [
        ("Content-Type", "text/calendar; charset=utf-8"), ("Content-Length", String(count)),
        ("Content-Disposition", disposition(name, plainName)), ("X-Robots-Tag", "noindex"),
        ("Referrer-Policy", "no-referrer"), ("X-Content-Type-Options", "nosniff"),
      ]
      let encoding = coding == .gzip ? [("Content-Encoding", "gzip")] : []
      return Heads(
        whole: headLines(validators + content + encoding), notModified: headLines(validators))
    }
    self.tags = tags
    self.modified = modified
    self.plain = ByteBuffer(bytes: octets)
    self.packed = packed.map { ByteBuffer(bytes: $0) }
    plainHeads = heads(.identity, octets.count)
    packedHeads = heads(.gzip, packed?.count ?? 0)
  }

  /// Whether there is a compressed form.
  var isPacked: Bool { packed != nil }

  /// The bytes in a coding.
  func body(_ coding: FeedRequest.Coding) -> ByteBuffer {
    switch coding {
    case .identity: plain
    case .gzip: packed ?? plain
    }
  }

  /// The heads in a coding.
  subscript(coding: FeedRequest.Coding) -> Heads {
    switch coding {
    case .identity: plainHeads
    case .gzip: packedHeads
    }
  }

  private static func cacheControl(_ access: Access, _ refresh: Int) -> String {
    let age = refresh / 2
    return switch access {
    case .secret: "private, max-age=\(age), must-revalidate, no-transform"
    case .open: "public, max-age=\(age), s-maxage=\(age), must-revalidate, no-transform"
    }
  }
}

/// Header lines, and the empty line after them.
func headLines(_ fields: [(name: String, value: String)]) -> ByteBuffer {
  ByteBuffer(string: fields.map { "\($0.name): \($0.value)\r\n" }.joined() + "\r\n")
}

/// The name under which a program may keep the file: in ASCII, and as it is really called.
///
/// Source: RFC 6266 §4.3, RFC 8187 §3.2.
private func disposition(_ name: String, _ plainName: String) -> String {
  // Characters that no file may have in its name become a hyphen: titles have dates such as 01/7.
  let safe = String(name.map { #"/\:*?"<>|"#.contains($0) ? "-" : $0 })
  let encoded = safe.utf8.map { octet in
    isAttributeOctet(octet) ? String(UnicodeScalar(octet)) : "%" + hex(octet).uppercased()
  }
  return "inline; filename=\"\(plainName)\"; filename*=UTF-8''\(encoded.joined())"
}

private func isAttributeOctet(_ octet: UInt8) -> Bool {
  switch octet {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"):
    true
  default: "!#$&+-.^_`|~".utf8.contains(octet)
  }
}

private func hex(_ octet: UInt8) -> String {
  (octet < 16 ? "0" : "") + String(octet, radix: 16)
}
