public import ScheduleModel

extension Obstacle {
  /// Why tasks of a rule have no day, without a full stop.
  public func text(of rule: Rule, in book: RuleBook) -> Phrase {
    switch self {
    case .tooFewDays(let free, let needed): tooFew(free, needed, rule)
    case .resourceFull(let resource):
      book.lack(of: resource, for: rule) {
        Phrase(vi: "đã dùng hết \($0)", en: "all of '\($0)' is taken")
      }
    case .noWorkingDay:
      Phrase(
        vi: "cả một năm không có ngày làm việc nào", en: "there is no working day within a year")
    case .outsideYears:
      Phrase(
        vi: "ngày tính ra nằm ngoài các năm của kế hoạch",
        en: "the day lies outside the years of the plan")
    case .unitMissing(let day):
      Phrase(
        vi:
          "dời khỏi ngày nghỉ thì rơi vào \(day.longText(in: .vietnamese)), khi không có đơn vị này",
        en:
          "off the rest day it comes to \(day.longText(in: .english)), when the unit does not exist"
      )
    case .commonDayTaken(let day):
      Phrase(
        vi:
          "không còn chỗ vào ngày chung của mọi đơn vị, \(day.longText(in: .vietnamese))",
        en:
          "there is no room on the day that all units have in common, \(day.longText(in: .english))"
      )
    }
  }

  private func tooFew(_ free: Int, _ needed: Int, _ rule: Rule) -> Phrase {
    let tasks = Phrase.counted(needed, vi: "việc", one: "task", many: "tasks")
    let days = Phrase(
      vi: "có \(free) ngày trống cho \(tasks.vietnamese)",
      en: "\(free) free \(free == 1 ? "day" : "days") for \(tasks.english)")
    guard let spacing = rule.spacing else { return days }
    return days
      + Phrase(
        vi: ", cách nhau \(spacing.text(in: .vietnamese))",
        en: ", \(spacing.text(in: .english)) apart")
  }
}
