import CivilTime
import ScheduleModel

extension Survey {
  private struct UnitWeek: Hashable {
    let unit: Int
    let week: Period
  }

  /// A week and a kind of units, by its code word.
  private struct KindWeek: Hashable {
    let week: Period
    let kind: String
  }

  /// What a unit has in a week: how many tasks, by rule.
  private struct Burden {
    let unit: Int
    let tasks: [DatedTask]
    let counts: [Int: Int]
    /// The first of the days with most tasks, and how many it has.
    let peak: (day: CivilDate, count: Int)?

    init(_ unit: Int, _ slots: [Plan.Assignment]) {
      self.unit = unit
      tasks = slots.map(\.task)
      let days = Dictionary(grouping: slots, by: \.extent.window.start).mapValues(\.count)
      peak = days.min { (-$0.value, $0.key) < (-$1.value, $1.key) }.map { ($0.key, $0.value) }
      counts = Dictionary(slots.map { ($0.task.rule, 1) }, uniquingKeysWith: +)
    }
  }

  /// Weeks in which units have as many tasks that take time as are too many.
  ///
  /// One conflict for a week and a kind of units: its identity is the kind's, so that units and tasks
  /// may come and go without losing what people decided.
  var fullWeeks: [Conflict] {
    let weeks = Dictionary(grouping: duties.filter { $0.rule.occupation != .nothing }.slots) {
      UnitWeek(unit: $0.task.unit, week: Period(.week, containing: $0.extent.window.start))
    }.mapValues { $0.filter { $0.task.part == .task && !$0.isBar } }
    let full = weeks.filter { $0.value.count >= book.head.thresholds.tasksPerUnitWeek }
    return Dictionary(grouping: full) { key, _ in
      KindWeek(week: key.week, kind: book.roster.units[key.unit].kind.codeWord)
    }.map { key, units in
      conflict(key, units.map { Burden($0.key.unit, $0.value) }.sorted { $0.unit < $1.unit })
    }
  }

  private func conflict(_ key: KindWeek, _ burdens: [Burden]) -> Conflict {
    let week = key.week
    let threshold = book.head.thresholds.tasksPerUnitWeek
    let (units, tasks) = (burdens.map(\.unit), burdens.flatMap(\.tasks))
    let count = burdens.map(\.tasks.count).extent
    let noun = count == "1" ? "task" : "tasks"
    let rules = Set(tasks.map(\.rule)).sorted()
    let involved = rules.map { duties[$0] }
    let list = rules.map { rule in
      duties[rule].quoted + " (\(burdens.map { $0.counts[rule] ?? 0 }.extent))"
    }.listed
    let causes = Set(burdens.flatMap { fewest($0.counts, reaching: threshold) })
    return Conflict(
      .load, ConflictID(.load, about: week.name.lowercased(), key.kind), .soft,
      Phrase { language in
        "\(names(of: units)[language]), \(week.window.text(in: language)), "
      }
        + Phrase(
          vi: """
            \(count) việc\(units.count == 1 ? "" : " mỗi đơn vị"): \(list.vietnamese). Từ \
            \(threshold) việc một tuần là nhiều.
            """,
          en: """
            \(count) \(noun)\(units.count == 1 ? "" : " each"): \(list.english). \
            \(threshold) or more tasks a week are too many.
            """) + peak(of: burdens),
      tasks: tasks.ids, units: units, clauses: involved.clauses,
      causes: causes.map { duties[$0].rule.place(of: .when) },
      repairs: [Repair(easing(involved))])
  }

  /// The day on which most tasks of one unit stand, where that is more than one.
  private func peak(of burdens: [Burden]) -> Phrase {
    let peaks = burdens.compactMap(\.peak)
    guard let most = peaks.min(by: { (-$0.count, $0.day) < (-$1.count, $1.day) }), most.count > 1
    else { return Phrase(verbatim: "") }
    return Phrase(
      vi: " Nhiều nhất là \(most.day.longText(in: .vietnamese)), \(most.count) việc.",
      en: " Most of them, \(most.count), on \(most.day.longText(in: .english)).")
  }

