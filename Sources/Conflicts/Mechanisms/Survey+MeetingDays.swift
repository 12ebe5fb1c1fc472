import CivilTime
import ScheduleModel

/// Something that begins on a day.
private struct Beginning {
  let day: CivilDate
  let words: Phrase
  let source: SourcePlace
}

extension Survey {
  /// Dates that rules name on which a message or a document comes into force, or units change: what is meant
  /// by the day is then easily mixed up.
  var meetingDays: [Conflict] {
    let beginnings = Dictionary(grouping: self.beginnings, by: \.day)
    guard !beginnings.isEmpty else { return [] }
    var duties: [CivilDate: [Duty]] = [:]
    for duty in entries where !duty.tasks.isEmpty {
      for day in Set(duty.members.flatMap(\.namedDays)) { duties[day, default: []].append(duty) }
    }
    return beginnings.compactMap { day, beginnings in
      duties[day].map { conflict(of: day, $0, beginnings) }
    }
  }

  private var beginnings: [Beginning] {
    let messages = book.messages.compactMap { message in
      message.validFrom.map { day in
        Beginning(
          day: day,
          words: Phrase(
            vi: "'\(message.text.unstopped)' có hiệu lực",
            en: "'\(message.text.unstopped)' comes into force"), source: message.source)
      }
    }
    let documents = book.documents.compactMap { document in
      document.inForceFrom.map { day in
        Beginning(
          day: day,
          words: Phrase(
            vi: "'\(document.title)' có hiệu lực", en: "'\(document.title)' comes into force"),
          source: document.source)
      }
    }
    let reforms = book.calendar.reforms.map { reform in
      Beginning(
        day: reform.day,
        words: Phrase(
          vi: "đơn vị thay đổi (\(reform.name))", en: "units change (\(reform.name))"),
        source: reform.source)
    }
    return messages + documents + reforms
  }

  private func conflict(
    of day: CivilDate, _ duties: [Duty], _ beginnings: [Beginning]
  ) -> Conflict {
    let date = Phrase(day.text)
    let list = beginnings.map(\.words).listed
    return Conflict(
      .effectiveDaysMeet, ConflictID(.effectiveDaysMeet, about: "\(day)"), .info,
      Phrase(
        vi: """
          \(date.vietnamese) là ngày của \(duties.quoted.vietnamese), cũng là ngày \(list.vietnamese).
          """,
        en: """
          \(date.english) is the day of \(duties.quoted.english), and also the day on which \
          \(list.english).
          """),
      tasks: duties.tasks.ids, units: duties.tasks.units, clauses: duties.clauses,
      causes: duties.map { $0.rule.place(of: .when) } + beginnings.map(\.source))
  }
}

extension Rule {
  /// The single days that the rule names itself. Sorted, unique, may be empty.
  fileprivate var namedDays: [CivilDate] {
    guard case .windows(let occasions) = anchor, position == .on else { return [] }
    return Set(occasions.map(\.window).filter { $0.dayCount == 1 }.map(\.start)).sorted()
  }
}
