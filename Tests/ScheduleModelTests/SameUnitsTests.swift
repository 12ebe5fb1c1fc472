import ScheduleModel
import TestWorld
import Testing

@Suite("Units of several plans that are one body")
struct SameUnitsTests {
  @Test
  func `a name means one body where kind and place agree, a number of the State whatever the name`()
    throws
  {
    let one = try roster(
      """
      bo   | Bộ Y tế        | bộ   |
      ha   | Tỉnh Hà        | tỉnh | bo
      nam  | Tỉnh Nam       | tỉnh | bo
      p-ha | Phòng Thông tin | phòng | ha
      p-nam | Phòng Thông tin | phòng | nam
      x1   | Xã Tân Tiến    | xã | ha | 00123
      x2   | Xã Hoà Bình    | xã | ha
      """)
    let other = try roster(
      """
      moh  | bộ  y TẾ       | Bộ   |
      p    | Phòng Thông tin | phòng | t
      t    | Tỉnh Hà        | tỉnh | moh
      x    | Phường Tân Tiến | phường | | 00123
      y    | Xã Hòa Bình    | xã | t
      z    | Xã Tân Tiến    | xã | t
      """)
    #expect(
      drawn(one, other) == """
        bo = moh
        ha = t
        p-ha = p
        x1 = x
        x2 = y
        """)
    #expect(
      drawn(other, one) == """
        moh = bo
        p = p-ha
        t = ha
        x = x1
        y = x2
        """)
  }

  @Test func `a name that could mean several units at one time means none`() throws {
    let twice = try roster("a | Xã Tân Tiến | xã |\nb | Xã Tân Tiến | xã |")
    let once = try roster("x | Xã Tân Tiến | xã |")
    #expect(drawn(twice, once).isEmpty)
    #expect(drawn(once, twice).isEmpty)
    let kinds = try roster("x | Tân Tiến | phường |")
    #expect(drawn(try roster("a | Tân Tiến | xã |"), kinds).isEmpty)
  }

  @Test func `one after the other it may mean both, and what never existed together is not one`()
    throws
  {
    let dated = try roster(
      """
      a | Sở Y tế | sở | | | ..2025-06-30
      b | Sở Y tế | sở | | | 2025-07-01..
      """)
    #expect(drawn(dated, try roster("x | Sở Y tế | sở |")) == "a = x\nb = x")
    #expect(drawn(dated, try roster("x | Sở Y tế | sở | | | 2026-01-01..")) == "b = x")
  }

  @Test func `bodies of three rosters hold each unit once`() throws {
    let rosters = [
      try roster("a | Đài | đài |\nb | Sở | sở |"), try roster("c | Sở | sở |\nd | Hội | hội |"),
      try roster("e | Đài | đài |\nf | Hội | hội |\ng | Đội | đội |"),
    ]
    let bodies = RosterBodies(of: rosters).all.map { body in
      body.map { rosters[$0.roster].units[$0.unit].id.text }.joined(separator: " ")
    }
    #expect(bodies == ["a e", "b c", "d f", "g"])
  }

  /// A roster from lines of code, name, kind, parent, number of the State, days.
  private func roster(_ text: String) throws -> Roster {
    let lines = text.split(separator: "\n").enumerated()
    return Roster(
      try lines.map { number, line in
        let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { cell in
          cell.split(separator: " ", omittingEmptySubsequences: false)
            .drop { $0.isEmpty }.reversed().drop { $0.isEmpty }.reversed().joined(separator: " ")
        }
        let bounds =
          cells.count > 5 ? cells[5].split(separator: "..", omittingEmptySubsequences: false) : []
        return Roster.Unit(
          id: try #require(Code(cells[0])), name: cells[1], kind: cells[2], parent: Code(cells[3]),
          communeCode: cells.count > 4 ? CommuneCode(cells[4]) : nil,
          validFrom: try bounds.first.flatMap { $0.isEmpty ? nil : try date(String($0)) },
          validUntil: try bounds.last.flatMap { $0.isEmpty ? nil : try date(String($0)) },
          source: SourcePlace(file: "units.csv", line: number + 2))
      })
  }

  private func drawn(_ one: Roster, _ other: Roster) -> String {
    let same = SameUnits(of: Roster.Names(of: one), and: Roster.Names(of: other))
    return one.units.indices.flatMap { unit in
      same[unit].map { "\(one.units[unit].id) = \(other.units[$0].id)" }
    }.joined(separator: "\n")
  }
}
