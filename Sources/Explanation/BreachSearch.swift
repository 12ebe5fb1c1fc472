import CivilTime
import ScheduleModel

/// Looks for what a task would break at a slot.
struct BreachSearch {
  private let facts: TaskFacts
  private let slot: ProposedSlot
  private let plan: Plan
  private let today: CivilDate?

  /// Prepares to look. `today` is the day before which all is over; `nil` where nothing is published.
  init(_ facts: TaskFacts, _ slot: ProposedSlot, _ plan: Plan, today: CivilDate?) {
    self.facts = facts
    self.slot = slot
    self.plan = plan
    self.today = today
  }

  /// What would be broken, given placement's word on the day; a task that lasts breaks that alone.
  func breaches(_ verdict: DayVerdict) -> [Breach] {
    if !facts.task.isPinnable { return [lasting] }
    let words = ExclusionWords(plan, facts.task, DayAccount(verdicts: [verdict]))
    let told = verdict.exclusions.map { exclusion in
      Breach(exclusion.breachCode, words.reason(of: exclusion), tasks: exclusion.tasks)
    }
    return [over, outside, otherHalf].compactMap(\.self) + told
  }

  private var rule: Rule { facts.rule }

  /// Among which hours those of the task can be chosen; `nil` where nothing is to be chosen.
  private var choice: (hours: [Range<Int>], length: Minutes)? {
    facts.task.part == .task ? plan.book.choosableHours(of: rule, for: facts.task.unit) : nil
  }

  private var lasting: Breach {
    Breach(
      .span,
      Reason(
        Phrase(
          vi: "việc kéo dài suốt thời gian của nó, không đứng vào một ngày",
          en: "it goes on through its window and stands on no one day"), rule.place(of: .when)))
  }

  /// What is over stays as it was.
  private var over: Breach? {
    guard let today else { return nil }
    if let day = facts.extent?.window.start, day < today, facts.extent?.window.dayCount == 1 {
      return Breach(
        .tookPlace,
        Reason(
          Phrase(
            vi: "theo bản đã công bố, việc đã diễn ra \(day.longText(in: .vietnamese))",
            en: "by what is published, it took place on \(day.longText(in: .english))")))
    }
    guard slot.day < today else { return nil }
    return Breach(
      .dayOver,
      Reason(
        Phrase(
          vi: "ngày ấy đã qua, hôm nay là \(today.longText(in: .vietnamese))",
          en: "the day is over, today is \(today.longText(in: .english))")))
  }

  private var outside: Breach? {
    switch facts.task.demand {
    case .within(let window) where !window.contains(slot.day):
      let days = DayWords.span(window)
      return Breach(
        .outsideWindow,
        Reason(
          Phrase(
            vi: "nằm ngoài khoảng của quy tắc, \(days.vietnamese)",
            en: "it lies outside the window of the rule, \(days.english)"),
          rule.place(of: .when)))
    case .fixed(let extent) where !extent.window.contains(slot.day):
      let days = DayWords.span(extent.window)
      return Breach(
        .otherDay,
        Reason(
          Phrase(
            vi: "quy tắc định ngày là \(days.vietnamese)", en: "the rule gives \(days.english)"),
          rule.place(of: .when)))
    case .within, .fixed, .open, .impossible: return nil
    }
  }

  private var otherHalf: Breach? {
    if let half = slot.half, let (hours, length) = choice,
      hours.common(with: [half.minutes]).allSatisfy({ $0.count < length.count })
    {
      return Breach(
        .otherHalf,
        Reason(
          Phrase(
            vi: "giờ chỉ có thể chọn trong \(hours.clockText), không có \(half.name.vietnamese)",
            en:
              "hours can be chosen within \(hours.clockText) only, not in the \(half.name.english)"),
          rule.lines[.hours] ?? rule.place(of: .when)))
    }
    guard let half = slot.half, case .at(let time, _) = rule.hours, rule.occupation != .day,
      HalfDay(holding: time.minute) != half
    else { return nil }
    return Breach(
      .otherHalf,
      Reason(
        Phrase(
          vi: "giờ của quy tắc là \(time), \(HalfDay(holding: time.minute).name.vietnamese)",
          en:
            "the hour of the rule is \(time), in the \(HalfDay(holding: time.minute).name.english)"),
        rule.lines[.hours] ?? rule.place(of: .when)))
  }
}

extension DayVerdict.Exclusion {
  fileprivate var breachCode: Breach.Code {
    switch self {
    case .restDay: .restDay
    case .avoided: .avoided
    case .unitDoesNotExist: .unitDoesNotExist
    case .away: .away
    case .offHours: .offHours
    case .busy: .busy
    case .tooNear: .tooNear
    case .tooFar: .tooFar
    case .outOfOrder: .outOfOrder
    case .apart: .apart
    case .resourceAbsent: .resourceAbsent
    case .resourceTaken: .resourceTaken
    case .resourceFarOff: .resourceFarOff
    case .pinnedElsewhere: .pinnedElsewhere
    }
  }
}
