import CivilTime
package import ScheduleModel

/// Published tasks, drawn as text: a line each, `hop  xa-1  2026-07-01  Họp thôn`.
///
/// The first word is the task, the second its unit; then a day, `first..last`, or `dayThh:mm` for an
/// hour; the rest is the title. A `?` behind the time makes it tentative.
package struct Sketch {
  /// The tasks, in the order of the lines.
  package let tasks: [PublishedTask]

  /// Takes tasks as they are.
  init(tasks: [PublishedTask]) {
    self.tasks = tasks
  }

  /// Reads a drawing.
  package init(_ text: String) throws {
    tasks = try text.split(separator: "\n").map { try PublishedTask(drawn: $0) }
  }
}

extension PublishedTask {
  fileprivate init(drawn line: Substring) throws {
    let words = line.split(separator: " ", maxSplits: 3)
    guard words.count == 4 else { throw Missing() }
    let time = words[2].split(separator: "?", omittingEmptySubsequences: false)
    let unit = Party(id: try need(UnitID(String(words[1]))), name: words[1].uppercased())
    let title = words[3].drop { $0 == " " }
    self.init(
      id: try TaskID(named: words[0]), rule: try need(RuleID("rule")), part: .task,
      extent: try Extent(drawn: time[0]), half: nil,
      certainty: time.count > 1 ? .toBeAnnounced : .confirmed, unit: unit, lead: unit,
      partners: [], heading: Phrase(verbatim: String(title)),
      description: Phrase(vi: "Căn cứ: II.1", en: "Clause: II.1"), place: nil, campaign: nil,
      clauses: ["II.1"], relatedTo: [], broadcast: nil)
  }
}

extension TaskID {
  /// An identity that a short name stands for.
  package init(named name: some StringProtocol) throws {
    let letters = Array(name.utf8.prefix(17))
    self = try need(TaskID(digest: letters + Array(repeating: 0, count: 17 - letters.count)))
  }
}

extension Extent {
  fileprivate init(drawn text: Substring) throws {
    let hour = text.split(separator: "T")
    if hour.count == 2 {
      let clock = hour[1].split(separator: ":").compactMap { Int($0) }
      let start = CivilDateTime(
        try date(String(hour[0])), at: try need(TimeOfDay(hour: clock[0], minute: clock[1])))
      self = .timed(
        start: start, in: ZoneID("Asia/Ho_Chi_Minh"), length: try need(Minutes(90)))
    } else {
      let ends = text.split(separator: "..").map(String.init)
      self = .wholeDays(try days(ends[0], ends.last ?? ends[0]))
    }
  }
}

extension PublishedPlan {
  /// A plan of no units and campaigns.
  package static func sketch(
    _ code: String = "ke-hoach", _ title: String = "Kế hoạch"
  ) throws -> PublishedPlan {
    PublishedPlan(
      id: try need(PlanID(code)), title: title, language: .vietnamese,
      zone: ZoneID("Asia/Ho_Chi_Minh"), note: nil, units: [], campaigns: [])
  }
}
