import CivilTime
import ScheduleModel

/// What tasks want of a resource.
private struct Want: Hashable {
  /// The rule, as a place in the book's list.
  let rule: Int
  /// The unit, as a place in the roster's list.
  let unit: Int
  /// The days of which it has to be one.
  let window: Window
  /// How many half-days it takes, each as often as it needs a place in it.
  let halves: Int
}

/// A window in which more of a resource is wanted than there is.
private struct Shortage {
  let window: Window
  let wants: [Want]
  let room: Int

  /// How many half-days are wanted.
  var demand: Int { wants.demand }
}

extension Survey {
  /// Resources for want of which tasks found no place, with the shortest window that shows why.
  ///
  /// Source: P. Hall, "On Representatives of Subsets", 1935: the tasks whose days all lie within a
  /// window cannot all be placed where they want more than it has. For windows this shows every
  /// shortage of the resource alone; where none does, other demands on the same days are the cause.
  var shortResources: [Conflict] {
    let lacking = Dictionary(grouping: plan.unplaced) { unplaced -> Int? in
      if case .resourceFull(let resource) = unplaced.reason { resource } else { nil }
    }
    let blamed = lacking.compactMap { resource, unplaced in
      resource.map { conflict(lacking: $0, unplaced.map(\.task)) }
    }
    return blamed + alsoShort(lacking)
  }

  /// Resources that are not the first to be missing, and would be too few all the same.
  private func alsoShort(_ lacking: [Int?: [Plan.Unplaced]]) -> [Conflict] {
    let tasks = lacking.filter { $0.key != nil }.values.flatMap { $0.map(\.task) }
    let needed = Set(tasks.flatMap { book.rules[$0.rule].details.resources })
    return needed.subtracting(lacking.keys.compactMap(\.self)).sorted().compactMap { index in
      let own = tasks.filter { book.rules[$0.rule].details.resources.contains(index) }
      let wants = duties(needing: index).tasks.compactMap { want($0, of: index) }
      return shortage(of: book.resources[index], wants).map { _ in conflict(lacking: index, own) }
    }
  }

  private func conflict(lacking index: Int, _ tasks: [DatedTask]) -> Conflict {
    let resource = book.resources[index]
    guard resource.air == nil else { return conflict(lackingAir: index, tasks) }
    let wants = duties(needing: index).tasks.compactMap { want($0, of: index) }
    let shortage = shortage(of: resource, wants)
    let rules = shortage.map { fewestRules(of: $0) } ?? Set(tasks.map(\.rule)).sorted()
    return Conflict(
      .resourceShort, ConflictID(.resourceShort, about: resource.id.text), .hard,
      whose(tasks) + Phrase(vi: " chưa xếp được: ", en: " found no place: ")
        + (shortage.map { words(of: $0, resource) } ?? otherwise(resource)),
      tasks: tasks.ids, units: tasks.units, clauses: rules.map { duties[$0] }.clauses,
      causes: [resource.source]
        + rules.flatMap { duties[$0].rule.lines(.resources, .when, .quantity) }
        + (shortage.map { absences(behind: $0, of: resource) } ?? []),
      repairs: [Repair(more(of: resource, or: rules))])
  }

  /// What would help: more of the resource, or what each of the rules can give.
  private func more(of resource: Resource, or rules: [Int]) -> Phrase {
    let more = Phrase(
      vi: "tăng '\(resource.title)'", en: "have more of '\(resource.title)'")
    let edits = rules.flatMap { duties[$0].rule.loosenings }
    let unique = edits.reduce(into: [more]) { if !$0.contains($1) { $0.append($1) } }
    return unique.listedAsAlternatives
  }

