import CivilTime
import ScheduleModel

extension JointSurvey {
  /// Documents that a plan follows although another plan says that they are over by then, or that another
  /// document took their place.
  ///
  /// One conflict for each plan and document, whoever says so. Days on which the plan itself says that the
  /// document is over are told with that plan.
  var overDocuments: [JointConflict] {
    plans.flatMap { plan in plan.followed.compactMap { conflict($0, of: plan) } }
  }

  /// What an entry in some plan says of the end of a document.
  fileprivate struct Word {
    enum End {
      /// It is in force until this day, by this entry.
      case after(CivilDate, entry: Document)
      /// This document took its place.
      case replaced(by: Document)
    }

    let plan: JointPlan
    let end: End
  }

  private func conflict(_ document: Document, of plan: JointPlan) -> JointConflict? {
    let said = plans.filter { $0.id != plan.id }.flatMap { self.words(about: document, in: $0) }
    guard !said.isEmpty else { return nil }
    let own = self.words(about: document, in: plan)
    let late = plan.duties { $0.details.document == document.id }.keeping { stint in
      guard let last = stint.days?.last else { return false }
      return said.contains { $0.isBroken(on: last) } && !own.contains { $0.isBroken(on: last) }
    }
    guard let days = late.span else { return nil }
    let words = said.filter { $0.isBroken(on: days.last) }
    let statements = words.map(\.statement).joined(by: "; ")
    let sources = Dictionary(grouping: words, by: \.plan.id).sorted { $0.key < $1.key }
    return JointConflict(
      .followsOver, ConflictID(.followsOver, about: plan.id.text, document.id.text), .soft,
      plan.whose(late)
        + Phrase(
          vi: """
            , \(days.text(in: .vietnamese)): \(plan.id) theo \(document.cited), mà \
            \(statements.vietnamese).
            """,
          en: """
            , \(days.text(in: .english)): \(plan.id) follows \(document.cited), but \
            \(statements.english).
            """),
      sides: [plan.side(late, causes: [document.source])]
        + sources.map { _, words in
          words[0].plan.side(causes: words.map(\.source))
        },
      repairs: repairs(document, words, plan))
  }

  /// What a plan says of the end of a document, wherever it names it.
  private func words(about document: Document, in plan: JointPlan) -> [Word] {
    let entries = plan.book.entries(of: document)
    let ends = entries.compactMap { entry in
      entry.inForceUntil.map { Word(plan: plan, end: .after($0, entry: entry)) }
    }
    let codes = Set(entries.map(\.id))
    let newer = plan.book.documents.filter { !codes.isDisjoint(with: $0.supersedes) }
    return ends + newer.map { Word(plan: plan, end: .replaced(by: $0)) }
  }

  private func repairs(
    _ document: Document, _ words: [Word], _ plan: JointPlan
  ) -> [Phrase] {
    let others = Set(words.map(\.plan.id)).sorted().map { Phrase(verbatim: $0.text) }.listed
    let last = words.compactMap(\.last).min()
    let ends = last.map { day in
      Phrase(
        vi: """
          ghi 'hiệu lực đến: \(day.text(in: .vietnamese))' ở '\(document.id)' trong plan.yaml của \
          \(plan.id), rồi xem lại các quy tắc theo văn bản ấy
          """,
        en: """
          write 'in force until: \(day)' at '\(document.id)' in plan.yaml of \(plan.id), then go \
          through the rules that follow it
          """)
    }
    let keep = Phrase(
      vi: "văn bản vẫn còn hiệu lực thì sửa plan.yaml của \(others.vietnamese)",
      en: "if it still holds, mend plan.yaml of \(others.english)")
    return [ends, keep].compactMap(\.self)
  }
}

extension JointSurvey.Word {
  /// The last day on which it holds; `nil` where nobody knows, and it may never hold.
  fileprivate var last: CivilDate? {
    switch end {
    case .after(let day, _): day
    case .replaced(let newer): newer.start.flatMap { CivilDate(dayNumber: $0.dayNumber - 1) }
    }
  }

  /// Whether the document does not hold any more on a day.
  fileprivate func isBroken(on day: CivilDate) -> Bool { last.map { $0 < day } ?? true }

  /// The entry that says so.
  fileprivate var source: SourcePlace {
    switch end {
    case .after(_, let entry): entry.source
    case .replaced(let newer): newer.source
    }
  }

  /// What the plan says, within a sentence.
  fileprivate var statement: Phrase {
    switch end {
    case .after(let last, _):
      return Phrase(
        vi: "\(plan.id) ghi văn bản ấy chỉ có hiệu lực đến hết \(last.text(in: .vietnamese))",
        en: "\(plan.id) says that it is in force only until \(last.text(in: .english))")
    case .replaced(let newer):
      let since =
        newer.start.map { day in
          Phrase(vi: " từ \(day.text(in: .vietnamese))", en: " on \(day.text(in: .english))")
        } ?? Phrase(vi: ", chưa rõ từ ngày nào", en: ", nobody knows when")
      return Phrase(
        vi: "\(plan.id) ghi \(newer.cited) đã thay văn bản ấy",
        en: "\(plan.id) says that \(newer.cited) took its place") + since
    }
  }
}
