import CivilTime
import ScheduleModel

/// Why tasks that count toward the number of another rule do not.
private enum Hindrance {
  /// The other rule has no days or periods of its own.
  case noTime
  /// No unit has both rules.
  case noUnits
  /// These days of the rule lie in no occasion of the other. Never empty.
  case outside([Window])
}

extension Survey {
  /// Rules that say that they count toward another, of which nothing, or not all, is counted.
  var vainCounting: [Conflict] {
    duties.compactMap { narrow in
      guard let target = narrow.rule.counting.target,
        let wide = duties.first(where: { $0.rule.id == target }),
        let hindrance = hindrance(narrow.rule, wide.rule)
      else { return nil }
      return conflict(narrow, wide, hindrance)
    }
  }

  private func hindrance(_ narrow: Rule, _ wide: Rule) -> Hindrance? {
    switch wide.anchor {
    case .relative, .open, .standing: return .noTime
    case .windows, .every: break
    }
    if Set(narrow.units).isDisjoint(with: wide.units) { return .noUnits }
    let outside = book.standings(of: narrow).filter { book.occasion(of: wide, holding: $0) == nil }
    return outside.isEmpty ? nil : .outside(outside)
  }

  private func conflict(_ narrow: Duty, _ wide: Duty, _ hindrance: Hindrance) -> Conflict {
    let (tasks, aspect, reason) = words(of: hindrance, narrow, wide)
    return Conflict(
      .countedOutside, ConflictID(.countedOutside, about: narrow.rule.id.text), .soft,
      whose(tasks)
        + Phrase(
          vi: ": \(narrow.cited.vietnamese) tính vào \(wide.cited.vietnamese), mà ",
          en: ": \(narrow.cited.english) counts toward \(wide.cited.english), but ")
        + reason + Phrase(vi: ", nên không được tính.", en: ", so it is not counted."),
      tasks: tasks.ids, units: tasks.units, clauses: [narrow, wide].clauses,
      causes: [narrow, wide].map { $0.rule.place(of: aspect) }
        + [narrow.rule.place(of: .countsToward)],
      repairs: [
        Repair(
          Phrase(
            vi: "sửa ngày hay 'ai' cho khớp, hoặc viết 'tính vào: không' ở '\(narrow.rule.id)'",
            en: "mend the days or 'who', or write 'counts toward: no' in '\(narrow.rule.id)'"))
      ])
  }

  private func words(
    of hindrance: Hindrance, _ narrow: Duty, _ wide: Duty
  ) -> (tasks: [DatedTask], aspect: Rule.Aspect, reason: Phrase) {
    switch hindrance {
    case .noTime:
      let reason = Phrase(
        vi: "quy tắc ấy không có ngày hay kỳ của riêng nó", en: "that rule has no days of its own")
      return (narrow.tasks, .when, reason)
    case .noUnits:
      return (
        narrow.tasks, .units,
        Phrase(vi: "hai quy tắc không có đơn vị chung", en: "the two have no unit in common")
      )
    case .outside(let days):
      let slots = narrow.slots.filter { slot in
        days.contains { $0.intersection(slot.extent.window) == slot.extent.window }
      }
      let list = days.map { days in Phrase { days.text(in: $0) } }.listed
      let reason = Phrase(
        vi: "\(list.vietnamese) không nằm trong thời gian của quy tắc ấy",
        en: "\(list.english) \(days.count == 1 ? "lies" : "lie") outside the days of that rule")
      return (slots.map(\.task), .when, reason)
    }
  }
}

/// More tasks that count for a unit than a rule asks for.
private struct Excess {
  let unit: Int
  let counted: Int
  let wanted: Int
}

extension Survey {
  /// Rules toward whose number more tasks count than they ask for.
  var excessCounting: [Conflict] {
    duties.compactMap { wide in
      let others = book.rules(countingToward: wide.rule)
      guard !others.isEmpty, let most = wide.rule.quantity.most else { return nil }
      let days = others.flatMap(book.standings)
      let periods = Set(days.compactMap { book.occasion(of: wide.rule, holding: $0) }.map(\.period))
      let excesses = wide.rule.units.compactMap { unit in
        periods.map { book.countedCount(toward: wide.rule, for: unit, in: $0) }.max()
          .flatMap { $0 > most ? Excess(unit: unit, counted: $0, wanted: most) : nil }
      }
      return excesses.isEmpty ? nil : conflict(wide, excesses, others)
    }
  }

  private func conflict(_ wide: Duty, _ excesses: [Excess], _ others: [Rule]) -> Conflict {
    let units = excesses.map(\.unit)
    let codes = others.filter { !Set($0.units).isDisjoint(with: units) }.map(\.id)
    let counted = duties.filter { codes.contains($0.rule.id) }
    let tasks = counted.tasks.filter { units.contains($0.unit) }
    let thrift = thriftClauses.first
    let quote =
      thrift.map { clause in
        Phrase(
          vi: " Mục \(clause.section): “\(clause.quote)”.",
          en: " Clause \(clause.section): “\(clause.quote)”.")
      } ?? Phrase(verbatim: "")
    return Conflict(
      .countedBeyond, ConflictID(.countedBeyond, about: wide.rule.id.text), .soft,
      names(of: units) + Phrase(verbatim: ": ") + sentence(wide, excesses, counted) + quote,
      tasks: tasks.ids, units: units, clauses: (counted + [wide]).clauses,
      causes: counted.map { $0.rule.place(of: .countsToward) }
        + [wide.rule.lines[.quantity] ?? wide.rule.place(of: .when)]
        + [thrift?.source].compactMap(\.self),
      repairs: [
        Repair(
          Phrase(
            vi: """
              tăng '\(wide.rule.numberKey.vietnamese)' của '\(wide.rule.id)', hoặc bỏ bớt 'tính vào'
              """,
            en: """
              raise '\(wide.rule.numberKey.english)' of '\(wide.rule.id)', or drop one 'counts toward'
              """))
      ])
  }

  private func sentence(_ wide: Duty, _ excesses: [Excess], _ counted: [Duty]) -> Phrase {
    let numbers = excesses.map(\.counted)
    let (least, most) = (numbers.min() ?? 0, numbers.max() ?? 0)
    let upTo = least == most ? Phrase(verbatim: "") : Phrase(vi: "đến ", en: "up to ")
    let each =
      excesses.count == 1
      ? Phrase(verbatim: "") : Phrase(vi: " mỗi đơn vị", en: " of each unit")
    let (tasks, wanted) = (Phrase.tasks(most), Phrase.tasks(excesses[0].wanted))
    return upTo + tasks + each
      + Phrase(
        vi: """
           (\(counted.quoted.vietnamese)) tính vào \(wide.cited.vietnamese), mà quy tắc ấy chỉ \
          cần \(wanted.vietnamese). Việc thừa vẫn ở trong lịch.
          """,
        en: """
           (\(counted.quoted.english)) \(most == 1 ? "counts" : "count") toward \
          \(wide.cited.english), which asks for \(wanted.english) only. What is too much stays in \
          the calendars.
          """)
  }
}