  private func words(of shortage: Shortage, _ resource: Resource) -> Phrase {
    let units = names(of: Set(shortage.wants.map(\.unit)).sorted())
    let tasks = Phrase.tasks(shortage.wants.count) + Phrase(vi: " của ", en: " of ") + units
    let days = Phrase.counted(
      openDays(in: shortage.window, for: shortage.wants).count, vi: "ngày", one: "day", many: "days"
    )
    return Phrase(
      vi: """
        trong \(shortage.window.text(in: .vietnamese)) (\(days.vietnamese)) có \
        \(tasks.vietnamese), 
        """,
      en: """
        within \(shortage.window.text(in: .english)) (\(days.english)), for \(tasks.english), 
        """)
      + need(of: shortage, resource)
      + Phrase(
        vi: ": thiếu \(shortage.demand - shortage.room).",
        en: ": \(shortage.demand - shortage.room) too few.")
  }

  /// How much is wanted, and how much there is.
  private func need(of shortage: Shortage, _ resource: Resource) -> Phrase {
    let halves =
      resource.daily == nil
      ? Phrase.counted(shortage.demand, vi: "buổi", one: "half-day", many: "half-days")
      : Phrase.counted(shortage.demand, vi: "lượt", one: "turn", many: "turns")
    let (are, only) = (shortage.demand == 1 ? "is" : "are", shortage.room == 1 ? "is" : "are")
    return Phrase(
      vi: "cần \(halves.vietnamese) '\(resource.title)', mà chỉ có \(shortage.room)",
      en: """
        \(halves.english) of '\(resource.title)' \(are) wanted, and there \(only) only \
        \(shortage.room)
        """)
  }

  private func otherwise(_ resource: Resource) -> Phrase {
    Phrase(
      vi: "những lúc còn '\(resource.title)' thì đơn vị bận hoặc các việc quá gần nhau.",
      en: "when there is some of '\(resource.title)' left, the units are busy or tasks too near.")
  }
}

extension Survey {
  /// Days on which tasks have more of a resource than there is: fixed by rules, or pinned by people.
  var overbookedResources: [Conflict] {
    book.resources.indices.flatMap { index in
      let needing = duties(needing: index).map(\.rule.id)
      let engagements = engagements.filter { needing.contains($0.rule.id) }
      return Dictionary(grouping: engagements, by: \.day).compactMap { day, engagements in
        conflict(overbooking: index, on: day, engagements)
      }
    }
  }

  private func conflict(
    overbooking index: Int, on day: CivilDate, _ engagements: [Engagement]
  ) -> Conflict? {
    let resource = book.resources[index]
    let room = resource.room(on: day)
    let wants = engagements.map { engagement in
      Want(
        rule: engagement.task.rule, unit: engagement.task.unit, window: Window(on: day),
        halves: resource.halves(of: engagement.rule)
          * engagement.rule.details.count(of: index))
    }
    guard wants.demand > room else { return nil }
    let shortage = Shortage(window: Window(on: day), wants: wants, room: room)
    let rules = fewestRules(of: shortage)
    let tasks = engagements.map(\.task)
    return Conflict(
      .resourceShort, ConflictID(.resourceShort, about: resource.id.text, "\(day)"), .hard,
      whose(tasks) + Phrase(verbatim: ", ") + day.long + Phrase(verbatim: ": ")
        + need(of: shortage, resource) + Phrase(verbatim: "."),
      tasks: tasks.ids, units: tasks.units, clauses: rules.map { duties[$0] }.clauses,
      causes: [resource.source]
        + rules.flatMap { duties[$0].rule.lines(.resources, .when, .quantity) }
        + absences(behind: shortage, of: resource)
        + tasks.filter { rules.contains($0.rule) }.compactMap { pin(of: $0.id)?.source },
      repairs: [
        Repair(
          Phrase(
            vi: "tăng '\(resource.title)', hoặc dời việc sang ngày khác",
            en: "have more of '\(resource.title)', or move tasks to another day"))
      ])
  }

  private func duties(needing resource: Int) -> [Duty] {
    duties.filter { $0.rule.details.resources.contains(resource) }
  }
}

