import CivilTime
import Ledger
import ScheduleModel
import TestWorld
import Testing

@Suite("What every store does with links", .serialized)
struct LinkContractTests {
  @Test(arguments: StoreKind.allCases)
  func `links are numbered, and come back as they were made`(_ kind: StoreKind) throws {
    try kind.run { store in
      let drafts = try [
        LinkDraft.reading("Lan", "điện thoại", "units/xa-1"),
        LinkDraft.reading("Lan", "máy cơ quan", "leads/xa-1", as: .tasks, in: .english),
        LinkDraft.reading("Đài xã", "bảng tuần", "stations/loa-1"),
        LinkDraft.reporting("Đài xã", "báo phát sóng", "loa-1"),
      ]
      let made = try drafts.map { try store.issue($0, at: Instant(secondsSince1970: 100)) }
      #expect(made.map(\.id) == [1, 2, 3, 4])
      #expect(made.map(\.purpose) == drafts.map(\.purpose))
      #expect(made.map(\.subscriber) == ["Lan", "Lan", "Đài xã", "Đài xã"])
      #expect(try store.links() == made)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a replaced address serves for thirty days more, the new one from now on`(
    _ kind: StoreKind
  ) throws {
    try kind.run { store in
      _ = try store.issue(
        try LinkDraft.reading("Lan", "điện thoại", "plan"), at: Instant(secondsSince1970: 100))
      let link = try store.replace(1, at: Instant(secondsSince1970: 1000))
      #expect(link.generation == 2)
      let (replaced, end) = (Instant(secondsSince1970: 1000), 1000 + 30 * 86_400)
      let until = Instant(secondsSince1970: end)
      let before = Instant(secondsSince1970: end - 1)
      #expect(link.standing(of: 1, at: before) == .replaced(at: replaced, until: until))
      #expect(link.standing(of: 1, at: until) == .gone)
      #expect(link.standing(of: 2, at: until) == .holds)
      #expect(link.standing(of: 3, at: until) == .gone)
      #expect(try store.links() == [link])
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a withdrawn link ends with all its addresses, and alone`(_ kind: StoreKind) throws {
    try kind.run { store in
      for name in ["điện thoại", "máy cơ quan"] {
        _ = try store.issue(
          try LinkDraft.reading("Lan", name, "plan"), at: Instant(secondsSince1970: 100))
      }
      _ = try store.replace(1, at: Instant(secondsSince1970: 150))
      let link = try store.withdraw(1, at: Instant(secondsSince1970: 200))
      let now = Instant(secondsSince1970: 200)
      #expect([1, 2].map { link.standing(of: $0, at: now) } == [.gone, .gone])
      #expect(try store.links().map(\.withdrawn) == [now, nil])
      #expect(throws: LedgerError.unknownLink(1)) { try store.withdraw(1, at: now) }
      #expect(throws: LedgerError.unknownLink(1)) { try store.replace(1, at: now) }
      #expect(throws: LedgerError.unknownLink(3)) { try store.replace(3, at: now) }
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a feed is opened and closed, and that it was open is kept`(_ kind: StoreKind) throws {
    try kind.run { store in
      let terms = FeedTerms(
        try PublishedPlan.sketch().id, try #require(FeedSubject("campaigns/he")), in: .vietnamese)
      try store.setOpen(terms, .open)
      try store.setOpen(terms, .open)
      #expect(try store.openFeeds() == [OpenFeed(terms, .open)])
      try store.setOpen(terms, .closed)
      #expect(try store.openFeeds() == [OpenFeed(terms, .closed)])
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `the first key leaves its mark, and another is known by it`(_ kind: StoreKind) throws {
    try kind.run { store in
      let marks = (
        try store.keyMark(settingIfNone: "một"), try store.keyMark(settingIfNone: "hai")
      )
      #expect(marks == ("một", "một"))
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `receipts of a day are added up, and old ones are forgotten`(_ kind: StoreKind) throws {
    try kind.run { store in
      _ = try store.issue(
        try LinkDraft.reading("Lan", "điện thoại", "plan"), at: Instant(secondsSince1970: 100))
      let (first, second) = (try date("2026-07-01"), try date("2026-07-02"))
      let receipt = Receipt(link: 1, day: first, client: "google", revision: 1)
      try store.note([receipt, receipt], forgettingBefore: first)
      let next = Receipt(link: 1, day: second, client: "apple", revision: 2, count: 3)
      try store.note([receipt, next], forgettingBefore: first)
      let all = try store.receipts(of: 1)
      #expect(all.map(\.count) == [3, 3])
      #expect(all.map(\.client) == ["google", "apple"])
      try store.note([], forgettingBefore: second)
      #expect(try store.receipts(of: 1) == [next])
    }
  }
}

extension LinkDraft {
  fileprivate static func reading(
    _ subscriber: String, _ name: String, _ subject: String, as profile: FeedProfile = .standard,
    in language: Language = .vietnamese
  ) throws -> LinkDraft {
    let subject = try #require(FeedSubject(subject))
    let terms = FeedTerms(try PublishedPlan.sketch().id, subject, as: profile, in: language)
    return try #require(LinkDraft(for: subscriber, named: name, .reads(terms)))
  }

  fileprivate static func reporting(
    _ subscriber: String, _ name: String, _ station: String
  ) throws -> LinkDraft {
    let station = try #require(UnitID(station))
    let plan = try PublishedPlan.sketch().id
    return try #require(LinkDraft(for: subscriber, named: name, .reports(plan, station: station)))
  }
}
