import CivilTime
import ScheduleModel

// What can be wrong with the keys of a rule together.
extension Finding {
  static func anchorMissing(at place: SourcePlace, in language: Language) -> Finding {
    Finding(
      .anchorMissing, at: place, in: language,
      Phrase(vi: "quy tắc này không nói khi nào", en: "this rule does not say when"),
      help: Phrase(
        vi:
          "thêm một trong: ngày, suốt, trong, hạn, mỗi tuần, trước, cùng, sau; chưa biết thì viết 'ngày: chưa rõ'",
        en: "add one of: date, throughout, within, due, each week, before, alongside, after; "
          + "if nobody knows, write 'date: tba'"))
  }

  static func anchorsConflict(
    _ keys: [Key], _ fields: FieldReader, in language: Language
  ) -> Finding {
    let list = keys.map { "'\($0.name[language])'" }.joined(separator: ", ")
    let last = keys.map { fields.place(of: $0) }.max() ?? fields.place
    return Finding(
      .anchorsConflict, at: last, in: language,
      Phrase(
        vi: "quy tắc này nói khi nào theo nhiều cách: \(list)",
        en: "this rule says when in several ways: \(list)"),
      help: Phrase(vi: "giữ lại một cách", en: "keep one of them"))
  }

  static func keysConflict(
    _ one: Key, _ other: Key, _ fields: FieldReader, in language: Language
  ) -> Finding {
    Finding(
      .keysConflict, at: fields.place(of: other), in: language,
      Phrase(
        vi: "'\(one.name.vietnamese)' đã nói số lượng, nên không dùng '\(other.name.vietnamese)'",
        en: "'\(one.name.english)' carries the number, so '\(other.name.english)' cannot stand here"
      ),
      help: Phrase(
        vi: "bỏ '\(other.name.vietnamese)'", en: "drop '\(other.name.english)'"))
  }

  static func needsSpan(_ key: Key, at place: SourcePlace, in language: Language) -> Finding {
    Finding(
      .keysConflict, at: place, in: language,
      Phrase(
        vi: "'\(key.name.vietnamese)' chỉ đi với 'suốt'",
        en: "'\(key.name.english)' goes with 'throughout' only"),
      help: Phrase(
        vi: "viết 'suốt: ngày đầu – ngày cuối', hoặc bỏ '\(key.name.vietnamese)'",
        en: "write 'throughout: first day – last day', or drop '\(key.name.english)'"))
  }

  static func notInSpan(_ key: Key, at place: SourcePlace, in language: Language) -> Finding {
    Finding(
      .keysConflict, at: place, in: language,
      Phrase(
        vi: "'\(key.name.vietnamese)' không đi với 'suốt': việc kéo dài cả khoảng thời gian",
        en: "'\(key.name.english)' does not go with 'throughout', which lasts the whole time"),
      help: Phrase(
        vi: "dùng 'trong' hoặc 'ngày' cho việc làm từng lần",
        en: "use 'within' or 'date' for what is done at some time"))
  }

  static func needsOneDay(at place: SourcePlace, in language: Language) -> Finding {
    Finding(
      .keysConflict, at: place, in: language,
      Phrase(
        vi: "'phát sóng' chỉ đi với 'ngày' và đúng một đơn vị",
        en: "'broadcast by' goes with 'date' and a single unit only"),
      help: Phrase(
        vi: "viết 'ngày: …' và một đơn vị ở 'ai', hoặc bỏ 'phát sóng'",
        en: "write 'date: …' and one unit in 'who', or drop 'broadcast by'"))
  }

  static func lengthWithoutHour(at place: SourcePlace, in language: Language) -> Finding {
    Finding(
      .keysConflict, at: place, in: language,
      Phrase(
        vi: "'thời lượng' chỉ đi với một giờ bắt đầu ở 'giờ'",
        en: "'duration' goes with a single hour at 'time' only"),
      help: Phrase(
        vi: "viết 'giờ: 8:00', hoặc bỏ 'thời lượng'", en: "write 'time: 8:00', or drop 'duration'"))
  }

