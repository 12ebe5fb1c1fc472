import Foundation
import Testing

/// A program that is run and looked at from outside.
struct Program {
  private let executable: URL
  private let leading: [String]
  private let environment: [String: String]

  /// What came of a run.
  struct Outcome {
    /// The exit code.
    let code: Int32
    /// What stood on standard output.
    let output: Data
    /// What stood on standard error.
    let errors: String

    /// Standard output as text.
    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// Creates a program with the arguments and variables that it always gets.
  init(_ executable: URL, _ leading: [String] = [], environment: [String: String] = [:]) {
    self.executable = executable
    self.leading = leading
    self.environment = environment
  }

  /// The program of this package, as it was built beside the tests.
  static func caodiem(_ environment: [String: String] = [:]) throws -> Program {
    let tests =
      [ProcessInfo.processInfo.arguments.first.map { URL(filePath: $0) }]
      + Bundle.allBundles.map(\.executableURL)
    let found = tests.compactMap { $0?.deletingLastPathComponent().appending(path: "caodiem") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    return Program(
      try #require(found, "caodiem was not built beside the tests"), environment: environment)
  }

  /// Where the program is.
  var path: String { executable.path }

  /// A program of the system, searched for where shells do.
  static func named(
    _ name: String, _ leading: [String] = [], environment: [String: String] = [:]
  ) -> Program? {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    let found = folders.map { URL(filePath: "\($0)/\(name)") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    return found.map { Program($0, leading, environment: environment) }
  }
}

extension Program {
  /// Runs the program in a folder of the sandbox, in no language unless the environment names one.
  func run(_ arguments: [String], in world: Sandbox) async throws -> Outcome {
    let process = Process()
    process.executableURL = executable
    process.arguments = leading + arguments
    process.currentDirectoryURL = world.folder
    process.environment = surroundings(world)
    process.standardInput = FileHandle.nullDevice
    // Files, because a pipe that nobody reads meanwhile is full before the program has ended.
    let (output, errors) = (try Sink(in: world), try Sink(in: world))
    process.standardOutput = output.handle
    process.standardError = errors.handle
    try await withCheckedThrowingContinuation { (end: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in end.resume() }
      do {
        try process.run()
      } catch {
        process.terminationHandler = nil
        end.resume(throwing: error)
      }
    }
    return Outcome(
      code: process.terminationStatus, output: try output.content(),
      errors: String(decoding: try errors.content(), as: UTF8.self))
  }

  /// Begins a run that is ended, as by `kill -9`, once so much time has passed.
  func run(
    _ arguments: [String], in world: Sandbox, killedAfter delay: Duration
  ) async throws {
    let seconds = delay / .seconds(1)
    let killer = try #require(Program.named("timeout", environment: environment))
    _ = try await killer.run(
      ["--signal", "KILL", "\(seconds)", executable.path] + leading + arguments, in: world)
  }

  /// The environment of the tests without its language, with the program's own variables.
  private func surroundings(_ world: Sandbox) -> [String: String] {
    ProcessInfo.processInfo.environment
      .filter { !$0.key.hasPrefix("LC_") && !$0.key.hasPrefix("LANG") && $0.key != "NO_COLOR" }
      .merging(["HOME": world.folder.path, "LC_ALL": "C"]) { $1 }
      .merging(environment) { $1 }
  }
}

/// A file that catches what a program writes.
private struct Sink {
  private let place: URL
  let handle: FileHandle

  init(in world: Sandbox) throws {
    place = world.place(".sink-\(UUID().uuidString)")
    try Data().write(to: place)
    handle = try FileHandle(forWritingTo: place)
  }

  /// What was written; closes the file.
  func content() throws -> Data {
    try handle.close()
    defer { try? FileManager.default.removeItem(at: place) }
    return try Data(contentsOf: place)
  }
}
