import CivilTime
import Conflicts
import Feeds
import Foundation
import ICalendar
import PlanPages
import ScheduleModel
import TaskFiles

/// The calendars and tables of one plan, made before any of them is written.
struct PlanExport {
  /// The files, by their paths in the folder of the export.
  let files: [ExportFile]
  /// How many broadcasts the calendar of the whole plan leaves out, because it would be too large.
  private let leftOut: Int
  private let loaded: LoadedPlan
  private let stamp: Instant

  /// Makes the files of a plan, as of the moment that `now` names, else as of its last change.
  ///
  /// - Throws: `ExitCode` 64 where `now` names no moment, 70 where a calendar is not as it has to be.
  ///
  /// Those of a large plan are made in the folder `staging`, which is then to be removed.
  init(of loaded: LoadedPlan, now: String?, staging: URL) throws {
    let head = loaded.plan.book.head
    let moment = try now.map { try loaded.moment($0, of: "--now") }
    stamp = moment.map { head.zone.resolve($0).conventional } ?? head.updated
    if loaded.plan.assignments.count < LargeExport.least {
      files = try PlanExport.files(of: loaded, asOf: stamp)
      leftOut = 0
    } else {
      var export = LargeExport(
        loaded.plan, speaking: loaded.language, asOf: stamp, staging: staging)
      files = try FolderWriter(staging.path, speaking: loaded.language).staging {
        try export.files()
      }
      leftOut = export.leftOut
    }
    self.loaded = loaded
  }

  /// Says what was written to a folder, and what somebody has to look at.
  func tell(in folder: String) {
    let summary = PlanSummary(of: loaded.plan, in: loaded.language)
    let report = ExportReport(
      files, in: folder, asOf: stamp.text(in: loaded.plan.book.head.zone, loaded.language),
      loaded.language)
    standardOutput.write(summary.text + summary.questionCount + "\n" + report.text)
    if leftOut > 0 {
      standardOutput.write(
        Phrase(
          vi: "Lịch cả kế hoạch không có \(leftOut) lượt phát sóng: xem lịch của từng đơn vị.\n",
          en: "The whole plan's calendar has none of \(leftOut) broadcasts: see the units'.\n")[
            loaded.language])
    }
    let warnings = ConflictWarnings(
      PlanConflicts(of: loaded.plan, keeping: loaded.published).all, in: loaded.language)
    let leftovers = FolderWriter(folder, speaking: loaded.language).leftovers(beside: files)
    standardError.write(warnings.text + report.warnings + leftovers)
  }

  /// Every file, made, and the calendars read twice, before the first is written.
  private static func files(of loaded: LoadedPlan, asOf stamp: Instant) throws -> [ExportFile] {
    let feeds = PlanFeeds(of: loaded.plan, in: loaded.language, asOf: stamp)
    let facts = loaded.plan.facts
    let gate = FeedGate(loaded.plan.book.head.zone, speaking: loaded.language)
    let calendars = try gate.passing { () throws(ICalendarError) in try feeds.all() }.feeds
    let tables = [
      ExportFile(path: "tasks.json", octets: TaskFile(facts).json),
      ExportFile(path: "tasks.csv", octets: TaskFile(facts).csv(for: .programs)),
      ExportFile(
        path: "tasks.excel.csv", octets: TaskFile(facts).csv(for: .people(loaded.language))),
    ]
    let slots = feeds.stations.flatMap {
      ExportFile.slots(of: $0, from: facts, in: loaded.language)
    }
    return calendars.map(ExportFile.init) + tables + slots
  }
}

extension ExportFile {
  /// A calendar as a file.
  init(_ feed: Feed) {
    self.init(
      path: feed.path, octets: feed.octets, eventCount: feed.eventCount, quarter: feed.quarter)
  }

  /// What a station airs, as tables for programs and for people.
  static func slots(
    of station: UnitID, from facts: [TaskFacts], in language: Language
  ) -> [ExportFile] {
    let file = StationFile(of: station, from: facts)
    return [
      ExportFile(path: "stations/\(station).csv", octets: file.csv(for: .programs)),
      ExportFile(
        path: "stations/\(station).excel.csv", octets: file.csv(for: .people(language))),
    ]
  }
}
