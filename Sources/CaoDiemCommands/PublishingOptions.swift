import ArgumentParser
import CivilTime
import Foundation
import Ledger
import RuleFiles
import ScheduleModel

/// What every verb takes that makes a revision.
struct PublishingOptions: ParsableArguments {
  @Option(help: "Ai duyệt · who approved it: 'Trần Thị Lan, Giám đốc'.")
  var approvedBy: String?

  @Option(help: "Số văn bản duyệt · the number of the document that approves it.")
  var document: String?

  @Option(help: "Thời điểm công bố, nếu không phải bây giờ · the moment: '2026-06-17 08:00'.")
  var now: String?

  @Flag(help: "Chỉ xem trước, không ghi · only show what would change.")
  var dryRun = false

  @Flag(help: "Không hỏi · do not ask.")
  var yes = false

  /// When to ask.
  var asking: RevisionDraft.Asking {
    dryRun ? .never : yes ? .notAtAll : .whereSomebodyIs
  }

  /// The moment of the revision: the one that was named, else the present one.
  ///
  /// - Throws: `ExitCode` 64, after saying what would be right, where `--now` names none.
  func moment(in zone: Zone, read reader: DayReader, _ language: Language) throws -> Instant {
    guard let now else { return .now }
    return zone.resolve(try reader.moment(now, of: "--now", language)).conventional
  }

  /// Who approved, where the options say so.
  ///
  /// - Throws: `ExitCode` 64, after saying what is missing, for a document without a name.
  func approval(_ language: Language) throws -> Approval? {
    guard approvedBy != nil || document != nil else { return nil }
    let name = approvedBy?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
    if let approval = Approval(by: name, document: document) { return approval }
    let message = Phrase(
      vi: "ai duyệt? viết tên ở --approved-by", en: "who approved it? give a name to --approved-by")
    standardError.write("\(message[language])\n")
    throw ExitCode(64)
  }
}
