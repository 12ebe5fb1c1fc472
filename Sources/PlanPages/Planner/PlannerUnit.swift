import CivilTime
public import ScheduleModel

private struct UnitPageValues {
  let frame: PlannerFrame
  let words: PlannerWords
  let facts: [PlannerFact]
  let numbers: [NamedNumber]
  let quotas: [PlannerQuota]
  let hasQuotas: Bool
  let coming: [PlannerTaskSection]
  let hasComing: Bool
  let nothing: String
  let past: PlannerTaskSection?
  let undated: [PlannerTaskRow]
  let hasUndated: Bool
  let calendar: PlannerCalendarSection
  let annex: PlannerAnnex
}

/// Tasks under a heading.
struct PlannerTaskSection {
  /// The heading, with how many there are.
  let title: String
  /// The tasks. Never empty.
  let rows: [PlannerTaskRow]
}

/// What a unit has of a rule that asks for several tasks.
struct PlannerQuota {
  /// The rule, with its page.
  let rule: PlannerWay
  /// How many are over.
  let done: Int
  /// How many have a day, those that are over among them.
  let planned: Int
  /// How many found no day; `nil` where all did.
  let missing: Int?
}

extension PlannerPages {
  /// The page of a unit as its staff see it: what it does, leads and helps with, what comes next first;
  /// then its calendar, as far as a server knows of one. Printed it is an annex to an official letter.
  ///
  /// `nil` where the plan has no such unit.
  public func unit(_ id: UnitID, _ subscription: PlannerSubscription? = nil) -> String? {
    guard let place = edition.place(ofUnit: id) else { return nil }
    let unit = book.roster.units[place]
    let tasks = (edition.placesOfUnit[place] ?? []).map { edition.facts[$0] }
    let frame = frame(
      "\(unit.name): \(Phrase.tasks(tasks.count)[language])", at: "/unit/\(id)", isFiltered: false)
    let coming = coming(tasks)
    let past = tasks.filter { task in task.extent.map { $0.window.last < today } ?? false }
    let undated = tasks.filter { $0.extent == nil }
    let quotas = quotas(of: tasks.filter { $0.task.unit == place })
    return PageTemplates.planner(
      "planner-unit",
      UnitPageValues(
        frame: frame, words: frame.words, facts: facts(of: unit),
        numbers: numbers(of: tasks.filter { $0.task.unit == place }), quotas: quotas,
        hasQuotas: !quotas.isEmpty, coming: coming, hasComing: !coming.isEmpty,
        nothing: Phrase(vi: "Không có việc nào sắp tới.", en: "Nothing is coming up.")[language],
        past: section(Phrase(vi: "Đã qua", en: "Over"), past),
        undated: rows(of: undated, showingDays: true), hasUndated: !undated.isEmpty,
        calendar: PlannerCalendarSection(subscription, of: id, in: language),
        annex: annex(of: unit, tasks)))
  }

  private func facts(of unit: Roster.Unit) -> [PlannerFact] {
    let parent = unit.parent.flatMap { code in book.roster.units.first { $0.id == code } }
    return facts([
      (Phrase(vi: "Mã", en: "Code"), unit.id.text), (Phrase(vi: "Loại", en: "Kind"), unit.kind),
      (Phrase(vi: "Thuộc", en: "Part of"), parent?.name),
      (Phrase(vi: "Giả định", en: "Assumed"), unit.assumption),
    ])
  }

  /// How many of its own tasks are over, have a day, found none.
  private func numbers(of own: [TaskFacts]) -> [NamedNumber] {
    let quota = quota(own)
    return [
      (quota.done, Phrase(vi: "việc đã qua", en: "over")),
      (quota.planned, Phrase(vi: "việc có ngày", en: "with a date")),
      (quota.missing, Phrase(vi: "việc còn thiếu ngày", en: "short of a date")),
    ].map { NamedNumber(name: $0.1[language], value: $0.0) }
  }

  private func quota(_ tasks: [TaskFacts]) -> (done: Int, planned: Int, missing: Int) {
    let dated = tasks.compactMap(\.extent?.window)
    return (dated.count { $0.last < today }, dated.count, tasks.count - dated.count)
  }

  /// The rules of which it has several tasks, or one without a day, in the order of the files.
  private func quotas(of own: [TaskFacts]) -> [PlannerQuota] {
    let byRule = Dictionary(grouping: own, by: \.rule.id)
    return book.rules.compactMap { rule -> PlannerQuota? in
      guard let tasks = byRule[rule.id] else { return nil }
      let quota = quota(tasks)
      guard tasks.count > 1 || quota.missing > 0 else { return nil }
      return PlannerQuota(
        rule: PlannerWay(
          name: rule.title, href: address.plain("/rule/\(rule.id)")),
        done: quota.done, planned: quota.planned, missing: quota.missing > 0 ? quota.missing : nil)
    }
  }

  /// What goes on, then this week from today on, next week, and what comes later by month.
  private func coming(_ tasks: [TaskFacts]) -> [PlannerTaskSection] {
    let open = tasks.filter { task in task.extent.map { $0.window.last >= today } ?? false }
    let lasting = open.filter { task in task.extent.map { $0.window.start < today } ?? false }
    let week = Period(.week, containing: today)
    let next = Period(.week, containing: week.window.end)
    let begins = open.filter { task in task.extent.map { $0.window.start >= today } ?? false }
    func starts(_ task: TaskFacts, in window: Window) -> Bool {
      task.extent.map { window.contains($0.window.start) } ?? false
    }
    let later = begins.filter { !starts($0, in: week.window) && !starts($0, in: next.window) }
    let months = Dictionary(grouping: later) { task in
      task.extent.map { Period(.month, containing: $0.window.start) }
    }
    let last = next.window.last.text(in: language)
    let sections =
      [
        section(Phrase(vi: "Đang kéo dài", en: "Going on now"), lasting),
        section(
          Phrase(
            vi: "Tuần này, đến \(week.window.last.text(in: .vietnamese))",
            en: "This week, until \(week.window.last.text(in: .english))"),
          begins.filter { starts($0, in: week.window) }),
        section(
          Phrase(vi: "Tuần sau, đến \(last)", en: "Next week, until \(last)"),
          begins.filter { starts($0, in: next.window) }),
      ]
      + months.compactMap { month, tasks in month.map { ($0, tasks) } }
      .sorted { $0.0.window.start < $1.0.window.start }
      .map { month, tasks in
        section(
          Phrase(vi: "Sau đó, ", en: "Later, ") + Phrase { month.text(in: $0) }, tasks)
      }
    return sections.compactMap(\.self)
  }

  /// Tasks under a heading with their number; `nil` where there are none.
  private func section(_ title: Phrase, _ tasks: [TaskFacts]) -> PlannerTaskSection? {
    guard !tasks.isEmpty else { return nil }
    return PlannerTaskSection(
      title: "\(title[language]): \(Phrase.tasks(tasks.count)[language])",
      rows: rows(of: tasks, showingDays: true))
  }
}
