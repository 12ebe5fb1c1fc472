import ScheduleModel

// What can be wrong with the lines of a file, in words.
extension FeedFault {
  static func tooLarge(octets: Int, events: Int) -> FeedFault {
    let size = octets / 1000
    return FeedFault(
      .tooLarge, line: nil,
      Phrase(
        vi: "\(events) việc, \(size) kB; Google Calendar có thể không nhận",
        en: "\(events) events, \(size) kB; Google Calendar may refuse it"))
  }

  static let byteOrderMark = FeedFault(
    .byteOrderMark, line: 1,
    Phrase(vi: "tệp mở đầu bằng dấu BOM", en: "the file begins with a byte order mark"))

  static func bareLineEnd(_ line: Int) -> FeedFault {
    FeedFault(
      .bareLineEnd, line: line,
      Phrase(vi: "dòng không kết thúc bằng CRLF", en: "a line does not end with CRLF"))
  }

  static func longLine(_ line: Int, octets: Int) -> FeedFault {
    FeedFault(
      .longLine, line: line,
      Phrase(
        vi: "dòng có \(octets) octet, nhiều nhất phải là 75",
        en: "a line has \(octets) octets, and 75 is the most"))
  }

  static func emptyLine(_ line: Int) -> FeedFault {
    FeedFault(.emptyLine, line: line, Phrase(vi: "dòng trống", en: "a line is empty"))
  }

  static func splitCharacter(_ line: Int) -> FeedFault {
    FeedFault(
      .splitCharacter, line: line,
      Phrase(vi: "dòng bị ngắt giữa một chữ", en: "a line is folded within a character"))
  }

  static func splitEscape(_ line: Int) -> FeedFault {
    FeedFault(
      .splitEscape, line: line,
      Phrase(
        vi: "dòng bị ngắt giữa dấu \\ và chữ sau nó",
        en: "a line is folded between a backslash and its letter"))
  }

  static func notText(_ line: Int) -> FeedFault {
    FeedFault(.notText, line: line, Phrase(vi: "dòng không phải UTF-8", en: "a line is not UTF-8"))
  }

  static func controlCharacter(_ line: Int, _ scalar: Unicode.Scalar) -> FeedFault {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return FeedFault(
      .controlCharacter, line: line,
      Phrase(vi: "dòng có ký tự điều khiển \(name)", en: "a line has the control character \(name)")
    )
  }

  static func unreadableLine(_ line: Int) -> FeedFault {
    FeedFault(
      .unreadableLine, line: line,
      Phrase(
        vi: "dòng không gồm tên, tham số và giá trị",
        en: "a line is not made of a name, parameters and a value"))
  }

  static func nesting(_ line: Int) -> FeedFault {
    FeedFault(
      .nesting, line: line,
      Phrase(
        vi: "BEGIN và END không làm thành một VCALENDAR",
        en: "BEGIN and END do not make up one VCALENDAR"))
  }
}
