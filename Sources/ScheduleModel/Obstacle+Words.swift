import CivilTime

extension Obstacle {
  /// Why a task has no day, where nothing but this has to be known for it, without a full stop; `nil`
  /// where it depends on the rule or on resources.
  public var words: Phrase? {
    switch self {
    case .tooFewDays, .resourceFull: nil
    case .noWorkingDay:
      Phrase(
        vi: "cả một năm không có ngày làm việc nào", en: "there is no working day within a year")
    case .outsideYears:
      Phrase(
        vi: "ngày tính ra nằm ngoài các năm của kế hoạch",
        en: "the day lies outside the years of the plan")
    case .unitMissing(let day):
      Phrase(
        vi: "rơi vào \(day.longText(in: .vietnamese)), khi không có đơn vị này",
        en: "it comes to \(day.longText(in: .english)), when the unit does not exist")
    case .commonDayTaken(let day):
      Phrase(
        vi:
          "không còn chỗ vào ngày chung của mọi đơn vị, \(day.longText(in: .vietnamese))",
        en:
          "there is no room on the day that all units have in common, \(day.longText(in: .english))"
      )
    }
  }
}
