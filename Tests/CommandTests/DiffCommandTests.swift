import Foundation
import Testing

@Suite("Comparing two states of a plan from the command line")
struct DiffCommandTests {
  @Test func `two folders of one plan, with whom the difference touches`() async throws {
    try await Sandbox.enter { world in
      try writePlan(in: world)
      try FileManager.default.copyItem(at: world.place("plan"), to: world.place("old"))
      try world.edit("plan/units.csv", "thon-2,Thôn Hai,thôn\n", to: "thon-3,Thôn Ba,thôn\n")
      try world.edit("plan/rules/r.yaml", "ngày: 1/7", to: "ngày: 2/7")
      try world.edit("plan/rules/r.yaml", "trong: 6/7 – 7/7", to: "trong: 11/7 – 12/7")
      let outcome = try await diff(["plan", "--against", "old"], in: world)
      #expect(outcome.code == 0)
      #expect(outcome.errors.isEmpty)
      #expect(
        outcome.text == """
          So với old:
          2 mới, 1 dời (1 bắt buộc), 2 không còn, 1 mất ngày; 1 giữ nguyên.

          Đơn vị có thay đổi: 4
            Thôn Hai: 2 không còn
            Thôn Ba: 2 mới
            Thôn Một: 1 dời (1 bắt buộc)
            UBND xã: 1 mất ngày
          Nơi chủ trì việc của đơn vị khác: 1
            UBND xã: 1 mới, 1 dời (1 bắt buộc), 1 không còn

          Thôn Một
            dời  thứ Tư 01/7/2026 → thứ Năm 02/7/2026  Họp thôn  (theo kế hoạch)

          Thôn Hai
            không còn  thứ Tư 01/7/2026  Họp thôn
            không còn  thứ Sáu 31/7/2026  Hạn: Báo cáo

          Thôn Ba
            mới  thứ Năm 02/7/2026  Họp thôn
            mới  thứ Sáu 31/7/2026  Hạn: Báo cáo

          UBND xã
            mất ngày  \(try day(in: outcome))  Tập huấn

          """)
    }
  }

  @Test func `a plan folder and a revision, to which the plan keeps`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      let program = try Program.caodiem()
      _ = try await program.run(["publish", "plan", "--now", "2026-06-17 08:00"], in: world)
      let same = try await diff(["plan", "--against", "1", "--language", "en"], in: world)
      #expect(
        same.text == "Compared with revision 1, 08:00 on 17 June 2026: nothing differs.\n")
      try world.edit("plan/rules/ke-hoach.yaml", "số lượng: 3", to: "số lượng: 2")
      let json = try await diff(["plan", "--against", "1", "--format", "json"], in: world)
      let file = try JSONSerialization.jsonObject(with: json.output) as? [String: Any]
      let count = try #require(file?["count"] as? [String: Int])
      #expect(count["gone"] == 16)
      #expect(count["moved"] == 0)
      #expect((file?["units"] as? [Any])?.count == 16)
    }
  }

  @Test(arguments: [
    (
      ["plan"],
      "compared with what? write 'diff 1 2', or 'diff PLAN --against' a revision or a folder\n"
    ),
    (
      ["plan", "2"],
      "'plan' is no revision's number; write 'diff 1 2', or 'diff PLAN --against OTHER'\n"
    ),
    (
      ["1", "2", "--against", "plan"],
      "'--against' does not go with a second revision: write 'diff 1 2', or 'diff PLAN --against OTHER'\n"
    ),
    (
      ["plan", "--against", "other"],
      """
      the plan has the code 'thai-nguyen-2026', and 'other' has 'hai-bao-cao-vien'; only states of one \
      plan can be compared

      """
    ),
  ])
  func `what cannot be compared is refused in a sentence`(
    arguments: [String], message: String
  ) async throws {
    try await Sandbox.enter { world in
      try world.copyPlan("stories/two-speakers/plan")
      try FileManager.default.moveItem(at: world.place("plan"), to: world.place("other"))
      try world.copyPlan()
      let outcome = try await diff(arguments + ["--language", "en"], in: world)
      #expect(outcome.code == 64)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors == message)
    }
  }

  /// The day that the training had, which placement chose.
  private func day(in outcome: Program.Outcome) throws -> String {
    let line = outcome.text.split(separator: "\n").first { $0.hasPrefix("  mất ngày") }
    return try #require(line).split(separator: "  ").dropFirst().first.map(String.init) ?? ""
  }

  private func writePlan(in world: Sandbox) throws {
    try world.write("plan/plan.yaml", LivingPlan.plan)
    try world.write(
      "plan/units.csv",
      "mã,tên,loại\nthon-1,Thôn Một,thôn\nthon-2,Thôn Hai,thôn\nxa,UBND xã,UBND\n")
    try world.write(
      "plan/rules/r.yaml",
      """
      văn bản: kh
      quy tắc:
        - mã: hop
          việc: Họp thôn
          ai: thôn
          ngày: 1/7
          chủ trì: UBND xã
          căn cứ: II.1
        - mã: bao-cao
          việc: Báo cáo
          ai: thôn
          hạn: 31/7
          căn cứ: II.2
        - mã: tap-huan
          việc: Tập huấn
          ai: UBND xã
          trong: 6/7 – 7/7
          căn cứ: II.3

      """)
  }

  private func diff(_ arguments: [String], in world: Sandbox) async throws -> Program.Outcome {
    try await Program.caodiem().run(["diff"] + arguments, in: world)
  }
}
