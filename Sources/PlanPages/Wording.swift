import CivilTime
import ScheduleModel

extension Phrase {
  /// A year with how many tasks have a day in it.
  static func year(_ number: Int, tasks count: Int) -> Phrase {
    guard count > 0 else {
      return Phrase(vi: "Năm \(number): không có việc nào", en: "\(number): no tasks")
    }
    let phrase = tasks(count)
    return Phrase(
      vi: "Năm \(number): \(phrase.vietnamese)", en: "\(number): \(phrase.english)")
  }

  /// The day with most tasks, as a sentence.
  static func busiest(_ day: CivilDate, tasks count: Int) -> Phrase {
    let phrase = tasks(count)
    return Phrase(
      vi: "Ngày nhiều việc nhất: \(day.longText(in: .vietnamese)), \(phrase.vietnamese).",
      en: "Busiest day: \(day.longText(in: .english)), \(phrase.english).")
  }

  /// What follows a count of dated tasks where others have no date.
  static func undated(_ count: Int) -> Phrase {
    Phrase(vi: "; \(count) việc chưa có ngày", en: "; \(count) without a date")
  }

  /// So many units beside those already named.
  static func otherUnits(_ count: Int) -> Phrase {
    let phrase = counted(count, vi: "đơn vị khác", one: "other unit", many: "other units")
    return Phrase(vi: "… và \(phrase.vietnamese)", en: "… and \(phrase.english)")
  }

  /// So many tasks beside those already named.
  static func others(_ count: Int) -> Phrase {
    counted(count, vi: "việc khác", one: "other", many: "others")
  }

  /// So many days with tasks beside those already named.
  static func otherDays(_ count: Int) -> Phrase {
    let phrase = counted(
      count, vi: "ngày khác có việc", one: "other day with tasks", many: "other days with tasks")
    return Phrase(vi: "… và \(phrase.vietnamese)", en: "… and \(phrase.english)")
  }

  /// So many lines of files beside those already shown.
  static func otherLines(_ count: Int) -> Phrase {
    let phrase = counted(count, vi: "dòng khác", one: "other line", many: "other lines")
    return Phrase(vi: "… và \(phrase.vietnamese)", en: "… and \(phrase.english)")
  }

  /// So many ribbons beside those drawn.
  static func otherRibbons(_ count: Int) -> Phrase {
    let phrase = counted(count, vi: "dải khác", one: "other bar", many: "other bars")
    return Phrase(vi: "… và \(phrase.vietnamese)", en: "… and \(phrase.english)")
  }

  /// The name of a month, 1 to 12, within a sentence.
  static func month(_ number: Int) -> Phrase {
    Phrase(vi: "tháng \(number)", en: CivilDate.englishMonths[number - 1])
  }

  /// What stands below the number of tasks that have a date.
  static func datedLabel(_ count: Int) -> Phrase {
    Phrase(vi: "việc có ngày", en: count == 1 ? "task with a date" : "tasks with a date")
  }

  /// What stands below a number of units.
  static func unitLabel(_ count: Int) -> Phrase {
    Phrase(vi: "đơn vị", en: count == 1 ? "unit" : "units")
  }
}
