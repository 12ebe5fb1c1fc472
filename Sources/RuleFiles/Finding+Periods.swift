import CivilTime
import ScheduleModel

// What can be wrong with what rules say of their periods, shares and phases.
extension Finding {
  static func windowsAgainstNumber(
    _ count: Int, _ quantity: Quantity, at place: SourcePlace, in language: Language
  ) -> Finding {
    Finding(
      .keysConflict, at: place, in: language,
      Phrase(
        vi: "quy tắc đòi \(quantity.planned) đợt mỗi kỳ, mà nêu \(count) khoảng",
        en: "the rule asks for \(quantity.planned) in each period and names \(count) windows"),
      help: Phrase(
        vi: "nêu đủ các khoảng, hoặc sửa số lượng", en: "name as many windows, or mend the number"))
  }

  static func manyDue(at place: SourcePlace, in language: Language) -> Finding {
    Finding(
      .keysConflict, at: place, in: language,
      Phrase(
        vi: "'hạn' trong mỗi kỳ chỉ đi với một việc mỗi kỳ",
        en: "'due' in each period goes with one task a period only"),
      help: Phrase(
        vi: "viết số lượng là 1, hoặc bỏ 'hạn'", en: "write 1 as the number, or drop 'due'"))
  }

  static func dueDay(_ scalar: Scalar, of kind: Period.Kind, in language: Language) -> Finding {
    let example =
      kind == .week
      ? Phrase(vi: "'thứ Sáu'", en: "'Friday'") : Phrase(vi: "'ngày 25'", en: "'day 25'")
    return Finding(
      .invalidDate, at: scalar.place, in: language,
      Phrase(
        vi: "'\(scalar.text)' không phải là hạn trong một kỳ",
        en: "'\(scalar.text)' is no due day of a period"),
      help: Phrase(
        vi: "viết 'cuối kỳ', \(example.vietnamese) hoặc '5 ngày làm việc sau kỳ'",
        en: "write 'end of period', \(example.english) or '5 working days after the period'"))
  }

  static func dueAfterCampaign(_ scalar: Scalar, in language: Language) -> Finding {
    Finding(
      .invalidDate, at: scalar.place, in: language,
      Phrase(
        vi: "không đọc được số ngày của '\(scalar.text)'",
        en: "the number of days in '\(scalar.text)' cannot be read"),
      help: Phrase(
        vi: "viết '10 ngày làm việc sau chiến dịch' hoặc '10 ngày sau chiến dịch'",
        en: "write '10 working days after campaign' or '10 days after campaign'"))
  }

  static func yearOfWindow(at place: SourcePlace, in language: Language) -> Finding {
    Finding(
      .keysConflict, at: place, in: language,
      Phrase(
        vi: "'kỳ đầu: đầu năm' không đi với 'trong': các kỳ là những kỳ trong khoảng ấy",
        en: "'first period: year' does not go with 'within': the periods are those of the window"),
      help: Phrase(
        vi: "bỏ 'kỳ đầu', hoặc viết 'dở' để tính cả kỳ ở hai đầu khoảng",
        en: "drop 'first period', or write 'partial' to count those at the edges of the window"))
  }

  static func sharedPeriod(_ rate: Key, at place: SourcePlace, in language: Language) -> Finding {
    Finding(
      .keysConflict, at: place, in: language,
      Phrase(
        vi: "hai khoảng cùng có ngày trong một kỳ của '\(rate.name.vietnamese)'",
        en: "two windows have days of one period of '\(rate.name.english)'"),
      help: Phrase(
        vi: "bỏ 'kỳ đầu: dở', hoặc tách thành hai quy tắc",
        en: "drop 'first period: partial', or make two rules of it"))
  }

  /// `days` are those of the periods that are left out, which belong to a year beside the plan's.
  static func beyondYears(
    _ rate: Key, _ days: Window, year: Int, _ years: ClosedRange<Int>, at place: SourcePlace,
    in language: Language
  ) -> Finding {
    let wider = min(years.lowerBound, year)...max(years.upperBound, year)
    return Finding(
      .beyondYears, at: place, in: language,
      Phrase(
        vi: """
          '\(rate.name.vietnamese)' không tính các kỳ \(days.text(in: .vietnamese)): chúng thuộc năm \
          \(year), kế hoạch chỉ có năm \(years.text)
          """,
        en: """
          '\(rate.name.english)' leaves out the periods \(days.text(in: .english)): they belong to \
          \(year), and the plan has \(years.text) only
          """),
      help: Phrase(
        vi: "viết 'năm: \(wider.text)' trong plan.yaml, hoặc cho khoảng này nằm gọn trong năm",
        en: "write 'years: \(wider.text)' in plan.yaml, or keep the window within the year"))
  }

