import CivilTime
import ScheduleModel

// What is wrong with calendars of others.
extension Finding {
  static func noCalendarFile(_ file: Scalar, among names: [String], in language: Language)
    -> Finding
  {
    let folder = "calendars/"
    let known = names.map { String($0.dropFirst(folder.count)) }
    return Finding(
      .missingFile, at: file.place, in: language,
      Phrase(
        vi: "không có tệp '\(folder)\(file.text)'", en: "there is no file '\(folder)\(file.text)'"),
      help: known.isEmpty
        ? Phrase(
          vi:
            "lưu lịch thành tệp .ics trong thư mục 'calendars' của kế hoạch; máy không tải từ mạng",
          en:
            "save the calendar as an .ics file in the plan's folder 'calendars'; nothing is fetched"
        )
        : listing(file.text, known))
  }

  static func unknownOutsideCalendar(
    _ code: String, _ known: [String], at place: SourcePlace, _ language: Language
  ) -> Finding {
    Finding(
      .unknownOutsideCalendar, at: place, in: language,
      Phrase(
        vi: "plan.yaml không có lịch ngoài mang mã '\(code)'",
        en: "plan.yaml has no outside calendar with the code '\(code)'"),
      help: known.isEmpty
        ? Phrase(vi: "thêm vào 'lịch ngoài'", en: "add it to 'outside calendars'")
        : listing(code, known))
  }

  static func noOutsideEvent(
    _ code: String, _ years: ClosedRange<Int>, at place: SourcePlace, _ language: Language
  ) -> Finding {
    let span =
      years.count == 1
      ? "\(years.lowerBound)" : "\(years.lowerBound)–\(years.upperBound)"
    return Finding(
      .outsideEvent, at: place, in: language,
      Phrase(
        vi: "lịch ngoài '\(code)' không có sự kiện nào như vậy trong năm \(span)",
        en: "the outside calendar '\(code)' has no such event in \(span)"),
      help: Phrase(
        vi: "lấy tệp mới hơn, sửa 'sự kiện' của lịch ấy, hoặc viết ngày",
        en: "take a newer file, change 'event' of that calendar, or write the days"))
  }

  static func outsideCalendar(
    _ finding: OutsideCalendar.Finding, in file: String, _ language: Language
  ) -> Finding {
    let event = finding.title.map {
      $0.isEmpty
        ? Phrase(vi: "một sự kiện không tên: ", en: "an event without a name: ")
        : Phrase(vi: "sự kiện '\($0.shown)': ", en: "the event '\($0.shown)': ")
    }
    return Finding(
      .outsideCalendar, at: SourcePlace(file: file, line: finding.line), in: language,
      (event ?? Phrase(verbatim: "")) + finding.fault.words, help: finding.fault.help)
  }
}

extension OutsideCalendar.Fault {
  fileprivate var words: Phrase {
    switch self {
    case .tooLarge(let octets, let limit):
      Phrase(
        vi: "có \(octets) byte, nhiều nhất được \(limit)",
        en: "\(octets) octets, and at most \(limit) are taken")
    case .notText:
      Phrase(vi: "tệp không phải là văn bản UTF-8", en: "the file is not text in UTF-8")
    case .noCalendar:
      Phrase(
        vi: "tệp không phải là lịch iCalendar (BEGIN:VCALENDAR)",
        en: "the file is no iCalendar (BEGIN:VCALENDAR)")
    case .unbalanced(let name):
      Phrase(
        vi: "BEGIN và END của '\(name.shown)' không khớp nhau",
        en: "BEGIN and END of '\(name.shown)' do not match")
    case .tooDeep(let limit):
      Phrase(
        vi: "các phần lồng nhau quá \(limit) tầng",
        en: "parts stand more than \(limit) deep within one another")
    case .missing(let name): Phrase(vi: "thiếu \(name.shown)", en: "\(name.shown) is missing")
    case .unreadable(let name):
      Phrase(vi: "không đọc được \(name.shown)", en: "\(name.shown) cannot be read")
    case .unsupported(let name):
      Phrase(vi: "máy không hiểu '\(name.shown)'", en: "'\(name.shown)' is not understood here")
    case .tooMany(let limit):
      Phrase(
        vi: "lịch có hơn \(limit) lần trong các năm của kế hoạch",
        en: "the calendar has more than \(limit) times in the years of the plan")
    case .tooMuchWork:
      Phrase(
        vi: "sự kiện lặp lại nhiều đến mức tính quá lâu",
        en: "events recur so much that it takes too long to work out")
    }
  }

  fileprivate var help: Phrase {
    switch self {
    case .unsupported, .tooMany, .tooMuchWork:
      Phrase(
        vi: "viết ngày thẳng vào quy tắc, hoặc lưu lịch chỉ gồm những sự kiện cần",
        en: "write the days in the rule, or save a calendar with the events that are needed")
    case .tooLarge:
      Phrase(
        vi: "lưu lịch chỉ gồm những sự kiện cần",
        en: "save a calendar with the events that are needed")
    case .notText, .noCalendar, .unbalanced, .tooDeep, .missing, .unreadable:
      Phrase(
        vi: "lưu lại lịch từ nơi phát hành, hoặc viết ngày thẳng vào quy tắc",
        en: "save the calendar anew from where it comes, or write the days in the rule")
    }
  }
}

extension String {
  /// As much of a text of other people as goes into a message, without control characters.
  fileprivate var shown: String {
    let visible = String(
      String.UnicodeScalarView(unicodeScalars.filter { $0.properties.generalCategory != .control }))
    return visible.count > 60 ? "\(visible.prefix(60))…" : visible
  }
}
