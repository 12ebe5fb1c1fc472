import CivilTime
import ScheduleModel

// What can be wrong with chosen hours and with the air, in words.
extension Fault {
  static func hoursMissing(_ task: DatedTask, _ day: CivilDate, in book: RuleBook) -> Fault {
    Fault(
      .hoursMissing, [task], in: book, on: day,
      Phrase(
        vi: "chưa chọn giờ trong khung giờ, \(day.text(in: .vietnamese))",
        en: "no hour was chosen, \(day.text(in: .english))"))
  }

  static func hoursOutside(_ task: DatedTask, _ extent: Extent, in book: RuleBook) -> Fault {
    let found = extent.reading
    return Fault(
      .hoursOutside, [task], in: book, on: extent.window.start,
      Phrase(
        vi: "\(found.vietnamese) không nằm trong khung giờ, hay dài ngắn không đúng",
        en: "\(found.english) is not among the hours that were given, or of another length"))
  }

  static func airShort(
    _ tasks: [DatedTask], of unit: Int, on day: CivilDate, in book: RuleBook
  ) -> Fault {
    let name = book.roster.units[unit].id.text
    return Fault(
      .airShort, tasks, in: book, on: day,
      Phrase(
        vi: "sóng của '\(name)' không đủ cho các việc này, \(day.text(in: .vietnamese))",
        en: "the air of '\(name)' is too little for these tasks, \(day.text(in: .english))"))
  }
}
