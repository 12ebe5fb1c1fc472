import ArgumentParser
import Foundation
import PlanPages
import RuleFiles
import ScheduleModel

/// Tells of each key of each file what it does, what holds without it, and examples.
struct GuideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guide",
    abstract: "Từng khóa của các tệp: nghĩa gì, mặc định gì, ví dụ · each key of the files.",
    discussion: """
      Không ghi khóa nào thì in cả hướng dẫn; ghi khóa, cột hay tên tệp thì chỉ in phần ấy:
      caodiem guide 'cách nhau' hoặc caodiem guide units.csv. Không cần dấu.
      Without a key the whole guide is printed; with keys, columns or the name of a file only these:
      caodiem guide spacing, caodiem guide units.csv.
      """)

  @Argument(help: "Khóa, cột hay tên tệp · keys, columns or names of files, in either language.")
  var keys: [String] = []

  @Option(help: "Tệp Markdown nhận cả hướng dẫn, để in · write the whole guide to a Markdown file.")
  var to: String?

  @OptionGroup var speech: LanguageOptions

  func validate() throws {
    guard to?.isEmpty != true else { throw ValidationError("'--to' needs the name of a file.") }
    guard to == nil || keys.isEmpty else {
      throw ValidationError("--to ghi cả hướng dẫn · --to writes the whole guide, without keys")
    }
  }

  func run() throws {
    let language = speech.spoken ?? .vietnamese
    let listing = GuideListing(in: language)
    if let to { return try write(listing.markdown(of: .current), to: to, language) }
    guard !keys.isEmpty else { return standardOutput.write(listing.text(of: .current)) }
    standardOutput.write(listing.text(of: try entries(language)))
  }

  /// The entries that are asked for. Words that are a key together are one: `mỗi tuần`.
  ///
  /// - Throws: `ExitCode` 64, after saying so, where one is unknown.
  private func entries(
    _ language: Language
  ) throws -> [(section: Guide.Section, entry: Guide.Entry)] {
    let together = Guide.current.entries(named: keys.joined(separator: " "))
    guard together.isEmpty else { return together }
    let found = keys.map { (key: $0, entries: Guide.current.entries(named: $0)) }
    let unknown = found.filter(\.entries.isEmpty).map(\.key)
    guard unknown.isEmpty else {
      // What is meant may be a key of several words.
      let text = unknown.count == keys.count ? [keys.joined(separator: " ")] : unknown
      standardError.write(text.map { refusal(of: $0)[language].text() }.joined())
      throw ExitCode(64)
    }
    return found.flatMap(\.entries)
  }

  private func refusal(of text: String) -> Phrase {
    let near = Guide.current.name(near: text)
    return Phrase(
      vi: "không có khóa hay cột nào là '\(text)'"
        + (near.map { "; có phải là '\($0)'?" } ?? "; 'caodiem guide' in mọi khóa"),
      en: "there is no key or column '\(text)'"
        + (near.map { "; did you mean '\($0)'?" } ?? "; 'caodiem guide' prints all keys"))
  }

  private func write(_ text: String, to path: String, _ language: Language) throws {
    let file = URL(filePath: path)
    try FolderWriter(file.deletingLastPathComponent().path, speaking: language)
      .write([ExportFile(path: file.lastPathComponent, octets: Array(text.utf8))])
    standardOutput.write(
      Phrase(vi: "Đã ghi \(path).", en: "Written to \(path).")[language].text())
  }
}
