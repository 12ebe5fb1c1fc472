import CivilTime
import Ledger
import ScheduleModel

/// How up to date a feed is, in sentences.
struct FeedState {
  /// As of when its data is good.
  let asOf: String
  /// The revision, who approved it, and how much there is in the feed.
  let lines: [String]

  /// Says it of a feed.
  init(_ content: SubscribePage.Content, in language: Language) {
    let published = content.published.text(in: content.zone, language)
    let now = content.now.text(in: content.zone, language)
    let number = content.revision
    asOf = Phrase(vi: "Dữ liệu lúc \(published)", en: "Data as of \(published)")[language]
    let revision = Phrase(
      vi: "Bản số \(number), mới nhất khi mở trang này (\(now)).",
      en: "Revision \(number), the latest when this page was opened (\(now)).")
    let texts = [revision, content.approval.map(\.sentence), .contents(content.records)]
    lines = texts.compactMap { $0?[language] }
  }
}

extension Approval {
  /// Who approved, and by which document.
  var sentence: Phrase {
    let number = document.map { Phrase(vi: ", văn bản \($0)", en: ", document \($0)") }
    return Phrase(vi: "Người duyệt: \(approver)", en: "Approved by \(approver)")
      + (number ?? Phrase(verbatim: "")) + "."
  }
}

extension Phrase {
  /// How many tasks there are to be done, and how many are cancelled.
  fileprivate static func contents(_ records: [TaskRecord]) -> Phrase {
    let cancelled = records.count { $0.standing == .cancelled }
    let live = tasks(records.count - cancelled)
    let rest = counted(
      cancelled, vi: "việc đã hủy", one: "cancelled task", many: "cancelled tasks")
    let addition =
      cancelled == 0
      ? Phrase(verbatim: "") : Phrase(vi: " và ", en: " and ") + rest
    return Phrase(vi: "Trong lịch có ", en: "The calendar has ") + live + addition + "."
  }
}
