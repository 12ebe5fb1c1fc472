import CivilTime
import ScheduleModel

/// Why days were taken from a task, with the lines that took them.
struct ExclusionWords {
  private let plan: Plan
  private let task: DatedTask
  private let known: [TaskID: TaskFacts]

  /// Prepares to explain the days of a task; names the tasks that its account speaks of.
  init(_ plan: Plan, _ task: DatedTask, _ account: DayAccount) {
    self.plan = plan
    self.task = task
    let named = Set(account.verdicts.flatMap { $0.exclusions.flatMap(\.tasks) })
    let facts = plan.facts.filter { named.contains($0.task.id) }
    known = Dictionary(facts.map { ($0.task.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The closed days of an account, by their weightiest reason, in the order of their first days.
  func closedDays(_ account: DayAccount) -> [ClosedDays] {
    var order: [Reason] = []
    var windows: [Reason: [Window]] = [:]
    for verdict in account.verdicts {
      guard let exclusion = verdict.exclusions.first else { continue }
      let reason = reason(of: exclusion)
      if windows[reason] == nil { order.append(reason) }
      windows[reason, default: []].add(verdict.day)
    }
    return order.map { ClosedDays(windows: windows[$0] ?? [], reason: $0) }
  }

  private var rule: Rule { plan.book.rules[task.rule] }

  /// What an exclusion says, with the line that it rests on.
  func reason(of exclusion: DayVerdict.Exclusion) -> Reason {
    switch exclusion {
    case .restDay(let status): rest(status)
    case .avoided:
      Reason(Phrase(vi: "quy tắc tránh", en: "avoided by the rule"), rule.place(of: .avoids))
    case .unitDoesNotExist:
      Reason(
        Phrase(vi: "đơn vị chưa có hoặc không còn", en: "the unit does not exist"),
        plan.book.roster.units[task.unit].source)
    case .away(let unit, let lines): away(unit, lines)
    case .offHours(let unit): offHours(unit)
    case .busy(let unit, let tasks): busy(unit, tasks)
    case .tooNear(let other): tooNear(other)
    case .tooFar(let other):
      Reason(
        Phrase(vi: "quá xa, hay sai thứ tự với ", en: "too far from, or out of order with ")
          + headings([other]), rule.place(of: .spacing))
    case .outOfOrder(let other): outOfOrder(other)
    case .apart(let others): apart(others)
    case .resourceAbsent(let resource):
      resourceReason(resource) { Phrase(vi: "không có \($0)", en: "absent: \($0)") }
    case .resourceTaken(let resource, let tasks):
      resourceReason(resource, tasks) {
        Phrase(vi: "đã dùng hết \($0)", en: "all taken: \($0)")
      }
    case .resourceFarOff(let resource, let tasks): farOff(resource, tasks)
    case .pinnedElsewhere:
      Reason(
        Phrase(vi: "đã ghim vào ngày khác", en: "pinned to another day"),
        plan.book.pin(of: task.id)?.source)
    }
  }

  private func rest(_ status: WorkCalendar.DayStatus) -> Reason {
    guard case .official(let days) = status else {
      return Reason(
        Phrase(vi: "nghỉ hằng tuần", en: "weekly rest"), plan.book.calendar.weeklyRestSource)
    }
    let basis = days.basis.isEmpty ? "" : " (\(days.basis))"
    return Reason(Phrase(verbatim: days.name + basis), days.source)
  }

  private func away(_ unit: Int, _ lines: [SourcePlace]) -> Reason {
    let unit = plan.book.roster.units[unit]
    return Reason(
      Phrase(vi: "\(unit.name) vắng", en: "\(unit.name) is away"), lines.first ?? unit.source)
  }

  private func offHours(_ unit: Int) -> Reason {
    let (name, own) = (plan.book.roster.units[unit].name, plan.book.workingHours(of: unit))
    let hours = own?.hours.clockText ?? ""
    return Reason(
      Phrase(
        vi: "ngoài giờ làm việc của \(name) (\(hours))",
        en: "outside the working hours of \(name) (\(hours))"),
      own?.source)
  }

  private func busy(_ unit: Int, _ tasks: [TaskID]) -> Reason {
    let name = plan.book.roster.units[unit].name
    return Reason(
      Phrase(vi: "\(name) bận: ", en: "\(name) is busy: ") + headings(tasks),
      tasks.first.flatMap { known[$0] }?.rule.place(of: .when))
  }

  private func tooNear(_ other: TaskID) -> Reason {
    let distance = rule.spacing?.words
    let apart = distance.map {
      Phrase(vi: " (cách nhau \($0.vietnamese))", en: " (\($0.english) apart)")
    }
    return Reason(
      Phrase(vi: "quá gần ", en: "too near to ") + headings([other])
        + (apart ?? Phrase(verbatim: "")),
      rule.place(of: .spacing))
  }

  private func outOfOrder(_ other: TaskID) -> Reason {
    let order: (Phrase, Rule)? = known[other].flatMap { facts in
      if plan.book.precedence(of: facts.task, over: task) != nil {
        return (Phrase(vi: "phải sau khi xong ", en: "it comes after "), rule)
      }
      return (Phrase(vi: "phải xong trước ", en: "it has to be done before "), facts.rule)
    }
    return Reason(
      (order?.0 ?? Phrase(vi: "sai thứ tự với ", en: "out of order with ")) + headings([other]),
      order.flatMap { $0.1.lines[.order] })
  }

  private func apart(_ others: [TaskID]) -> Reason {
    let days = Set(others.compactMap { known[$0]?.extent?.window.start }).sorted()
    let names = days.map { Phrase(vi: $0.text(in: .vietnamese), en: $0.text(in: .english)) }
    let count = Phrase.counted(
      others.count, vi: "đơn vị khác", one: "other unit", many: "other units")
    return Reason(
      Phrase(
        vi: "đồng loạt với \(count.vietnamese), vào ngày \(names.listed.vietnamese)",
        en: "on the same day as \(count.english), \(names.listed.english)"),
      rule.place(of: .dayChoice))
  }

  private func resourceReason(
    _ resource: Int, _ tasks: [TaskID] = [], _ what: (String) -> Phrase
  ) -> Reason {
    let takers = tasks.isEmpty ? Phrase(verbatim: "") : headings(tasks).behind(vi: ": ", en: ": ")
    return Reason(
      plan.book.lack(of: resource, for: rule, what) + takers, plan.book.resources[resource].source)
  }

  /// Who has a resource on the same day so far away that it is not in time, with the time of travel.
  private func farOff(_ resource: Int, _ tasks: [TaskID]) -> Reason {
    // Of several that would do each has its own way.
    let isOne = rule.details.alternatives(to: resource).count < 2
    let travel = isOne ? plan.book.resources[resource].travel : nil
    let time = travel.map { travel in
      let words = travel.time.words
      return Phrase(vi: " (đi lại \(words.vietnamese))", en: " (\(words.english) of travel)")
    }
    return Reason(
      plan.book.lack(of: resource, for: rule) {
        Phrase(vi: "không kịp có \($0)", en: "not in time: \($0)")
      } + (time ?? Phrase(verbatim: "")) + Phrase(verbatim: ": ") + headings(tasks),
      travel?.source ?? plan.book.resources[resource].source)
  }

  /// Up to two tasks by their titles and units, and how many more there are.
  private func headings(_ tasks: [TaskID]) -> Phrase {
    let shown = tasks.prefix(2).map { id in
      Phrase { language in
        guard let facts = known[id] else { return id.description }
        let whose =
          facts.unit.id == plan.book.roster.units[task.unit].id ? "" : facts.unit.name + ", "
        return "\(whose)'\(facts.heading(in: language))'"
      }
    }.joined()
    guard tasks.count > 2 else { return shown }
    return shown
      + Phrase(vi: " … và \(tasks.count - 2) việc khác", en: " … and \(tasks.count - 2) more")
  }
}

extension RuleBook {
  /// The decision that pins a task; `nil` where nobody pinned it.
  func pin(of task: TaskID) -> Decision? {
    decision { subject in
      if case .pin(task, _, _) = subject { true } else { false }
    }
  }
}
