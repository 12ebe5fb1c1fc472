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
        vi: "là việc chưa có số hoặc ngày, nhưng quy tắc lại thành việc",
        en: "is a duty without a number or date, but its rule makes tasks")
    case .numberDiffers:
      Phrase(
        vi: "thành \(tasks) việc, đáng ra \(expected), không ghi lý do",
        en: "gives \(tasks) where \(expected) is expected, without a reason")
    case .notListed:
      Phrase(vi: "không có trong danh sách điều khoản", en: "is not in the list of provisions")
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
    case .standing: Phrase(vi: "chưa có số", en: "no number")
    }
  }
}

extension Provision.Group {
  /// The heading of the group.
  var name: Phrase {
    switch self {
    case .datable: Phrase(vi: "Có thể thành việc có ngày", en: "Can be dated")
    case .attribute: Phrase(vi: "Thuộc tính", en: "Attributes")
    case .listed: Phrase(vi: "Chưa có số hoặc ngày", en: "Without a number or date")
    }
  }
}
