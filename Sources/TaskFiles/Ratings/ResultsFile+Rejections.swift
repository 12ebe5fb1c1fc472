import ScheduleModel

extension ResultsFile.Rejection: Error {
  static let notUTF8 = ResultsFile.Rejection(
    line: 1,
    message: Phrase(vi: "tệp không phải là văn bản UTF-8", en: "the file is no UTF-8 text"),
    help: Phrase(
      vi: "mở bằng Excel và lưu lại với kiểu 'CSV UTF-8'",
      en: "open it in Excel and save it as 'CSV UTF-8'"))

  static let empty = ResultsFile.Rejection(
    line: 1, message: Phrase(vi: "tệp trống", en: "the file is empty"), help: table)

  private static let table = Phrase(
    vi: "lấy bảng trống bằng 'caodiem rate KẾ-HOẠCH --format csv', điền cột 'Kết quả' rồi gửi lại",
    en: "make an empty table with 'caodiem rate PLAN --format csv' and fill in its column 'Result'")

  static func missing(_ column: ResultColumn, at line: Int) -> ResultsFile.Rejection {
    ResultsFile.Rejection(
      line: line,
      message: Phrase(
        vi: "thiếu cột '\(column.heading.vietnamese)'",
        en: "there is no column '\(column.heading.english)'"),
      help: table)
  }

  static func twice(_ line: Int, first: Int) -> ResultsFile.Rejection {
    ResultsFile.Rejection(
      line: line,
      message: Phrase(
        vi: "kết quả này đã có ở dòng \(first)", en: "this result stands in line \(first) already"),
      help: Phrase(vi: "giữ một dòng", en: "keep one of the lines"))
  }

  static func unknown(
    _ column: ResultColumn, _ text: String, _ known: [String], _ line: Int
  ) -> ResultsFile.Rejection {
    let list = known.prefix(8).joined(separator: ", ") + (known.count > 8 ? ", …" : "")
    return ResultsFile.Rejection(
      line: line,
      message: Phrase(
        vi: "không xếp loại gì có '\(column.heading.vietnamese)' là '\(text)'",
        en: "nothing is rated whose '\(column.heading.english)' is '\(text)'"),
      help: Phrase(vi: "đang có: \(list)", en: "there are: \(list)"))
  }

  static func needed(_ column: ResultColumn, _ line: Int) -> ResultsFile.Rejection {
    ResultsFile.Rejection(
      line: line,
      message: Phrase(
        vi: "có nhiều kết quả như vậy; chưa rõ '\(column.heading.vietnamese)'",
        en: "there are several such results; '\(column.heading.english)' is not clear"),
      help: Phrase(
        vi: "điền cột '\(column.heading.vietnamese)'",
        en: "fill in the column '\(column.heading.english)'"))
  }

  static func number(_ text: String, _ line: Int) -> ResultsFile.Rejection {
    ResultsFile.Rejection(
      line: line,
      message: Phrase(
        vi: "'\(text)' không phải là một số, hoặc có thể là hai số khác nhau",
        en: "'\(text)' is no number, or could be two"),
      help: Phrase(
        vi: "viết 1250 hoặc 95,5 (nhiều nhất hai chữ số sau dấu phẩy)",
        en: "write 1250 or 95.5 (at most two decimals)"))
  }
}
