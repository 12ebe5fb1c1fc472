import CivilTime
import ScheduleModel
import Testing

@Suite("Bars of campaigns on a wall calendar")
struct WallBarTests {
  @Test func `a bar runs on into the next month and is named where its name fits`() throws {
    #expect(
      try drawn([
        ("Đợt cao điểm nhân ngày 01/7 trong cả tỉnh", "2026-06-28", "2026-07-11")
      ]) == [
        "6: 1–27 …, 28–30 [bar, 31–31 …",
        "7: 1–11 bar] Đợt cao điểm nhân ngày 01/7 trong cả tỉnh, 12–31 …",
      ])
  }

  @Test func `a name longer than its bar stands behind it, or in front at the end of a month`()
    throws
  {
    #expect(
      try drawn([
        ("Ngày hội BHXH toàn dân", "2026-05-05", "2026-05-06"),
        ("Tháng hành động", "2026-09-30", "2026-09-30"),
      ]) == [
        "5: 1–4 …, 5–6 [bar], 7–9 Ngày hội BHXH toàn dân, 10–31 …",
        "9: 1–27 …, 28–29 Tháng hành động, 30–30 [bar], 31–31 …",
      ])
  }

  @Test func `bars and names that would cover each other lie in lanes of their own`() throws {
    #expect(
      try drawn([
        ("Một chiến dịch", "2026-03-02", "2026-03-03"), ("Hai", "2026-03-05", "2026-03-05"),
        ("Ba", "2026-03-20", "2026-03-31"),
      ]) == [
        "3: 1–1 …, 2–3 [bar] Một chiến dịch, 4–4 …, 5–5 [bar] Hai, 6–19 …, 20–31 [bar] Ba"
      ])
    #expect(
      try drawn([
        ("Một chiến dịch dài hơn", "2026-03-02", "2026-03-03"), ("Hai", "2026-03-05", "2026-03-05"),
      ]) == [
        "3: 1–1 …, 2–3 [bar], 4–6 Một chiến dịch dài hơn, 7–31 …",
        "3: 1–4 …, 5–5 [bar] Hai, 6–31 …",
      ])
  }

  @Test func `the lanes of a year are never too many for a sheet, and who has none is named`()
    throws
  {
    let many = (1...30).map { ("Chiến dịch \($0)", "2026-01-01", "2026-12-31") }
    let bars = WallBars(try many.map(campaign), in: 2026)
    #expect(bars.months.reduce(0) { $0 + $1.count } + bars.left.count <= 24)
    #expect(bars.left[11]?.count == 29)
    #expect(bars.months.flatMap(\.self).allSatisfy { $0.last?.days.upperBound == 31 })
  }

  /// The lanes of the months that have any, piece by piece.
  private func drawn(_ campaigns: [(String, String, String)]) throws -> [String] {
    WallBars(try campaigns.map(campaign), in: 2026).months.enumerated().flatMap { place, lanes in
      lanes.map { lane in "\(place + 1): " + lane.map(text).joined(separator: ", ") }
    }
  }

  private func text(_ piece: WallBars.Piece) -> String {
    let days = "\(piece.days.lowerBound)–\(piece.days.upperBound) "
    switch piece.kind {
    case .gap: return days + "…"
    case .name: return days + piece.text
    case .bar(let begins, let ends, _):
      return days + (begins ? "[bar" : "bar") + (ends ? "]" : "")
        + (piece.text.isEmpty ? "" : " " + piece.text)
    }
  }

  private func campaign(_ title: String, _ first: String, _ last: String) throws -> Campaign {
    let start = try #require(CivilDate(iso: first))
    let end = try #require(CivilDate(iso: last))
    let days = try #require(Window(from: start, through: end))
    return Campaign(
      id: try #require(CampaignID("c")), title: title,
      occasions: [Occasion(days)], assumption: nil,
      source: SourcePlace(file: "plan.yaml", line: 1))
  }
}
