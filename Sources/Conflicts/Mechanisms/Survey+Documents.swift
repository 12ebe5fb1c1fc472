import CivilTime
import ScheduleModel

extension Survey {
  /// Documents that rules follow and of which nobody knows since when they hold.
  var undatedDocuments: [Conflict] {
    book.documents.filter { $0.start == nil }.compactMap { document -> Conflict? in
      let following = duties(following: document)
      guard let days = following.slots.span else { return nil }
      let count = Phrase.tasks(following.tasks.count)
      return Conflict(
        .documentUndated, ConflictID(.documentUndated, about: document.id.text), .soft,
        Phrase(
          vi: """
            \(count.vietnamese) theo '\(document.title)', sớm nhất \
            \(days.start.longText(in: .vietnamese)): chưa rõ văn bản ban hành ngày nào. Nếu sau \
            ngày ấy thì có việc đứng trước văn bản.\(past(following).vietnamese)
            """,
          en: """
            \(count.english) by '\(document.title)', the first on \
            \(days.start.longText(in: .english)): the document's day of issue is not known. If it \
            is later, tasks stand before the document.\(past(following).english)
            """),
        tasks: following.tasks.ids, units: following.tasks.units, causes: [document.source],
        repairs: [
          Repair(
            Phrase(
              vi: "ghi ngày ban hành hoặc ngày có hiệu lực của văn bản",
              en: "write the day of issue, or since when the document is in force"),
            tasks: taskCount)
        ])
    }
  }

  /// That tasks were over when the plan folder was made: they are history, and nobody is late with them.
  private func past(_ following: [Duty]) -> Phrase {
    let (today, _) = book.head.updated.reading(
      at: book.head.zone.observance(at: book.head.updated).offset)
    let over = following.keeping { $0.extent.window.last < today }.tasks.count
    guard over > 0 else { return Phrase(verbatim: "") }
    let (day, verb) = (Phrase(today.text), over == 1 ? "is" : "are")
    return Phrase(
      vi:
        " \(over) việc trước \(day.vietnamese), ngày lập bảng này, là đã qua, không phải quá hạn.",
      en:
        " \(over) of them, before \(day.english), when this was written, \(verb) history, not overdue."
    )
  }

  /// Tasks that stand before the document that asks for them.
  var earlyTasks: [Conflict] {
    book.documents.compactMap { document -> Conflict? in
      guard let start = document.start else { return nil }
      let early = duties(following: document).keeping { $0.extent.window.start < start }
      guard let days = early.slots.span else { return nil }
      let verb =
        document.inForceFrom == nil
        ? Phrase(vi: "ban hành ngày", en: "was issued on")
        : Phrase(vi: "có hiệu lực từ", en: "is in force from")
      return Conflict(
        .beforeDocument, ConflictID(.beforeDocument, about: document.id.text), .hard,
        whose(early.tasks)
          + Phrase(
            vi: """
              , sớm nhất \(days.start.longText(in: .vietnamese)): khi ấy chưa có \
              '\(document.title)', \(verb.vietnamese) \(start.text(in: .vietnamese)).
              """,
            en: """
              , the first on \(days.start.longText(in: .english)): '\(document.title)' came \
              later, it \(verb.english) \(start.text(in: .english)).
              """),
        tasks: early.tasks.ids, units: early.tasks.units, clauses: early.clauses,
        causes: [document.source] + early.map { $0.rule.place(of: .when) },
        repairs: [
          Repair(
            Phrase(
              vi: "để các việc ấy bắt đầu từ \(start.text(in: .vietnamese))",
              en: "let these tasks begin on \(start.text(in: .english)) or later"))
        ])
    }
  }

  /// Tasks that stand after the document that asks for them has gone out of force, wholly or in
  /// part.
  var lateTasks: [Conflict] {
    book.documents.compactMap { document -> Conflict? in
      guard let last = document.inForceUntil else { return nil }
      let late = duties(following: document).keeping { $0.extent.window.last > last }
      guard let days = late.slots.span else { return nil }
      return Conflict(
        .afterDocument, ConflictID(.afterDocument, about: document.id.text), .soft,
        whose(late.tasks)
          + Phrase(
            vi: """
              , muộn nhất \(days.last.longText(in: .vietnamese)): '\(document.title)' chỉ có hiệu \
              lực đến hết \(last.text(in: .vietnamese)).
              """,
            en: """
              , the last on \(days.last.longText(in: .english)): '\(document.title)' is in force \
              only until \(last.text(in: .english)).
              """),
        tasks: late.tasks.ids, units: late.tasks.units, clauses: late.clauses,
        causes: [document.source] + late.map { $0.rule.place(of: .when) },
        repairs: [
          Repair(
            Phrase(
              vi:
                "để các việc ấy xong chậm nhất \(last.text(in: .vietnamese)), hoặc nêu văn bản mới",
              en:
                "let these tasks end by \(last.text(in: .english)), or name the document that follows"
            ))
        ])
    }
  }

  /// The rules that follow a document and have tasks.
  private func duties(following document: Document) -> [Duty] {
    duties.filter { $0.rule.details.document == document.id && !$0.tasks.isEmpty }
  }
}

extension [Duty] {
  /// The rules with only those tasks whose slots satisfy a condition; without rules that have none.
  func keeping(_ condition: (Plan.Assignment) -> Bool) -> [Duty] {
    map { Duty(rule: $0.rule, slots: $0.slots.filter(condition), others: []) }
      .filter { !$0.slots.isEmpty }
  }
}
