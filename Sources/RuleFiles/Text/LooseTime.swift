import CivilTime
import ScheduleModel

/// A time as documents put it and dates and numbers do not: a rate, a weekday, a part of a month.
enum LooseTime: Hashable {
  /// Some times in each period.
  case rate(Key, Int)
  case weekday
  case partOfMonth

  /// Recognises a text; `nil` where it is something else.
  init?(_ text: String, _ language: Language) {
    guard !LooseTime.namesDay(text) else { return nil }
    let words = text.folded.split { $0 == " " || $0 == "/" }.map(String.init)
    func has(_ list: WordList) -> Bool { list.all(in: language).contains { Self.has($0, words) } }
    let weekdays = Weekday.allCases.map { $0.name[language] } + Words.moreWeekdays.all(in: language)
    // The second week of a month is no Monday, though both are called 'thứ hai'.
    if Words.weekdays.contains(where: { $0.rest(of: text, in: language) != nil }) {
      self = .weekday
    } else if has(Words.partsOfMonth) {
      self = .partOfMonth
    } else if weekdays.contains(where: { Self.has($0, words) }) {
      self = .weekday
    } else if has(Words.ratio) || (text.contains("/") && has(Words.times)),
      let key = Words.ratePeriods.first(where: { has($0.0) })?.1
    {
      self = .rate(key, words.lazy.compactMap { Int($0) }.first { $0 > 0 } ?? 1)
    } else {
      return nil
    }
  }

  /// Whether a number stands on both sides of a slash, as in days.
  private static func namesDay(_ text: String) -> Bool {
    let parts = text.split(separator: "/").map(\.trimmed)
    return zip(parts, parts.dropFirst()).contains { before, after in
      before.last?.isNumber == true && after.first?.isNumber == true
    }
  }

  /// Whether some words follow each other in a text.
  private static func has(_ phrase: String, _ words: [String]) -> Bool {
    let wanted = phrase.folded.split(separator: " ").map(String.init)
    return words.indices.contains { words[$0...].starts(with: wanted) }
  }

  /// What to write instead.
  var help: Phrase {
    switch self {
    case .rate(let key, let count):
      Phrase(
        vi: "thay dòng này bằng '\(key.name.vietnamese): \(count)'",
        en: "write '\(key.name.english): \(count)' in place of this line")
    case .weekday:
      Phrase(
        vi: """
          viết ngày, 'thứ Sáu cuối tháng 5', 'thứ Năm thứ tư của tháng 11', hoặc 'mỗi tuần: 1' để máy \
          chọn ngày trong tuần
          """,
        en: """
          write the day, 'last Friday of May', 'fourth Thursday of November', or 'each week: 1' and \
          the program chooses
          """)
    case .partOfMonth:
      Phrase(
        vi: "viết hai ngày, như 1/7 – 10/7, và ghi ở 'giả định' vì sao lấy hai ngày ấy",
        en: "write two days, as in 1 July – 10 July, and say in 'assumed' why these")
    }
  }
}

extension Words {
  /// The words for times in each period, the longer period names first.
  static let ratePeriods: [(WordList, Key)] = [
    (WordList(vi: ["tuần"], en: ["week", "weekly"]), .weekly),
    (WordList(vi: ["tháng"], en: ["month", "monthly"]), .monthly),
    (WordList(vi: ["quý"], en: ["quarter", "quarterly"]), .quarterly),
    (WordList(vi: ["nửa năm"], en: ["half-year"]), .halfYearly),
    (WordList(vi: ["năm"], en: ["year", "yearly"]), .yearly),
  ]
  /// The words between a number and its period.
  static let ratio = WordList(
    vi: ["mỗi", "một", "hằng", "hàng", "trên"],
    en: ["each", "every", "a", "per", "weekly", "monthly", "quarterly", "yearly"])
  /// Ways to write weekdays besides their names, Monday first.
  static let moreWeekdays = WordList(
    vi: ["thứ 2", "thứ 3", "thứ 4", "thứ 5", "thứ 6", "thứ 7", "CN"],
    en: ["Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays"])
  /// The words for a part of a month that documents leave open.
  static let partsOfMonth = WordList(
    vi: ["đầu tháng", "giữa tháng", "cuối tháng", "đầu quý", "cuối quý", "đầu năm", "cuối năm"]
      + (1...5).map { "tuần \($0) tháng" }
      + ["tuần đầu", "tuần thứ nhất", "tuần thứ hai", "tuần thứ ba", "tuần thứ tư", "tuần cuối"],
    en: ["early", "mid", "late", "beginning of", "middle of", "end of", "first week", "last week"])
}
