import Foundation
import Testing

@Suite("Several plans on one command line")
struct PlansTogetherCommandTests {
  @Test func `conflicts stand under each plan and then between them, in any order of folders`()
    async throws
  {
    try await Sandbox.enter { world in
      try world.copyPlans(overlaid: "plans-ask-twice")
      let program = try Program.caodiem()
      let outcome = try await program.run(["conflicts", "harbour", "county"], in: world)
      #expect(outcome.code == 0)
      #expect(outcome.errors.isEmpty)
      #expect(
        outcome.text == """
          == Harbour watch (harbour-watch)
          There are no conflicts.

          == County safety (county-safety)
          There are no conflicts.

          == Between the plans harbour-watch and county-safety
          1 to look at

          \(Self.twice)

          0 to be settled, 1 to look at, 0 worth knowing; 1 undecided.

          """)
      let turned = try await program.run(["conflicts", "county", "harbour"], in: world)
      #expect(turned.text.contains(Self.twice))
      let one = try await program.run(
        [
          "conflicts", "county", "harbour",
          "plans-ask-twice.county-safety.boats.harbour-watch.drill",
        ], in: world)
      #expect(
        one.text == """
          1 to look at

          \(Self.twice)

          0 to be settled, 1 to look at, 0 worth knowing; 1 undecided.

          """)
      let none = try await program.run(["conflicts", "county", "harbour", "load.none"], in: world)
      #expect(none.code == 64)
      #expect(
        none.errors
          == "the plan has no conflict 'load.none'; see the ids with 'caodiem conflicts PLAN'\n")
    }
  }

  @Test func `a hard conflict between plans is exit code 1, until one of them accepts it`()
    async throws
  {
    try await Sandbox.enter { world in
      try world.copyPlans(overlaid: "both-in-force")
      let program = try Program.caodiem()
      let check = try await program.run(["check", "harbour", "county"], in: world)
      #expect(check.code == 1)
      #expect(
        check.text.hasSuffix(
          """

          == Between the plans harbour-watch and county-safety
          1 to be settled, 0 to look at, 0 worth knowing; 1 undecided: see 'caodiem
            conflicts county harbour'.

          """))
      #expect(
        check.errors == """
          county/plan.yaml:7: harbour-watch follows 'Station order' (7/2027), but
            county-safety carries out 'Second station order' (19/2027), both of Harbour
            Board: from 15 February 2027 on both are in force, and no plan says which took
            the place of the other. [both-in-force]

          """)
      let decide = try await program.run(
        [
          "decide", "harbour", "--waive", "both-in-force.harbour-watch.order.19-2027", "--by",
          "Nora", "--why", "The board says both hold", "--now", "2027-02-20",
        ], in: world)
      #expect(decide.code == 0)
      #expect(
        decide.text.hasPrefix(
          """
          Written to decisions.yaml: both-in-force.harbour-watch.order.19-2027 is
            accepted.
          That is between plans: see it with 'caodiem conflicts' and all of these plans.

          """))
      let decided = try await program.run(["conflicts", "county", "harbour"], in: world)
      #expect(decided.code == 0)
      #expect(
        decided.text.contains(
          """
              Decided: Nora, 20 February 2027: The board says both hold
                (harbour/decisions.yaml:2)

          """))
    }
  }

  @Test func `tasks and the next days are one list, in which the plans are named`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlans(overlaid: "plans-ask-twice")
      let program = try Program.caodiem()
      let tasks = try await program.run(["tasks", "harbour", "county"], in: world)
      #expect(
        tasks.text.hasPrefix(
          """
          Monday 8 March 2027
            North Station  Boat drill (1 of 2)  1  (harbour-watch)  xfkuzc

          """))
      #expect(
        tasks.text.contains(
          """
          Wednesday 24 March 2027
            NORTH Station  Boat Drill  IV.3  (county-safety)  q2kndd

          """))
      #expect(tasks.text.contains("\n7 tasks: 7 with a date"))
      let turned = try await program.run(["tasks", "county", "harbour"], in: world)
      #expect(turned.text == tasks.text)
      let next = try await program.run(
        ["next", "harbour", "county", "--now", "2027-03-19", "--unit", "north"], in: world)
      #expect(
        next.text == """
          The next seven days: Friday 19 March 2027 – Thursday 25 March 2027

          North Station
            Friday 19 March 2027
              Boat drill (2 of 2)  1  (harbour-watch)
            Wednesday 24 March 2027
              Boat Drill  IV.3  (county-safety)


          """)
    }
  }

  @Test func `programs get an array of the plans`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlans(overlaid: "plans-ask-twice")
      let program = try Program.caodiem()
      let both = ["harbour", "county", "--format", "json"]
      for (verb, key) in [("questions", "questions"), ("coverage", "provisions"), ("next", "week")]
      {
        let outcome = try await program.run([verb] + both, in: world)
        let parts = try objects(outcome.output)
        #expect(parts.map { $0["plan"] as? String } == ["harbour-watch", "county-safety"])
        #expect(parts.allSatisfy { $0.keys.sorted() == ["plan", key].sorted() })
      }
      let conflicts = try objects(
        try await program.run(["conflicts"] + both, in: world).output)
      #expect(conflicts.map { $0["plan"] as? String } == ["harbour-watch", "county-safety", nil])
      #expect(conflicts.last?["plans"] as? [String] == ["harbour-watch", "county-safety"])
      let between = conflicts.last?["conflicts"] as? [[String: Any]]
      #expect(between?.map { $0["code"] as? String } == ["plans-ask-twice"])
      #expect(
        between?.first?.keys.sorted() == [
          "code", "decision", "id", "message", "repairs", "severity", "sides",
        ])
      let tasks = try objects(try await program.run(["tasks"] + both, in: world).output)
      #expect(Set(tasks.map { $0["plan"] as? String }) == ["harbour-watch", "county-safety"])
      let starts = tasks.compactMap { $0["start"] as? String }
      #expect(starts.count == 7 && starts == starts.sorted())
    }
  }

  @Test func `each plan is exported into a folder of its own, as it is alone`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlans()
      let program = try Program.caodiem()
      let both = try await program.run(["export", "harbour", "county", "--to", "out"], in: world)
      #expect(both.code == 0)
      #expect(both.errors.isEmpty)
      #expect(both.text.contains("\nWritten to out/harbour-watch, data as of "))
      for (folder, code) in [("harbour", "harbour-watch"), ("county", "county-safety")] {
        _ = try await program.run(["export", folder, "--to", "alone/\(folder)"], in: world)
        #expect(try world.files(in: "out/\(code)") == world.files(in: "alone/\(folder)"))
      }
      #expect(try world.files(in: "out").keys.allSatisfy { $0.contains("/") })
    }
  }

  @Test func `the year of each stands below its title, with a line between`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlans()
      let program = try Program.caodiem()
      let both = try await program.run(["preview", "harbour", "county"], in: world)
      let own = try await program.run(["preview", "harbour"], in: world)
      let other = try await program.run(["preview", "county"], in: world)
      #expect(both.text == own.text + "\n" + other.text)
    }
  }

  @Test func `what is wrong in any of them is told under its folder, and nothing is printed`()
    async throws
  {
    try await Sandbox.enter { world in
      try world.copyPlans()
      try world.edit("county/rules/safety.yaml", "who: every station", to: "who: every statoin")
      let outcome = try await Program.caodiem().run(
        ["check", "harbour", "county", "nowhere"], in: world)
      #expect(outcome.code == 66)
      #expect(outcome.output.isEmpty)
      #expect(
        outcome.errors == """
          county:
          rules/safety.yaml:6:10: error: no unit, kind or tag is called 'every statoin'
              [unknown-unit]
              6 |     who: every statoin
                |          ^^^^^^^^^^^^^
            help: did you mean 'Station'?
          The plan has 1 error and cannot be scheduled.
          nowhere:
          không có thư mục 'nowhere'

          """)
    }
  }

  @Test func `two folders of one plan are no two plans`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlans()
      let outcome = try await Program.caodiem().run(["check", "county", "county"], in: world)
      #expect(outcome.code == 64)
      #expect(outcome.output.isEmpty)
      #expect(
        outcome.errors == """
          'county' and 'county' are both the plan 'county-safety'; two versions of one plan are \
          compared with 'caodiem diff county --against county'

          """)
    }
  }

  @Test func `a campaign that is a part of another says so where the plan is summed up`()
    async throws
  {
    try await Sandbox.enter { world in
      try world.copyPlans(overlaid: "outside-parent")
      try world.edit("county/plan.yaml", "spring\n", to: "spring\n    widens: yes\n")
      let outcome = try await Program.caodiem().run(["check", "county"], in: world)
      #expect(
        outcome.text.contains(
          """
          Campaign: Early checks, 1 March 2027 – 12 March 2027, part of
            harbour-watch/spring, widened.

          """))
    }
  }

  private func objects(_ data: Data) throws -> [[String: Any]] {
    try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
  }

  private static let twice = """
      plans-ask-twice.county-safety.boats.harbour-watch.drill
        3 tasks of NORTH Station: two plans ask for one thing, 'Boat Drill'
        (county-safety, IV.3) and 'Boat drill' (harbour-watch, 1), at the same time,
        and neither rule says that they are two. Both are done now.
        county/rules/safety.yaml:9: - code: boats
        harbour/rules/order.yaml:4: - code: drill
        Mend: let one plan ask for it: drop rule 'drill' of harbour-watch, or
          'boats' of county-safety
        Mend: if they are two, write 'counts toward: nothing' in 'boats' of
          county-safety
        Or accept it: caodiem decide county --waive
          plans-ask-twice.county-safety.boats.harbour-watch.drill
    """
}

extension Sandbox {
  /// Copies the two plans of the fixtures to `harbour` and `county`, with the files of a case laid over
  /// them.
  fileprivate func copyPlans(overlaid name: String? = nil) throws {
    let together = Sandbox.package.appending(path: "Fixtures/plans-together")
    let sources = ["base"] + (name.map { ["\($0)/fires"] } ?? [])
    for source in sources.map({ together.appending(path: $0) }) {
      for path in try FileManager.default.subpathsOfDirectory(atPath: source.path) {
        guard let file = try? String(contentsOf: source.appending(path: path), encoding: .utf8)
        else { continue }
        try write(path, file)
      }
    }
  }
}
