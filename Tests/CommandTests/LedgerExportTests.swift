import Foundation
import Testing

@Suite("What is published, as a folder")
struct LedgerExportTests {
  @Test func `the same twice is the same, and one task that moves changes only its own event`()
    async throws
  {
    try await Sandbox.enter { world in
      let plan = LivingPlan(world)
      try await plan.begin()
      for link in ["plan", "leads/thon-1", "plan --profile personal", "plan --profile tasks"] {
        let words = link.split(separator: " ").map(String.init)
        try await plan.run(["links", "add"] + words + ["--for", "Lan", "--name", link])
      }
      let first = try await export(plan, world)
      #expect(first.keys.filter { $0.hasSuffix(".ics") }.count == 5)
      try await plan.publish(on: "2026-06-18")
      #expect(try await export(plan, world) == first)
      try world.edit("plan/rules/ke-hoach.yaml", "ngày: 1/7", to: "ngày: 3/7")
      try await plan.publish(on: "2026-06-19")
      let second = try await export(plan, world)
      #expect(second.keys == first.keys)
      for (path, octets) in second where path.hasSuffix(".ics") {
        let (before, after) = (try events(first[path]), try events(octets))
        let changed = after.filter { before[$0.key] != $0.value }
        #expect(changed.count == 1, "\(path)")
        let event = try #require(changed.first?.value)
        #expect(event.contains("SEQUENCE:1\r\n"))
        #expect(event.contains("LAST-MODIFIED:20260619T010000Z\r\n"))
        #expect(event.contains("SUMMARY:Họp thôn"))
        #expect(before.keys == after.keys)
      }
    }
  }

  @Test func `open calendars are written, secret ones where asked for, and none that has ended`()
    async throws
  {
    try await Sandbox.enter { world in
      try world.copyPlan()
      let plan = LivingPlan(world)
      try await plan.run(["publish", "plan", "--now", "2026-06-17 08:00"])
      try await plan.run(["links", "add", "plan", "--for", "Lan", "--name", "máy"])
      try await plan.run(["links", "open", "stations/dai-tn"])
      try await plan.run(["links", "open", "campaigns/cao-diem-1-7", "--calendar-language", "en"])
      let open = [
        "open/thai-nguyen-2026/campaigns/cao-diem-1-7.en.ics",
        "open/thai-nguyen-2026/stations/dai-tn.vi.ics",
      ]
      #expect(try await calendars(plan, world, []) == open)
      let secret = try #require(
        try await calendars(plan, world, ["--links"]).first { $0.hasPrefix("f/") })
      #expect(secret.utf8.count == "f/".count + 26 + ".ics".count)
      try await plan.run(["links", "withdraw", "1"])
      try await plan.run(["links", "close", "stations/dai-tn"])
      #expect(try await calendars(plan, world, ["--links"]) == [open[0]])
      let nginx = try String(contentsOf: world.place("site/nginx.conf"), encoding: .utf8)
      #expect(nginx.contains("location = /\(secret) { return 410; }"))
    }
  }

  private func calendars(
    _ plan: LivingPlan, _ world: Sandbox, _ more: [String]
  ) async throws -> [String] {
    try await plan.run(
      ["export", "--from-ledger", "--to", "site", "--now", "2026-06-20 01:00"] + more)
    return try world.files(in: "site").keys.filter { $0.hasSuffix(".ics") }.sorted()
  }

  private func export(_ plan: LivingPlan, _ world: Sandbox) async throws -> [String: Data] {
    try await plan.run(
      ["export", "--from-ledger", "--links", "--to", "site", "--now", "2026-06-20 01:00"])
    return try world.files(in: "site")
  }

  /// The components of a calendar that are events or to-dos, by identity.
  private func events(_ octets: Data?) throws -> [String: String] {
    let text = String(decoding: try #require(octets), as: UTF8.self)
    let parts = text.components(separatedBy: "BEGIN:V").filter {
      $0.hasPrefix("EVENT") || $0.hasPrefix("TODO")
    }
    var events: [String: String] = [:]
    for part in parts {
      let line = part.components(separatedBy: "\r\n").first { $0.hasPrefix("UID:") }
      events[try #require(line)] = part
    }
    return events
  }
}
