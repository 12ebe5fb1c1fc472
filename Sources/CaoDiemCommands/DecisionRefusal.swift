import ScheduleModel

/// Why a decision is not written.
enum DecisionRefusal {
  case oneDecision, noDate, noWords, controls, notAtTheEnd
  case noConflict(String)
  case noTask(String)
  case noChoice(String, known: [String])
  case noReading(String?, of: String, known: [String])

  /// What is so, and what would be right.
  var message: Phrase {
    switch self {
    case .oneDecision:
      Phrase(
        vi: "viết đúng một trong: --choice với --reading, --pin với --date, --waive",
        en: "give exactly one of: --choice with --reading, --pin with --date, --waive")
    case .noDate:
      Phrase(
        vi: "ghim vào ngày nào? thêm --date, như --date 2026-06-30",
        en: "pinned to which day? add --date, such as --date 2026-06-30")
    case .noWords:
      Phrase(
        vi: "--by và --why không được bỏ trống: ai quyết định, vì sao",
        en: "--by and --why may not be empty: who decides, and why")
    case .controls:
      Phrase(
        vi: "--by hoặc --why có ký tự điều khiển không nhìn thấy được: gõ lại",
        en: "--by or --why holds a control character that cannot be seen: type it again")
    case .notAtTheEnd:
      Phrase(
        vi:
          "chưa ghi gì: không thêm được mục vào cuối decisions.yaml, hãy để 'quyết định' là khóa cuối "
          + "của tệp, mỗi mục một dấu '-'",
        en: "nothing was written: no entry can be added at the end of decisions.yaml; let "
          + "'decisions' be the last key of the file, with a '-' for each entry")
    case .noConflict(let id):
      Phrase(
        vi: "kế hoạch không có xung đột '\(id)'; xem mã bằng 'caodiem conflicts PLAN'",
        en: "the plan has no conflict '\(id)'; see the ids with 'caodiem conflicts PLAN'")
    case .noTask(let id):
      Phrase(
        vi: "kế hoạch không có việc '\(id)'; xem mã bằng 'caodiem tasks PLAN --format csv'",
        en: "the plan has no task '\(id)'; see the ids with 'caodiem tasks PLAN --format csv'")
    case .noChoice(let code, let known):
      Phrase(
        vi:
          "kế hoạch không có lựa chọn '\(code)'; đang có: \(DecisionRefusal.list(known).vietnamese)",
        en: "the plan has no choice '\(code)'; there are: \(DecisionRefusal.list(known).english)")
    case .noReading(let code?, let choice, let known):
      Phrase(
        vi:
          "lựa chọn '\(choice)' không có cách hiểu '\(code)'; đang có: \(known.joined(separator: ", "))",
        en:
          "the choice '\(choice)' has no reading '\(code)'; there are: \(known.joined(separator: ", "))"
      )
    case .noReading(nil, let choice, let known):
      Phrase(
        vi: "chọn cách hiểu nào của '\(choice)'? thêm --reading: \(known.joined(separator: ", "))",
        en: "which reading of '\(choice)'? add --reading: \(known.joined(separator: ", "))")
    }
  }

  private static func list(_ codes: [String]) -> Phrase {
    codes.isEmpty
      ? Phrase(vi: "không có lựa chọn nào", en: "none")
      : Phrase(vi: codes.joined(separator: ", "), en: codes.joined(separator: ", "))
  }
}
