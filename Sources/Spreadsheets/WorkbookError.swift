public import ScheduleModel

/// Why a workbook could not be made.
public enum WorkbookError: Error, Hashable, Sendable {
  /// The library refused something, in its own words.
  case library(String)
  /// A sheet would have more lines than a sheet holds.
  case tooManyLines(sheet: String, count: Int)
  /// The file for the time between could not be read or written.
  case temporaryFile(String)

  /// The error as people read it.
  public var message: Phrase {
    switch self {
    case .library(let words):
      Phrase(
        vi: "không làm được bảng tính, libxlsxwriter báo: \(words)",
        en: "the workbook cannot be made, libxlsxwriter says: \(words)")
    case .tooManyLines(let sheet, let count):
      Phrase(
        vi: """
          trang '\(sheet)' cần \(count) dòng, một trang tính chứa nhiều nhất 1.048.576 dòng; chọn một \
          đơn vị bằng --unit
          """,
        en: """
          sheet '\(sheet)' needs \(count) lines, a sheet holds 1,048,576 at most; choose one unit by --unit
          """)
    case .temporaryFile(let path):
      Phrase(
        vi: "không dùng được tệp tạm '\(path)'", en: "the temporary file '\(path)' is unusable")
    }
  }
}
