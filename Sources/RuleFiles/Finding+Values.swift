import CivilTime
import ScheduleModel

// What can be wrong with dates, numbers and times.
extension Finding {
  /// Puts a problem with a date into words; `scalar` is the whole value that holds it.
  static func date(
    _ problem: DateProblem, in scalar: Scalar, years: ClosedRange<Int>, _ language: Language
  ) -> Finding {
    let part = problem.part
    let place = scalar.place.narrowed(to: part, in: scalar.text)
    switch problem {
    case .unreadable:
      return Finding(
        .invalidDate, at: place, in: language,
        Phrase(vi: "'\(part)' không phải là ngày", en: "'\(part)' is not a date"),
        help: LooseTime(scalar.text, language)?.help
          ?? Phrase(
            vi: "viết 1/7/2026, 1/7, 26/6 – 11/7 hoặc tháng 7",
            en: "write 2026-07-01, 1 July, 26 June – 11 July or July"))
    case .noSuchDay(_, let month):
      return Finding(
        .invalidDate, at: place, in: language,
        Phrase(
          vi: "lịch không có ngày '\(part)'", en: "the calendar has no day '\(part)'"),
        help: noSuchDayHelp(month))
    case .noSuchLunarDay(_, let lack):
      return .noSuchLunarDay(part, lack, years: years, at: place, in: language)
    case .mixedCalendars:
      return .mixedCalendars(part, at: place, in: language)
    case .slashes:
      return Finding(
        .invalidDate, at: place, in: language,
        Phrase(
          vi: "'\(part)': không rõ ngày hay tháng đứng trước",
          en: "'\(part)' does not tell whether day or month comes first"),
        help: Phrase(
          vi: "viết 2026-07-01, hoặc thêm 'gạch chéo: ngày/tháng' vào plan.yaml",
          en: "write 2026-07-01 or 1 July, or add 'slashes: day/month' to plan.yaml"))
    case .outsideYears:
      return Finding(
        .outsideYears, at: place, in: language,
        Phrase(
          vi: "'\(part)' nằm ngoài các năm của kế hoạch (\(years.text))",
          en: "'\(part)' lies outside the years of the plan (\(years.text))"),
        help: Phrase(
          vi: "sửa ngày, hoặc sửa 'năm' trong plan.yaml",
          en: "change the date, or 'years' in plan.yaml"))
    case .reversed:
      return Finding(
        .reversedWindow, at: place, in: language,
        Phrase(
          vi: "'\(part)' kết thúc trước khi bắt đầu", en: "'\(part)' ends before it begins"),
        help: Phrase(vi: "đổi chỗ hai ngày, hoặc sửa năm", en: "swap the days, or mend a year"))
    case .unknownCalendar(_, let known):
      return .unknownOutsideCalendar(part, known, at: place, language)
    case .noOutsideEvent: return .noOutsideEvent(part, years, at: place, language)
    case .yearMissing:
      return Finding(
        .yearMissing, at: place, in: language,
        Phrase(vi: "'\(part)' thiếu năm", en: "'\(part)' names no year"),
        help: years.count == DateReader.everyYear.count
          ? Phrase(vi: "viết cả năm", en: "write the year")
          : Phrase(
            vi: "viết cả năm, hoặc thêm 'hằng năm'", en: "write the year, or add 'every year'"))
    }
  }

  static func reversedAbsence(_ scalar: Scalar, in language: Language) -> Finding {
    Finding(
      .reversedWindow, at: scalar.place, in: language,
      Phrase(
        vi: "'\(scalar.text)' kết thúc trước khi bắt đầu",
        en: "'\(scalar.text)' ends before it begins"),
      help: Phrase(
        vi: "đổi chỗ hai ngày; nếu vắng qua năm mới thì viết cả năm",
        en: "swap the days; for an absence over the new year write the years"))
  }

  private static func noSuchDayHelp(_ month: Int) -> Phrase? {
    guard (1...12).contains(month) else {
      return Phrase(vi: "một năm có 12 tháng", en: "a year has 12 months")
    }
    let days = CivilDate.dayCount(ofMonth: month, year: 2001)
    let leap = month == 2
    return Phrase(
      vi: "tháng \(month) có \(days) ngày\(leap ? ", năm nhuận 29 ngày" : "")",
      en:
        "\(CivilDate.englishMonths[month - 1]) has \(days) days\(leap ? ", 29 in leap years" : "")")
  }

