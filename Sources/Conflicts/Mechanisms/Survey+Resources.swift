import CivilTime
import ScheduleModel

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
      let pool = scarcePool([index])
      return shortage(of: pool).map { _ in conflict(lacking: index, own) }
    }
  }

  private func conflict(lacking index: Int, _ tasks: [DatedTask]) -> Conflict {
    let resource = book.resources[index]
    guard resource.air == nil else { return conflict(lackingAir: index, tasks) }
    let pools = pools(lacking: index, tasks)
    let shortage = pools.lazy.compactMap { self.shortage(of: $0) }.first
    let pool = shortage?.pool ?? pools[0]
    let rules = shortage.map { fewestRules(of: $0) } ?? Set(tasks.map(\.rule)).sorted()
    return Conflict(
      .resourceShort, ConflictID(.resourceShort, about: resource.id.text), .hard,
      whose(tasks) + Phrase(vi: " chưa xếp được: ", en: " found no place: ")
        + (shortage.map { words(of: $0) } ?? otherwise(pool)),
      tasks: tasks.ids, units: tasks.units, clauses: rules.map { duties[$0] }.clauses,
      causes: pool.resources.map(\.source)
        + (shortage == nil ? pool.resources.compactMap(\.travel) : pool.travels.map(\.travel))
        .map(\.source)
        + rules.flatMap { duties[$0].rule.lines(.resources, .when, .quantity) }
        + (shortage.map { absences(behind: $0) + avoidances(behind: $0) }
          ?? rules.compactMap { book.rules[$0].lines[.avoids] }),
      repairs: [Repair(more(of: pool, or: rules))])
  }

  /// The resources of which there may be too little together: those of which the tasks need one, then
  /// also those of which others do that need one of these.
  private func pools(lacking index: Int, _ tasks: [DatedTask]) -> [ScarcePool] {
    let own = tasks.reduce(into: [index]) { own, task in
      for place in book.rules[task.rule].details.alternatives(to: index) where !own.contains(place)
      { own.append(place) }
    }
    let wide = book.pool(around: own)
    return ([own] + (wide.count > own.count ? [wide] : [])).map(scarcePool)
  }

  /// What would help: more of the resources, or what each of the rules can give.
  private func more(of pool: ScarcePool, or rules: [Int]) -> Phrase {
    let more = pool.resources.map { resource in
      Phrase(vi: "tăng '\(resource.title)'", en: "have more of '\(resource.title)'")
    }
    let edits = rules.flatMap { duties[$0].rule.loosenings }
    let unique = edits.reduce(into: more) { if !$0.contains($1) { $0.append($1) } }
    return unique.listedAsAlternatives
  }

  private func words(of shortage: ResourceShortage) -> Phrase {
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
      + need(of: shortage)
      + Phrase(
        vi: ": thiếu \(shortage.demand - shortage.room).",
        en: ": \(shortage.demand - shortage.room) too few.")
  }

  /// How much is wanted, and how much there is; of several resources also of each.
  func need(of shortage: ResourceShortage) -> Phrase {
    let pool = shortage.pool
    let halves =
      pool.hasTurns
      ? Phrase.counted(shortage.demand, vi: "lượt", one: "turn", many: "turns")
      : Phrase.counted(shortage.demand, vi: "buổi", one: "half-day", many: "half-days")
    let (are, only) = (shortage.demand == 1 ? "is" : "are", shortage.room == 1 ? "is" : "are")
    return Phrase(
      vi: "cần \(halves.vietnamese) \(pool.title.vietnamese), mà chỉ có \(shortage.room)",
      en: """
        \(halves.english) of \(pool.title.english) \(are) wanted, and there \(only) only \
        \(shortage.room)
        """) + shares(of: shortage) + travel(in: pool)
  }

  /// Why half-days are not counted: ` (đi lại 3 giờ, mỗi ngày một đơn vị)`; nothing where they are.
  private func travel(in pool: ScarcePool) -> Phrase {
    let notes = pool.travels.map { title, travel in
      let time = travel.time.words
      let name = pool.places.count > 1 ? "'\(title)' " : ""
      return Phrase(
        vi: "\(name)đi lại \(time.vietnamese), nên mỗi ngày một đơn vị",
        en: "\(name)with \(time.english) of travel, one unit a day")
    }
    return notes.isEmpty
      ? Phrase(verbatim: "")
      : Phrase(verbatim: " (") + notes.joined() + Phrase(verbatim: ")")
  }

  /// How much there is of each of several resources: ` ('A' 2, 'B' 4)`; nothing of one alone.
  private func shares(of shortage: ResourceShortage) -> Phrase {
    guard shortage.pool.places.count > 1 else { return Phrase(verbatim: "") }
    let shares = shortage.pool.places.map { place in
      let own = scarcePool([place])
      let room = room(of: own, in: shortage.window, for: shortage.wants)
      return "'\(own.resources[0].title)' \(room)"
    }
    return Phrase(verbatim: " (\(shares.joined(separator: ", ")))")
  }

  private func otherwise(_ pool: ScarcePool) -> Phrase {
    let travels = pool.resources.contains { $0.travel != nil }
    return Phrase(
      vi: """
        những lúc còn \(pool.title.vietnamese) thì đơn vị bận hoặc các việc quá gần \
        nhau\(travels ? ", hoặc không kịp đi lại" : "").
        """,
      en: """
        when there is some of \(pool.title.english) left, the units are busy or tasks too \
        near\(travels ? ", or there is no time for the way" : "").
        """)
  }
}

