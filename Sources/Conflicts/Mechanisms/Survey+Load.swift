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

    init(_ unit: Int, _ slots: [Plan.Assignment]) {
      self.unit = unit
      tasks = slots.map(\.task)
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
    let counts = Set(burdens.map(\.tasks.count)).sorted()
    let count = [counts.first, counts.count > 1 ? counts.last : nil].compactMap { $0 }
      .map { "\($0)" }.joined(separator: "–")
    let noun = counts == [1] ? "task" : "tasks"
    let involved = Set(tasks.map(\.rule)).sorted().map { duties[$0] }
    let list = involved.quoted
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
            """),
      tasks: tasks.ids, units: units, clauses: involved.clauses,
      causes: causes.map { duties[$0].rule.place(of: .when) },
      repairs: [Repair(easing(involved))])
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
      let campaigns = touches.map(\.campaign).sorted { $0.id < $1.id }
      let list = campaigns.map { Phrase(verbatim: "'\($0.title)'") }.listed
      return Conflict(
        .load, ConflictID(.load, about: month.name), .soft,
        Phrase(
          vi: """
            Tháng \(month.number)/\(month.year), \(campaigns.count) chiến dịch: \(list.vietnamese). \
            Từ \(threshold) chiến dịch một tháng là nhiều.
            """,
          en: """
            \(CivilDate.englishMonths[month.number - 1]) \(month.year), \(campaigns.count) \
            \(campaigns.count == 1 ? "campaign" : "campaigns"): \(list.english). \
            \(threshold) or more campaigns a month are too many.
            """),
        causes: campaigns.prefix(threshold).map(\.source))
    }
  }
}

extension Window {
  /// The months that the window touches, in order.
  fileprivate var months: [Period] {
    Set(days.map { Period(.month, containing: $0) }).sorted()
  }
}
