import Foundation
import Testing

/// The server of the program, while it runs.
struct RunningServer {
  /// Where it is reached, without a slash at the end.
  let address: String
  /// The port that it listens on.
  let port: Int
  private let process: Process

  /// Starts the server of the ledger in a sandbox, as if it were a moment (UTC), and waits until it
  /// listens.
  static func start(
    in world: Sandbox, at moment: String, port: Int = 0, _ more: [String] = []
  ) async throws -> RunningServer {
    let log = world.place("server-\(UUID().uuidString).log")
    try Data().write(to: log)
    let process = Process()
    process.executableURL = URL(filePath: try Program.caodiem().path)
    process.arguments = ["serve", "--port", "\(port)", "--now", moment, "--language", "en"] + more
    process.currentDirectoryURL = world.folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: log)
    try process.run()
    for _ in 0..<600 {
      let text = try String(contentsOf: log, encoding: .utf8)
      if let line = text.split(separator: "\n").first(where: { $0.hasPrefix("Serving at ") }),
        let port = Int(line.split(separator: ":").last?.prefix { $0.isNumber } ?? "")
      {
        return RunningServer(address: "http://127.0.0.1:\(port)", port: port, process: process)
      }
      try #require(process.isRunning, "\(text)")
      try await Task.sleep(for: .milliseconds(50))
    }
    process.terminate()
    throw TimedOut()
  }

  /// Starts the planner's page of the plan in a sandbox, as of 20 June 2026, and returns the address that
  /// was printed.
  static func startPlanner(
    in world: Sandbox, of plan: String = "plan", _ more: [String] = []
  ) async throws -> (server: RunningServer, printed: String) {
    let log = world.place("planner-\(UUID().uuidString).log")
    try Data().write(to: log)
    let process = Process()
    process.executableURL = URL(filePath: try Program.caodiem().path)
    process.arguments = ["serve", plan, "--port", "0", "--now", "2026-06-20T00:00"] + more
    process.currentDirectoryURL = world.folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: log)
    try process.run()
    for _ in 0..<1_200 {
      let text = try String(contentsOf: log, encoding: .utf8)
      if let line = text.split(separator: "\n").last(where: { $0.hasPrefix("http://") }),
        line.contains("key="), text.hasSuffix("\n"),
        let port = Int(line.split(separator: ":").last?.prefix { $0.isNumber } ?? "")
      {
        let address = "http://127.0.0.1:\(port)"
        return (RunningServer(address: address, port: port, process: process), String(line))
      }
      try #require(process.isRunning, "\(text)")
      try await Task.sleep(for: .milliseconds(50))
    }
    process.terminate()
    throw TimedOut()
  }

  /// Asks it to end, as whoever looks after the machine does, and returns its exit code.
  func stop() async throws -> Int32 {
    process.terminate()
    for _ in 0..<600 where process.isRunning { try await Task.sleep(for: .milliseconds(50)) }
    try #require(!process.isRunning)
    return process.terminationStatus
  }

  /// Ends it as `kill -9` does, so that it can put nothing in order.
  func kill() async throws {
    try #require(Foundation.kill(process.processIdentifier, SIGKILL) == 0)
    for _ in 0..<100 where process.isRunning { try await Task.sleep(for: .milliseconds(50)) }
  }

  private struct TimedOut: Error {}

  /// Does something while the server runs, and stops it whatever comes of that.
  func serving<Value>(_ body: () async throws -> Value) async throws -> Value {
    do {
      let value = try await body()
      #expect(try await stop() == 0)
      return value
    } catch {
      process.terminate()
      throw error
    }
  }
}
