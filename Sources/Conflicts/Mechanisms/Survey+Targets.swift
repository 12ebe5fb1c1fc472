import CivilTime
import ScheduleModel

extension Survey {
  /// Targets whose value comes from outside each time: until it is there nothing can be rated, and nothing is
  /// made up between the values that are known.
  var assignedTargets: [Conflict] {
    targets(of: { $0 == .assigned }).map { duty in
      point(
        .targetAssigned, .soft, duty, .target,
        Phrase(
          vi: """
            mức của \(duty.quoted.vietnamese) do nơi khác giao mỗi kỳ. Kỳ nào chưa được giao thì chưa xếp \
            loại, và không suy ra từ kỳ khác.
            """,
          en: """
            the value of \(duty.quoted.english) is assigned by others each time. While it is not, nothing is \
            rated, and nothing is made up from other periods.
            """),
        edit: Phrase(
          vi: "được giao rồi thì ghi vào cột 'Chỉ tiêu được giao' của bảng kết quả",
          en: "once it is assigned, write it into 'Assigned target' of the table of results"))
    }
  }

  /// Targets that only have to rise or fall: they need a number to start from, and are not rated.
  var unratedDirections: [Conflict] {
    targets(of: { if case .direction = $0 { true } else { false } }).map { duty in
      let words =
        duty.rule.targets.map(\.threshold).first { $0.isDirection }?.words
        ?? Phrase(verbatim: "")
      return point(
        .baselineNeeded, .info, duty, .target,
        Phrase(
          vi: """
            văn bản chỉ viết \(duty.quoted.vietnamese) phải \(words.vietnamese), không nêu mức: cần số của \
            kỳ trước để so, và không xếp loại.
            """,
          en: """
            of \(duty.quoted.english) the document says only '\(words.english)' and no value: it takes the \
            number of the period before, and is not rated.
            """),
        edit: Phrase(
          vi: "nếu có mức thì ghi, như 'tăng 5% so với năm trước'",
          en: "if there is a value, write it, such as '5% more than the year before'"))
    }
  }

  private func targets(of matches: (Threshold.Basis) -> Bool) -> [Duty] {
    entries.filter { duty in
      duty.rule.modality != .may
        && duty.rule.targets.contains { matches($0.threshold.basis) }
    }
  }

  /// Duties that one leads and another watches over: two roles, both told.
  var watchedDuties: [Conflict] {
    entries.compactMap { duty in
      let rule = duty.rule
      let leads = Set(rule.units.map { book.lead(of: rule, for: $0) ?? $0 })
      guard let monitor = rule.details.monitor, !leads.contains(monitor),
        !rule.units.contains(monitor)
      else { return nil }
      let name = book.roster.units[monitor].name
      return point(
        .monitoredElsewhere, .info, duty, .monitor,
        Phrase(
          vi: """
            \(duty.quoted.vietnamese) do nơi khác làm và '\(name)' theo dõi: hai vai khác nhau, việc đứng ở \
            lịch của nơi làm.
            """,
          en: """
            others do \(duty.quoted.english) and '\(name)' watches over it: two roles, and the task stands in \
            the calendars of those who do it.
            """))
    }
  }

  /// Units that are named as co-operating in what they do themselves.
  var ownPartners: [Conflict] {
    entries.compactMap { duty in
      let own = Set(duty.rule.units)
      let partners = duty.rule.details.partners
      let units = partners.compactMap(\.unit).filter(own.contains)
      // Who does it with the others of its kind is no partner of itself.
      let kinds = Set(own.map { book.roster.units[$0].kind }).filter { kind in
        book.roster.units.indices.allSatisfy {
          book.roster.units[$0].kind != kind || own.contains($0)
        }
      }
      let groups = partners.compactMap(\.externalName).filter { name in
        kinds.contains { name.namesAll(of: $0) }
      }
      let doubled = units.map { book.roster.units[$0].name } + groups
      guard !doubled.isEmpty else { return nil }
      let list = doubled.map { "'\($0)'" }.joined(separator: ", ")
      return point(
        .partnerItself, .soft, duty, .partners,
        Phrase(
          vi: "\(list) vừa làm \(duty.quoted.vietnamese) vừa có tên ở phần phối hợp.",
          en: "\(list) both do \(duty.quoted.english) and stand among those who co-operate."),
        edit: Phrase(vi: "bỏ khỏi 'phối hợp'", en: "drop from 'with'"))
    }
  }
}

extension String {
  /// Whether it names all units of a kind: `các trạm`, `every station`, `the stations`.
  fileprivate func namesAll(of kind: String) -> Bool {
    let heads = ["các ", "mọi ", "tất cả ", "every ", "all ", "the "].map { $0.plain + " " }
    let name = plain
    let rest = heads.first { name.hasPrefix($0) }.map { name.dropFirst($0.count) } ?? name[...]
    return rest == kind.plain || rest == kind.plain + "s"
  }
}

extension Threshold {
  /// Whether it only has to rise or fall.
  fileprivate var isDirection: Bool { if case .direction = basis { true } else { false } }
}
