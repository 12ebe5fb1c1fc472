public import ScheduleModel
public import TaskFiles

/// What became of a table that a station sent back, in words.
public struct AsRunReceipt: Sendable {
  private let file: AsRunFile
  private let new: Int
  private let language: Language

  /// Tells of a file of whose reports `new` say something new.
  public init(_ file: AsRunFile, new: Int, in language: Language) {
    self.file = file
    self.new = new
    self.language = language
  }

  /// The receipt, the last line ended.
  public var text: String {
    let (rejected, blank) = (file.rejections.count, file.blankCount)
    let reports = Phrase.counted(
      file.reports.count, vi: "kết quả", one: "report", many: "reports")
    let lines = Phrase.counted(blank, vi: "dòng", one: "line", many: "lines")
    let kept = Phrase(
      vi: "Đã nhận \(reports.vietnamese), \(new) mới.",
      en: "Took \(reports.english), \(new) new.")
    let left = Phrase(
      vi: "\(lines.vietnamese) chưa báo, \(rejected) dòng không đọc được.",
      en: "\(lines.english) not reported yet, \(rejected) not understood.")
    return "\(kept[language]) \(left[language])".text()
  }

  /// A line for each row that is no report, with what would be right.
  public static func rejections(
    _ file: AsRunFile, of name: String, in language: Language
  ) -> String {
    file.rejections.map { rejection in
      let help = Phrase(vi: "gợi ý", en: "help")[language]
      return "\(name):\(rejection.line): \(rejection.message[language])".shown.text()
        + "\(help): \(rejection.help[language])".shown.text(indent: 2, hanging: 4)
    }.joined()
  }
}
