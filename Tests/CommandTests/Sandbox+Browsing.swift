import Foundation
import Testing

extension Sandbox {
  /// What a real browser tells of the planner's page of the plan in `plan`, as of 20 June 2026, after some
  /// steps, as texts; `steps` gets the printed address and the one without a path.
  func browse(
    _ steps: (_ printed: String, _ address: String) -> [(String, Any)]
  ) async throws -> [String] {
    let (server, printed) = try await RunningServer.startPlanner(in: self)
    return try await server.serving { try await drive(steps(printed, server.address)) }
  }

  /// What a real browser tells after some steps, as texts.
  func drive(_ steps: [(String, Any)]) async throws -> [String] {
    try #require(Program.named("chromium") != nil, "apt-get install chromium")
    let python = try #require(Program.named("python3"))
    try write("browser.py", browserScript)
    let list = steps.map { [$0.0, $0.1] }
    try JSONSerialization.data(withJSONObject: list).write(to: place("steps.json"))
    let outcome = try await python.run(["browser.py", "steps.json"], in: self)
    try #require(outcome.code == 0, "\(outcome.errors)")
    let told = try JSONSerialization.jsonObject(with: Data(outcome.text.utf8))
    return try #require(told as? [Any]).map { value in
      (value as? String) ?? ((value as? [String]).map { "\($0)" } ?? "\(value)")
    }
  }
}
