public import Ledger
public import ScheduleModel

/// A revision that somebody wants to go back to.
public struct PublishedReturn: Sendable {
  /// The number of the revision.
  public let revision: Int
  /// What would change, line by line, or why it cannot be done.
  public let report: Result<String, PublishedReturnRefusal>

  /// Puts both together.
  public init(to revision: Int, _ report: Result<String, PublishedReturnRefusal>) {
    self.revision = revision
    self.report = report
  }
}

/// Why nobody can go back to a revision; nothing was published.
public struct PublishedReturnRefusal: Error {
  /// What is so, and what would be right.
  public let message: Phrase

  /// Says why.
  public init(_ message: Phrase) {
    self.message = message
  }
}

extension PlannerPages {
  /// The revisions of the plan, oldest first as they are given, newest first as they are shown; `asked` is one
  /// that somebody who may wants to go back to.
  public func revisions(_ revisions: [Revision], goingBack asked: PublishedReturn? = nil) -> String
  {
    let mayReturn = visitor.map { $0.role >= .approver } ?? false
    let latest = revisions.last?.number
    let rows = revisions.reversed().map { one in
      RevisionRow(
        number: word("Bản \(one.number)", "Revision \(one.number)"),
        moment: one.moment.text(in: book.head.zone, language),
        story: one.story.map { $0[language] }.joined(separator: "; "),
        back: mayReturn && one.number != latest
          ? PlannerWay(
            name: word("Trở lại bản này…", "Go back to it…"),
            href: address("/revisions", [("back", "\(one.number)")]) + "#ask") : nil)
    }
    return PageTemplates.planner(
      "planner-revisions",
      RevisionsPageValues(
        frame: frame(word("Các bản đã công bố", "What was published"), at: "/revisions"),
        lead: word(
          "Các trang này và mọi lịch đang theo bản mới nhất.",
          "These pages and all calendars follow the newest revision."),
        asking: mayReturn ? asked.flatMap { asking($0, latest) } : nil, revisions: rows,
        heads: RevisionsHeads(
          number: word("Bản", "Revision"), moment: word("Công bố lúc", "Published at"),
          story: word("Thay đổi", "Changes"))))
  }

  private func asking(_ asked: PublishedReturn, _ latest: Int?) -> RevisionQuestion? {
    guard let visitor, let latest else { return nil }
    let number = asked.revision
    let report = (try? asked.report.get())?.lines ?? []
    var refusal: String?
    if case .failure(let failure) = asked.report { refusal = failure.message[language] }
    return RevisionQuestion(
      question: word("Trở lại bản \(number)?", "Go back to revision \(number)?"),
      refusal: refusal, report: report, hasReport: !report.isEmpty,
      action: base + "/revisions" + spoken, token: visitor.token, value: "\(number)",
      latest: "\(latest)",
      documentLabel: word(
        "Số văn bản cho phép (nếu có)", "Number of the document that allows it (if any)"),
      button: word("Công bố lại bản \(number)", "Publish revision \(number) again"),
      cancel: word("Thôi", "Leave it"), back: address("/revisions"))
  }
}

private struct RevisionsPageValues {
  let frame: PlannerFrame
  let lead: String
  let asking: RevisionQuestion?
  let revisions: [RevisionRow]
  let heads: RevisionsHeads
}

private struct RevisionsHeads {
  let number, moment, story: String
}

private struct RevisionRow {
  let number: String
  let moment: String
  let story: String
  let back: PlannerWay?
}

private struct RevisionQuestion {
  let question: String
  let refusal: String?
  let report: [String]
  let hasReport: Bool
  let action: String
  let token: String
  let value: String
  let latest: String
  let documentLabel: String
  let button: String
  let cancel: String
  let back: String
}
