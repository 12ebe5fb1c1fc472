import CivilTime
import ScheduleModel

/// Days and windows as the reading of a rule says them.
struct DayWords {
  private let calendar: WorkCalendar

  /// Prepares to tell working days by a calendar.
  init(_ calendar: WorkCalendar) {
    self.calendar = calendar
  }

  /// A day with its weekday, and whether it is a rest day: `thứ Tư 01/7/2026`.
  func day(_ day: CivilDate) -> Phrase {
    let rest =
      calendar.isWorking(day)
      ? Phrase(verbatim: "") : Phrase(vi: " (ngày nghỉ)", en: " (a rest day)")
    return day.words + rest
  }

  /// A window with both ends, its days and its working days:
  /// `thứ Sáu 26/6 – thứ Bảy 11/7/2026 (16 ngày, 11 ngày làm việc)`.
  func window(_ window: Window) -> Phrase {
    guard window.dayCount > 1 else { return day(window.start) }
    let working = calendar.workingDays(in: window).count
    let size = Phrase(
      vi: "\(window.dayCount) ngày, \(working) ngày làm việc",
      en: "\(window.dayCount) days, \(working) working")
    let crossing =
      window.start.year == window.last.year
      ? Phrase(verbatim: "") : Phrase(vi: ", sang năm sau", en: ", into the next year")
    return DayWords.ends(window) + " (" + size + crossing + ")"
  }

  /// A day that tasks stand on, with the one that the plan names where a rest day moved them.
  func stand(_ stand: RuleTasks.Stand) -> Phrase {
    guard let nominal = stand.nominal else { return day(stand.window.start) }
    return day(stand.window.start) + nominal.words.behind(vi: ", dời từ ", en: ", moved from ")
  }

  /// Both ends of a window; of one year, it stands once.
  static func ends(_ window: Window) -> Phrase {
    dates([window.start, window.last], by: " – ")
  }

  /// A single day, or both ends of a window.
  static func span(_ window: Window) -> Phrase {
    window.dayCount == 1 ? window.start.words : ends(window)
  }

  /// Days with their weekdays; a year stands behind the last day of it.
  static func dates(_ days: [CivilDate], by separator: String = ", ") -> Phrase {
    days.indices.map { index in
      let day = days[index]
      let isLastOfYear = index == days.count - 1 || days[index + 1].year != day.year
      return Phrase { language in
        let date = isLastOfYear ? day.text(in: language) : day.dayAndMonth(in: language)
        return "\(day.weekday.name[language]) \(date)"
      }
    }.joined(by: separator)
  }

  /// Up to three of them, and how many more there are.
  static func list(_ items: [Phrase]) -> Phrase {
    let shown = items.prefix(3).map(\.self).joined(by: "; ")
    guard items.count > 3 else { return shown }
    let rest = items.count - 3
    return shown + Phrase(vi: " … và \(rest) lần nữa", en: " … and \(rest) more")
  }
}
