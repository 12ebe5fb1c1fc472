import CivilTime
import ScheduleModel

/// Why a task stands on its day, or has none.
struct DayReasons {
  private let facts: TaskFacts
  private let plan: Plan
  private let account: DayAccount?

  /// Looks at a task of a plan with what placement says of its days.
  init(_ facts: TaskFacts, in plan: Plan, _ account: DayAccount?) {
    self.facts = facts
    self.plan = plan
    self.account = account
  }

  /// The reasons in the order in which one asks. Never empty.
  var reasons: [Reason] {
    if let pin = plan.book.pin(of: facts.task.id), facts.extent != nil {
      return [Reason(Phrase(vi: "người lập kế hoạch đã ghim", en: "people pinned it"), pin.source)]
    }
    switch facts.task.demand {
    case .fixed: return fixed
    case .within(let window): return facts.extent == nil ? unplaced : chosen(from: window)
    case .open:
      return [
        Reason(
          Phrase(vi: "chưa ai nêu ngày", en: "nobody has said on which day"),
          rule.place(of: .when))
      ]
    case .impossible: return unplaced
    }
  }

  private var rule: Rule { facts.rule }
}

extension DayReasons {
  private var fixed: [Reason] {
    [named] + [moved].compactMap(\.self)
  }

  /// The line that gives the day, and how.
  private var named: Reason {
    let text =
      switch (facts.task.part, rule.anchor) {
      case (.start, _):
        Phrase(
          vi: "ngày đầu của đợt, hoặc ngày làm việc ngay trước",
          en: "the first day of the span, or the last working day before it")
      case (.end, _):
        Phrase(
          vi: "ngày làm việc đầu tiên sau ngày cuối của đợt",
          en: "the first working day after the last day of the span")
      case (_, .relative(let relation, let anchor, let distance)):
        follows(relation, anchor, distance)
      case (_, .every): Phrase(vi: "quy tắc nêu kỳ này", en: "the rule names the period")
      default: Phrase(vi: "quy tắc nêu ngày này", en: "the rule names the day")
      }
    return Reason(text, rule.place(of: .when))
  }

  private func follows(_ relation: Relation, _ anchor: RuleID, _ distance: Distance) -> Phrase {
    let apart = distance.words
    return switch relation {
    case .before:
      Phrase(
        vi: "trước '\(anchor)' \(apart.vietnamese)", en: "\(apart.english) before '\(anchor)'")
    case .alongside: Phrase(vi: "cùng lúc với '\(anchor)'", en: "at the time of '\(anchor)'")
    case .after:
      Phrase(vi: "sau '\(anchor)' \(apart.vietnamese)", en: "\(apart.english) after '\(anchor)'")
    }
  }

  /// Where the named day went, if it was a rest day.
  private var moved: Reason? {
    guard let nominal = facts.task.nominal else { return nil }
    let unsaid = rule.lines[.shift] == nil
    let tail = unsaid ? Phrase(vi: " (mặc định)", en: " (by default)") : Phrase(same: "")
    let words = rule.effectiveShift.words(of: rule)
    return Reason(
      nominal.words + ": " + words + tail, rule.place(of: .shift))
  }
}

extension DayReasons {
  private func chosen(from window: Window) -> [Reason] {
    let days = DayWords(plan.book.calendar).window(window)
    let within = Reason(
      days.behind(vi: "máy chọn trong ", en: "chosen within "), rule.place(of: .when))
    guard let account, let day = facts.extent?.window.start else { return [within] }
    return [within]
      + [left(account), share(account, day), unitDay(account), tie(account)]
      .compactMap(\.self)
  }

  private func left(_ account: DayAccount) -> Reason {
    let days = account.openDays
    guard days.count > 1 else {
      return Reason(Phrase(vi: "chỉ còn ngày này", en: "no other day was left"))
    }
    let list = [Window](runsOf: days).shortText
    return Reason(
      list.behind(vi: "còn \(days.count) ngày: ", en: "\(days.count) days were left: "))
  }

  /// The part of the window that falls to the task, and whether its day lies there.
  private func share(_ account: DayAccount, _ day: CivilDate) -> Reason? {
    guard let stratum = account.stratum, facts.siblings > 1 else { return nil }
    let (number, count) = (facts.task.ordinal, facts.siblings)
    let days = [stratum].shortText
    let place = Phrase(
      vi: "việc \(number)/\(count) lấy phần \(days.vietnamese) của cửa sổ",
      en: "task \(number) of \(count) has the share \(days.english) of the window")
    guard !stratum.contains(day) else { return Reason(place) }
    return Reason(
      place
        + Phrase(
          vi: ", ở đó không còn ngày, nên lấy ngày gần nhất",
          en: ", where no day was left, so the nearest was taken"))
  }

  private func unitDay(_ account: DayAccount) -> Reason? {
    switch account.unitDay {
    case .free:
      Reason(
        Phrase(vi: "đơn vị chưa có việc khác ngày đó", en: "the unit had nothing else on that day"))
    case .busy:
      Reason(
        Phrase(
          vi: "ngày đó đơn vị đã có việc, nhưng còn chỗ",
          en: "the unit had something on that day, but room for more"))
    case .unknown: nil
    }
  }

  private func tie(_ account: DayAccount) -> Reason? {
    guard account.openDays.count > 1 else { return nil }
    return Reason(
      Phrase(
        vi: "các ngày như nhau thì mã của việc chọn một: lần nào cũng thế",
        en: "among equal days the task's own code picks one, the same in every run"))
  }

  private var unplaced: [Reason] {
    let obstacle = plan.unplaced.first { $0.task.id == facts.task.id }?.reason
    return [
      Reason(obstacle?.text(of: rule, in: plan.book) ?? Phrase(same: ""), rule.place(of: .when))
    ]
  }
}
