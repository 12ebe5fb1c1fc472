import CivilTime
import Conflicts
import Expansion
import Placement
import ScheduleModel
import Testing

/// What a careful reading of the national plan found, as the program tells it.
@Suite("The national plan, what is doubtful in it")
struct NationalConflictTests {
  @Test func `what is due before 10 February 2025, a Monday, is due on the Friday before`() throws {
    let tasks = try plan(NationalPlan.of2025) { $0 == "gui-ke-hoach" }.assignments
    #expect(tasks.count == 63)
    #expect(Set(tasks.map { "\($0.extent.window.start)" }) == ["2025-02-07"])
    #expect(Set(tasks.map { $0.task.nominal.map { "\($0)" } }) == [nil])
  }

  @Test func `the anniversary of 2026 lies in the Tết break`() throws {
    let plan = try plan(NationalPlan.of2026) { $0 == "ky-niem-30-nam" }
    #expect(
      texts(of: plan, "rest-day") == [
        """
        35 việc của 35 đơn vị, thứ Hai 16/02/2026, Nghỉ Tết Nguyên đán (29 tháng Chạp) (Thông báo \
        9441/TB-BNV ngày 16/10/2025), trong đợt nghỉ 14/02/2026 – 22/02/2026: 'Hoạt động kỷ niệm \
        ngày thành lập BHXH Việt Nam 16/2' đứng vào ngày nghỉ và quy tắc không nói dời về đâu.
        """
      ])
  }

  @Test func `October 2025 has three themes at once`() throws {
    let plan = try plan(NationalPlan.of2025) { $0.hasPrefix("chu-de-") }
    #expect(
      texts(of: plan, "load") == [
        """
        Tháng 10/2025, 3 chiến dịch chồng nhau: 'BHYT học sinh, sinh viên năm học mới' (01/8/2025 \
        – 31/10/2025, 35 việc), 'Chuyển đổi số 10/10, người cao tuổi, Vì người nghèo' (01/10/2025 \
        – 31/10/2025, 35 việc) và 'Thi đua nước rút tháng 10 đến tháng 12' (01/10/2025 – \
        31/12/2025, 35 việc). Từ 3 chiến dịch một tháng là nhiều.
        """
      ])
  }

  @Test func `the theme of students is read in two ways, with the words of both places`() throws {
    let plan = try plan(NationalPlan.of2025) { $0 == "chu-de-4" }
    let all = texts(of: plan, "open-choice").filter { $0.contains("học sinh") }
    #expect(
      all == [
        """
        Văn bản để ngỏ: Chủ đề BHYT học sinh, sinh viên đến tháng 12 hay đến tháng 10? 'Nội dung \
        từ 01/8 đến 31/12, trong đó đợt cao điểm đến 31/10' (đang theo): 35 việc, cả kế hoạch 35; \
        'Cả nội dung và đợt cao điểm từ 01/8 đến 31/10'. Văn bản viết: III.1.2.1: “chính sách BHYT \
        HSSV nhân dịp năm học mới (tháng 8 đến tháng 12)”; Phụ lục I II.1.4: “nhân dịp năm học mới \
        (tháng 8 đến tháng 12)”; Phụ lục II II.1: “- Tháng 8, 9, 10;”; Phụ lục II II.1: “Truyền \
        thông cao điểm theo chủ đề”.
        """
      ])
  }

  @Test func `bodies that ended in June 2025 are named for the time after`() throws {
    let plan = try plan(NationalPlan.of2025) { $0 == "cong-bhxh-tinh" || $0 == "phat-san-pham" }
    #expect(
      texts(of: plan, "unit-ended") == [
        """
        BHXH huyện, Đài Truyền thanh thành phố thuộc tỉnh và Trung tâm Văn hóa - Thể thao và \
        Truyền thanh huyện, hết 30/6/2025, chưa rõ nơi kế tục: 2 quy tắc vẫn nêu cho thời gian sau \
        đó, 'Cổng Thông tin điện tử BHXH tỉnh' và 'Phát thanh sản phẩm truyền thông do BHXH Việt \
        Nam cung cấp', nên từ ấy không ai làm phần này.
        """
      ])
  }

  @Test func `nobody says of each commune who took its place, and others of the kind go on`() throws
  {
    let plan = try plan(NationalPlan.of2025) { $0 == "hn-xa" }
    #expect(texts(of: plan, "unit-ended") == [])
  }

  private func plan(_ book: RuleBook?, _ matches: (String) -> Bool) throws -> Plan {
    let own = try #require(book).only(matches)
    return Placer(own).plan(own.datedTasks())
  }

  private func texts(of plan: Plan, _ code: String) -> [String] {
    PlanConflicts(of: plan).all.filter { $0.code.rawValue == code }.map(\.message.vietnamese)
  }
}
