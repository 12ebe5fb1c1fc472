import CivilTime
import RuleFiles
import ScheduleModel

extension RepairBench {
  /// What an edit changes, as a sentence without a full stop.
  func words(of edit: PlanEdit) -> Phrase {
    switch edit {
    case .rule(let id, let change):
      return Phrase(vi: "quy tắc '\(id)': ", en: "rule '\(id)': ")
        + words(of: change, book.rule(id))
    case .unpinning(let task): return Phrase(vi: "bỏ ghim ", en: "unpin ") + name(of: task)
    case .decisions(let subjects):
      let extras = subjects.compactMap(\.asExtra)
      guard extras.isEmpty else { return words(of: extras) }
      return subjects.map(words).joined(by: "; ")
    }
  }

  private func words(of change: RuleChange, _ rule: Rule?) -> Phrase {
    switch change {
    case .window(let window): return words(of: window, insteadOf: rule.flatMap(window(of:)))
    case .quantity(let number):
      let now = rule?.quantity.planned ?? number
      return Phrase(
        vi: "giảm số việc của mọi đơn vị từ \(now) xuống \(number)",
        en: "\(number) instead of \(now) for every unit")
    case .spacing(let distance):
      return Phrase(
        vi: "chỉ cách nhau \(distance.text(in: .vietnamese))",
        en: "only \(distance.text(in: .english)) apart")
    case .shift(.previousWorkingDay):
      return Phrase(vi: "dời về trước ngày nghỉ", en: "shift off rest days to the day before")
    case .shift(.nextWorkingDay):
      return Phrase(vi: "dời về sau ngày nghỉ", en: "shift off rest days to the day after")
    case .shift(.stays):
      return Phrase(vi: "để nguyên vào ngày nghỉ", en: "leave it on the rest day")
    case .restDays(.allowed):
      return Phrase(vi: "cho phép xếp vào ngày nghỉ", en: "allow rest days")
    case .restDays(.never):
      return Phrase(vi: "không xếp vào ngày nghỉ", en: "allow no rest days")
    case .dayChoice(.ofEachUnit):
      return Phrase(vi: "mỗi đơn vị một ngày riêng", en: "each unit on a day of its own")
    case .dayChoice(.common):
      return Phrase(vi: "mọi đơn vị cùng ngày", en: "all units on the same day")
    case .occupation(let occupation):
      let (day, half) = (
        Phrase(vi: "cả ngày", en: "a whole day"), Phrase(vi: "nửa ngày", en: "half a day")
      )
      let words: [Occupation: Phrase] = [
        .nothing: Phrase(vi: "không giờ nào", en: "no time"), .day: day, .halfDay: half,
        .hours: Phrase(vi: "đúng giờ của việc", en: "its hours only"),
      ]
      return Phrase(vi: "mỗi việc chiếm ", en: "each task takes ") + (words[occupation] ?? day)
    }
  }

  private func words(of window: Window, insteadOf old: Window?) -> Phrase {
    let days = Phrase { window.text(in: $0) }
    let earlier = old.map { $0.start.dayNumber - window.start.dayNumber } ?? 0
    let later = old.map { window.last.dayNumber - $0.last.dayNumber } ?? 0
    let count = max(earlier, later)
    let span = Phrase.counted(count, vi: "ngày", one: "day", many: "days")
    let side =
      earlier > 0
      ? Phrase(vi: "bắt đầu sớm hơn \(span.vietnamese): ", en: "begin \(span.english) earlier: ")
      : Phrase(vi: "kéo dài thêm \(span.vietnamese): ", en: "end \(span.english) later: ")
    return side + days
  }

  private func words(of subject: Decision.Subject) -> Phrase {
    switch subject {
    case .reading(let choice, let reading): return words(of: choice, reading)
    case .pin(let task, let day, let half):
      let when = Phrase { day.longText(in: $0) }
      return Phrase(vi: "ghim ", en: "pin ") + name(of: task) + Phrase(vi: " vào ", en: " to ")
        + when + (half.map { Phrase(verbatim: ", ") + $0.name } ?? Phrase(verbatim: ""))
    case .waiver: return Phrase(vi: "chấp nhận như hiện trạng", en: "accept it as it is")
    case .extra(let resource, let day, let half, let count):
      return words(of: [Extra(resource: resource, day: day, half: half, count: count)])
    case .quota(let rule, let units, let number): return words(of: rule, units, number)
    }
  }

  private func words(of choice: ChoiceID, _ reading: ReadingID) -> Phrase {
    let meaning = book.choices.first { $0.id == choice }?.readings.first { $0.id == reading }?
      .meaning
    let text = meaning ?? reading.text
    return Phrase(vi: "'\(choice)' hiểu là '\(text)'", en: "read '\(choice)' as '\(text)'")
  }

  private func words(of rule: RuleID, _ units: [UnitID], _ number: Int) -> Phrase {
    let now = book.rule(rule)?.quantity.planned ?? number
    let own = book.roster.units.filter { units.contains($0.id) }
    let named = own.map { Phrase(verbatim: $0.name) }.listed
    let names = own.count > 6 ? .units(own.count) : named
    return Phrase(
      vi: "quy tắc '\(rule)': \(number) việc thay vì \(now) cho ",
      en: "rule '\(rule)': \(number) instead of \(now) for ") + names
  }

  private func name(of task: TaskID) -> Phrase {
    let known = plan.assignments.map(\.task) + plan.unplaced.map(\.task) + plan.open
    guard let own = known.first(where: { $0.id == task }) else {
      return Phrase(vi: "việc \(task)", en: "task \(task)")
    }
    let (unit, title) = (book.roster.units[own.unit].name, book.rules[own.rule].title)
    return Phrase(verbatim: "'\(title)' (\(unit))")
  }
}

/// Places of a resource on a day.
private struct Extra {
  let resource: ResourceID
  let day: CivilDate
  let half: HalfDay?
  let count: Int

  /// The day, with its half where one is named.
  var when: Phrase {
    guard let half else { return Phrase { day.longText(in: $0) } }
    return Phrase(
      vi: "\(half.name.vietnamese) \(day.longText(in: .vietnamese))",
      en: "the \(half.name.english) of \(day.longText(in: .english))")
  }
}

extension RepairBench {
  private func words(of extras: [Extra]) -> Phrase {
    guard let first = extras.first else { return Phrase(verbatim: "") }
    let title = book.resources.first { $0.id == first.resource }?.title ?? first.resource.text
    let isEach = extras.count > 1 || first.half == nil
    return Phrase(
      vi: "thêm \(first.count) '\(title)'" + (isEach ? " mỗi buổi: " : ": "),
      en: "\(first.count) more of '\(title)'" + (isEach ? " each half-day: " : ": "))
      + extras.map(\.when).listed
  }
}

extension Decision.Subject {
  fileprivate var asExtra: Extra? {
    guard case .extra(let resource, let day, let half, let count) = self else { return nil }
    return Extra(resource: resource, day: day, half: half, count: count)
  }
}
