import CivilTime
import Ledger
import ScheduleModel
import TestNumbers
import TestWorld
import Testing

@Suite("What a revision writes down")
struct PublicationTests {
  @Test func `SEQUENCE and LAST-MODIFIED rise where people see something new, and only there`()
    throws
  {
    var history = History()
    try history.publish(
      """
      hop-1  xa-1  2026-07-01  Họp thôn
      hop-2  xa-1  2026-07-08  Họp thôn
      """, at: 100)
    try history.publish(
      """
      hop-1  xa-1  2026-07-02  Họp thôn
      hop-2  xa-1  2026-07-08  Họp thôn
      """, at: 200)
    try history.publish("hop-1  xa-1  2026-07-02  Họp thôn", at: 300)
    try history.publish("hop-1  xa-1  2026-07-02  Họp tổ", at: 400)
    #expect(
      history.drawn == """
        hop-1 live #2 created 100 changed 400
        hop-2 cancelled #1 created 100 changed 300
        """)
  }

  @Test func `nothing is published where nothing changes`() throws {
    var history = History()
    try history.publish("hop-1  xa-1  2026-07-01  Họp thôn", at: 100)
    #expect(try history.draft("hop-1  xa-1  2026-07-01  Họp thôn", at: 200) == nil)
    // Not even one second later than it could be: names of the plan are published as well.
    let renamed = try Publication(
      of: .sketch("ke-hoach", "Tên mới"), try Sketch("hop-1  xa-1  2026-07-01  Họp thôn").tasks,
      after: history.latest, history.records, now: Instant(secondsSince1970: 200),
      today: try date("2026-06-16"))
    #expect(renamed?.records.isEmpty == true)
  }

  @Test func `revisions are a second apart at least, and never go back`() throws {
    var history = History()
    try history.publish("hop-1  xa-1  2026-07-01  Họp thôn", at: 100)
    try history.publish("hop-1  xa-1  2026-07-02  Họp thôn", at: 100)
    #expect(history.drawn == "hop-1 live #1 created 100 changed 101")
    #expect(
      throws: LedgerError.earlier(
        Instant(secondsSince1970: 100), than: 2, at: Instant(secondsSince1970: 101))
    ) {
      try history.publish("hop-1  xa-1  2026-07-03  Họp thôn", at: 100)
    }
  }

  @Test func `a code that nobody sees changes neither SEQUENCE nor LAST-MODIFIED`() throws {
    let task = try Sketch("hop-1  xa-1  2026-07-01  Họp thôn").tasks[0]
    let recoded = PublishedTask(
      id: task.id, rule: try #require(RuleID("hop-thon")), part: task.part, extent: task.extent,
      half: nil, certainty: task.certainty, unit: task.unit, lead: task.lead, partners: [],
      heading: task.heading, description: task.description, place: nil, campaign: nil,
      clauses: task.clauses, relatedTo: [], broadcast: nil)
    let old = TaskRecord(new: task, at: Instant(secondsSince1970: 100))
    let publication = try #require(
      try Publication(
        of: .sketch(), [recoded], after: nil, [old], now: Instant(secondsSince1970: 200),
        today: try date("2026-06-16")))
    #expect(publication.difference.changes.map(\.kind) == [.recoded])
    #expect(publication.records.map(\.sequence) == [0])
    #expect(publication.records.map(\.changed) == [old.changed])
    #expect(publication.difference.tally == Tally(added: 0, moved: 0, changed: 0, cancelled: 0))
  }

  @Test(arguments: Seed.some)
  func `going back and forth between plans leaves what each of them asks for`(seed: Seed) throws {
    var numbers = seed.numbers
    var history = History()
    for step in 1...40 {
      let lines = (0..<12).filter { _ in Bool.random(using: &numbers) }.map { number in
        "t\(number)  xa-1  2026-07-\(Int.random(in: 10...20, using: &numbers))  Việc"
      }
      let wanted = try Sketch(lines.joined(separator: "\n")).tasks
      let before = history.records
      try history.publish(lines.joined(separator: "\n"), at: step * 10)
      let live = history.records.filter { $0.standing == .live }.map(\.task)
      #expect(Set(live) == Set(wanted))
      for old in before {
        let new = try #require(history.records.first { $0.task.id == old.task.id })
        #expect(new.created == old.created)
        let isSame = new.standing == old.standing && new.task == old.task
        #expect(new.sequence == old.sequence + (isSame ? 0 : 1))
        #expect((new.changed == old.changed) == isSame)
      }
    }
  }
}

/// One plan that is published again and again.
private struct History {
  private(set) var records: [TaskRecord] = []
  private(set) var latest: Revision?

  func draft(_ drawing: String, at second: Int) throws -> Publication? {
    try Publication(
      of: .sketch(), try Sketch(drawing).tasks, after: latest, records,
      now: Instant(secondsSince1970: second), today: try date("2026-06-16"))
  }

  mutating func publish(_ drawing: String, at second: Int) throws {
    guard let publication = try draft(drawing, at: second) else { return }
    records = publication.records(over: records)
    latest = Revision(
      number: (latest?.number ?? 0) + 1, plan: publication.plan, moment: publication.moment,
      kind: publication.kind, approval: nil, tally: publication.difference.tally)
  }

  var drawn: String {
    records.map { record in
      "\(record.task.id.name) \(record.standing) #\(record.sequence) "
        + "created \(record.created.seconds) changed \(record.changed.seconds)"
    }.joined(separator: "\n")
  }
}