extension Survey {
  /// What a task wants; `nil` where nobody knows its days, or it can do without.
  private func want(_ task: DatedTask, of pool: ScarcePool) -> ResourceWant? {
    let halves = pool.halves(of: book.rules[task.rule])
    guard halves > 0 else { return nil }
    switch task.demand {
    case .within(let window):
      return ResourceWant(rule: task.rule, unit: task.unit, window: window, halves: halves)
    case .fixed(let extent) where extent.window.dayCount == 1 && task.part == .task:
      return ResourceWant(rule: task.rule, unit: task.unit, window: extent.window, halves: halves)
    case .fixed, .open, .impossible: return nil
    }
  }

  /// The shortest window in which more is wanted than there is, the first of them; `nil` where
  /// there is none.
  private func shortage(of pool: ScarcePool) -> ResourceShortage? {
    let needing = duties.filter { pool.halves(of: $0.rule) > 0 }
    let wants = needing.tasks.compactMap { want($0, of: pool) }
    let starts = Set(wants.map(\.window.start)).sorted()
    let ends = Set(wants.map(\.window.end)).sorted()
    let windows = starts.flatMap { start in ends.compactMap { Window(from: start, upTo: $0) } }
    return windows.sorted { ($0.dayCount, $0.start) < ($1.dayCount, $1.start) }.lazy
      .compactMap { window in
        let inside = wants.filter { $0.window.intersection(window) == $0.window }
        let room = room(of: pool, in: window, for: inside)
        return inside.demand > room
          ? ResourceShortage(pool: pool, window: window, wants: inside, room: room) : nil
      }.first
  }

  /// The lines of the absences without which there would be enough, none of which can be left out;
  /// empty where there would be too little all the same.
  func absences(behind shortage: ResourceShortage) -> [SourcePlace] {
    let near = shortage.pool.absences.filter {
      $0.absence.window.intersection(shortage.window) != nil
    }
    let needed = near.reduce(near) { kept, one in
      let fewer = kept.filter { $0 != one }
      let room = room(
        of: shortage.pool.keeping(fewer), in: shortage.window, for: shortage.wants)
      return shortage.demand > room ? fewer : kept
    }
    return needed.compactMap(\.absence.source)
  }

  /// The lines of the days to avoid without which there would be enough, none of which can be left out;
  /// empty where there would be too little all the same.
  private func avoidances(behind shortage: ResourceShortage) -> [SourcePlace] {
    let avoiding = Set(shortage.wants.map(\.rule)).sorted()
      .filter { !book.rules[$0].details.avoids.isEmpty }
    let needed = avoiding.reduce(avoiding) { kept, one in
      let fewer = kept.filter { $0 != one }
      let room = openDays(in: shortage.window, for: shortage.wants) { fewer.contains($0) }
        .reduce(0) { $0 + shortage.pool.room(on: $1) }
      return shortage.demand > room ? fewer : kept
    }
    return needed.compactMap { book.rules[$0].lines[.avoids] }
  }

  /// How many half-days of some resources there are on days on which the tasks may stand.
  private func room(of pool: ScarcePool, in window: Window, for wants: [ResourceWant]) -> Int {
    openDays(in: window, for: wants).reduce(0) { $0 + pool.room(on: $1) }
  }

  /// The days of a window on which one of some tasks may stand, where some of their rules keep off the
  /// days that they avoid.
  private func openDays(
    in window: Window, for wants: [ResourceWant], heeding isHeeded: (Int) -> Bool = { _ in true }
  ) -> [CivilDate] {
    let rules = Set(wants.map(\.rule)).map { place -> (RestDays, AvoidedDays) in
      let rule = book.rules[place]
      return (rule.restDays, isHeeded(place) ? rule.details.avoids : .none)
    }
    return window.days.filter { day in
      rules.contains { restDays, avoids in
        book.calendar.allows(day, restDays) && !avoids.contains(day)
      }
    }
  }

  /// As few rules as are enough for the shortage, none of which can be left out. Sorted.
  func fewestRules(of shortage: ResourceShortage) -> [Int] {
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
