import Foundation
import ScheduleModel

/// A plan for one province, with all that is asked of it in a year.
enum Province {
  /// The plan of Thái Nguyên in the repository's fixtures (193 tasks), two broadcasts a week in each
  /// commune (9,752), and what the plan of the nation asks of a provincial office (67): 10,012 tasks.
  static func book() throws -> RuleBook { try text().book() }

  /// The folder of the plan.
  static func text() throws -> PlanText {
    var text = PlanText(files: try fixture())
    text.files["rules/truyen-thanh.yaml"] = """
      văn bản: ke-hoach
      quy tắc:
        - mã: truyen-thanh
          việc: Phát thanh về BHXH tự nguyện
          ai: [xã, phường]
          mỗi tuần: ít nhất 2
          phát sóng: tự phát
          ngày nghỉ: được
          thời lượng: 10 phút
          căn cứ: II.1

      """
    text.files["rules/ca-nam.yaml"] = """
      văn bản: ke-hoach
      quy tắc:
        - mã: nam-doanh-nghiep
          việc: Hội nghị, đối thoại tại doanh nghiệp
          ai: BHXH tỉnh
          mỗi năm: 10–12
          căn cứ: II.2
        - mã: nam-nguoi-dan
          việc: Hội nghị với người dân
          ai: BHXH tỉnh
          mỗi năm: đúng 14
          căn cứ: II.2
        - mã: nam-doan-the
          việc: Hội nghị với hội, đoàn thể
          ai: BHXH tỉnh
          mỗi năm: đúng 5
          căn cứ: II.2
        - mã: nam-dot
          việc: Chuẩn bị đợt cao điểm
          ai: BHXH tỉnh
          mỗi năm: ít nhất 3
          căn cứ: II.3
        - mã: nam-bc-thang
          việc: Báo cáo tháng
          ai: BHXH tỉnh
          mỗi tháng: đúng 1
          căn cứ: II.4
        - mã: nam-bc-nua-nam
          việc: Báo cáo sáu tháng
          ai: BHXH tỉnh
          mỗi nửa năm: đúng 1
          căn cứ: II.4
        - mã: nam-tin-bai
          việc: Tin, bài trước, trong và sau mỗi đợt
          ai: BHXH tỉnh
          mỗi năm: đúng 21
          căn cứ: II.5

      """
    return text
  }

  /// The files of the plan of Thái Nguyên, which lies beside the benchmarks in the repository.
  private static func fixture() throws -> [String: String] {
    let sources = URL(filePath: #filePath).deletingLastPathComponent()
    let folder = sources.appending(path: "../../../../Fixtures/plans/thai-nguyen-2026")
    let names =
      ["plan.yaml", "units.csv", "provisions.csv"]
      + ["ke-hoach", "lua-chon"].map { "rules/\($0).yaml" }
    return try names.reduce(into: [:]) { files, name in
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      files[name] = text.precomposedStringWithCanonicalMapping
    }
  }
}
