import Foundation
import Testing

/// A world of its own for one test: a folder that is gone when the test has ended.
struct Sandbox {
  /// The folder.
  let folder: URL

  /// Runs a test in a new folder.
  static func enter<Result>(_ body: (Sandbox) async throws -> Result) async throws -> Result {
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "caodiem-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(Sandbox(folder: folder))
  }

  /// The folder of the package that the tests belong to.
  static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The place of a file or folder in this world.
  func place(_ path: String) -> URL { folder.appending(path: path) }

  /// Copies a plan of the fixtures to `plan`.
  func copyPlan(_ path: String = "plans/thai-nguyen-2026") throws {
    try FileManager.default.copyItem(
      at: Sandbox.package.appending(path: "Fixtures/\(path)"), to: place("plan"))
  }

  /// What a file of this world says; `nil` where there is none.
  func read(_ path: String) throws -> String? {
    guard FileManager.default.fileExists(atPath: place(path).path) else { return nil }
    return try String(contentsOf: place(path), encoding: .utf8)
  }

  /// Writes a file of this world, and the folders that it needs.
  func write(_ path: String, _ text: String) throws {
    try FileManager.default.createDirectory(
      at: place(path).deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: place(path))
  }

  /// Replaces some text in a file; fails the test where the file has no such text.
  func edit(_ path: String, _ old: String, to new: String) throws {
    let text = try String(contentsOf: place(path), encoding: .utf8)
    try #require(text.contains(old), "'\(old)' does not occur in \(path)")
    try Data(text.replacing(old, with: new).utf8).write(to: place(path))
  }

  /// The bytes of all files below a folder by their paths.
  func files(in path: String) throws -> [String: Data] {
    try read(path) { try Data(contentsOf: $0) }
  }

  /// What shows whether a file was touched: which file it is, and when it was written.
  func marks(in path: String) throws -> [String: String] {
    try read(path) { place in
      let facts = try FileManager.default.attributesOfItem(atPath: place.path)
      let written = facts[.modificationDate] as? Date
      return "\(facts[.systemFileNumber] ?? "") \(written?.timeIntervalSince1970 ?? 0)"
    }
  }

  private func read<Value>(_ path: String, _ read: (URL) throws -> Value) throws -> [String: Value]
  {
    var values: [String: Value] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: place(path).path) {
      let file = place(path).appending(path: name)
      let kind = try FileManager.default.attributesOfItem(atPath: file.path)[.type]
      if kind as? FileAttributeType == .typeRegular { values[name] = try read(file) }
    }
    return values
  }
}
