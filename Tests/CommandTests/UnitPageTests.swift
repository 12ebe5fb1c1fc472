import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The page of a unit as its staff see it.
@Suite("The page of a unit", .serialized)
struct UnitPageTests {
  @Test func `what comes next stands first, what is over is folded, and its numbers are told`()
    async throws
  {
    try await Sandbox.enter { world in
      try world.copyPlan()
      for (now, headings) in [
        (
          "2026-06-20T00:00",
          [
            "Tuần sau, đến 28/6/2026: 5 việc", "Sau đó, tháng 6/2026: 1 việc",
            "Sau đó, tháng 7/2026: 6 việc",
          ]
        ),
        (
          "2026-07-01T00:00",
          [
            "Đang kéo dài: 3 việc", "Tuần này, đến 05/7/2026: 3 việc",
            "Tuần sau, đến 12/7/2026: 1 việc", "Sau đó, tháng 7/2026: 2 việc", "Đã qua: 3 việc",
          ]
        ),
      ] {
        try await reading("/unit/cs-pho-yen", in: world, at: now) { page in
          let titles = page.matches(of: /<h2>([^<]+)<\/h2>/).map { String($0.output.1) }
          #expect(
            titles == headings + ["Chỉ tiêu của từng quy tắc", "Lịch của đơn vị trong điện thoại"])
        }
      }
    }
  }

  @Test func `without a ledger it says what to do`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      try await reading("/unit/cs-pho-yen", in: world) { page in
        #expect(page.contains("Kế hoạch chưa công bố, nên đơn vị chưa có lịch để đăng ký."))
        #expect(page.contains("<code>caodiem links add units/cs-pho-yen --for … --name …</code>"))
      }
      try await reading("/unit/cs-pho-yen?lang=en", in: world) { page in
        #expect(page.contains("The plan is not published, so the unit has no calendar"))
      }
    }
  }

  @Test func `with a ledger it has the links, their QR codes and what changed for the unit`()
    async throws
  {
    try await Sandbox.enter { world in
      let plan = LivingPlan(world)
      try await plan.begin()
      try await plan.run(["links", "add", "leads/thon-1", "--for", "Bình", "--name", "máy tính"])
      try await plan.run(["links", "withdraw", "2"])
      try world.edit("plan/rules/ke-hoach.yaml", "ngày: 1/7", to: "ngày: 2/7")
      try await plan.publish(on: "2026-06-19")
      try await reading("/unit/thon-1", in: world) { page in
        #expect(page.contains("Bản số 2, công bố lúc"))
        #expect(page.contains("<b>Lan – điện thoại</b>"))
        #expect(!page.contains("Bình"))
        let address = try #require(
          page.matches(of: /<a href="(http[^"]+)" rel="noreferrer">/).first?.output.1)
        #expect(address.hasPrefix("http://127.0.0.1:8080/f/"))
        let card = try await plan.run(["links", "show", "1"])
        #expect(card.contains(address))
        #expect(page.contains("aria-label=\"Mã QR của Lan\"><svg "))
        #expect(page.contains("Dời từ thứ Tư 01/7 sang thứ Năm 02/7"))
      }
      // Without the key of the server there are no addresses, and none is made up.
      try FileManager.default.removeItem(at: world.place("caodiem-ledger/server.key"))
      try await reading("/unit/thon-1", in: world) { page in
        #expect(page.contains("khóa của máy chủ không có ở đây"))
        #expect(!page.contains("/f/"))
      }
      #expect(
        !FileManager.default.fileExists(atPath: world.place("caodiem-ledger/server.key").path))
    }
  }

  /// Reads a page of the planner as of a moment; it has to be well-formed.
  private func reading(
    _ path: String, in world: Sandbox, at now: String = "2026-06-20T00:00",
    _ look: (String) async throws -> Void
  ) async throws {
    let (server, printed) = try await RunningServer.startPlanner(
      in: world, of: "plan", ["--now", now])
    try await server.serving {
      let page = try await PlannerBrowser.open(printed).get(path)
      #expect(page.status == 200)
      let parser = XMLParser(data: Data(page.text.utf8))
      #expect(parser.parse(), "\(String(describing: parser.parserError))")
      try await look(page.text)
    }
  }
}
