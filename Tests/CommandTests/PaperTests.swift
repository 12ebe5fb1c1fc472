import Foundation
import Testing

/// The planner's pages as a real browser prints them.
@Suite("The planner's page on paper", .serialized)
struct PaperTests {
  @Test func `each page is printed on the paper that a person would take`() async throws {
    let pages = [
      "/wall/2026", "/wall/2026?lang=en", "/unit/cs-pho-yen", "/units/2026-Q3", "/conflicts",
      "/week/2026-W27", "/month/2026-07", "/year/2026",
    ]
    let told = try await Sandbox.enter { world in
      try world.copyPlan()
      return try await world.browse { printed, address in
        [("open", printed)]
          + pages.flatMap { [("open", address + $0), ("paper", "") as (String, Any)] }
      }
    }
    let sizes = told.map { String($0.drop { $0 != "×" }.dropFirst(2)) }
    #expect(told.prefix(2) == ["1 × 1191 x 841", "1 × 1191 x 841"])
    #expect(
      sizes == [
        "1191 x 841", "1191 x 841", "594 x 841", "841 x 594", "594 x 841", "841 x 594",
        "841 x 594", "841 x 594",
      ])
  }

  @Test func `a wall calendar with as many campaigns as there can be still fits on one sheet`()
    async throws
  {
    let told = try await Sandbox.enter { world in
      try world.copyPlan()
      try world.edit(
        "plan/plan.yaml", "các chiến dịch:\n",
        to: "các chiến dịch:\n"
          + (1...40).map { number in
            "  - mã: dot-\(number)\n    tên: Chiến dịch số \(number) của tỉnh và các xã, phường\n"
              + "    trong: \(number % 28 + 1)/\(number % 12 + 1) – 28/\(number % 12 + 1)\n"
              + "    điều khoản: [D0-10, D0-11]\n"
          }.joined())
      return try await world.browse { printed, address in
        [("open", printed), ("open", address + "/wall/2026"), ("paper", "")]
      }
    }
    #expect(told == ["1 × 1191 x 841"])
  }

  @Test func `a unit's page is an annex on paper, with its head on each page and no control`()
    async throws
  {
    let shown = """
      [...document.querySelectorAll('main > *, header, nav, form, button')]
        .filter(e => e.getClientRects().length).map(e => e.className || e.tagName).join(', ')
      """
    let told = try await Sandbox.enter { world in
      try world.copyPlan()
      return try await world.browse { printed, address in
        [
          ("open", printed), ("open", address + "/unit/cs-pho-yen"), ("media", "print"),
          ("value", shown),
          (
            "value",
            "document.querySelector('.annex').innerText.split('\\n').filter(l => l).slice(0, 5).join(' | ')"
          ),
          ("value", "getComputedStyle(document.querySelector('.annex thead')).display"),
          ("value", "String(document.querySelectorAll('.annex tbody tr').length)"),
        ]
      }
    }
    #expect(
      told == [
        "annex",
        "Phụ lục | DANH MỤC CÔNG VIỆC CỦA BHXH CƠ SỞ PHỔ YÊN | Đợt cao điểm nhân Ngày BHYT Việt Nam "
          + "01/7/2026, Thái Nguyên | (Kèm theo văn bản số …………/………… ngày …… tháng …… năm ……… của "
          + "……………………) | STT\tNội dung\tThời gian\tChủ trì\tNơi\tCăn cứ",
        "table-header-group", "12",
      ])
  }

  @Test func `no control is printed on any page`() async throws {
    let pages = [
      "/", "/wall/2026", "/month/2026-07", "/week/2026-W27", "/day/2026-07-01", "/units", "/rules",
      "/rule/hn-co-so", "/conflicts", "/conflict/open-choice.hoi-nghi-1-7",
    ]
    let controls = """
      [...document.querySelectorAll('nav, form, button, input, select, textarea, .act')]
        .filter(e => e.getClientRects().length).length + ''
      """
    let told = try await Sandbox.enter { world in
      try world.copyPlan()
      return try await world.browse { printed, address in
        [("open", printed)]
          + pages.flatMap {
            [("open", address + $0), ("media", "print") as (String, Any), ("value", controls)]
          }
      }
    }
    #expect(told == pages.map { _ in "0" })
  }
}
