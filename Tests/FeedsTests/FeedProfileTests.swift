import CivilTime
import Feeds
import ICalendar
import ScheduleModel
import TestWorld
import Testing

@Suite("In which dress a feed shows its tasks")
struct FeedProfileTests {
  @Test func `reminders come where the time is sure, and early enough`() throws {
    let drawn = try DrawnFeeds(
      """
      a  xa-1  2026-07-01              Whole day
      b  xa-1  2026-07-02T08:00        Hour
      c  xa-1  2026-07-03              Due
      d  xa-1  2026-07-04?             Hour not known
      e  xa-1  2026-07-05..2026-07-09? Day not known
      f  xa-1  2026-07-06              xCancelled
      g  xa-1  2026-07-07..2026-07-09  Several days
      """)
    var due = drawn
    due.records[2] = try drawn.records[2].titled(Phrase(vi: "Hạn: Báo cáo", en: "Due: Report"))
    let events = try due.feed("units/xa-1", as: .personal, in: .english).read.events
    #expect(
      events.map { "\($0.summary): \($0.reminder?.lead.count ?? 0)" }.joined(separator: "\n") == """
        Whole day: 480
        Hour: 60
        Due: Report: 3840
        Hour not known: 0
        [TENTATIVE] Day not known: 0
        [CANCELLED] xCancelled: 0
        Several days: 480
        """)
    #expect(events.compactMap(\.reminder).map(\.text).first == "Whole day")
    for profile in [FeedProfile.standard, .tasks] {
      let plain = try due.feed("units/xa-1", as: profile)
      #expect(plain.values(of: "BEGIN").filter { $0 == "VALARM" } == [])
    }
  }

  @Test func `to-dos have identities of their own, and go with to-dos`() throws {
    var drawn = try DrawnFeeds(
      "hop  xa-1  2026-07-01  Họp\nbang  xa-1  2026-07-01..2026-07-09  Bảng")
    let main = drawn.records[1].task.id
    drawn.records[0] = try drawn.records[0].going(with: main)
    let events = try drawn.feed("units/xa-1", as: .standard)
    let toDos = try drawn.feed("units/xa-1", as: .tasks)
    #expect(toDos.values(of: "UID") == events.values(of: "UID").map { $0 + "-todo" })
    #expect(events.values(of: "RELATED-TO") == ["\(main)"])
    #expect(toDos.values(of: "RELATED-TO") == ["\(main)-todo"])
    #expect(toDos.values(of: "STATUS") == ["NEEDS-ACTION", "NEEDS-ACTION"])
    #expect(try toDos.read.events.allSatisfy { $0.form == .toDo })
  }

  @Test func `a replaced address tells of it in the feed itself`() throws {
    let drawn = try DrawnFeeds("hop  xa-1  2026-07-01  Họp")
    let days = try days("2026-07-01", "2026-07-30")
    let moment = Instant(secondsSince1970: DrawnFeeds.made.seconds + 3600)
    let notice = try #require(FeedNotice(id: "link-7", days: days, moment: moment))
    let feed = try drawn.feed("units/xa-1", notice: notice)
    #expect(feed.eventCount == 2)
    #expect(feed.lastChanged == moment)
    let start = try #require(feed.lines.firstIndex(of: "UID:link-7"))
    #expect(
      feed.lines[start...].prefix { $0 != "END:VEVENT" }.joined(separator: "\n") == """
        UID:link-7
        DTSTAMP:20260601T020000Z
        LAST-MODIFIED:20260601T020000Z
        CREATED:20260601T020000Z
        SEQUENCE:0
        DTSTART;VALUE=DATE:20260701
        DTEND;VALUE=DATE:20260731
        SUMMARY:Địa chỉ lịch này đã đổi\\; dùng được đến hết 30/7/2026
        DESCRIPTION:Xin đăng ký lại bằng địa chỉ mới\\, rồi xóa lịch này.
        STATUS:CONFIRMED
        TRANSP:TRANSPARENT
        X-MICROSOFT-CDO-ALLDAYEVENT:TRUE
        X-MICROSOFT-CDO-BUSYSTATUS:FREE
        """)
    let toDo = try drawn.feed("units/xa-1", as: .tasks, in: .english, notice: notice)
    #expect(
      try toDo.read.events.map(\.summary).contains(
        "The address of this calendar has changed; it serves until 30 July 2026"))
    #expect(FeedNotice(id: "", days: days, moment: moment) == nil)
    #expect(FeedNotice(id: "\(drawn.records[0].task.id)", days: days, moment: moment) == nil)
  }
}

extension TaskRecord {
  fileprivate func titled(_ heading: Phrase) throws -> TaskRecord {
    changed(heading, task.relatedTo)
  }

  fileprivate func going(with other: TaskID) throws -> TaskRecord {
    changed(task.heading, [other])
  }

  private func changed(_ heading: Phrase, _ links: [TaskID]) -> TaskRecord {
    let task = PublishedTask(
      id: task.id, rule: task.rule, part: task.part, extent: task.extent, half: nil,
      certainty: task.certainty, unit: task.unit, lead: task.lead, partners: task.partners,
      heading: heading, description: task.description, place: nil, campaign: task.campaign,
      clauses: task.clauses, relatedTo: links, broadcast: task.broadcast)
    return TaskRecord(task, standing, sequence: sequence, created: created, changed: changed)
  }
}
