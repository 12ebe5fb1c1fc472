import Foundation
import Testing

/// Programs that are not ours, subscribed over HTTP to one calendar while its plan lives.
@Suite("Subscribers over HTTP", .serialized)
struct SubscriberTests {
  @Test(
    .enabled("apt-get install python3-icalendar", whenPresent: SecondOpinion.icalendar),
    .enabled("apt-get install vdirsyncer", whenPresent: SecondOpinion.vdirsyncer),
    .enabled("apt-get install khal", whenPresent: SecondOpinion.khal),
    .enabled("apt-get install radicale", whenPresent: SecondOpinion.radicale))
  func `all see the same before and after an edit, a move and a cancellation`() async throws {
    try await Sandbox.enter { world in
      let plan = LivingPlan(world)
      try await plan.begin()
      let server = try await plan.serve()
      try await server.serving {
        let subscriber = try await Subscriber(plan.feed(at: server), in: world)
        try await subscriber.expect(
          """
          2026-07-01|2026-07-02|Họp thôn|CONFIRMED|0
          2026-07-31|2026-08-01|Hạn: Báo cáo|CONFIRMED|0
          """, rewriting: 2)
        try await plan.change("việc: Báo cáo", to: "việc: Báo cáo kết quả", on: "2026-06-18")
        try await subscriber.expect(
          """
          2026-07-01|2026-07-02|Họp thôn|CONFIRMED|0
          2026-07-31|2026-08-01|Hạn: Báo cáo kết quả|CONFIRMED|1
          """, rewriting: 2)
        try await plan.change("ngày: 1/7", to: "ngày: 3/7", on: "2026-06-19")
        try await subscriber.expect(
          """
          2026-07-03|2026-07-04|Họp thôn|CONFIRMED|1
          2026-07-31|2026-08-01|Hạn: Báo cáo kết quả|CONFIRMED|1
          """, rewriting: 2)
        try await plan.change(LivingPlan.meeting("3/7"), to: "", on: "2026-06-20")
        try await subscriber.expect(
          """
          2026-07-03|2026-07-04|[HỦY] Họp thôn|CANCELLED|2
          2026-07-31|2026-08-01|Hạn: Báo cáo kết quả|CONFIRMED|1
          """, rewriting: 2)
      }
    }
  }

  @Test(
    .enabled("apt-get install python3-icalendar", whenPresent: SecondOpinion.icalendar),
    .enabled("apt-get install vdirsyncer", whenPresent: SecondOpinion.vdirsyncer))
  func `an outage, a kill and a restart change nothing that anybody has`() async throws {
    try await Sandbox.enter { world in
      let plan = LivingPlan(world)
      try await plan.begin()
      let first = try await plan.serve()
      let subscriber = try await Subscriber(plan.feed(at: first), in: world)
      let before = try await subscriber.fetch()
      #expect(before.status == "200")
      #expect(try await subscriber.fetch().status == "304")
      #expect(try await subscriber.sync().isEmpty == false)
      try await first.kill()
      #expect(try await subscriber.fetch() == Subscriber.View(status: "0", events: before.events))
      await #expect(throws: (any Error).self) { try await subscriber.sync() }
      let second = try await plan.serve(port: first.port)
      try await second.serving {
        let after = try await subscriber.fetch()
        #expect(after == Subscriber.View(status: "304", events: before.events))
        // And so does a publication of the same.
        try await plan.publish(on: "2026-06-18")
        try await plan.settle()
        #expect(try await subscriber.fetch().status == "304")
        #expect(try await subscriber.sync().isEmpty)
      }
    }
  }

  @Test(.enabled("apt-get install python3-icalendar", whenPresent: SecondOpinion.icalendar))
  func `a publication that is killed leaves the last good revision to every subscriber`()
    async throws
  {
    try await Sandbox.enter { world in
      let plan = LivingPlan(world)
      try await plan.begin()
      let first = try await plan.serve()
      let subscriber = try await Subscriber(plan.feed(at: first), in: world)
      let before = try await subscriber.fetch().events
      try world.edit("plan/rules/ke-hoach.yaml", "ngày: 1/7", to: "ngày: 3/7")
      for delay in [200, 500, 800, 1_100, 1_400] {
        try await Program.caodiem().run(
          ["publish", "plan", "--now", "2026-06-18 08:00"], in: world,
          killedAfter: .milliseconds(delay))
        let seen = try await subscriber.fetch()
        #expect(["200", "304"].contains(seen.status))
        #expect(seen.events == before || seen.events.contains("2026-07-03"))
      }
      try await first.kill()
      let second = try await plan.serve(port: first.port)
      try await second.serving {
        try await plan.publish(on: "2026-06-18")
        try await plan.settle()
        let after = try await subscriber.fetch()
        #expect(["200", "304"].contains(after.status))
        #expect(after.events.contains("2026-07-03|2026-07-04|Họp thôn|CONFIRMED|1"))
      }
    }
  }

  @Test(
    .enabled("apt-get install python3-icalendar", whenPresent: SecondOpinion.icalendar),
    .enabled("apt-get install vdirsyncer", whenPresent: SecondOpinion.vdirsyncer))
  func `a withdrawn link ends at once and alone, a replaced one serves on with a notice`()
    async throws
  {
    try await Sandbox.enter { world in
      let plan = LivingPlan(world)
      try await plan.begin()
      let server = try await plan.serve()
      try await server.serving {
        let other = try await plan.link("máy cơ quan", at: server)
        let phone = try await Subscriber(plan.feed(at: server), in: world)
        let office = try await Subscriber(other, in: world)
        #expect(try await phone.fetch().status == "200")
        #expect(try await office.fetch().status == "200")
        #expect(try await phone.sync().count == 2)
        try await plan.run(["links", "withdraw", "1"])
        try await plan.settle()
        #expect(try await phone.fetch().status == "410")
        await #expect(throws: (any Error).self) { try await phone.sync() }
        #expect(try await office.fetch().status == "304")
        try await plan.run(["links", "replace", "2"])
        try await plan.settle()
        let noticed = try await office.fetch()
        #expect(noticed.status == "200")
        #expect(noticed.events.contains("Địa chỉ lịch này đã đổi; dùng được đến hết "))
        let fresh = try await Subscriber(try await plan.address(of: 2, at: server), in: world)
        #expect(try await fresh.fetch().events.contains("Địa chỉ") == false)
      }
    }
  }

  @Test(
    .enabled(
      "apt-get install evolution-data-server gir1.2-ecal-2.0 python3-gi dbus",
      whenHere: SecondOpinion.evolution))
  func `evolution's data server sees an edit and a move, and keeps what it has in an outage`()
    async throws
  {
    try await Sandbox.enter { world in
      let plan = LivingPlan(world)
      try await plan.begin()
      let server = try await plan.serve()
      let subscriber = try await Subscriber(plan.feed(at: server), in: world)
      #expect(
        try await subscriber.evolution() == """
          2026-07-01|2026-07-02|Họp thôn|CONFIRMED|0
          2026-07-31|2026-08-01|Hạn: Báo cáo|CONFIRMED|0
          """)
      try await plan.change("ngày: 1/7", to: "ngày: 3/7", on: "2026-06-19")
      let moved = """
        2026-07-03|2026-07-04|Họp thôn|CONFIRMED|1
        2026-07-31|2026-08-01|Hạn: Báo cáo|CONFIRMED|0
        """
      #expect(try await subscriber.evolution() == moved)
      #expect(try await server.stop() == 0)
      #expect(try await subscriber.evolution() == moved)
    }
  }
}
