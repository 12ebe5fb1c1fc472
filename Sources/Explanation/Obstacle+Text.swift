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
    case .noWorkingDay, .outsideYears, .unitMissing, .commonDayTaken:
      words ?? Phrase(verbatim: "")
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
