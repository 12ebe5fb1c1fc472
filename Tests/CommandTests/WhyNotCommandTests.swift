import Foundation
import Testing

@Suite("Asking why a task is not on another day")
struct WhyNotCommandTests {
  @Test func `a day on which nobody works names the line of the calendar`() async throws {
    try await ask(
      "3rpc", at: "28/6",
      """
      Hội nghị tư vấn BHXH tự nguyện, BHYT hộ gia đình (lần 1/3)
      BHXH cơ sở Đại Từ, thứ Hai 29/6/2026
      3rpcui2opaiwg7phy7fimmibso

      Chủ nhật 28/6/2026: không xếp được, phạm 1 điều.
        - nghỉ hằng tuần (lịch vn kèm chương trình, dòng 9)

      """)
  }

  @Test func `a day that the rule avoids names its line`() async throws {
    try await ask(
      "6un5", at: "7/10", of: "stories/province-leads/plan",
      """
      Đối thoại với người dân
      Xã Long Sơn, thứ Năm 08/10/2026
      6un5pntx4lpp24nj7e2icmctbg

      Thứ Tư 07/10/2026: không xếp được, phạm 1 điều.
        - quy tắc tránh (rules/ke-hoach.yaml:25)

      """)
  }

  @Test func `each broken requirement stands with its line, the weightiest first`() async throws {
    try await ask(
      "3rpc", at: "12/7",
      """
      Hội nghị tư vấn BHXH tự nguyện, BHYT hộ gia đình (lần 1/3)
      BHXH cơ sở Đại Từ, thứ Hai 29/6/2026
      3rpcui2opaiwg7phy7fimmibso

      Chủ nhật 12/7/2026: không xếp được, phạm 3 điều.
        - nằm ngoài khoảng của quy tắc, thứ Sáu 26/6 – thứ Bảy 11/7/2026
          (rules/ke-hoach.yaml:103)
        - nghỉ hằng tuần (lịch vn kèm chương trình, dòng 9)
        - quá gần 'Hội nghị tư vấn BHXH tự nguyện, BHYT hộ gia đình (lần 3/3)' (cách
          nhau 2 ngày làm việc) (rules/ke-hoach.yaml:104)

      """)
  }

  @Test func `where nothing is broken it says so, and how to put the task there`() async throws {
    try await ask(
      "3rpc", at: "26/6",
      """
      Hội nghị tư vấn BHXH tự nguyện, BHYT hộ gia đình (lần 1/3)
      BHXH cơ sở Đại Từ, thứ Hai 29/6/2026
      3rpcui2opaiwg7phy7fimmibso

      Thứ Sáu 26/6/2026: xếp được, không phạm điều nào.

      Không việc nào khác dời.

      Ghim vào đó:
        caodiem decide plan --pin 3rpcui2opaiwg7phy7fimmibso --date 2026-06-26 --by
          TÊN --why 'LÝ DO'

      """)
  }

  @Test func `a slot that others have says who, and which of them would move where`() async throws {
    try await ask(
      "5g56", at: "10/3/2026 sáng", of: "stories/two-speakers/plan",
      """
      Tập huấn chữ ký số
      Xã Hải Âu, thứ Ba 10/3/2026, buổi chiều
      5g56rit3l2gu7fsznjqqdbboak

      Thứ Ba 10/3/2026, buổi sáng: đang vướng 1 điều; xếp được nếu việc khác dời.
        - đã dùng hết Báo cáo viên: Xã Mũi Én, 'Tập huấn chữ ký số', Xã Đá Bạc, 'Tập
          huấn chữ ký số' (resources.yaml:2)

      Việc khác phải dời: 1
        - Xã Đá Bạc, Tập huấn chữ ký số: thứ Ba 10/3/2026, buổi sáng → thứ Ba
          10/3/2026, buổi chiều

      Ghim vào đó:
        caodiem decide plan --pin 5g56rit3l2gu7fsznjqqdbboak --date 2026-03-10 --half
          morning --by TÊN --why 'LÝ DO'

      """)
  }

