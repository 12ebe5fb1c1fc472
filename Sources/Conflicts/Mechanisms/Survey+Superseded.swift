import CivilTime
import ScheduleModel

extension Survey {
  /// Tasks that follow a document although another has taken its place by then.
  ///
  /// What stands after the last day of force that the document itself names is told with that.
  var supersededTasks: [Conflict] {
    book.documents.flatMap { newer in
      newer.supersedes.compactMap { id in
        book.document(id).flatMap { conflict($0, supersededBy: newer) }
      }
    }
  }

  private func conflict(_ older: Document, supersededBy newer: Document) -> Conflict? {
    let start = newer.inForceFrom ?? newer.issued
    let following = duties.filter { $0.rule.details.document == older.id }.keeping { slot in
      let last = slot.extent.window.last
      return start.map { $0 <= last } ?? true && older.inForceUntil.map { last <= $0 } ?? true
    }
    guard let days = following.slots.span else { return nil }
    let since =
      start.map { day in
        Phrase(vi: " từ \(day.text(in: .vietnamese))", en: " on \(day.text(in: .english))")
      } ?? Phrase(vi: ", chưa rõ từ ngày nào", en: ", nobody knows when")
    return Conflict(
      .documentSuperseded,
      ConflictID(.documentSuperseded, about: older.id.text, newer.id.text), .soft,
      facts(following.tasks, days)
        + Phrase(
          vi: """
            : theo '\(older.title)', mà '\(newer.title)' đã thay văn bản ấy\(since.vietnamese).
            """,
          en: """
            : by '\(older.title)', of which '\(newer.title)' took the place\(since.english).
            """),
      tasks: following.tasks.ids, units: following.tasks.units, clauses: following.clauses,
      causes: [newer.source] + following.map { $0.rule.place(of: .when) },
      repairs: [
        Repair(
          Phrase(
            vi: """
              xem lại các quy tắc ấy theo '\(newer.title)', rồi chuyển sang tệp có \
              'văn bản: \(newer.id)'
              """,
            en: """
              go through these rules by '\(newer.title)', then move them to a file with \
              'document: \(newer.id)'
              """))
      ])
  }
}
