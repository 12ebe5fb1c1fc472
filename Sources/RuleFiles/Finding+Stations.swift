import CivilTime
import ScheduleModel

// What can be wrong with hours that are to be chosen, and with stations.
extension Finding {
  static func hoursTooShort(
    _ hours: [Range<Int>], for length: Minutes, at place: SourcePlace, in language: Language
  ) -> Finding {
    Finding(
      .hoursTooShort, at: place, in: language,
      Phrase(
        vi: "không khung giờ nào đủ \(length.count) phút: \(hours.clockText)",
        en: "none of the hours has \(length.count) minutes: \(hours.clockText)"),
      help: Phrase(
        vi: "nới khung giờ, hoặc rút 'thời lượng'", en: "widen the hours, or shorten 'duration'"))
  }

  static func momentPastMidnight(
    _ moment: Scalar, for length: Minutes, in language: Language
  ) -> Finding {
    Finding(
      .invalidTime, at: moment.place, in: language,
      Phrase(
        vi: "việc \(length.count) phút bắt đầu lúc '\(moment.text)' thì quá nửa đêm mới xong",
        en: "what begins at '\(moment.text)' and lasts \(length.count) minutes ends after midnight"),
      help: Phrase(
        vi: "ghi giờ sớm hơn, hoặc rút 'thời lượng'",
        en: "write an earlier time, or shorten 'duration'"))
  }

  static func momentsTooNear(
    _ moment: Scalar, _ other: Range<Int>, for length: Minutes, in language: Language
  ) -> Finding {
    Finding(
      .invalidTime, at: moment.place, in: language,
      Phrase(
        vi: "việc \(length.count) phút bắt đầu lúc '\(moment.text)' chồng lên \([other].clockText)",
        en: """
          what begins at '\(moment.text)' and lasts \(length.count) minutes overlaps \
          \([other].clockText)
          """),
      help: Phrase(
        vi: "ghi các giờ cách nhau ít nhất \(length.count) phút, hoặc một khoảng",
        en: "write times at least \(length.count) minutes apart, or a range"))
  }

  static func hoursPastMidnight(
    _ scalar: Scalar, meaning ranges: [Range<Int>], in language: Language
  ) -> Finding {
    let text = ranges.map { "'\([$0].clockText)'" }.joined(separator: ", ")
    return Finding(
      .invalidTime, at: scalar.place, in: language,
      Phrase(
        vi: "giờ cuối của '\(scalar.text)' không sau giờ đầu",
        en: "the end of '\(scalar.text)' does not come after its beginning"),
      help: ranges.count == 1
        ? Phrase(vi: "đến hết ngày thì viết \(text)", en: "until the end of the day write \(text)")
        : Phrase(
          vi: "qua nửa đêm thì viết thành hai khoảng: \(text)",
          en: "for hours past midnight write two ranges: \(text)"))
  }

  static func secondStation(
    _ unit: Roster.Unit, _ other: Resource, at place: SourcePlace, in language: Language
  ) -> Finding {
    Finding(
      .secondStation, at: place, in: language,
      Phrase(
        vi: "\(unit.name) đã phát bằng '\(other.title)'",
        en: "\(unit.name) is already on the air by '\(other.title)'"),
      help: Phrase(
        vi: "mỗi đơn vị chỉ phát bằng một đài: thêm 'trừ …' vào một trong hai",
        en: "a unit airs by one station: add 'except …' to one of them"))
  }
}
