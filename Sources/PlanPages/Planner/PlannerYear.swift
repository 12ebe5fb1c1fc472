import CivilTime
import Explanation
import ScheduleModel

/// What the page of a year shows.
private struct YearPageValues {
  let frame: PlannerFrame
  let words: PlannerWords
  let form: PlannerFilterForm
  let years: [PlannerWay]
  let hasYears: Bool
  let wall: PlannerWay
  let numbers: [NamedNumber]
  let digest: [PlannerWay]
  let hasDigest: Bool
  let notProved: String?
  let mapLabel: String
  let weekdays: [String]
  let months: [MonthRow]
  let legend: [LegendKey]
  let officialDays: [OfficialDayItem]
  let projections: [String]
  let hasOfficialDays: Bool
  let ribbons: [RibbonSection]
  let loads: [String]
  let hasLoads: Bool
  let peaks: [PlannerWay]
  let hasPeaks: Bool
  let otherPeaks: String?
  let twin: [TwinRow]
  let undated: [PlannerTaskRow]
  let hasUndated: Bool
}

extension PlannerPages {
  /// The page of a year; `nil` for years that the plan does not have.
  func year(_ number: Int) -> String? {
    let years = book.head.years
    guard years.contains(number), let year = Period(.year, of: number)?.window else { return nil }
    let tasks = edition.facts(filter)
    let load = YearLoad(of: tasks, in: year)
    let links = YearMap.Links(day: { address.day($0) }, month: { address.month($0) })
    let map = YearMap(load, book.calendar, linking: links, in: language)
    let peaks = Peaks(load: load, language: language)
    let title = Phrase.year(number, tasks: tasks.count { $0.touches(year) })[language]
    let frame = frame(title, at: "/year/\(number)")
    let loads = filter.isEmpty ? LoadLines(edition.load).phrases.map { $0[language] } : []
    let undated = tasks.filter { $0.extent == nil }
    let (official, busiest) = (map.officialDays, load.busiestFirst)
    let digest = digest(
      of: tasks, peak: busiest.first.map { ($0, load.tasks(on: $0).count) }, in: year)
    return PageTemplates.planner(
      "planner-year",
      YearPageValues(
        frame: frame, words: frame.words,
        form: PlannerFilterForm(
          edition, filter, to: base + "/year/\(number)", address.language),
        years: years.map {
          PlannerWay(name: "\($0)", href: address.year($0), isHere: $0 == number)
        },
        hasYears: years.count > 1,
        wall: PlannerWay(
          name: Phrase(vi: "Lịch treo tường (A3)", en: "Wall calendar (A3)")[language],
          href: address.wall(number)), numbers: numbers(of: tasks, in: year),
        digest: digest, hasDigest: !digest.isEmpty,
        notProved: NotProved(edition.plan.bounds, in: language).sentence,
        mapLabel: title, weekdays: map.weekdays, months: map.months, legend: map.legend,
        officialDays: official, projections: map.projections, hasOfficialDays: !official.isEmpty,
        ribbons: ribbons(tasks, in: year), loads: loads, hasLoads: !loads.isEmpty,
        peaks: zip(busiest, peaks.texts).map { day, text in
          PlannerWay(name: text.capitalised, href: address.day(day))
        }, hasPeaks: !busiest.isEmpty, otherPeaks: peaks.others, twin: map.twin,
        undated: rows(of: undated), hasUndated: !undated.isEmpty))
  }

  /// What is wanted first, with the way there: the peak of the year, what is to be settled, the week that comes.
  private func digest(
    of tasks: [TaskFacts], peak: (day: CivilDate, count: Int)?, in year: Window
  ) -> [PlannerWay] {
    var ways: [PlannerWay] = []
    if let peak {
      let text =
        Phrase(vi: "Cao điểm nhất: ", en: "The peak: ")
        + Phrase { peak.day.longText(in: $0) } + ", " + .tasks(peak.count)
      ways.append(PlannerWay(name: text[language], href: address.day(peak.day)))
    }
    let open = edition.conflicts.filter(\.isOpen)
    let hard = open.count { $0.severity == .hard }
    if !open.isEmpty {
      let text = Phrase(
        vi: "Chưa quyết: \(hard) điều phải giải quyết, \(open.count - hard) điều nên xem",
        en: "Undecided: \(hard) to be settled, \(open.count - hard) to be looked at")
      ways.append(PlannerWay(name: text[language], href: address("/conflicts")))
    }
    let week = Period(.week, containing: today.adding(days: 7))
    if year.intersection(week.window) != nil {
      let count = tasks.count { !$0.isRibbon && $0.touches(week.window) }
      let text =
        Phrase(vi: "Tuần tới, ", en: "Next week, ")
        + Phrase(week.window.text) + ": " + .tasks(count)
      ways.append(PlannerWay(name: text[language], href: address.week(week)))
    }
    return ways
  }

  private func numbers(of tasks: [TaskFacts], in year: Window) -> [NamedNumber] {
    // Once through, and nothing is copied: a task with all its facts is large.
    var (dated, tentative, assumed, units) = (0, 0, 0, Set<Int>())
    var undated = 0
    for task in tasks {
      if task.extent == nil { undated += 1 }
      guard task.touches(year) else { continue }
      dated += 1
      tentative += task.status == .tentative ? 1 : 0
      assumed += task.assumptions.isEmpty ? 0 : 1
      units.insert(task.task.unit)
    }
    let numbers = [
      (dated, Phrase.datedLabel(dated)), (units.count, .unitLabel(units.count)),
      (tentative, Phrase(vi: "dự kiến", en: "tentative")),
      (assumed, Phrase(vi: "dựa trên giả định", en: "resting on assumptions")),
      (undated, Phrase(vi: "chưa có ngày", en: "without a date")),
    ]
    return numbers.map { NamedNumber(name: $0.1[language], value: $0.0) }
  }

  private func ribbons(_ tasks: [TaskFacts], in year: Window) -> [RibbonSection] {
    let campaigns = book.campaigns.filter { filter.campaign == nil || $0.id == filter.campaign }
    return [
      (Phrase(vi: "Chiến dịch", en: "Campaigns"), Ribbon.ofCampaigns(campaigns, in: year)),
      (
        Phrase(vi: "Kéo dài nhiều ngày", en: "Over several days"), Ribbon.ofTasks(tasks, in: year)
      ),
    ].compactMap { RibbonSection($0.0[language], $0.1, in: year, language) }
  }
}