  static func number(
    _ scalar: Scalar, expected: Phrase, in language: Language
  ) -> Finding {
    Finding(
      .invalidNumber, at: scalar.place, in: language,
      Phrase(
        vi: "không đọc được số '\(scalar.text)'", en: "'\(scalar.text)' cannot be read as a number"),
      help: LooseTime(scalar.text, language)?.help
        ?? Phrase(vi: "viết \(expected.vietnamese)", en: "write \(expected.english)"))
  }

  static func distance(_ scalar: Scalar, in language: Language) -> Finding {
    Finding(
      .invalidNumber, at: scalar.place, in: language,
      Phrase(
        vi: "không đọc được khoảng cách '\(scalar.text)'",
        en: "'\(scalar.text)' cannot be read as a distance"),
      help: distanceHelp(scalar.text, language))
  }

  /// Weeks are written as days.
  private static func distanceHelp(_ text: String, _ language: Language) -> Phrase {
    let amounts = AmountReader(language: language)
    if let weeks = Words.weeks.start(of: text, in: language).flatMap(DayText.number), weeks > 0 {
      return Phrase(vi: "viết '\(weeks * 7) ngày'", en: "write '\(weeks * 7) days'")
    }
    return amounts.guess(text, among: [Words.workingDays, Words.days]).map(meant)
      ?? Phrase(
        vi: "viết '2 ngày làm việc' hoặc '3 ngày'", en: "write '2 working days' or '3 days'")
  }

  private static func meant(_ text: String) -> Phrase {
    Phrase(vi: "có phải là '\(text)'?", en: "did you mean '\(text)'?")
  }

  static func length(_ scalar: Scalar, in language: Language) -> Finding {
    Finding(
      .invalidTime, at: scalar.place, in: language,
      Phrase(
        vi: "không đọc được thời lượng '\(scalar.text)'",
        en: "'\(scalar.text)' cannot be read as a length of time"),
      help: AmountReader(language: language)
        .guess(scalar.text, among: [Words.minutes, Words.hours]).map(meant)
        ?? Phrase(
          vi: "viết '90 phút' hoặc '2 giờ', nhiều nhất là một ngày",
          en: "write '90 minutes' or '2 hours', at most a day"))
  }

  static func travel(_ scalar: Scalar, in language: Language) -> Finding {
    Finding(
      .invalidTime, at: scalar.place, in: language,
      Phrase(
        vi: "'\(scalar.text)' không phải là thời gian đi lại giữa hai đơn vị trong một ngày",
        en: "'\(scalar.text)' is no time of travel between two units within a day"),
      help: Phrase(
        vi: "viết '90 phút' hoặc '2 giờ', nhiều nhất là 12 giờ",
        en: "write '90 minutes' or '2 hours', at most 12 hours"))
  }

  static func time(
    _ scalar: Scalar, expected: Phrase, in language: Language
  ) -> Finding {
    Finding(
      .invalidTime, at: scalar.place, in: language,
      Phrase(
        vi: "không đọc được giờ '\(scalar.text)'", en: "'\(scalar.text)' cannot be read as a time"),
      help: Phrase(vi: "viết \(expected.vietnamese)", en: "write \(expected.english)"))
  }
}

extension SourcePlace {
  /// The place of a part of a text that begins here; the whole text where the part is not in it.
  func narrowed(to part: String, in text: String) -> SourcePlace {
    let characters = Array(text)
    let wanted = Array(part)
    guard !wanted.isEmpty, characters.count >= wanted.count else { return self }
    let offset = (0...characters.count - wanted.count).first {
      Array(characters[$0..<$0 + wanted.count]) == wanted
    }
    return offset.map { narrowed(from: $0, length: wanted.count) } ?? self
  }
}

extension ClosedRange<Int> {
  /// `2026`, or `2026–2030`.
  var text: String { lowerBound == upperBound ? "\(lowerBound)" : "\(lowerBound)–\(upperBound)" }
}
