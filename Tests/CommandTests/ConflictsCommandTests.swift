import Foundation
import Testing

@Suite("caodiem conflicts")
struct ConflictsCommandTests {
  @Test func `what is soft leaves the exit code alone, and is told in text and JSON`() async throws
  {
    try await Sandbox.enter { world in
      try world.copyPlan()
      let program = try Program.caodiem()
      let text = try await program.run(["conflicts", "plan"], in: world)
      #expect(text.code == 0)
      #expect(text.errors.isEmpty)
      #expect(
        text.text.contains(
          "\n  lead-booked.phong-ttht.2026-07-01  [III.1.1; III.3; III.5; IV.1]\n"))
      let json = try await program.run(["conflicts", "plan", "--format", "json"], in: world)
      #expect(json.code == 0)
      let records = try #require(
        try JSONSerialization.jsonObject(with: Data(json.output)) as? [[String: Any]])
      let keys: Set = [
        "code", "id", "severity", "message", "tasks", "units", "clauses", "causes", "repairs",
        "decision", "tried", "narrowness", "notProved",
      ]
      #expect(!records.isEmpty && records.allSatisfy { Set($0.keys) == keys })
      for record in records {
        #expect(
          text.text.contains(
            "  \(record["id"] as? String ?? "?")"))
      }
    }
  }

  @Test func `something hard that nobody decided is exit code 1, in both formats`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      try world.edit("plan/rules/ke-hoach.yaml", "số lượng: 3\n", to: "số lượng: 9\n")
      let program = try Program.caodiem()
      for format in ["text", "json"] {
        let outcome = try await program.run(
          ["conflicts", "plan", "--format", format, "--language", "en"], in: world)
        #expect(outcome.code == 1)
        #expect(outcome.text.contains("window-too-short.hn-co-so"))
        #expect(outcome.errors.isEmpty)
      }
    }
  }
}