  static func share(_ scalar: Scalar, in language: Language) -> Finding {
    Finding(
      .invalidNumber, at: scalar.place, in: language,
      Phrase(
        vi: "không đọc được tỷ lệ '\(scalar.text)'",
        en: "'\(scalar.text)' cannot be read as a share"),
      help: Phrase(
        vi: "viết '15–20%', '10%' hoặc '15–20% mỗi tỉnh'",
        en: "write '15–20%', '10%' or '15–20% of each province'"))
  }

  static func shareOfNobody(_ kind: String, at place: SourcePlace, in language: Language) -> Finding
  {
    Finding(
      .unknownUnit, at: place, in: language,
      Phrase(
        vi: "không có đơn vị nào của 'ai' thuộc một '\(kind)'",
        en: "no unit of 'who' is under any '\(kind)'"),
      help: Phrase(
        vi: "viết một loại đứng trên chúng trong cột 'thuộc', hoặc bỏ chữ 'mỗi'",
        en: "write a kind that stands above them in the column 'parent', or drop 'of each'"))
  }

  /// `kind` is what the leads should be; `nil` where any unit above will do.
  static func leadOfNobody(
    _ kind: String?, at place: SourcePlace, in language: Language
  ) -> Finding {
    let message =
      kind.map {
        Phrase(
          vi: "không có đơn vị nào của 'ai' thuộc một '\($0)'",
          en: "no unit of 'who' is under any '\($0)'")
      }
      ?? Phrase(
        vi: "không có đơn vị nào của 'ai' có cấp trên", en: "no unit of 'who' has one above it")
    return Finding(
      .unknownUnit, at: place, in: language, message,
      help: Phrase(
        vi: "ghi mã đơn vị cấp trên vào cột 'thuộc', hoặc nêu tên đơn vị chủ trì",
        en: "write the code of the unit above into the column 'parent', or name the unit that leads"
      ))
  }

  static func leadOfNoKind(
    _ kind: String, at scalar: Scalar, _ known: [String], in language: Language
  ) -> Finding {
    let near = nearest(to: kind, among: known)
    let list = known.prefix(12).joined(separator: ", ") + (known.count > 12 ? ", …" : "")
    return Finding(
      .unknownUnit, at: scalar.place.narrowed(to: kind, in: scalar.text), in: language,
      Phrase(
        vi: "danh sách đơn vị không có loại '\(kind)'", en: "the roster has no kind '\(kind)'"),
      help: near.map { Phrase(vi: "có phải là '\($0)'?", en: "did you mean '\($0)'?") }
        ?? Phrase(vi: "đang có: \(list)", en: "there are: \(list)"))
  }

  static func avoidedDays(_ scalar: Scalar, in language: Language) -> Finding {
    Finding(
      .invalidDate, at: scalar.place, in: language,
      Phrase(
        vi: "'\(scalar.text)' không phải là ngày, khoảng ngày hay thứ trong tuần",
        en: "'\(scalar.text)' is no day, run of days or day of the week"),
      help: Phrase(
        vi: "viết 7/4, 30/4 – 4/5, tháng 7 hoặc thứ Bảy",
        en: "write 7 April, 30 April – 4 May, July or Saturday"))
  }

  static func phase(_ scalar: Scalar, in language: Language) -> Finding {
    Finding(
      .unknownWord, at: scalar.place, in: language,
      Phrase(
        vi: "'\(scalar.text)' không phải là giai đoạn của một đợt",
        en: "'\(scalar.text)' is no phase of a span"),
      help: Phrase(
        vi: "viết 'trước 7 ngày', 'trong' hoặc 'sau 7 ngày'",
        en: "write 'before 7 days', 'during' or 'after 7 days'"))
  }

  static func threshold(_ scalar: Scalar, in language: Language) -> Finding {
    Finding(
      .invalidNumber, at: scalar.place, in: language,
      Phrase(
        vi: "không đọc được mức '\(scalar.text)'",
        en: "'\(scalar.text)' cannot be read as a threshold"),
      help: Phrase(
        vi: """
          viết 'ít nhất 95%', 'trên 60%', 'đúng 97%', 'khoảng 90%', 'tăng 5% so với năm trước', 'tăng', \
          'giảm' hoặc 'chỉ tiêu được giao'
          """,
        en: """
          write 'at least 95%', 'more than 60%', 'exactly 97%', 'about 90%', '5% more than the year \
          before', 'more', 'less' or 'the assigned target'
          """))
  }

  static func needsPeriods(_ key: Key, at place: SourcePlace, in language: Language) -> Finding {
    Finding(
      .keysConflict, at: place, in: language,
      Phrase(
        vi:
          "'\(key.name.vietnamese)' chỉ đi với 'mỗi tuần', 'mỗi tháng', 'mỗi quý', 'mỗi nửa năm', 'mỗi năm'",
        en: "'\(key.name.english)' goes with 'each week', 'each month', 'each quarter', "
          + "'each half-year', 'each year' only"),
      help: Phrase(
        vi: "bỏ '\(key.name.vietnamese)', hoặc nói mỗi kỳ mấy việc",
        en: "drop '\(key.name.english)', or say how many in each period"))
  }
}
