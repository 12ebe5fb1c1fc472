import CivilTime
import ScheduleModel

/// Why a task stands on its day, or has none.
struct DayReasons {
  let facts: TaskFacts
  let plan: Plan
  private let account: DayAccount?

  /// Looks at a task of a plan with what placement says of its days.
  init(_ facts: TaskFacts, in plan: Plan, _ account: DayAccount?) {
    self.facts = facts
    self.plan = plan
    self.account = account
  }

  /// The reasons in the order in which one asks. Never empty.
  var reasons: [Reason] {
    if facts.task.isPinnable, facts.extent != nil, let pin = plan.book.pin(of: facts.task.id) {
      return [Reason(Phrase(vi: "người lập kế hoạch đã ghim", en: "people pinned it"), pin.source)]
        + uses
    }
    switch facts.task.demand {
    case .fixed: return fixed + uses
    case .within(let window): return facts.extent == nil ? unplaced : chosen(from: window) + uses
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

  /// What it has of several resources that would do, and who of pools serves it.
  private var uses: [Reason] {
    let chosen = facts.chosen.map {
      Reason(Phrase(vi: "dùng '\($0.title)'", en: "it uses '\($0.title)'"), $0.source)
    }
    let serving = facts.serving.map { serving in
      let name = serving.member.title
      return Reason(
        Phrase(
          vi: "'\(serving.pool)' cho việc này: \(name)", en: "'\(serving.pool)' for it: \(name)"),
        serving.member.source)
    }
    return chosen + serving
  }
}

extension DayReasons {
  private var fixed: [Reason] {
    [named] + [moved, followed, hour].compactMap(\.self) + workers
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
    let tail = unsaid ? Phrase(vi: " (mặc định)", en: " (by default)") : Phrase(verbatim: "")
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
    let preferred = account.preference.map { preference in
      [share(preference, day, account), company(preference), difference(preference)]
    }
    // A day that units have in common is not what the others leave to one of them.
    let isCommon = account.preference?.decidedBy == .commonDay
    return [within] + (isCommon ? [] : [left(account)]) + (preferred ?? []).compactMap(\.self)
      + [hour].compactMap(\.self) + workers
  }

  /// Among which hours that of the task was chosen; `nil` where none was.
  private var hour: Reason? {
    guard facts.task.part == .task, let extent = facts.extent, let start = extent.startTime,
      let (hours, length) = plan.book.workableHours(of: rule, for: facts.task.unit)
    else { return nil }
    let station = plan.book.waitsForAir(rule) ? plan.book.station(of: facts.task.unit) : nil
    let own = start.minute..<start.minute + length.count
    let isGolden =
      station.flatMap { plan.book.resources[$0].air?.goldenHours.common(with: [own]) } == [own]
    let golden = Phrase(vi: ", vào giờ vàng", en: ", in golden hours")
    return Reason(
      Phrase(
        vi: "giờ máy chọn trong \(hours.clockText)",
        en: "the hour was chosen within \(hours.clockText)")
        + (isGolden ? golden : Phrase(verbatim: "")),
      rule.lines[.hours] ?? station.map { plan.book.resources[$0].source })
  }

  /// When those work whose time the task takes, where that left it fewer hours to choose from.
  private var workers: [Reason] {
    guard hour != nil, let all = plan.book.choosableHours(of: rule, for: facts.task.unit) else {
      return []
    }
    return plan.book.people(of: rule, for: facts.task.unit).compactMap { unit in
      guard let own = plan.book.workingHours(of: unit),
        all.hours.common(with: own.hours) != all.hours
      else { return nil }
      let name = plan.book.roster.units[unit].name
      return Reason(
        Phrase(
          vi: "\(name) làm việc \(own.hours.clockText)",
          en: "\(name) works \(own.hours.clockText)"), own.source)
    }
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
  private func share(
    _ preference: DayAccount.Preference, _ day: CivilDate, _ account: DayAccount
  ) -> Reason? {
    guard let stratum = preference.stratum, facts.siblings > 1 else { return nil }
    let (number, count) = (facts.task.ordinal, facts.siblings)
    let days = [stratum].shortText
    let place = Phrase(
      vi: "việc \(number)/\(count) lấy phần \(days.vietnamese) của khoảng ấy",
      en: "task \(number) of \(count) has the share \(days.english) of the window")
    if stratum.contains(day) { return Reason(place) }
    let isFull = !account.openDays.contains(where: stratum.contains)
    let position =
      isFull
      ? Phrase(vi: ", ở đó không còn ngày nào", en: ", where no day was left")
      : Phrase(vi: ", ngày này nằm ngoài phần đó", en: ", and its day lies outside it")
    return Reason(place + position)
  }

  private func company(_ preference: DayAccount.Preference) -> Reason {
    switch preference.company {
    case .nothingElse:
      Reason(
        Phrase(
          vi: "ngày đó người làm không có việc nào khác",
          en: "whoever does it has nothing else on that day"))
    case .something:
      Reason(
        Phrase(
          vi: "ngày đó người làm còn có việc khác",
          en: "whoever does it has something else on that day too"))
    }
  }

  /// What made the difference, where there was one to make.
  private func difference(_ preference: DayAccount.Preference) -> Reason? {
    switch preference.decidedBy {
    case .onlyDay: nil
    case .ownDay:
      Reason(
        Phrase(
          vi: "những ngày kia người làm đã có việc định ngày sẵn",
          en: "on the other days they have something with a given date"))
    case .stratum:
      Reason(
        Phrase(
          vi: "trong các ngày còn lại, ngày này gần phần của việc nhất",
          en: "of the days left it is the nearest to its share"))
    case .preferredDay:
      Reason(
        Phrase(
          vi: "quy tắc ưu tiên thứ này trong tuần",
          en: "the rule prefers this day of the week"),
        facts.rule.lines[.preferredDays])
    case .commonDay:
      Reason(
        Phrase(
          vi: "đồng loạt: mọi đơn vị làm cùng ngày, ngày mà nhiều nơi làm được nhất",
          en: "all units do it on the same day, the one on which most of them can"),
        facts.rule.lines[.dayChoice])
    case .hash:
      Reason(
        Phrase(
          vi: "các ngày như nhau thì mã của việc chọn một: lần nào cũng thế",
          en: "among equal days the task's own code picks one, the same in every run"))
    case .arrangement:
      Reason(
        Phrase(
          vi: "riêng việc này thì ngày khác hợp hơn; xếp cả kế hoạch thì thế này tốt hơn",
          en: "alone it would have a better day; all tasks together stand better so"))
    case .published:
      Reason(
        Phrase(
          vi: "việc đã công bố vào ngày này, và ngày này vẫn dùng được",
          en: "it was published on this day, and can stay there"))
    case .over:
      Reason(
        Phrase(
          vi: "theo bản đã công bố, việc đã diễn ra vào ngày này",
          en: "by what is published, it took place on this day"))
    }
  }

  private var unplaced: [Reason] {
    let obstacle = plan.unplaced.first { $0.task.id == facts.task.id }?.reason
    return [
      Reason(obstacle?.text(of: rule, in: plan.book) ?? Phrase(verbatim: ""), rule.place(of: .when))
    ]
  }
}
