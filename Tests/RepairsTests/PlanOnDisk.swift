import CivilTime
import Conflicts
import Expansion
import Foundation
import ICalendar
import Placement
import PlanAudit
import Repairs
import RuleFiles
import ScheduleModel
import Testing

/// A plan folder of the fixtures, read and placed as the program does.
struct PlanOnDisk {
  var folder: PlanFolder
  /// What is published of it.
  var published: PublishedSlots?

  /// Reads a folder below `Fixtures/repairs`.
  init(_ name: String) throws { try self.init(path: "repairs/\(name)") }

  /// Reads a folder below `Fixtures`.
  init(path: String) throws {
    let root = PlanOnDisk.fixtures.appending(path: path)
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.path)
    folder = PlanFolder(
      try names.filter(PlanFolder.isPart).map { name in
        SourceFile(
          name: name,
          text: try String(contentsOf: root.appending(path: name), encoding: .utf8)
            .precomposedStringWithCanonicalMapping)
      },
      calendars: try names.filter(CalendarFile.isMeant).map { name in
        let octets = Array(try Data(contentsOf: root.appending(path: name)))
        return CalendarFile(name: name, octets: octets, OutsideCalendar(octets))
      })
  }

  /// The plans that raise one conflict each, with the files of their base; sorted by name.
  static func conflictCases() throws -> [(name: String, plan: PlanOnDisk)] {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: fixtures.appending(path: "conflicts").path)
    let base = try PlanOnDisk(path: "conflicts/base")
    return try names.sorted().filter { $0 != "base" && !$0.hasPrefix(".") }.map { name in
      let own = try PlanOnDisk(path: "conflicts/\(name)/fires").folder.files
      return (name, base.writing(Dictionary(uniqueKeysWithValues: own.map { ($0.name, $0.text) })))
    }
  }

  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures")

  /// The folder with other texts in some files.
  func writing(_ files: [String: String]) -> PlanOnDisk {
    var copy = self
    copy.folder = PlanFolder(
      folder.files.filter { files[$0.name] == nil }
        + files.map { SourceFile(name: $0.key, text: $0.value) }, calendars: folder.calendars)
    return copy
  }

  /// The folder with one text of a file replaced, which occurs in it once.
  func replacing(_ old: String, with new: String, in file: String) throws -> PlanOnDisk {
    let text = try #require(folder.file(file)?.text)
    try #require(text.ranges(of: old).count == 1, "'\(old)' in \(file)")
    return writing([file: text.replacing(old, with: new)])
  }

  /// The plan; a finding or a fault fails the test.
  func plan() throws -> Plan {
    var reader = PlanReader(folder, zone: PlanOnDisk.zone)
    let reading = reader.read()
    #expect(reading.findings.map { $0.text(from: folder.files) } == [])
    let book = try #require(reading.book)
    let tasks = book.datedTasks()
    let plan = Placer(book, keeping: published).plan(tasks)
    #expect(Audit(plan, of: tasks, keeping: published).faults == [])
    return plan
  }

  /// A bench with the plan on it.
  func bench() throws -> RepairBench {
    let plan = try plan()
    return RepairBench(
      folder, plan, PlanConflicts(of: plan).all, keeping: published,
      zone: PlanOnDisk.zone)
  }

  /// The conflicts that stop the plan.
  func hard() throws -> [Conflict] {
    PlanConflicts(of: try plan()).all.filter(\.isUnsettled)
  }

  /// The conflict of an identity.
  func conflict(_ id: String) throws -> Conflict {
    try #require(PlanConflicts(of: try plan()).all.first { $0.id.text == id }, "\(id)")
  }

  /// Lan, on 18 June 2026.
  static let lan = Signature(by: "Lan", because: "Họp ngày 18/6", on: today)
  private static let today: CivilDate = {
    guard let day = CivilDate(iso: "2026-06-18") else { preconditionFailure("a day") }
    return day
  }()

  /// The zone of Việt Nam as a value, and another that is taken to have the same clocks.
  @Sendable static func zone(_ id: ZoneID, _ years: ClosedRange<Int>) -> Zone? {
    guard ["Asia/Ho_Chi_Minh", "Europe/Dublin"].contains(id.name) else { return nil }
    return Zone(
      id, initially: Zone.Observance(offset: Offset(secondsAhead: 7 * 3600), abbreviation: "+07"))
  }
}

extension RepairBench {
  /// Every ladder of a conflict climbed, and what is to be shown of it.
  func search(_ conflict: Conflict) -> RepairSearch {
    choice(among: ladders(for: conflict).map { climb($0, against: conflict, by: PlanOnDisk.lan) })
  }
}

extension RepairSearch {
  /// What is shown, a line each: `hoi-nghi.quantity.2: 3 moved, 2 lines of rules/x.yaml, 66 → 48`.
  var drawn: [String] {
    repairs.map {
      "\($0.code): \($0.moved) moved, \($0.lines) lines of \($0.file), "
        + "\($0.placedBefore) → \($0.placedAfter), \($0.dropped) dropped"
    }
  }
}
