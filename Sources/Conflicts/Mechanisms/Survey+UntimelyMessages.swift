import CivilTime
import ScheduleModel

extension Survey {
  /// Messages that tasks carry before they are in force, or after.
  ///
  /// A message that says how it is worded before it is in force may be carried early. Duties that go on all
  /// the time, or arise, have no tasks: they carry it in all the days of the plan.
  var untimelyMessages: [Conflict] {
    book.messages.flatMap { message in
      let carrying = duties.filter { $0.rule.details.messages.contains(message.id) }
      return [early(message, carrying), late(message, carrying)].compactMap(\.self)
    }
  }

  private func early(_ message: Message, _ carrying: [Duty]) -> Conflict? {
    guard let first = message.validFrom, message.wordingBefore == nil else { return nil }
    let day = Phrase(first.text)
    return conflict(
      message,
      carrying.keeping { $0.extent.window.start < first }
        + (first > book.horizon.last ? carrying.withoutTasks : []), "before",
      Phrase(
        vi: "mới có hiệu lực từ \(day.vietnamese)",
        en: "is in force only from \(day.english)"),
      Phrase(
        vi: "thêm 'trước đó nói' vào thông điệp, thí dụ 'từ \(day.vietnamese)'",
        en: "add 'wording before' to the message, such as 'from \(day.english)'"))
  }

  private func late(_ message: Message, _ carrying: [Duty]) -> Conflict? {
    guard let last = message.validUntil else { return nil }
    let day = Phrase(last.text)
    return conflict(
      message,
      carrying.keeping { $0.extent.window.last > last }
        + (last < book.horizon.start ? carrying.withoutTasks : []), "after",
      Phrase(
        vi: "chỉ có hiệu lực đến hết \(day.vietnamese)",
        en: "is in force only until \(day.english)"),
      Phrase(
        vi: "bỏ thông điệp khỏi các việc sau ngày ấy",
        en: "take the message off the tasks after that day"))
  }

  private func conflict(
    _ message: Message, _ carrying: [Duty], _ side: String, _ state: Phrase, _ edit: Phrase
  ) -> Conflict? {
    guard !carrying.isEmpty else { return nil }
    let standing = carrying.withoutTasks
    let listed =
      standing.isEmpty
      ? Phrase(verbatim: "")
      : Phrase(
        vi: ", mà \(standing.quoted.vietnamese) vẫn nói",
        en: ", and \(standing.quoted.english) still \(standing.count == 1 ? "says" : "say") it")
    return Conflict(
      .messageNotInForce, ConflictID(.messageNotInForce, about: message.id.text, side), .soft,
      facts(carrying.tasks, carrying.slots.span)
        + Phrase(
          vi: ": thông điệp '\(message.text.unstopped)' ",
          en: ": the message '\(message.text.unstopped)' ")
        + state + listed + Phrase(verbatim: "."),
      tasks: carrying.tasks.ids, units: carrying.tasks.units,
      clauses: (message.clauses + carrying.clauses).inDocumentOrder,
      causes: [message.source] + carrying.map { $0.rule.place(of: .message) },
      repairs: [Repair(edit, tasks: taskCount)])
  }
}

extension Sequence<Duty> {
  /// Those that go on all the time, or arise.
  fileprivate var withoutTasks: [Duty] {
    filter { if case .standing = $0.rule.anchor { true } else { false } }
  }
}