  static func needsDue(at place: SourcePlace, in language: Language) -> Finding {
    Finding(
      .keysConflict, at: place, in: language,
      Phrase(
        vi: "'dời' chỉ đi với 'ngày', 'hạn', 'trước' hoặc 'sau'",
        en: "'shift' goes with 'date', 'due', 'before' or 'after' only"),
      help: Phrase(
        vi: "viết 'hạn: …', hoặc bỏ 'dời'", en: "write 'due: …', or drop 'shift'"))
  }

  static func shiftOfLastWorkingDay(at place: SourcePlace, in language: Language) -> Finding {
    Finding(
      .keysConflict, at: place, in: language,
      Phrase(
        vi: "'ngày làm việc cuối' không bao giờ là ngày nghỉ, nên không dời theo cách này",
        en: "the last working day is never a rest day, so it is not shifted this way"),
      help: Phrase(vi: "bỏ 'dời'", en: "drop 'shift'"))
  }

  static func distanceWithoutRule(at place: SourcePlace, in language: Language) -> Finding {
    Finding(
      .keysConflict, at: place, in: language,
      Phrase(
        vi: "'cách' chỉ đi với 'trước' hoặc 'sau'",
        en: "'distance' goes with 'before' or 'after' only"),
      help: Phrase(
        vi: "khoảng cách giữa các lần của một việc thì viết 'cách nhau'",
        en: "the distance between the times of one task is 'spacing'"))
  }

  static func noWholePeriod(
    _ rate: Key, at place: SourcePlace, in language: Language
  ) -> Finding {
    Finding(
      .noWholePeriod, at: place, in: language,
      Phrase(
        vi: "không có kỳ nào của '\(rate.name.vietnamese)' nằm trọn trong khoảng này",
        en: "no whole period of '\(rate.name.english)' lies in this window"),
      help: Phrase(
        vi: """
          kéo dài 'trong', ghi 'kỳ đầu: dở' để tính cả kỳ không trọn, hoặc dùng 'số lượng' thay cho \
          '\(rate.name.vietnamese)'
          """,
        en: """
          widen 'within', write 'first period: partial' to count partial ones, or use 'quantity' instead \
          of '\(rate.name.english)'
          """))
  }

  static func shiftOntoExcluded(at place: SourcePlace, in language: Language) -> Finding {
    Finding(
      .keysConflict, at: place, in: language,
      Phrase(
        vi: "hạn 'trước' một ngày mà dời về sau thì rơi đúng vào ngày bị loại trừ",
        en: "what is due 'before' a day and shifted on lands on the day that is excluded"),
      help: Phrase(
        vi: "bỏ 'dời', hoặc viết 'dời: về trước'", en: "drop 'shift', or write 'previous'"))
  }

  static func withoutEffect(
    _ key: Key, needs: Phrase, at place: SourcePlace, in language: Language
  ) -> Finding {
    Finding(
      .keysConflict, at: place, in: language,
      Phrase(
        vi: "'\(key.name.vietnamese)' chỉ đi với \(needs.vietnamese)",
        en: "'\(key.name.english)' goes with \(needs.english) only"),
      help: key == .restDays
        ? Phrase(
          vi: "bỏ 'ngày nghỉ'; ngày đã nêu mà là ngày nghỉ thì viết 'dời: không'",
          en: "drop 'rest days'; for a day that is named and a rest day, write 'shift: none'")
        : Phrase(
          vi: "bỏ '\(key.name.vietnamese)'", en: "drop '\(key.name.english)'"))
  }

  static func dayExpected(
    _ scalar: Scalar, _ window: Window, in language: Language
  ) -> Finding {
    Finding(
      .invalidDate, at: scalar.place, in: language,
      Phrase(
        vi: "'\(scalar.text)' là \(window.dayCount) ngày, 'ngày' cần một ngày",
        en: "'\(scalar.text)' is \(window.dayCount) days, and 'date' takes one"),
      help: Phrase(
        vi: "dùng 'suốt' cho việc kéo dài, 'trong' cho việc làm vào một ngày nào đó",
        en: "use 'throughout' for what lasts, 'within' for what is done on some day of it"))
  }
}
