import ArgumentParser
import CivilTime
import RuleFiles
import ScheduleModel

/// A plan folder as it was read from the disk, which can be understood in several ways.
struct PlanSource {
  /// The files of the folder.
  let folder: PlanFolder
  /// The language that was asked for; `nil` where the plan's own will do.
  let spoken: Language?
  /// What is wrong with files that are no text.
  let unreadable: [Finding]

  /// Returns the rule book; `instead` are readings to follow in the place of those decided.
  ///
  /// - Throws: `ExitCode` 65 where a file is wrong. All findings are printed to standard error first,
  ///   warnings among them where `warnings` asks for them.
  func book(
    instead: [ChoiceID: ReadingID] = [:], warnings: Warnings = .printed
  ) throws -> RuleBook {
    var reader = PlanReader(
      folder, usually: spoken ?? .vietnamese, instead: instead, zone: Zone.loaded)
    let reading = reader.read()
    let findings = (unreadable + reading.findings).sorted()
    for finding in findings where warnings == .printed || finding.severity == .error {
      standardError.write(finding.text(from: folder.files, columns: 80) + "\n")
    }
    guard unreadable.isEmpty, let book = reading.book else {
      let errors = findings.count { $0.severity == .error }
      standardError.write(
        PlanSource.unusable(errors)[spoken ?? reading.language] + "\n")
      throw ExitCode(65)
    }
    return book
  }

  /// Whether an error stands in a file of the folder. Nothing is printed.
  func isWrong(in file: String) -> Bool {
    var reader = PlanReader(folder, usually: spoken ?? .vietnamese, zone: Zone.loaded)
    return reader.read().findings.contains { $0.severity == .error && $0.place.file == file }
  }

  /// What becomes of warnings.
  enum Warnings {
    case printed
    /// They have been printed before.
    case known
  }

  private static func unusable(_ errors: Int) -> Phrase {
    Phrase(
      vi: "Kế hoạch có \(errors) lỗi, chưa lập lịch được.",
      en: "The plan has \(errors) \(errors == 1 ? "error" : "errors") and cannot be scheduled.")
  }
}
