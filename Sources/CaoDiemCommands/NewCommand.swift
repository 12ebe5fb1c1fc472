import ArgumentParser
import CivilTime
import Foundation
import PlanPages
import RuleFiles
import ScheduleModel

/// Begins a plan: a folder with a small one that says what each line is for.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Bắt đầu một kế hoạch mới · begin a new plan.",
    discussion: """
      Tạo thư mục với một kế hoạch nhỏ có chú thích, để sửa thành kế hoạch của mình.
      Makes a folder with a small plan and comments, to be changed into one's own.
      """)

  @Argument(help: "Thư mục mới · the new folder.")
  var folder: String

  @Option(help: "Mã của kế hoạch; mặc định theo tên thư mục · the code of the plan.")
  var code: String?

  @Option(help: "Năm của kế hoạch; mặc định là năm nay · the year of the plan.")
  var year: Int?

  @OptionGroup var speech: LanguageOptions

  func run() throws {
    let language = speech.spoken ?? .vietnamese
    let name = URL(filePath: folder).standardizedFileURL.lastPathComponent
    guard let id = code.map({ PlanID($0) }) ?? PlanID(folder: name) else {
      throw refuse(
        Phrase(
          vi:
            "'\(code ?? name)' không thành mã được; viết --code với chữ thường không dấu, chữ số, '-'",
          en: "'\(code ?? name)' is no code; write --code with lower-case letters, digits and '-'"),
        language, 64)
    }
    let year = year ?? Instant.now.reading(at: .utc).date.year
    guard (1900...2199).contains(year) else {
      throw refuse(
        Phrase(
          vi: "'--year \(year)' không từ 1900 đến 2199",
          en: "'--year \(year)' is not from 1900 to 2199"),
        language, 64)
    }
    let there = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    guard there.isEmpty else {
      throw refuse(
        Phrase(
          vi: "trong '\(folder)' đã có tệp; chọn thư mục khác",
          en: "there are files in '\(folder)' already; choose another folder"), language, 73)
    }
    let plan = StarterPlan(id, of: year, in: language)
    try FolderWriter(folder, speaking: language).write(
      plan.files.map { ExportFile(path: $0.name, octets: Array($0.text.utf8)) })
    let quoted = folder.contains(" ") ? "'\(folder)'" : folder
    let list = plan.files.map { $0.name }.joined(separator: ", ")
    standardOutput.write(
      Phrase(
        vi: "Đã tạo kế hoạch '\(id)' trong \(folder): \(list).",
        en: "Made the plan '\(id)' in \(folder): \(list).")[language].text()
        + Phrase(
          vi: "Sửa các tệp ấy, rồi xem máy hiểu thế nào: caodiem check \(quoted)",
          en: "Change these files, then see how they are understood: caodiem check \(quoted)")[
          language
        ].text())
  }

  private func refuse(_ message: Phrase, _ language: Language, _ code: Int32) -> ExitCode {
    standardError.write(message[language].text())
    return ExitCode(code)
  }
}

extension PlanID {
  /// The code that the name of a folder makes: `Kế hoạch 2027` gives `ke-hoach-2027`; `nil` where nothing
  /// of it can stand in a code.
  fileprivate init?(folder name: String) {
    let letters = name.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
      .map { $0 == "đ" ? "d" : $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : " " }
    let words = String(letters).split(separator: " ").joined(separator: "-")
    self.init(String(words.prefix(40)))
  }
}
