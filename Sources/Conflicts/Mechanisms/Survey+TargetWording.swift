import CivilTime
import ScheduleModel

extension Survey {
  /// Targets that name a value and no word beside it: they are read as the least.
  var readOperators: [Conflict] {
    entries.compactMap { duty in
      let thresholds = duty.rule.targets.map(\.threshold)
      guard let threshold = thresholds.first(where: \.isBareNumber), !duty.tasks.isEmpty
      else { return nil }
      let value = threshold.words
      return point(
        .operatorRead, .info, duty, .target,
        Phrase(
          vi: """
            \(duty.quoted.vietnamese) phải đạt \(value.vietnamese), không nói ít nhất hay đúng mức ấy. \
            Hiểu là từ \(value.vietnamese) trở lên.
            """,
          en: """
            \(duty.quoted.english) should reach \(value.english), and no word says whether at least or \
            exactly. It is read as \(value.english) or more.
            """),
        edit: Phrase(
          vi: "nếu đúng là thế, viết 'ít nhất \(value.vietnamese)'",
          en: "if that is meant, write 'at least \(value.english)'"))
    }
  }

  /// Rules of one document that ask for one value at one time, where some must reach it and others strive for
  /// it: each keeps its own word, and the document is to be asked.
  var differingModalities: [Conflict] {
    let rated = entries.filter { $0.rule.details.threshold != nil && !$0.tasks.isEmpty }
    let musts = rated.filter { $0.rule.modality == .must }
    let strives = rated.filter { $0.rule.modality == .should }
    return musts.compactMap { must in
      let weaker = strives.filter { $0.rule.asksForSame(as: must.rule) && $0.meets(must) }
      return weaker.isEmpty ? nil : conflict(must, weaker)
    }
  }

  private func conflict(_ must: Duty, _ strives: [Duty]) -> Conflict {
    let all = [must] + strives
    let value = must.rule.details.threshold?.words ?? Phrase(verbatim: "")
    let cited = strives.map(\.cited).listed
    let (bound, free) = (names(of: must.tasks.units), names(of: strives.tasks.units))
    return Conflict(
      .modalityDiffers, ConflictID(.modalityDiffers, about: must.rule.id.text), .soft,
      facts(all.tasks, all.slots.span)
        + Phrase(
          vi: """
            : \(must.cited.vietnamese) viết phải đạt \(value.vietnamese), \(cited.vietnamese) chỉ viết phấn \
            đấu. Cho đến khi hỏi rõ: \(bound.vietnamese) phải đạt, \(free.vietnamese) phấn đấu.
            """,
          en: """
            : \(must.cited.english) says that \(value.english) must be reached, \(cited.english) only \
            \(strives.count == 1 ? "strives" : "strive") for it. Until it is asked, \(bound.english) must \
            reach it and \(free.english) \(strives.tasks.units.count == 1 ? "strives" : "strive") for it.
            """),
      tasks: all.tasks.ids, units: all.tasks.units, clauses: all.clauses,
      causes: all.map { $0.rule.lines[.modality] ?? $0.rule.source }
        + all.map { $0.rule.place(of: .target) },
      repairs: [
        Repair(
          Phrase(
            vi: "hỏi lại, rồi ghi cùng một 'mức độ' ở các quy tắc",
            en: "ask, then write the same 'modality' in the rules"), tasks: taskCount)
      ])
  }
}

extension Rule {
  /// Whether both rules ask for the same value of the same thing, by the same document.
  fileprivate func asksForSame(as other: Rule) -> Bool {
    guard details.document == other.details.document, details.threshold == other.details.threshold
    else { return false }
    if let activity = details.activity, activity == other.details.activity { return true }
    return title.plain == other.title.plain
  }
}

extension Duty {
  /// Whether the times of which both ask have days in common: from the first period to the last task.
  fileprivate func meets(_ other: Duty) -> Bool {
    guard let one = rated, let two = other.rated else { return false }
    return one.intersection(two) != nil
  }

  private var rated: Window? {
    tasks.compactMap { $0.period?.window }.reduce(slots.span) { $0?.union($1) ?? $1 }
  }
}

extension Threshold {
  /// Whether it is a number without a word, of which there could be more: not all of something.
  fileprivate var isBareNumber: Bool {
    comparison == .unstated && basis == .itself && !(unit == "%" && value == 100_000)
  }
}
