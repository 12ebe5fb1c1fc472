import ScheduleModel

/// Why a decision is not written.
enum DecisionRefusal: Error {
  case noDecision, noDate, halfWithoutDate, noWords, controls, notAtTheEnd
  /// Two options that say nothing together.
  case together(String, String)
  /// The entry at this place cannot be replaced.
  case notReplaced(SourcePlace)
  /// The task lasts through the window of its rule.
  case span(String, RuleID, SourcePlace)
  case noConflict(String)
  case noTask(String)
  case noChoice(String, known: [String])
  case noReading(String?, of: String, known: [String])

  /// What is so, and what would be right.
  var message: Phrase {
    switch self {
    case .noDecision:
      Phrase(
        vi: "viết đúng một trong: --choice với --reading, --pin với --date, --waive",
        en: "give exactly one of: --choice with --reading, --pin with --date, --waive")
    case .together(let one, let other):
      Phrase(
        vi:
          "\(one) không đi với \(other): mỗi lần một quyết định, --choice với --reading, --pin với "
          + "--date và --half, hoặc chỉ --waive",
        en:
          "\(one) does not go with \(other): one decision at a time, --choice with --reading, --pin "
          + "with --date and --half, or --waive alone")
    case .noDate:
      Phrase(
        vi: "ghim vào ngày nào? thêm --date, như --date 28/6/2026",
        en: "pinned to which day? add --date, such as --date 2026-06-28")
    case .halfWithoutDate:
      Phrase(
        vi: "--half không đi một mình: thêm --date, như --date 28/6/2026",
        en: "--half needs --date beside it: add --date, such as --date 2026-06-28")
    case .span(let title, let rule, let place):
      Phrase(
        vi:
          "'\(title)' kéo dài suốt thời gian của nó, không ghim vào một ngày được; muốn đổi ngày thì "
          + "sửa 'suốt' ở quy tắc '\(rule)' (\(place.file), dòng \(place.line))",
        en: "'\(title)' goes on through its window and cannot be pinned to a day; for other days "
          + "change 'throughout' in rule '\(rule)' (\(place.file), line \(place.line))")
    case .notReplaced(let place):
      Phrase(
        vi:
          "chưa ghi gì: không thay được mục ở dòng \(place.line) của decisions.yaml; xóa mục ấy rồi "
          + "quyết lại",
        en: "nothing was written: the entry in line \(place.line) of decisions.yaml cannot be "
          + "replaced; remove it and decide again")
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
