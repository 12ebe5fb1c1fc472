import CivilTime
import Feeds
import ICalendar
import ScheduleModel
import TestNumbers
import TestWorld
import Testing

@Suite("What leaves a feed that is too large")
struct FeedSplitTests {
  @Test func `broadcasts of the last quarters leave, and the feed says where they are`() throws {
    let drawn = try DrawnFeeds(
      lines("a", 400, "xa-1<tinh", "2026-05-05", "Phát thanh @air")
        + lines("b", 400, "xa-1<tinh", "2026-08-05", "Phát thanh @air")
        + lines("c", 400, "xa-1<tinh", "2026-11-05", "Phát thanh @air")
        + lines("d", 100, "xa-1<tinh", "2026-11-05", "Họp"))
    let files = try drawn.feeds(in: .english).feed(#require(FeedSubject("units/tinh")))
    #expect(
      files.all.map { "\($0.path), \($0.name): \($0.eventCount)" }.joined(separator: "\n") == """
        units/tinh.ics, TINH: 900
        units/tinh.2026-Q4.ics, TINH – Q4 2026: 400
        """)
    #expect(
      try files.main.read.head.description == """
        Kế hoạch. This calendar is full: the broadcasts of \
        Q4 2026 are in calendars of their own (2026-Q4)
        """)
    #expect(
      try files.quarters[0].feed.read.head.description == """
        Kế hoạch
        """)
    let station = try drawn.feeds().feed(#require(FeedSubject("stations/xa-1")))
    #expect(station.all.map(\.eventCount) == [800, 400])
    #expect(
      try station.main.read.head.description == """
        Kế hoạch. Lịch đã đầy: phát sóng quý 4/2026 ở \
        lịch riêng theo quý (2026-Q4)
        """)
  }

  @Test func `a feed whose broadcasts have all left is not said to be empty`() throws {
    let drawn = try DrawnFeeds(lines("a", 1_001, "dai<tinh", "2026-05-05", "Tọa đàm @slot"))
    let files = try drawn.feeds().feed(#require(FeedSubject("stations/dai")))
    #expect(files.all.map(\.eventCount) == [0, 1_001])
    #expect(
      try files.main.read.head.description == """
        Kế hoạch. Lịch đã đầy: phát sóng quý 2/2026 ở \
        lịch riêng theo quý (2026-Q2)
        """)
    #expect(files.quarters[0].feed.isTooLarge)
  }

  @Test func `a unit's own tasks never leave, broadcasts or not`() throws {
    let drawn = try DrawnFeeds(
      lines("a", 600, "xa-1", "2026-05-05", "Phát thanh @air")
        + lines("b", 600, "xa-1", "2026-08-05", "Họp"))
    for subject in ["units/xa-1", "leads/xa-1"] {
      let files = try drawn.feeds().feed(#require(FeedSubject(subject)))
      #expect(files.quarters.isEmpty)
      #expect(files.main.eventCount == 1200)
      #expect(files.main.isTooLarge)
    }
    #expect(try drawn.feeds().large().map(\.path) == ["units/xa-1.ics"])
  }

  @Test func `long texts fill a feed as many events do`() throws {
    let long = String(repeating: "Phát thanh về bảo hiểm y tế ", count: 3)
    let drawn = try DrawnFeeds(
      lines("a", 500, "xa-1<tinh", "2026-05-05", "\(long)@air")
        + lines("b", 490, "xa-1<tinh", "2026-08-05", "\(long)@air"))
    var heavy = drawn
    heavy.records = drawn.records.map { $0.describing(String(repeating: "Nội dung. ", count: 40)) }
    #expect(try drawn.feeds().feed(.plan).quarters.isEmpty)
    let files = try heavy.feeds().feed(.plan)
    #expect(files.all.map(\.eventCount) == [500, 490])
    #expect(files.all.allSatisfy { !$0.isTooLarge })
  }

  @Test(arguments: Seed.some)
  func `the main file and those of quarters hold each task once`(_ seed: Seed) throws {
    var numbers = seed.numbers
    let drawing = (0..<1_300).map { number in
      let day = "2026-\(Int.random(in: 1...12, using: &numbers).padded(to: 2))-10"
      let mark = ["", "@air", "@slot"].randomElement(using: &numbers) ?? ""
      return "t\(number)  xa-1<tinh  \(day)  Việc \(mark)\n"
    }
    let drawn = try DrawnFeeds(drawing.joined())
    let feeds = drawn.feeds()
    for subject in feeds.subjects {
      let files = try feeds.feed(subject)
      let held = files.all.flatMap(\.records)
      let whole = drawn.records.filter { $0.belongs(to: subject) }
      #expect(held.count == whole.count)
      #expect(Set(held) == Set(whole))
      for (quarter, file) in files.quarters {
        #expect(file.records.allSatisfy { $0.task.broadcast != nil })
        #expect(file.records.allSatisfy { quarter.window.contains($0.task.extent.window.start) })
      }
    }
  }

  private func lines(
    _ name: String, _ count: Int, _ unit: String, _ day: String, _ title: String
  ) -> String {
    (0..<count).map { "\(name)\($0)  \(unit)  \(day)  \(title)\n" }.joined()
  }
}

extension TaskRecord {
  /// The record with another description.
  fileprivate func describing(_ text: String) -> TaskRecord {
    let task = PublishedTask(
      id: task.id, rule: task.rule, part: task.part, extent: task.extent, half: nil,
      certainty: task.certainty, unit: task.unit, lead: task.lead, partners: task.partners,
      heading: task.heading, description: Phrase(verbatim: text), place: nil,
      campaign: task.campaign, clauses: task.clauses, relatedTo: [], broadcast: task.broadcast)
    return TaskRecord(task, standing, sequence: sequence, created: created, changed: changed)
  }

  /// Whether it belongs into a feed, said in one line for each kind.
  func belongs(to subject: FeedSubject) -> Bool {
    let isHelper: (UnitID) -> Bool = { id in
      self.task.partners.contains { $0.id == id }
        && ![self.task.unit.id, self.task.lead.id].contains(id)
    }
    let isWork = task.part != .broadcast
    switch subject {
    case .plan: return true
    case .campaign(let id): return task.campaign?.id == id
    case .station(let id): return task.unit.id == id && task.broadcast != nil
    case .partner(let id): return isHelper(id)
    case .lead(let id): return task.lead.id == id && (isWork || task.unit.id != id)
    case .unit(let id):
      return task.unit.id == id ? isWork : task.lead.id == id || isHelper(id)
    }
  }
}
