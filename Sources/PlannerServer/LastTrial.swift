/// Lets one trial run at a time, and of those that wait for it only the last: whoever types asks often, and wants
/// the answer to what was typed last.
///
/// An actor, because trials come from several requests at once.
actor LastTrial {
  private var asked = 0
  private var running: Task<String, any Error>?

  /// What a trial gives; `nil` where another was asked for before its turn came.
  func run(_ trial: @escaping @Sendable () async throws -> String) async throws -> String? {
    asked += 1
    let own = asked
    while let running {
      _ = await running.result
      guard own == asked else { return nil }
    }
    let task = Task { try await trial() }
    running = task
    defer { running = nil }
    return try await task.value
  }
}
