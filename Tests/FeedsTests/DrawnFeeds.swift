import CivilTime
import Feeds
import ICalendar
import ScheduleModel
import TestWorld
import Testing

/// A published plan, drawn as a sketch with who leads and helps behind each unit:
/// `hop  xa-1<tinh+so  2026-07-01  Họp thôn #peak`.
///
/// `#peak` puts a task into that campaign; `@slot` makes it what a station airs for others, `@air` what
/// the unit itself broadcasts; a title that begins with `x` is that of a cancelled task.
struct DrawnFeeds {
  /// The plan.
  var plan: PublishedPlan
  /// Its records, in the order of the lines.
  var records: [TaskRecord]
  /// Who approved it.
  var approval: Approval?
  /// What is shown.
  var window: FeedWindow?

  /// The clocks of Việt Nam.
  static let zone = Zone(
    ZoneID("Asia/Ho_Chi_Minh"),
    initially: Zone.Observance(offset: Offset(secondsAhead: 25_200), abbreviation: "+07"))
  /// 08:00 on 1/6/2026 in Việt Nam.
  static let made = Instant(secondsSince1970: 1_780_275_600)

  init(_ drawing: String) throws {
    records = try drawing.split(separator: "\n").map { line in
      let task = try PublishedTask(drawnWithOthers: line)
      let standing: TaskRecord.Standing = task.heading.english.hasPrefix("x") ? .cancelled : .live
      return TaskRecord(task, standing, sequence: 0, created: Self.made, changed: Self.made)
    }
    let peak = PublishedPlan.Campaign(
      id: try #require(CampaignID("peak")), title: "Cao điểm",
      windows: [try days("2026-06-26", "2026-07-11")])
    let units = Set(records.flatMap { [$0.task.unit, $0.task.lead] + $0.task.partners })
    plan = PublishedPlan(
      id: try #require(PlanID("ke-hoach")), title: "Kế hoạch", language: .vietnamese,
      zone: Self.zone.id, note: nil,
      units: units.map { .init(id: $0.id, name: $0.name, kind: "đơn vị", parent: nil) },
      campaigns: [peak])
  }

  /// The feeds in a language.
  func feeds(in language: Language = .vietnamese) -> PlanFeeds {
    PlanFeeds(
      of: plan, records, in: language, zone: Self.zone, window: window, approval: approval,
      asOf: Self.made)
  }

  /// The main file of a feed.
  func feed(
    _ subject: String = "plan", as profile: FeedProfile = .standard,
    in language: Language = .vietnamese,
    notice: FeedNotice? = nil
  ) throws -> Feed {
    let subject = try #require(FeedSubject(subject))
    return try feeds(in: language).feed(subject, as: profile, notice: notice).main
  }
}

extension Feed {
  /// The calendar as a program reads it.
  var read: CalendarObject {
    get throws { try CalendarObject(octets, within: .own) }
  }

  /// Its lines, unfolded.
  var lines: [String] {
    String(decoding: octets, as: UTF8.self).replacing("\r\n ", with: "")
      .split(separator: "\r\n").map { String($0) }
  }

  /// The values of its lines that have a name.
  func values(of name: String) -> [String] {
    lines.filter { $0.hasPrefix(name + ":") }.map { String($0.dropFirst(name.count + 1)) }
  }
}

extension PublishedTask {
  fileprivate init(drawnWithOthers line: Substring) throws {
    let words = line.split(separator: " ", maxSplits: 3)
    let parties = words[1].split { "<+".contains($0) }.map { String($0) }
    let hasLead = words[1].contains("<")
    let title = words[3].split { "#@".contains($0) }[0].reversed().drop { $0 == " " }.reversed()
    let base = try Sketch("\(words[0]) \(parties[0]) \(words[2]) \(String(title))").tasks[0]
    let others = try parties.dropFirst().map { code in
      Party(id: try #require(UnitID(code)), name: code.uppercased())
    }
    let air = Broadcast(title: "", length: nil, language: nil, audience: nil, message: nil)
    let peak = Label(id: try #require(CampaignID("peak")), title: "Cao điểm")
    self.init(
      id: base.id, rule: base.rule, part: line.contains("@slot") ? .broadcast : base.part,
      extent: base.extent, half: nil, certainty: base.certainty, unit: base.unit,
      lead: hasLead ? others[0] : base.unit,
      partners: hasLead ? Array(others.dropFirst()) : others,
      heading: base.heading, description: base.description, place: nil,
      campaign: line.contains("#peak") ? peak : nil, clauses: base.clauses, relatedTo: [],
      broadcast: line.contains("@") ? air : nil)
  }
}
