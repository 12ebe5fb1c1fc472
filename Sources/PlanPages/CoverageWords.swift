import Explanation
import ScheduleModel

extension Coverage.Problem {
  /// What is wrong with a provision that gave so many tasks where others are expected, without a
  /// full stop.
  func words(gave tasks: Int, expected: Int) -> Phrase {
    switch self {
    case .notMentioned:
      Phrase(vi: "chưa đưa vào đâu", en: "is taken up nowhere")
    case .noRule:
      Phrase(
        vi: "có thể thành việc có ngày nhưng không quy tắc nào nhận",
        en: "can date something, but no rule takes it up")
    case .dutyWithTasks:
      Phrase(
        vi: "là việc không có số, nhưng quy tắc lại sinh việc",
        en: "is a duty without a number, but its rule makes tasks")
    case .numberDiffers:
      Phrase(
        vi: "thành \(tasks) việc, đáng ra \(expected), không ghi lý do",
        en: "gives \(tasks) where \(expected) is expected, without a reason")
    case .notListed:
      Phrase(vi: "không có trong danh sách quy định", en: "is not in the list of provisions")
    }
  }
}

extension Coverage.Home.Kind {
  /// What takes a provision up.
  var name: Phrase {
    switch self {
    case .plan: Phrase(vi: "kế hoạch", en: "plan")
    case .document: Phrase(vi: "văn bản", en: "document")
    case .campaign: Phrase(vi: "chiến dịch", en: "campaign")
    case .message: Phrase(vi: "thông điệp", en: "message")
    case .choice: Phrase(vi: "cách hiểu", en: "choice")
    case .rule: Phrase(vi: "quy tắc", en: "rule")
    case .question: Phrase(vi: "câu hỏi", en: "question")
    case .standing: Phrase(vi: "quy tắc không có ngày", en: "rule without days")
    }
  }
}

extension Provision.Group {
  /// The heading of the group.
  var name: Phrase {
    switch self {
    case .datable: Phrase(vi: "Có thể thành việc có ngày", en: "Can be dated")
    case .attribute: Phrase(vi: "Thuộc tính", en: "Attributes")
    case .listed: Phrase(vi: "Không có số, không có ngày", en: "Without a number or date")
    }
  }
}

extension Provision.Kind {
  /// What a provision asks for, in a word.
  var name: Phrase {
    switch self {
    case .event: Phrase(vi: "sự kiện", en: "event")
    case .window: Phrase(vi: "đợt", en: "window")
    case .theme: Phrase(vi: "chủ đề", en: "theme")
    case .quota: Phrase(vi: "số lượng", en: "quota")
    case .rate: Phrase(vi: "định kỳ", en: "rate")
    case .coverage: Phrase(vi: "tỷ lệ", en: "coverage")
    case .deadline: Phrase(vi: "hạn", en: "deadline")
    case .relative: Phrase(vi: "theo việc khác", en: "relative")
    case .report: Phrase(vi: "báo cáo", en: "report")
    case .kpi: Phrase(vi: "chỉ tiêu", en: "threshold")
    case .tba: Phrase(vi: "chưa công bố", en: "to be announced")
    case .onDemand: Phrase(vi: "khi có yêu cầu", en: "on demand")
    case .standing: Phrase(vi: "thường xuyên", en: "standing")
    case .assign: Phrase(vi: "phân công", en: "assignment")
    case .audience: Phrase(vi: "đối tượng", en: "audience")
    case .message: Phrase(vi: "thông điệp", en: "message")
    case .language: Phrase(vi: "ngôn ngữ", en: "language")
    case .resource: Phrase(vi: "nguồn lực", en: "resource")
    case .constraint: Phrase(vi: "điều kiện", en: "constraint")
    case .reference: Phrase(vi: "dẫn chiếu", en: "reference")
    }
  }
}