  /// What would help: other weeks, or the first thing that each rule could give.
  private func easing(_ duties: [Duty]) -> Phrase {
    let move = Phrase(vi: "dời bớt việc sang tuần khác", en: "move tasks to another week")
    let edits = duties.compactMap(\.rule.loosenings.first).reduce(into: [Phrase]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    guard !edits.isEmpty else { return move }
    return move + Phrase(vi: ", hoặc ", en: ", or ") + edits.listedAsAlternatives
  }

  /// As few rules as reach a number together, none of which can be left out.
  private func fewest(_ counts: [Int: Int], reaching number: Int) -> [Int] {
    var (chosen, sum): ([Int], Int) = ([], 0)
    for (rule, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) })
    where sum < number {
      chosen.append(rule)
      sum += count
    }
    return chosen
  }
}

extension Survey {
  /// Months that as many campaigns touch as are too many.
  var fullMonths: [Conflict] {
    let touches = book.campaigns.flatMap { campaign in
      Set(campaign.occasions.flatMap(\.window.months)).map { (month: $0, campaign: campaign) }
    }
    let months = Dictionary(grouping: touches, by: \.month)
    let threshold = book.head.thresholds.campaignsPerMonth
    return months.filter { $0.value.count >= threshold }.map { month, touches in
      let campaigns = touches.map(\.campaign).sorted { one, other in
        (one.occasions[0].window.start, one.id) < (other.occasions[0].window.start, other.id)
      }
      let involved = duties.filter { duty in
        campaigns.contains { $0.id == duty.rule.details.campaign }
      }.keeping { $0.extent.window.intersection(month.window) != nil }
      let list = campaigns.map { described($0, in: month, involved) }.listed
      return Conflict(
        .load, ConflictID(.load, about: month.name), .soft,
        Phrase(
          vi: """
            Tháng \(month.number)/\(month.year), \(campaigns.count) chiến dịch chồng nhau: \
            \(list.vietnamese). Từ \(threshold) chiến dịch một tháng là nhiều.
            """,
          en: """
            \(CivilDate.englishMonths[month.number - 1]) \(month.year), \(campaigns.count) \
            \(campaigns.count == 1 ? "campaign" : "campaigns"): \(list.english). \
            \(threshold) or more campaigns a month are too many.
            """),
        tasks: involved.tasks.ids, units: involved.tasks.units,
        causes: campaigns.prefix(threshold).map(\.source),
        repairs: [
          Repair(
            Phrase(
              vi: "dời hoặc gộp bớt chiến dịch trong plan.yaml",
              en: "move or merge some of the campaigns in plan.yaml"))
        ])
    }
  }

  /// A campaign with its days and how many of its tasks touch the month.
  private func described(
    _ campaign: Campaign, in month: Period, _ involved: [Duty]
  ) -> Phrase {
    let windows = campaign.occasions.map(\.window)
      .filter { $0.intersection(month.window) != nil }
    let own = involved.filter { $0.rule.details.campaign == campaign.id }.tasks
    let facts = windows.map { days in Phrase { days.text(in: $0) } } + [Phrase.tasks(own.count)]
    return Phrase(verbatim: "'\(campaign.title)' (") + facts.joined() + ")"
  }
}

extension [Int] {
  /// The least and the greatest as text: `8–9`, or one number.
  fileprivate var extent: String {
    guard let least = self.min(), let greatest = self.max(), least < greatest else {
      return first.map { "\($0)" } ?? "0"
    }
    return "\(least)–\(greatest)"
  }
}

extension Window {
  /// The months that the window touches, in order.
  fileprivate var months: [Period] {
    Set(days.map { Period(.month, containing: $0) }).sorted()
  }
}
