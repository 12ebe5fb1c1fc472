import CivilTime
import Ledger
import PlanPages
import ScheduleModel
import TestWorld
import Testing

@Suite("What changed, on the page behind a link")
struct RecentChangeTests {
  @Test(arguments: [
    (
      Language.vietnamese,
      """
      Họp | Dời từ thứ Ba 30/6 sang thứ Hai 29/6
      Lễ phát động | Dời từ thứ Tư 01/7 sang thứ Tư 01/7, 07:30–09:00
      Tư vấn tại nhà | Dời từ 01/7 – 31/7 sang thứ Tư 08/7; nay đã chắc chắn
      Tập huấn | Hủy, trước là thứ Sáu 03/7
      Hội nghị – XA-2 | Việc mới: 03/7/2026 – 02/01/2027
      Báo cáo quý II | Tên trước là “Báo cáo quý” (thứ Hai 06/7)
      Tổng kết | Nay chỉ là dự kiến (thứ Ba 07/7)
      """
    ),
    (
      .english,
      """
      Họp | Moved from Tuesday 30 June to Monday 29 June
      Lễ phát động | Moved from Wednesday 1 July to Wednesday 1 July, 07:30–09:00
      Tư vấn tại nhà | Moved from 1 July – 31 July to Wednesday 8 July; now certain
      Tập huấn | Cancelled, was Friday 3 July
      Hội nghị – XA-2 | New: 3 July 2026 – 2 January 2027
      Báo cáo quý II | Formerly called “Báo cáo quý” (Monday 6 July)
      Tổng kết | Now only tentative (Tuesday 7 July)
      """
    ),
  ])
  func `old and new stand side by side`(language: Language, text: String) throws {
    let feed = DrawnFeed(
      before: """
        a  xa-1  2026-06-30               Họp
        b  xa-1  2026-07-01               Lễ phát động
        c  xa-1  2026-07-01..2026-07-31?  Tư vấn tại nhà
        d  xa-1  2026-07-03               Tập huấn
        f  xa-1  2026-07-06               Báo cáo quý
        g  xa-1  2026-07-07               Tổng kết
        h  xa-1  2026-07-09               Như cũ
        """,
      now: """
        a  xa-1  2026-06-29              Họp
        b  xa-1  2026-07-01T07:30        Lễ phát động
        c  xa-1  2026-07-08              Tư vấn tại nhà
        e  xa-2  2026-07-03..2027-01-02  Hội nghị
        f  xa-1  2026-07-06              Báo cáo quý II
        g  xa-1  2026-07-07?             Tổng kết
        h  xa-1  2026-07-09              Như cũ
        """)
    #expect(try lines(of: feed.page(in: language)) == text)
  }

  @Test func `what is not worth seeing in full is named`() throws {
    let (old, new) = (try task(at: nil), try task(at: "Hội trường", describedAs: "Mời dân"))
    let other = try task(at: "Sân vận động")
    #expect(
      try words([old, new]) == ["Nơi: Hội trường; đổi nội dung (thứ Tư 01/7)"])
    #expect(
      try words([new, other], .english)
        == ["Place: Sân vận động, formerly Hội trường; new details (Wednesday 1 July)"])
    #expect(try words([other, old], .english) == ["New place (Wednesday 1 July)"])
    #expect(try words([old, old], .english) == [])
  }

  @Test func `a task that is to be done after all says so`() throws {
    let task = try Sketch("a  xa-1  2026-07-01  Họp").tasks[0]
    let record = TaskRecord(
      task, .cancelled, sequence: 1, created: Instant(secondsSince1970: 0),
      changed: Instant(secondsSince1970: 0))
    let changes = Difference(from: [record], to: [task], today: try date("2026-06-01")).changes
    #expect(try words(changes, .vietnamese) == ["Làm lại: thứ Tư 01/7"])
    #expect(try words(changes, .english) == ["On again: Wednesday 1 July"])
  }

  @Test func `ten changes are seen at once, the others and those of the past unfold`() throws {
    let old = (10...21).map { "t\($0)  xa-1  2026-07-\($0)  Việc \($0)\n" }.joined()
    let new = (10...21).map { "t\($0)  xa-1  2026-07-\($0 + 1)  Việc \($0)\n" }.joined()
    let past = "p  xa-1  2026-06-01  Xong\n"
    let page = try DrawnFeed(before: old, now: past + new).page(in: .english)
    #expect(page.all(ofClass: "changes").map { $0.all("li").count } == [10, 2, 1])
    #expect(
      page.all("summary").suffix(2).map(\.text) == ["2 other changes", "1 change of what is over"])
    #expect(page.outline.contains("## What changed in the last 30 days\n1 new, 12 moved."))
  }

  @Test func `where all is new there is no list`() throws {
    let feed = DrawnFeed(now: "a  xa-1  2026-07-01  Họp\n")
    #expect(try feed.page().all(ofClass: "changes").isEmpty)
    #expect(try feed.page().all("nav")[0].all("a")[1].text == "Thay đổi")
    #expect(
      try feed.page().outline.contains(
        "Lịch này công bố lần đầu trong 30 ngày qua: mọi việc đều mới."))
  }

  @Test func `of a new calendar only what changed since is listed`() throws {
    var feed = DrawnFeed(now: "a  xa-1  2026-07-01  Họp\nb  xa-1  2026-07-02  Hội nghị\n")
    feed.cancelled = ["b"]
    feed.edit = { content in
      let gone = content.records[1].task
      let record = TaskRecord(new: gone, at: content.published)
      content.changes +=
        Difference(from: [record], to: [], today: content.now.day(in: content.zone)).changes
    }
    let page = try feed.page(in: .english)
    #expect(
      page.outline.contains(
        """
        This calendar was first published in the last 30 days: everything in it is new. Since then: 1 \
        cancelled.
        - Hội nghị Cancelled, was Thursday 2 July
        """))
  }

  /// The lines of the lists: task and what became of it.
  private func lines(of page: ParsedPage) -> String {
    page.all(ofClass: "changes").flatMap { $0.all("li") }.map { item in
      item.children.map(\.text).joined(separator: " | ")
    }.joined(separator: "\n")
  }

  private func words(_ tasks: [PublishedTask], _ language: Language = .vietnamese) throws
    -> [String]
  {
    let records = [TaskRecord(new: tasks[0], at: Instant(secondsSince1970: 0))]
    let difference = Difference(from: records, to: [tasks[1]], today: try date("2026-06-01"))
    return try words(difference.changes, language)
  }

  private func words(_ changes: [TaskChange], _ language: Language) throws -> [String] {
    let base = try DrawnFeed().content()
    let content = SubscribePage.Content(
      base.plan, revision: 1, published: base.published, approval: nil, terms: base.terms,
      addresses: base.addresses, qr: base.qr, records: [], changes: changes, zone: base.zone,
      now: base.now)
    return try ParsedPage(SubscribePage(content, in: language).html).all(ofClass: "changes")
      .flatMap { $0.all("span") }.map(\.text)
  }

  private func task(at place: String?, describedAs text: String = "") throws -> PublishedTask {
    let task = try Sketch("a  xa-1  2026-07-01  Họp").tasks[0]
    return PublishedTask(
      id: task.id, rule: task.rule, part: task.part, extent: task.extent, half: nil,
      certainty: .confirmed, unit: task.unit, lead: task.lead, partners: [], heading: task.heading,
      description: Phrase(verbatim: text), place: place, campaign: nil, clauses: [], relatedTo: [],
      broadcast: nil)
  }
}
