import CivilTime
import ScheduleModel

extension Survey {
  /// Messages of which nobody knows yet since when they are in force, in rules that say them.
  var undatedMessages: [Conflict] {
    book.messages.filter(\.isForceOpen).compactMap { message in
      let carrying = entries.filter { $0.rule.details.messages.contains(message.id) }
      guard !carrying.isEmpty else { return nil }
      let list = carrying.map(\.quoted).listed
      return Conflict(
        .messageUndated, ConflictID(.messageUndated, about: message.id.text), .soft,
        whose(carrying.tasks)
          + Phrase(
            vi: """
              : chưa rõ '\(message.text.unstopped)' có hiệu lực từ ngày nào, mà \(list.vietnamese) nói \
              đến. Khoan nói điều ấy đến khi biết.
              """,
            en: """
              : nobody knows since when '\(message.text.unstopped)' is in force, and \(list.english) \
              \(carrying.count == 1 ? "says" : "say") it. Do not say it until that is known.
              """),
        tasks: carrying.tasks.ids, units: carrying.tasks.units,
        clauses: (message.clauses + carrying.clauses).inDocumentOrder,
        causes: [message.source] + carrying.map { $0.rule.place(of: .message) },
        repairs: [
          Repair(
            Phrase(
              vi: "khi biết thì ghi ngày ở 'hiệu lực từ' của thông điệp",
              en: "once it is known, write the day at 'in force from' of the message"),
            tasks: taskCount)
        ])
    }
  }

  /// Rules of one document that name media, of which one leaves out what another has for other units.
  var differentMedia: [Conflict] {
    let naming = entries.filter { $0.rule.details.media.count > 1 }
    return naming.indices.flatMap { place in
      naming[(place + 1)...].compactMap { conflict(betweenMediaOf: naming[place], $0) }
    }
  }

  private func conflict(betweenMediaOf one: Duty, _ other: Duty) -> Conflict? {
    let (first, second) = (one.rule.details, other.rule.details)
    guard first.document == second.document, Set(one.rule.units).isDisjoint(with: other.rule.units)
    else { return nil }
    let (own, others) = (first.media.plainSet, second.media.plainSet)
    // Lists that share little are of different things.
    guard own.intersection(others).count * 2 > min(own.count, others.count), own != others else {
      return nil
    }
    let more = first.media.filter { !others.contains($0.plain) }
    let less = second.media.filter { !own.contains($0.plain) }
    let lists = [(one, more), (other, less)].filter { !$0.1.isEmpty }.map { duty, media in
      Phrase(
        vi: "chỉ \(duty.quoted.vietnamese) có \(media.joined(separator: ", "))",
        en: "only \(duty.quoted.english) has \(media.joined(separator: ", "))")
    }
    return Conflict(
      .mediaDiffer, ConflictID(.mediaDiffer, about: one.rule.id.text, other.rule.id.text), .info,
      [one, other].map(\.cited).listed
        + Phrase(vi: " nêu kênh khác nhau: ", en: " name different media: ")
        + lists.joined(by: "; ") + Phrase(verbatim: "."),
      tasks: [one, other].tasks.ids, units: one.rule.units + other.rule.units,
      clauses: [one, other].clauses, causes: [one.rule.source, other.rule.source])
  }

  /// What is aired without hours: it stands on whole days, and its station has to say when.
  ///
  /// Hours that are to be announced are told with that.
  var openAirHours: [Conflict] {
    entries.compactMap { duty in
      let open = duty.slots.filter { slot in
        slot.extent.startTime == nil && duty.rule.airs(slot.task.part)
      }
      guard !open.isEmpty, duty.rule.hours == .unstated else { return nil }
      return point(
        .airHoursOpen, .info, Duty(rule: duty.rule, slots: open, others: []), .hours,
        Phrase(
          vi: """
            văn bản không nêu giờ phát của \(duty.quoted.vietnamese), nên mỗi lượt ghi cả ngày; nơi \
            phát tự chọn giờ.
            """,
          en: """
            no document gives the hours of \(duty.quoted.english), so each stands on a whole day; \
            whoever airs it chooses the hour.
            """),
        edit: Phrase(
          vi: "ghi 'khung giờ', hoặc giờ phát của đài trong resources.yaml",
          en: "write 'hours', or the air hours of the station in resources.yaml"))
    }
  }
}

extension Rule {
  /// Whether a part of it is put on the air: a broadcaster's slot, or what a unit airs itself.
  fileprivate func airs(_ part: Part) -> Bool {
    part == .broadcast || part == .task && details.airing.airer == .unit
  }
}

extension [String] {
  fileprivate var plainSet: Set<String> { Set(map(\.plain)) }
}
