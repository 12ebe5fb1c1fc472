import CivilTime
import ScheduleModel

extension Survey {
  /// What may be done and is not planned, because nobody has decided to.
  var optionalDuties: [Conflict] {
    entries.compactMap { duty in
      guard duty.rule.modality == .may, !duty.rule.units.isEmpty else { return nil }
      if case .standing = duty.rule.anchor { return nil }
      return Conflict(
        .optional, ConflictID(.optional, about: duty.rule.id.text), .info,
        names(of: duty.rule.units)
          + Phrase(
            vi: """
              : \(duty.quoted.vietnamese) là việc có thể làm, không bắt buộc, nên chưa có trong lịch.
              """,
            en: ": \(duty.quoted.english) may be done and need not be, so the calendars lack it."),
        units: duty.rule.units, clauses: [duty].clauses, causes: [duty.rule.source],
        repairs: [
          Repair(
            Phrase(
              vi: "muốn làm thì ghi 'mức độ: nên' ở quy tắc '\(duty.rule.id)'",
              en: "to do it, write 'modality: should' in rule '\(duty.rule.id)'"))
        ])
    }
  }

  /// Values that should be reached about: they are rated as if they were the least.
  var openTolerances: [Conflict] {
    entries.compactMap { duty in
      let thresholds = duty.rule.targets.map(\.threshold)
      guard let threshold = thresholds.first(where: { $0.comparison == .about }) else {
        return nil
      }
      return point(
        .toleranceOpen, .soft, duty, .target,
        Phrase(
          vi: """
            \(duty.quoted.vietnamese) phải đạt \(threshold.words.vietnamese), mà không nói lệch bao \
            nhiêu thì vẫn đạt. Tạm hiểu là ít nhất mức ấy.
            """,
          en: """
            \(duty.quoted.english) should reach \(threshold.words.english), and nobody says how near \
            will do. It is read as at least that value.
            """),
        edit: Phrase(
          vi: "hỏi lại, rồi viết 'ít nhất …'", en: "ask, then write 'at least …'"))
    }
  }

  /// A plan whose provisions were listed and none of whose reports has a date.
  var missingReports: [Conflict] {
    guard !book.provisions.isEmpty, !duties.tasks.isEmpty else { return [] }
    let reports = Set(book.provisions.filter { $0.kind == .report }.map(\.id))
    let homes = Set(
      book.mentions.filter { reports.contains($0.provision) }.compactMap { mention -> RuleID? in
        if case .rule(let id) = mention.home { id } else { nil }
      })
    // What says to whom it goes is a report, whatever its provision is called.
    let isDated = duties.contains { duty in
      (homes.contains(duty.rule.id) || duty.rule.details.recipient != nil) && !duty.tasks.isEmpty
    }
    guard !isDated else { return [] }
    let asking = entries.filter { homes.contains($0.rule.id) }
    let tail =
      asking.isEmpty
      ? Phrase(verbatim: "")
      : Phrase(
        vi: "; \(asking.map(\.quoted).listed.vietnamese) không có kỳ",
        en: """
          ; \(asking.map(\.quoted).listed.english) \(asking.count == 1 ? "has" : "have") no cycle
          """)
    return [
      Conflict(
        .reportsMissing, ConflictID(.reportsMissing, about: book.head.id.text), .soft,
        Phrase(
          vi: "Kế hoạch không có báo cáo nào có hạn", en: "No report of the plan has a due date")
          + tail + Phrase(verbatim: "."),
        clauses: asking.clauses, causes: [book.head.source] + asking.map(\.rule.source),
        repairs: [
          Repair(
            Phrase(
              vi: "hỏi kỳ báo cáo, rồi thêm quy tắc 'mỗi …' với 'hạn'",
              en: "ask how often, then add a rule with 'each …' and 'due'"))
        ])
    ]
  }
}
