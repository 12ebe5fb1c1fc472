import CivilTime
import Explanation
import ScheduleModel

extension TaskFacts {
  /// What is to be done, by whom and when, and the identity: lines for a terminal.
  func headLines(in language: Language) -> String {
    let lines = [
      heading(in: language), "\(unit.name), \(timeText(in: language))", task.id.description,
    ]
    return lines.map { $0.shown.text() }.joined()
  }

  /// When it is, as far as that is known.
  private func timeText(in language: Language) -> String {
    guard let extent else {
      return Phrase(vi: "chưa có ngày", en: "without a date")[language]
    }
    let days =
      extent.window.dayCount == 1
      ? extent.window.start.longText(in: language) : extent.window.text(in: language)
    let half = half.map { ", \($0.name[language])" } ?? ""
    let mark = status == .confirmed ? "" : " [\(status.name[language])]"
    return days + (hours.map { ", \($0)" } ?? half) + mark
  }
}

extension Reason {
  /// The statement with its line, as an item of a list.
  func item(in language: Language, behind head: String = "") -> String {
    let place = source.map { " (\($0.words[language]))" } ?? ""
    return "- \(head)\(text[language])\(place)".shown.text(indent: 2, hanging: 4)
  }
}
