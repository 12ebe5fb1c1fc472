import CivilTime
import Foundation
import Ledger
import SQLiteStore
import ScheduleModel
import TestWorld

/// A folder for the ledger of one test.
struct LedgerFile {
  let folder: URL

  /// Runs a test in a folder that is gone when the test has ended.
  static func enter<Result>(_ body: (LedgerFile) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "ledger-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(LedgerFile(folder: folder))
  }

  /// The path of a file in the folder.
  func path(_ name: String = "ledger.sqlite") -> String { folder.appending(path: name).path }
}

extension LedgerStore {
  /// Publishes what is drawn, in the plan of a code.
  @discardableResult
  func publish(
    _ drawing: String, of code: String = "ke-hoach", at second: Int,
    kind: Revision.Kind = .publication, approval: Approval? = nil,
    files: [PublishedFile] = []
  ) throws -> Revision? {
    try draft(drawing, of: code, at: second, kind: kind, approval: approval, files: files).map {
      try append($0)
    }
  }

  /// Prepares to publish what is drawn; `nil` where nothing would change.
  func draft(
    _ drawing: String, of code: String = "ke-hoach", at second: Int,
    kind: Revision.Kind = .publication, approval: Approval? = nil,
    files: [PublishedFile] = []
  ) throws -> Publication? {
    let plan = try PublishedPlan.sketch(code)
    let current = try published(plan.id)
    return try Publication(
      of: plan, try Sketch(drawing).tasks, after: current?.0, current?.1 ?? [], kind: kind,
      approval: approval, files: files, now: Instant(secondsSince1970: second),
      today: try date("2026-06-16"))
  }

  /// The records of a plan as they stood in a revision, as text.
  func drawn(_ revision: Int, of code: String = "ke-hoach") throws -> String {
    let plan = try PublishedPlan.sketch(code).id
    return try records(of: plan, in: revision).map { record in
      let task = record.task
      return "\(task.extent.window.start) \(task.heading.vietnamese) \(record.standing) "
        + "#\(record.sequence)"
    }.joined(separator: "\n")
  }
}