extension Survey {
  /// What a task wants; `nil` where nobody knows its days.
  private func want(_ task: DatedTask, of resource: Int) -> Want? {
    let rule = book.rules[task.rule]
    let halves = book.resources[resource].halves(of: rule) * rule.details.count(of: resource)
    switch task.demand {
    case .within(let window):
      return Want(rule: task.rule, unit: task.unit, window: window, halves: halves)
    case .fixed(let extent) where extent.window.dayCount == 1 && task.part == .task:
      return Want(rule: task.rule, unit: task.unit, window: extent.window, halves: halves)
    case .fixed, .open, .impossible: return nil
    }
  }

  /// The shortest window in which more is wanted than there is, the first of them; `nil` where
  /// there is none.
  private func shortage(of resource: Resource, _ wants: [Want]) -> Shortage? {
    let starts = Set(wants.map(\.window.start)).sorted()
    let ends = Set(wants.map(\.window.end)).sorted()
    let windows = starts.flatMap { start in ends.compactMap { Window(from: start, upTo: $0) } }
    return windows.sorted { ($0.dayCount, $0.start) < ($1.dayCount, $1.start) }.lazy
      .compactMap { window in
        let inside = wants.filter { $0.window.intersection(window) == $0.window }
        let room = room(of: resource, in: window, for: inside)
        return inside.demand > room ? Shortage(window: window, wants: inside, room: room) : nil
      }.first
  }

  /// The lines of the absences without which there would be enough, none of which can be left out;
  /// empty where there would be too little all the same.
  private func absences(behind shortage: Shortage, of resource: Resource) -> [SourcePlace] {
    let near = resource.allAbsences.filter { $0.window.intersection(shortage.window) != nil }
    let needed = near.reduce(near) { kept, absence in
      let fewer = kept.filter { $0 != absence }
      let room = room(of: resource, given: fewer, in: shortage.window, for: shortage.wants)
      return shortage.demand > room ? fewer : kept
    }
    return needed.compactMap(\.source)
  }

  private func room(of resource: Resource, in window: Window, for wants: [Want]) -> Int {
    room(of: resource, given: resource.allAbsences, in: window, for: wants)
  }

  /// How many half-days of the resource there are on days on which the tasks may stand, if these
  /// were its only absences.
  private func room(
    of resource: Resource, given absences: [Absence], in window: Window, for wants: [Want]
  ) -> Int {
    let kept = absences == resource.allAbsences ? resource : resource.keeping(absences)
    return openDays(in: window, for: wants).reduce(0) { $0 + kept.room(on: $1) }
  }

  /// The days of a window on which one of some tasks may stand.
  private func openDays(in window: Window, for wants: [Want]) -> [CivilDate] {
    let mayRest = wants.contains { book.rules[$0.rule].restDays == .allowed }
    return window.days.filter { day in
      let status = book.calendar.status(of: day)
      return status.isWorking || mayRest && !status.isFeast
    }
  }

  /// As few rules as are enough for the shortage, none of which can be left out. Sorted.
  private func fewestRules(of shortage: Shortage) -> [Int] {
    let demands = Dictionary(grouping: shortage.wants, by: \.rule).mapValues(\.demand)
    var (chosen, sum): ([Int], Int) = ([], 0)
    for (rule, demand) in demands.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) })
    where sum <= shortage.room {
      chosen.append(rule)
      sum += demand
    }
    return chosen.sorted()
  }
}

extension [Want] {
  /// How many half-days they take together.
  fileprivate var demand: Int { reduce(0) { $0 + $1.halves } }
}

extension Resource {
  /// How many half-days of it a task of a rule takes; one where its days are bounded as a whole.
  fileprivate func halves(of rule: Rule) -> Int {
    daily == nil ? max(1, rule.occupation.halves) : 1
  }

  /// How many half-days of it there are on a day.
  fileprivate func room(on day: CivilDate) -> Int {
    let halves = HalfDay.allCases.reduce(0) { $0 + capacity(on: day, $1) }
    return min(halves, capacity(on: day) ?? halves)
  }
}
