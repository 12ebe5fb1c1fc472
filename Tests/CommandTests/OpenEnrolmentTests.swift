import Foundation
import Testing

/// A plan that somebody wrote from the documentation alone, for offices and a station in New York.
@Suite("Open enrolment in New York")
struct OpenEnrolmentTests {
  @Test func `spots stand at the station's hours on both sides of the clock change`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlan("stories/open-enrolment/plan")
      let program = try Program.caodiem()
      let published = try await program.run(
        ["publish", "plan", "--now", "2026-09-16 09:00"], in: world)
      #expect(published.code == 0)
      let slots = try await program.run(
        ["air", "slots", "whud", "--from", "2026-10-31", "--to", "2026-11-01"], in: world)
      let starts = slots.text.matches(of: /"start" : "([^"]+)"/).map { String($0.output.1) }
      #expect(
        starts.sorted() == [
          "2026-10-31T06:30:00-04:00", "2026-10-31T17:30:00-04:00", "2026-11-01T06:30:00-05:00",
          "2026-11-01T17:30:00-05:00",
        ])
      let instants = try starts.sorted().map { text in
        try #require(try? Date(text, strategy: .iso8601)).formatted(.iso8601)
      }
      #expect(
        instants == [
          "2026-10-31T10:30:00Z", "2026-10-31T21:30:00Z", "2026-11-01T11:30:00Z",
          "2026-11-01T22:30:00Z",
        ])
    }
  }

  @Test func `a ledger of plans in English is spoken of in English`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlan("stories/open-enrolment/plan")
      let program = try Program.caodiem()
      _ = try await program.run(["publish", "plan", "--now", "2026-09-16 09:00"], in: world)
      let revisions = try await program.run(["revisions"], in: world)
      #expect(revisions.text.hasPrefix("Revision 1, 09:00 on 16 September 2026\n"))
      let week = try await program.run(
        ["air", "week", "--week", "2027-W02", "--now", "2026-09-16 09:00"], in: world)
      #expect(
        week.text.hasPrefix("Week 2 (11 January 2027 – 17 January 2027): 0/1 met\n"), "\(week.text)"
      )
    }
  }

  @Test
  func `at least three spots a week, two events an office on working days, a report after ten`()
    async throws
  {
    try await Sandbox.enter { world in
      try world.copyPlan("stories/open-enrolment/plan")
      let outcome = try await Program.caodiem().run(
        ["tasks", "plan", "--format", "csv"], in: world)
      #expect(outcome.errors.isEmpty)
      let rows = outcome.text.split(whereSeparator: \.isNewline).dropFirst()
        .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
      let calendar = Calendar(identifier: .iso8601)
      let spots = rows.filter { $0[2].hasPrefix("spots") }.map { String($0[10].prefix(10)) }
      let weeks = try Dictionary(grouping: spots) { day in
        let date = try #require(try? Date(day + "T12:00:00Z", strategy: .iso8601))
        return calendar.component(.weekOfYear, from: date)
      }.mapValues(\.count)
      #expect(Set(weeks.keys) == Set(Array(44...53) + [1, 2]))
      #expect(weeks.values.allSatisfy { $0 >= 3 })
      let closed = ["2026-11-26", "2026-12-25", "2027-01-18"]
      let events = rows.filter { $0[2] == "events" }.map { ($0[5], $0[10]) }
      #expect(
        Dictionary(grouping: events, by: \.0).mapValues(\.count).values.sorted() == [2, 2, 2, 2])
      for (_, day) in events {
        let date = try #require(try? Date(day + "T12:00:00Z", strategy: .iso8601))
        #expect(!calendar.isDateInWeekend(date) && !closed.contains(day), "\(day)")
      }
      let report = try #require(rows.first { $0[2] == "report" })
      #expect(Array(report.suffix(2)) == ["Regional Directorate", ""])
      // 19–22 January are four working days, 25–29 January nine, 1 February the tenth.
      #expect(
        rows.filter { $0[2] == "report" }.map { $0[10] } == Array(repeating: "2027-02-01", count: 4)
      )
    }
  }
}
