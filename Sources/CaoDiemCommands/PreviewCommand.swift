import ArgumentParser
import Foundation
import PlanPages
import ScheduleModel

/// Shows the year of a plan in the terminal.
struct PreviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview", abstract: "Xem cả năm · show the year as a heat map.")

  @OptionGroup var options: PlanOptions

  func run() throws {
    let loaded = try options.load()
    let preview = YearPreview(of: loaded.plan, in: loaded.language, colour: colour)
    standardOutput.write(preview.text)
  }

  /// Colour for people at a terminal who have not forbidden it.
  private var colour: TerminalColour {
    let isForbidden = ProcessInfo.processInfo.environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    return isatty(STDOUT_FILENO) == 1 && !isForbidden ? .ansi : .none
  }
}
