import Foundation

/// A stream of the process.
struct OutputStream {
  private let handle: FileHandle

  init(_ handle: FileHandle) {
    self.handle = handle
  }

  /// Writes text. A reader that has gone away is not our concern.
  func write(_ text: String) { write(Array(text.utf8)) }

  /// Writes bytes.
  func write(_ octets: [UInt8]) { try? handle.write(contentsOf: Data(octets)) }
}

/// Where data goes.
let standardOutput = OutputStream(.standardOutput)

/// Where findings and messages go.
let standardError = OutputStream(.standardError)
