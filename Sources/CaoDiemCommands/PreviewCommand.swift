import ArgumentParser
import Conflicts
import Explanation
import Foundation
import PlanPages
import ScheduleModel

/// Shows the years of plans in the terminal, or writes those of one as a page.
struct PreviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview", abstract: "Xem cả năm · show the year as a heat map.")

  @OptionGroup var options: PlansOptions

  @Option(help: "Tệp trang web để xem và in · write a page to read and print instead.")
  var html: String?

  func validate() throws {
    guard html?.isEmpty != true else { throw ValidationError("'--html' needs the name of a file.") }
    guard html == nil || options.plans.count == 1 else {
      throw ValidationError(
        "--html chỉ cho một kế hoạch · a page shows one plan only")
    }
  }

  func run() throws {
    let plans = try options.load()
    if let html { return try write(plans.members[0].plan, to: html) }
    plans.forEach(.blankLine) { member in
      let loaded = member.plan
      let preview = YearPreview(of: loaded.plan, in: loaded.language, colour: colour)
      standardOutput.write(preview.text)
    }
  }

  /// Writes the page and says what to do with it.
  private func write(_ loaded: LoadedPlan, to path: String) throws {
    // Duties without a number and choices of readings stand among the conflicts.
    let questions = loaded.plan.book.openPoints.filter { [.question, .unknown].contains($0.kind) }
    let conflicts = PlanConflicts(
      of: loaded.plan, totals: try loaded.totals(), keeping: loaded.published
    ).all
    let page = YearPage(
      of: loaded.plan, conflicts: conflicts, questions: questions, files: loaded.files,
      in: loaded.language)
    let file = URL(filePath: path)
    let octets = Array(page.html.utf8)
    try FolderWriter(file.deletingLastPathComponent().path, speaking: loaded.language)
      .write([ExportFile(path: file.lastPathComponent, octets: octets)])
    let size = (octets.count + 999) / 1000
    standardOutput.write(
      Phrase(
        vi: "Đã ghi \(path) (\(size) kB). Mở bằng trình duyệt; in trên giấy A4.\n",
        en: "Written to \(path) (\(size) kB). Open it with a browser; it prints on A4.\n"
      )[loaded.language])
  }

  /// Colour for people at a terminal who have not forbidden it.
  private var colour: TerminalColour {
    let isForbidden = ProcessInfo.processInfo.environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    return isatty(STDOUT_FILENO) == 1 && !isForbidden ? .ansi : .none
  }
}