  @Test func `others that cannot make room are told with the conflict that a pin would raise`()
    async throws
  {
    try await ask(
      "3rpc", at: "2026-07-01", with: ["--language", "en"],
      """
      Hội nghị tư vấn BHXH tự nguyện, BHYT hộ gia đình (1 of 3)
      BHXH cơ sở Đại Từ, Monday 29 June 2026
      3rpcui2opaiwg7phy7fimmibso

      Wednesday 1 July 2026: not possible, 1 thing is in the way, and not all others
        can move.
        - BHXH cơ sở Đại Từ is busy: 'Hội nghị tuyên truyền, tư vấn, đối thoại trực
          tiếp', 'Ngày hội tuyên truyền, tư vấn, giải đáp chính sách'
          (rules/ke-hoach.yaml:50)

      New conflicts to be settled: 1
        - BHXH cơ sở Đại Từ, Wednesday 1 July 2026, 3 tasks: 'Hội nghị tư vấn BHXH tự
          nguyện, BHYT hộ gia đình' (half a day), 'Hội nghị tuyên truyền, tư vấn, đối
          thoại trực tiếp' (half a day) and 'Ngày hội tuyên truyền, tư vấn, giải đáp
          chính sách' (half a day) take more than one day. [unit-booked]

      """)
  }

  @Test func `the command that it gives does what it says`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlan("stories/two-speakers/plan")
      let json = try await run(["5g56", "--at", "11/3", "--format", "json"], in: world)
      let answer = try #require(
        try JSONSerialization.jsonObject(with: json.output) as? [String: Any])
      #expect(answer["answer"] as? String == "room")
      let command = try #require(answer["command"] as? [String])
      let moves = try #require(answer["moves"] as? [[String: Any]])
      let outcome = try await Program.caodiem().run(
        ["decide", "plan"] + command + ["--by", "Lan", "--why", "Xã đề nghị"], in: world)
      #expect(outcome.code == 0)
      let told = outcome.text.split(separator: "\n").filter { $0.contains("→") }
      #expect(told.count == moves.count + 1)
      let there = try await run(["5g56", "--at", "11/3"], in: world)
      #expect(there.text.hasSuffix("\n\nThứ Tư 11/3/2026: việc đang đứng ở đó.\n"))
    }
  }

  @Test(arguments: [
    (
      ["zzzz", "--at", "1/7"],
      """
      no task has the id 'zzzz'
      ids: see 'caodiem tasks PLAN', or the column 'id' with '--format csv'

      """
    ),
    (
      ["3rpc", "--at", "32/7"],
      """
      --at: the calendar has no day '32/7'; write 2026-06-28, 28 June 2026, 28/6/2026, 28/6 or \
      'day 10 of lunar month 3 of 2026'

      """
    ),
    (
      ["3rpc", "--at", "2/7 sáng", "--half", "chiều"],
      "--at and --half name different halves of the day: write one of them\n"
    ),
  ])
  func `a task, a day or a half that is none ends with 64`(
    arguments: [String], message: String
  ) async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      let outcome = try await run(arguments + ["--language", "en"], in: world)
      #expect(outcome.code == 64)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors == message)
    }
  }

  @Test func `JSON is the same in every language`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      let outputs = try await ["vi", "en"].asyncMap { language in
        try await run(
          ["3rpc", "--at", "2/7", "--format", "json", "--language", language], in: world
        ).output
      }
      #expect(outputs[0] == outputs[1])
    }
  }

  private func ask(
    _ id: String, at slot: String, of plan: String = "plans/thai-nguyen-2026",
    with more: [String] = [], _ text: String
  ) async throws {
    try await Sandbox.enter { world in
      try world.copyPlan(plan)
      let outcome = try await run([id, "--at", slot] + more, in: world)
      #expect(outcome.code == 0)
      #expect(outcome.errors.isEmpty)
      #expect(outcome.text == text)
      #expect(!FileManager.default.fileExists(atPath: world.place("plan/decisions.yaml").path))
    }
  }

  private func run(_ arguments: [String], in world: Sandbox) async throws -> Program.Outcome {
    try await Program.caodiem().run(["why-not", "plan"] + arguments, in: world)
  }
}
