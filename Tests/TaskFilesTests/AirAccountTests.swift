import CivilTime
import ScheduleModel
import TaskFiles
import TestNumbers
import TestWorld
import Testing

@Suite("What became of the broadcasts")
struct AirAccountTests {
  // Week 27 is 29 June – 5 July.
  private let week = """
    a  xa-1  2026-06-30T17:00  Nói
    b  xa-1  2026-07-02T17:00  Nói
    """

  @Test(arguments: [
    ("a aired, b aired", "2026-07-06", "met"), ("a late, b short", "2026-07-06", "met"),
    ("a aired", "2026-07-02", "open"), ("a aired", "2026-07-06", "open"),
    ("", "2026-06-29", "open"),
    ("a not-aired", "2026-06-30", "missed: a on 2026-07-01 at 17:00"),
    ("a not-aired", "2026-07-01", "missed: a on 2026-07-03 at 17:00"),
    ("b pre-empted", "2026-07-02", "missed: b on 2026-07-03 at 17:00"),
    (
      "a not-aired, b not-aired", "2026-07-02",
      "missed: a on 2026-07-03 at 17:00, b on 2026-07-04 at 17:00"
    ),
    ("a not-aired, b not-aired", "2026-07-04", "missed: a on 2026-07-05 at 17:00, 1 lost"),
    ("a aired, b not-aired", "2026-07-05", "missed: 1 lost"),
  ])
  func `a week is judged on what was aired`(reports: String, today: String, verdict: String) throws
  {
    let account = try account(week, reports, today: today)
    #expect(try quotas(of: account) == ["2026-W27 2: \(verdict)"])
  }

  @Test func `a proposal keeps clear of whatever else the station airs at that hour`() throws {
    let account = try account(
      week, "b not-aired", today: "2026-07-02", besides: "other  xa-1  2026-07-03T16:00  Hát")
    // The other one runs until 17:30.
    #expect(
      try quotas(of: account).first == "2026-W27 2: missed: b on 2026-07-04 at 17:00")
  }

  @Test func `a slot that was moved after its report waits for another`() throws {
    let moved = week.replacing("2026-07-02", with: "2026-07-04")
    let account = try account(moved, "b not-aired", today: "2026-07-03")
    #expect(try quotas(of: account) == ["2026-W27 2: open"])
  }

  @Test func `a month counts by rule, and weeks by their Thursday`() throws {
    let text = """
      a  xa-1  2026-06-30T17:00  Nói
      b  xa-1  2026-07-02T17:00  Nói
      c  xa-1  2026-07-07T17:00  Nói
      d  xa-1  2026-07-30T17:00  Nói
      e  xa-1  2026-08-01T17:00  Nói
      """
    let account = try account(text, "a aired, b late, c not-aired", today: "2026-07-31")
    let july = AirSummary(of: account, in: try #require(Period(.month, 7, of: 2026)))
    let tally = try #require(july.rows.first?.tally)
    #expect(july.rows.count == 1)
    #expect([tally.planned, tally.late, tally.notAired, tally.unreported] == [3, 1, 1, 1])
    #expect(july.quotas.map(\.period.name) == ["2026-W27", "2026-W28", "2026-W31"])
    #expect(july.metCount == (met: 1, all: 3))
    #expect(
      self.text(july.csv(for: .people(.vietnamese)))
        == """
        \u{FEFF}Tháng;Đơn vị phát;Mã quy tắc;Nội dung;Căn cứ;Theo kế hoạch;Đã phát;Phát muộn;\
        Phát thiếu;Không phát;Bị thay;Chưa báo;Chưa tới
        2026-07;XA-1;rule;Nói;II.1;3;0;1;0;1;0;1;0

        """.replacing("\n", with: "\r\n"))
  }

  /// Met, open and missed exclude one another, and every proposal can be carried out.
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `verdicts follow from the numbers`(seed: UInt64) throws {
    var numbers = SplitMix(seed: seed)
    let text = (0..<6).map { number in
      let day = 29 + Int.random(in: 0...13, using: &numbers)
      let date = CivilDate(year: 2026, month: 6, day: 1)?.adding(days: day - 1)
      return "s\(number)  xa-1  \(date.map { "\($0)" } ?? "")T17:00  Nói"
    }
    let outcomes = AirReport.Outcome.allCases.map(\.rawValue)
    let reports = (0..<6).filter { _ in Bool.random(using: &numbers) }.map {
      "s\($0) \(outcomes.randomElement(using: &numbers) ?? "")"
    }
    let today = try date("2026-06-29").adding(days: Int.random(in: 0...15, using: &numbers))
    let account = try account(
      text.joined(separator: "\n"), reports.joined(separator: ", "), today: "\(today)",
      reported: "2026-07-20")
    for quota in account.quotas(beginningIn: try days("2026-06-22", "2026-07-19")) {
      let (tally, least) = (quota.tally, quota.least)
      switch quota.verdict {
      case .met: #expect(tally.onAir >= least, "seed \(seed)")
      case .open: #expect(tally.onAir < least && tally.onAir + tally.pending >= least)
      case .missed(let proposals, let shortfall):
        #expect(tally.onAir + tally.pending + proposals.count + shortfall == least)
        #expect(Set(proposals.map(\.day)).count == proposals.count)
        #expect(proposals.allSatisfy { $0.day > today && quota.period.window.contains($0.day) })
        let aired = account.schedule.slots.filter {
          account.standing(of: $0).map { !isMissed($0) } ?? false
        }
        let days = Set(aired.map(\.record.task.extent.window.start))
        #expect(proposals.allSatisfy { !days.contains($0.day) }, "seed \(seed)")
      }
    }
  }

  private func isMissed(_ standing: AirStanding) -> Bool {
    if case .reported(let outcome) = standing { !outcome.wasOnAir } else { false }
  }

  /// The account of a drawing, whose tasks have reports such as `a aired, b late`.
  private func account(
    _ drawing: String, _ reports: String, today: String, reported: String? = nil,
    besides other: String = ""
  ) throws -> AirAccount {
    let moment = Instant(
      CivilDateTime(try date(reported ?? today), at: try #require(TimeOfDay(hour: 20))),
      offset: Offset(secondsAhead: 25_200))
    let reports = try reports.split(separator: ", ").map { text in
      let words = text.split(separator: " ")
      return AirReport(
        of: try TaskID(named: words[0]),
        try #require(AirReport.Outcome(rawValue: String(words[1]))), reported: moment,
        by: .link(1))
    }
    return AirAccount(
      of: try schedule(drawing, weekly: 2, besides: other), reports, today: try date(today))
  }

  private func quotas(of account: AirAccount) throws -> [String] {
    account.quotas(beginningIn: try days("2026-06-01", "2026-07-31")).map { quota in
      "\(quota.period) \(quota.least): \(words(quota.verdict))"
    }
  }

  private func words(_ verdict: AirQuota.Verdict) -> String {
    switch verdict {
    case .met: return "met"
    case .open: return "open"
    case .missed(let proposals, let shortfall):
      let names = ["a", "b", "other"]
      let texts = proposals.map { proposal in
        let name = names.first { (try? TaskID(named: $0)) == proposal.task } ?? "?"
        return "\(name) on \(proposal.day)" + (proposal.time.map { " at \($0)" } ?? "")
      }
      return "missed: "
        + (texts + (shortfall > 0 ? ["\(shortfall) lost"] : [])).joined(separator: ", ")
    }
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
