import Foundation
import Testing

@Suite("Plan folders with names of their own")
struct MisnamedFileTests {
  @Test func `files whose names are nearly right are found on the disk and named`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      try world.rename("plan/plan.yaml", to: "plan/plan.yml")
      try world.rename("plan/rules", to: "plan/Rules")
      try world.rename("plan/units.csv", to: "plan/units.xlsx")
      let outcome = try await Program.caodiem().run(["check", "plan"], in: world)
      #expect(outcome.code == 65)
      #expect(
        outcome.errors == """
          Rules/lua-chon.yaml:1:1: cảnh báo: tệp này không được đọc, vì tên nó không phải
              tên một tệp của kế hoạch [ignored-file]
            gợi ý: đổi tên 'Rules/lua-chon.yaml' thành 'rules/lua-chon.yaml'
          plan.yaml:1:1: lỗi: thư mục kế hoạch thiếu tệp này [missing-file]
            gợi ý: đổi tên 'plan.yml' thành 'plan.yaml'
          rules/:1:1: lỗi: thư mục kế hoạch thiếu tệp này [missing-file]
            gợi ý: đổi tên 'Rules/ke-hoach.yaml' thành 'rules/ke-hoach.yaml'
          units.csv:1:1: lỗi: thư mục kế hoạch thiếu tệp này [missing-file]
            gợi ý: mở 'units.xlsx' bằng Excel và lưu thành 'units.csv', kiểu 'CSV UTF-8'
          Kế hoạch có 3 lỗi, chưa lập lịch được.

          """)
    }
  }

  @Test func `rules in a file with another ending are not left out in silence`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      try world.rename("plan/rules/lua-chon.yaml", to: "plan/rules/lua-chon.yml")
      let outcome = try await Program.caodiem().run(["check", "plan"], in: world)
      #expect(
        outcome.errors.hasPrefix(
          """
          rules/lua-chon.yml:1:1: cảnh báo: tệp này không được đọc, vì tên nó không phải
              tên một tệp của kế hoạch [ignored-file]
            gợi ý: đổi tên 'rules/lua-chon.yml' thành 'rules/lua-chon.yaml'
          """))
    }
  }
}

extension Sandbox {
  /// Gives a file or folder of this world another name.
  fileprivate func rename(_ path: String, to other: String) throws {
    try FileManager.default.moveItem(at: place(path), to: place(other))
  }
}
