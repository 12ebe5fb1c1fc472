import CivilTime
import Ledger
import PlanPages
import ScheduleModel
import TestWorld
import Testing

/// What was published of the calendar of a commune, and what changed of it since: drawn as text.
struct DrawnFeed {
  var title = "Kế hoạch hè"
  var unit = "Xã Một"
  var note: String?
  var subject: FeedSubject?
  var profile = FeedProfile.standard
  var language = Language.vietnamese
  var approval: Approval?
  /// Codes of tasks that are cancelled.
  var cancelled: Set<String> = []
  var before = ""
  var now = ""
  var qr = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>"
  var host = "https://lich.example"
  var edit: @Sendable (inout SubscribePage.Content) -> Void = { _ in }

  /// The content of the page at 09:12 on 29 June 2026, in Hà Nội.
  func content() throws -> SubscribePage.Content {
    let id = try #require(UnitID("xa-1"))
    let plan = PublishedPlan(
      id: try #require(PlanID("he")), title: title, language: .vietnamese,
      zone: ZoneID("Asia/Ho_Chi_Minh"), note: note,
      units: [.init(id: id, name: unit, kind: "xã", parent: nil)], campaigns: [])
    let zone = Zone(
      plan.zone, initially: .init(offset: Offset(secondsAhead: 25_200), abbreviation: "+07"))
    let long = try instant("2026-01-05", hour: 8, 0)
    let published = try instant("2026-06-17", hour: 8, 0)
    let gone = Set(try cancelled.map { try TaskID(named: $0) })
    let old = try Sketch(before).tasks.map { TaskRecord(new: $0, at: long) }
    let known = Set(old.map(\.task.id))
    let records = try Sketch(now).tasks.map { task in
      TaskRecord(
        task, gone.contains(task.id) ? .cancelled : .live, sequence: 0,
        created: known.contains(task.id) ? long : published, changed: published)
    }
    let live = records.filter { $0.standing == .live }.map(\.task)
    var content = SubscribePage.Content(
      plan, revision: 3, published: published, approval: approval,
      terms: FeedTerms(plan.id, subject ?? .unit(id), as: profile, in: language),
      addresses: .init(
        feed: "\(host)/f/BIMAT.ics", page: "\(host)/f/BIMAT",
        otherLanguage: "\(host)/f/BIMAT?lang=en"),
      qr: qr, records: records,
      changes: Difference(from: old, to: live, today: try date("2026-05-30")).changes,
      zone: zone, now: try instant("2026-06-29", hour: 9, 12))
    edit(&content)
    return content
  }

  func html(in language: Language = .vietnamese) throws -> String {
    SubscribePage(try content(), in: language).html
  }

  func page(in language: Language = .vietnamese) throws -> ParsedPage {
    try ParsedPage(try html(in: language))
  }

  private func instant(_ day: String, hour: Int, _ minute: Int) throws -> Instant {
    let reading = CivilDateTime(
      try date(day), at: try #require(TimeOfDay(hour: hour, minute: minute)))
    return Instant(reading, offset: Offset(secondsAhead: 25_200))
  }
}

extension DrawnFeed {
  /// A calendar with something of everything.
  static let usual = DrawnFeed(
    approval: Approval(by: "Giám đốc", document: "12/KH"), cancelled: ["f"],
    before: """
      a  xa-1  2026-06-26..2026-07-11  Treo băng rôn
      b  xa-1  2026-06-30              Họp
      c  xa-1  2026-07-01              Lễ phát động
      f  xa-1  2026-07-03              Tập huấn
      g  xa-1  2026-06-20              Báo cáo quý
      """,
    now: """
      g  xa-1  2026-06-20              Báo cáo quý II
      a  xa-1  2026-06-26..2026-07-11  Treo băng rôn
      b  xa-1  2026-06-29              Họp
      c  xa-1  2026-07-01T07:30        Lễ phát động
      d  xa-1  2026-07-01..2026-07-31? Tư vấn tại nhà
      f  xa-1  2026-07-03              Tập huấn
      """)
}
