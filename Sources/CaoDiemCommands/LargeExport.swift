import CivilTime
import Feeds
import Foundation
import ICalendar
import ScheduleModel
import TaskFiles

/// Makes the files of a plan that is too large to have all of them in memory: units by the batch, each
/// calendar checked, then put beside the folder where it is to stand. Nothing takes its place before all
/// are made.
///
/// The calendar of the whole plan leaves out what units air themselves: no program could open it, and
/// each unit's own calendar has its broadcasts.
struct LargeExport {
  /// From how many tasks on a plan is large.
  static let least = 50_000

  private let plan: Plan
  private let language: Language
  private let stamp: Instant
  private let gate: FeedGate
  private let staging: URL
  private var count = 0

  /// How many tasks of all parties make a batch of units.
  private let batchSize: Int

  /// Prepares the files of a plan; they are put into a folder of their own until they are written.
  init(
    _ plan: Plan, speaking language: Language, asOf stamp: Instant, staging: URL,
    batchSize: Int = LargeExport.least / 2
  ) {
    self.batchSize = batchSize
    self.plan = plan
    self.language = language
    self.stamp = stamp
    self.staging = staging
    gate = FeedGate(plan.book.head.zone, speaking: language)
  }

  /// How many broadcasts the calendar of the whole plan leaves out.
  var leftOut: Int { plan.assignments.count { isOwnBroadcast($0.task) } }

  /// Every file, in the order of an export.
  mutating func files() throws -> [ExportFile] {
    try FileManager.default.createDirectory(at: staging, withIntermediateDirectories: true)
    var files = try whole().map { try stage($0) }
    for batch in batches() {
      let (calendars, slots) = try self.files(of: batch)
      for file in calendars + slots { files.append(try stage(file)) }
    }
    for table in try tables() { files.append(table) }
    return files
  }

  private mutating func stage(_ file: ExportFile) throws -> ExportFile {
    count += 1
    let place = staging.appending(path: "\(count)")
    try Data(file.octets).write(to: place)
    return file.staged(at: place)
  }
}

extension LargeExport {
  private func isOwnBroadcast(_ task: DatedTask) -> Bool {
    plan.book.rules[task.rule].details.airing.airer == .unit
  }

  /// The plan with some of its tasks.
  private func part(_ belongs: (Plan.Assignment) -> Bool) -> Plan {
    Plan(book: plan.book, assignments: plan.assignments.filter(belongs))
  }

  /// The calendar of the whole plan.
  private func whole() throws -> [ExportFile] {
    let part = part { !isOwnBroadcast($0.task) }
    let remark = Phrase(
      vi: "Lịch này không có \(leftOut) lượt phát sóng: xem lịch của từng đơn vị",
      en: "This calendar has none of the \(leftOut) broadcasts: see those of the units")
    let feeds = PlanFeeds(
      of: PublishedPlan(plan.book), part.publishedTasks.map { TaskRecord(new: $0, at: stamp) },
      in: language, zone: plan.book.head.zone, asOf: stamp, remark: leftOut > 0 ? remark : nil)
    return try gate.passing { () throws(ICalendarError) in try feeds.feed(.plan).all }.feeds
      .map(ExportFile.init)
  }

  /// The units in runs, each with so few tasks that their calendars find room.
  private func batches() -> [Set<Int>] {
    var counts: [Int: Int] = [:]
    for assignment in plan.assignments {
      for party in plan.parties(to: assignment.task) { counts[party, default: 0] += 1 }
    }
    var batches: [Set<Int>] = []
    var (batch, size) = (Set<Int>(), 0)
    for (unit, count) in counts.sorted(by: { $0.key < $1.key }) {
      if size + count > batchSize, !batch.isEmpty {
        batches.append(batch)
        (batch, size) = ([], 0)
      }
      batch.insert(unit)
      size += count
    }
    return batch.isEmpty ? batches : batches + [batch]
  }

  /// The calendars of some units, and what the stations among them air.
  private func files(of batch: Set<Int>) throws -> ([ExportFile], [ExportFile]) {
    let hasSlots = plan.book.rules.map { rule in
      rule.companions.contains { if case .broadcast = $0 { true } else { false } }
    }
    let part = part { assignment in
      hasSlots[assignment.task.rule]
        || plan.parties(to: assignment.task).contains(where: batch.contains)
    }
    let codes = Set(batch.map { plan.book.roster.units[$0].id })
    let feeds = PlanFeeds(of: part, in: language, asOf: stamp)
    let subjects = feeds.subjects.filter { subject in
      switch subject {
      case .unit(let id), .station(let id): codes.contains(id)
      case .plan, .lead, .partner, .campaign: false
      }
    }
    let calendars = try gate.passing { () throws(ICalendarError) in
      var files: [Feed] = []
      for subject in subjects { files += try feeds.feed(subject).all }
      return files
    }.feeds.map(ExportFile.init)
    let aired = Dictionary(grouping: part.facts.filter(\.isAired), by: \.unit.id)
    let slots = feeds.stations.filter(codes.contains).flatMap { station in
      ExportFile.slots(of: station, from: aired[station] ?? [], in: language)
    }
    return (calendars, slots)
  }

  /// The tables of all tasks, written by the piece.
  private mutating func tables() throws -> [ExportFile] {
    let forms: [(String, TaskPieces.Form)] = [
      ("tasks.json", .json), ("tasks.csv", .csv(.programs)),
      ("tasks.excel.csv", .csv(.people(language))),
    ]
    return try forms.map { path, form in
      count += 1
      let place = staging.appending(path: "\(count)")
      _ = FileManager.default.createFile(atPath: place.path, contents: nil)
      let file = try FileHandle(forWritingTo: place)
      defer { try? file.close() }
      var size = 0
      try TaskPieces.write(plan, as: form) { piece in
        size += piece.count
        try file.write(contentsOf: piece)
      }
      return ExportFile(path: path, staged: place, size: size)
    }
  }
}
