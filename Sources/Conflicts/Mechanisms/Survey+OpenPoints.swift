import CivilTime
import ScheduleModel

extension Survey {
  /// Bodies that are only expected to co-operate.
  var expectedPartners: [Conflict] {
    entries.compactMap { duty in
      let expected = duty.rule.details.partners.filter { $0.commitment == .expected }
      guard !expected.isEmpty, !duty.tasks.isEmpty else { return nil }
      let names = expected.map { Phrase(verbatim: name(of: $0)) }.listed
      return point(
        .partnerExpected, .soft, duty, .partners,
        Phrase(
          vi: "\(names.vietnamese) mới chỉ dự kiến phối hợp trong \(duty.quoted.vietnamese).",
          en: """
            \(names.english) \(expected.count == 1 ? "is" : "are") only expected to take part in \
            \(duty.quoted.english).
            """),
        edit: Phrase(
          vi: "khi đã nhận lời, bỏ chữ 'dự kiến' ở quy tắc",
          en: "once they agree, take 'expected' out of the rule"))
    }
  }

  /// Documents whose attachments are not at hand although rules need them.
  var missingAttachments: [Conflict] {
    book.documents.filter { $0.attachment == .missing }.compactMap { document in
      let needing = entries.filter { $0.rule.details.needs.contains(document.id) }
      guard !needing.isEmpty else { return nil }
      let name = document.number.map { "'\(document.title)' (\($0))" } ?? "'\(document.title)'"
      let list = needing.map { duty in
        duty.tasks.isEmpty ? duty.quoted : duty.quoted + " (" + .tasks(duty.tasks.count) + ")"
      }.listed
      return Conflict(
        .attachmentMissing, ConflictID(.attachmentMissing, about: document.id.text), .soft,
        whose(needing.tasks)
          + Phrase(
            vi: ": chưa có tài liệu kèm theo \(name), mà \(list.vietnamese) cần đến.",
            en: """
              : what is attached to \(name) is missing, and \(list.english) \
              \(needing.count == 1 ? "needs" : "need") it.
              """),
        tasks: needing.tasks.ids, units: needing.tasks.units, clauses: needing.clauses,
        causes: [document.source] + needing.map { $0.rule.place(of: .needs) },
        repairs: [
          Repair(
            Phrase(
              vi: "xin tài liệu kèm theo, rồi ghi 'bản kèm: đủ' ở văn bản",
              en: "ask for what is attached, then write 'attachment: complete'"),
            tasks: taskCount)
        ])
    }
  }

  /// Targets that are judged after each task.
  var targets: [Conflict] {
    entries.compactMap { duty in
      guard let target = duty.rule.details.target?.unstopped, !duty.tasks.isEmpty else {
        return nil
      }
      return point(
        .targetToJudge, .info, duty, .target,
        Phrase(
          vi: """
            sau mỗi việc \(duty.quoted.vietnamese) xem có đạt chỉ tiêu '\(target)' không. Chưa đạt \
            là chuyện của chỉ tiêu, không phải lỗi của lịch.
            """,
          en: """
            after each \(duty.quoted.english) the target '\(target)' is to be judged. To miss it is \
            no fault of the calendar.
            """))
    }
  }

  /// Duties without a date or a number.
  var dutiesWithoutNumber: [Conflict] {
    entries.compactMap { duty in
      guard case .standing(let standing) = duty.rule.anchor else { return nil }
      let whose =
        duty.rule.units.isEmpty
        ? Phrase(vi: "Chưa rõ ai làm", en: "Nobody named") : names(of: duty.rule.units)
      return Conflict(
        .dutyWithoutNumber, ConflictID(.dutyWithoutNumber, about: duty.rule.id.text), .soft,
        whose
          + Phrase(
            vi: """
              : \(duty.quoted.vietnamese), \(standing.words.vietnamese), không có ngày và số lượng, \
              nên trong lịch không có việc nào.
              """,
            en: """
              : \(duty.quoted.english), \(standing.words.english), has no date and no number, so \
              the calendars hold no task of it.
              """),
        units: duty.rule.units, clauses: [duty].clauses, causes: [duty.rule.place(of: .when)],
        repairs: [
          Repair(
            Phrase(
              vi: "hỏi số lượng và thời gian, rồi ghi vào quy tắc",
              en: "ask how many and when, and write it into the rule"))
        ])
    }
  }

  /// Words of the documents that say something of a duty without a number.
  var unquantifiedWords: [Conflict] {
    entries.compactMap { duty in
      let words = duty.rule.details.unquantified.map { Phrase(verbatim: "'\($0.unstopped)'") }
      guard !words.isEmpty else { return nil }
      return point(
        .unquantified, .soft, duty, .unquantified,
        Phrase(
          vi: """
            văn bản viết \(words.listed.vietnamese) ở \(duty.quoted.vietnamese) mà không nêu số.
            """,
          en: """
            the document says \(words.listed.english) of \(duty.quoted.english) and gives no \
            number.
            """),
        edit: Phrase(
          vi: "hỏi con số, ghi vào quy tắc rồi bỏ dòng 'không nêu số'",
          en: "ask for the number, write it into the rule and remove the line 'unquantified'"))
    }
  }

  /// Rules that name several forms of which one is to be chosen.
  var openAlternatives: [Conflict] {
    entries.compactMap { duty in
      let forms = duty.rule.details.alternatives
      guard forms.count > 1, !duty.tasks.isEmpty else { return nil }
      let list = forms.map { Phrase(verbatim: $0) }.listedAsAlternatives
      return point(
        .alternativesOpen, .soft, duty, .alternatives,
        Phrase(
          vi: """
            chưa chọn hình thức của \(duty.quoted.vietnamese), một trong \(forms.count): \
            \(list.vietnamese).
            """,
          en: """
            the form of \(duty.quoted.english) is not chosen, one of \(forms.count): \
            \(list.english).
            """),
        edit: Phrase(
          vi: "ở 'một trong' chỉ giữ lại hình thức đã chọn",
          en: "leave under 'one of' only the form that was chosen"))
    }
  }
}

extension Survey {
  /// A conflict about one line of a rule.
  func point(
    _ code: Conflict.Code, _ severity: Conflict.Severity, _ duty: Duty, _ aspect: Rule.Aspect,
    _ sentence: Phrase, edit: Phrase? = nil
  ) -> Conflict {
    Conflict(
      code, ConflictID(code, about: duty.rule.id.text), severity,
      facts(duty.tasks, duty.slots.span) + Phrase(verbatim: ": ") + sentence,
      tasks: duty.tasks.ids, units: duty.tasks.units, clauses: [duty].clauses,
      causes: [duty.rule.place(of: aspect)],
      repairs: edit.map { [Repair($0, tasks: taskCount)] } ?? [])
  }

  private func name(of partner: Partner) -> String {
    partner.unit.map { book.roster.units[$0].name } ?? partner.externalName ?? ""
  }
}

extension Standing {
  /// How the duty is meant, within a sentence.
  fileprivate var words: Phrase {
    switch self {
    case .continuous(let text):
      Phrase(vi: "làm thường xuyên ('\(text)')", en: "which goes on all the time ('\(text)')")
    case .onDemand(let text):
      Phrase(vi: "làm khi phát sinh ('\(text)')", en: "done on demand ('\(text)')")
    }
  }
}
