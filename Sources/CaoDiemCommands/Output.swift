import Foundation
import Synchronization

/// A stream of the process.
///
/// A class, because what was announced is written once, before whatever comes first.
final class OutputStream: Sendable {
  private let handle: FileHandle
  private let heading = Mutex<String?>(nil)

  init(_ handle: FileHandle) {
    self.handle = handle
  }

  /// Writes text. A reader that has gone away is not our concern.
  func write(_ text: String) { write(Array(text.utf8)) }

  /// Writes bytes.
  func write(_ octets: [UInt8]) {
    guard !octets.isEmpty else { return }
    let head = heading.withLock { heading in
      defer { heading = nil }
      return heading
    }
    try? handle.write(contentsOf: Data((head ?? "").utf8) + Data(octets))
  }

  /// Writes a heading above what `body` writes; none where it writes nothing.
  func under<Result>(_ text: String, _ body: () throws -> Result) rethrows -> Result {
    heading.withLock { $0 = text }
    defer { heading.withLock { $0 = nil } }
    return try body()
  }
}

/// Where data goes.
let standardOutput = OutputStream(.standardOutput)

/// Where findings and messages go.
let standardError = OutputStream(.standardError)
