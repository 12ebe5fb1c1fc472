import Foundation
import Testing

@Suite("Units and weeks, a hundred units to a page")
struct MatrixPageTests {
  @Test func `every unit stands on one of the pages, and each page leads to the others`()
    async throws
  {
    try await Sandbox.enter { world in
      try world.write("plan/plan.yaml", LivingPlan.plan)
      let units = (1...230).map { "thon-\($0),Thôn \($0),thôn,\n" }.joined()
      try world.write("plan/units.csv", "mã,tên,loại,thuộc\n" + units)
      try world.write(
        "plan/rules/ke-hoach.yaml", "văn bản: kh\nquy tắc:\n" + LivingPlan.meeting("1/7"))
      let (server, printed) = try await RunningServer.startPlanner(in: world)
      try await server.serving {
        let browser = try await PlannerBrowser.open(printed)
        let pages = try await [
          browser.get("/units/2026-Q3"), browser.get("/units/2026-Q3/2"),
          browser.get("/units/2026-Q3/3"),
        ]
        let shown = pages.map { page in
          page.text.split(separator: "<tr><th scope=\"row\"><a href=\"/unit/").dropFirst().map {
            String($0.prefix { $0 != "\"" })
          }
        }
        #expect(shown.map(\.count) == [100, 100, 30])
        #expect(shown.flatMap(\.self) == (1...230).map { "thon-\($0)" }.sorted())
        #expect(
          pages[1].text.contains(
            "Đơn vị: <a href=\"/units/2026-Q3\">1–100</a> "
              + "<a href=\"/units/2026-Q3/2\" aria-current=\"page\">101–200</a> "
              + "<a href=\"/units/2026-Q3/3\">201–230</a>"))
        for path in ["4", "0", "-1", "x"] {
          #expect(try await browser.get("/units/2026-Q3/\(path)").status == 404)
        }
      }
    }
  }
}
