import CivilTime
import Conflicts
import ScheduleModel
import Testing

/// The weeks of Tết, which lie wholly in the break, against the two broadcasts of every week.
///
/// Source: the list of contradictions, C22.
@Suite("The weekly minimum in the weeks of Tết")
struct TetWeekTests {
  @Test func `on working days alone it is out of reach in two weeks of two years`() throws {
    let found = try plan("2025–2026", "").conflicts().all.filter {
      $0.code == .minimumOutOfReach
    }
    #expect(
      found.map(\.id.text) == [
        "minimum-out-of-reach.loa.2025-w05", "minimum-out-of-reach.loa.2026-w08",
      ])
    #expect(
      found.map(\.message.vietnamese) == [
        """
        Xã Một và Xã Hai, 27/01/2025 – 02/02/2025, 2 việc mỗi đơn vị, 0 ngày làm việc: 'Phát loa' \
        thiếu 4 việc so với số phải có, vì Nghỉ Tết Nguyên đán (28 – 29 tháng Chạp), Tết Nguyên \
        đán (mùng 1 – mùng 3) và nghỉ hằng tuần.
        """,
        """
        Xã Một và Xã Hai, 16/02/2026 – 22/02/2026, 2 việc mỗi đơn vị, 0 ngày làm việc: 'Phát loa' \
        thiếu 4 việc so với số phải có, vì Nghỉ Tết Nguyên đán (29 tháng Chạp), Tết Nguyên đán \
        (mùng 1 – mùng 3), Nghỉ Tết Nguyên đán (mùng 4) và nghỉ hằng tuần.
        """,
      ])
    #expect(found.allSatisfy { $0.severity == .hard && $0.tasks.count == 4 })
    #expect(
      found[0].causes.map { "\($0.file):\($0.line)" }.filter { $0.hasPrefix("rules/") }
        == ["rules/r.yaml:6"])
  }

  @Test func `where loudspeakers speak on rest days it is reached, without the days of Tết`() throws
  {
    let open = try plan("2025–2026", "\n    ngày nghỉ: được")
    #expect(try !open.conflicts().all.contains { $0.code == .minimumOutOfReach })
    let days = try open.plan().assignments.map(\.extent.window.start.description)
    #expect(!days.contains("2026-02-17") && !days.contains("2025-01-29"))
  }

  private func plan(_ years: String, _ more: String) throws -> PlanText {
    PlanText(files: [
      "plan.yaml": """
      mã: xa
      tên: Kế hoạch
      năm: \(years)
      múi giờ: Asia/Ho_Chi_Minh
      lịch: [vn]
      cập nhật: 2/1/2025 08:00
      các văn bản:
        - mã: kh
          tên: Kế hoạch
          số: 1/KH
          ngày: 2/12/2024

      """,
      "units.csv": "mã,tên,loại\nxa-1,Xã Một,xã\nxa-2,Xã Hai,xã\n",
      "rules/r.yaml": """
      văn bản: kh
      quy tắc:
        - mã: loa
          việc: Phát loa
          ai: xã
          mỗi tuần: ít nhất 2\(more)
          căn cứ: II.1

      """,
    ])
  }
}
