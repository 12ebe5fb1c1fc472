import CivilTime
import Explanation
import ScheduleModel

/// How near a plan comes to what is too much at once, a line for each number.
struct LoadLines {
  private let load: PlanLoad

  /// Prepares to tell of the load of a plan.
  init(_ load: PlanLoad) {
    self.load = load
  }

  /// What stands above the lines.
  static let title = Phrase(vi: "Tải so với ngưỡng", en: "Load against the thresholds")

  /// The peaks with their thresholds; empty for a plan in which nothing takes time.
  var phrases: [Phrase] { [week, day, month].compactMap(\.self) }

  private var week: Phrase? {
    load.week.map { peak in
      line(
        Phrase(vi: "Đơn vị trong một tuần", en: "A unit in a week"), .tasks(peak.count),
        Phrase(verbatim: "\(peak.unit.name), ") + peak.window.words,
        from: load.thresholds.tasksPerUnitWeek,
        full: .counted(load.fullWeeks, vi: "tuần", one: "week", many: "weeks"), load.fullWeeks)
    }
  }

  private var day: Phrase? {
    load.day.map { peak in
      line(
        Phrase(vi: "Chủ trì trong một ngày", en: "A lead on a day"), .tasks(peak.count),
        Phrase(verbatim: "\(peak.unit.name), ") + Phrase { peak.window.start.longText(in: $0) },
        from: load.thresholds.tasksPerLeadDay,
        full: .counted(load.fullDays, vi: "ngày", one: "day", many: "days"), load.fullDays)
    }
  }

  private var month: Phrase? {
    load.month.map { stack in
      let month = stack.month
      let name = Phrase(
        vi: "tháng \(month.number)/\(month.year)",
        en: "\(CivilDate.englishMonths[month.number - 1]) \(month.year)")
      return line(
        Phrase(vi: "Chiến dịch trong một tháng", en: "Campaigns in a month"),
        Phrase(verbatim: "\(stack.campaigns.count)"), name,
        from: load.thresholds.campaignsPerMonth,
        full: .counted(load.fullMonths, vi: "tháng", one: "month", many: "months"),
        load.fullMonths)
    }
  }

  private func line(
    _ what: Phrase, _ most: Phrase, _ place: Phrase, from threshold: Int, full: Phrase,
    _ count: Int
  ) -> Phrase {
    let mark =
      count == 0
      ? Phrase(verbatim: "")
      : Phrase(vi: ", vượt ở \(full.vietnamese)", en: ", reached in \(full.english)")
    let limit = Phrase(vi: " (từ \(threshold) là nhiều", en: " (\(threshold) are too many")
    return what + Phrase(vi: ": nhiều nhất ", en: ": at most ") + most + Phrase(verbatim: ", ")
      + place + limit
      + mark + ")"
  }
}

extension Window {
  /// The days with both ends.
  fileprivate var words: Phrase { Phrase { text(in: $0) } }
}
