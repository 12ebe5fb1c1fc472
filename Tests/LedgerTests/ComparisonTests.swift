import CivilTime
import Foundation
import Ledger
import ScheduleModel
import TestWorld
import Testing

@Suite("What differs between two states of a plan")
struct ComparisonTests {
  private let comparison: Comparison

  init() throws {
    let old = try Sketch(
      """
      a  xa-1  2026-07-01  Một
      b  xa-1  2026-07-02  Hai
      c  xa-2  2026-07-03  Ba
      d  xa-2  2026-07-06  Bốn
      e  xa-2  2026-07-07  Năm
      f  xa-3  2026-07-08  Sáu
      """
    ).tasks.map { TaskRecord(new: $0, at: Instant(secondsSince1970: 0)) }
    let new = try Sketch(
      """
      a  xa-1  2026-07-02  Một
      b  xa-1  2026-07-03  Hai
      c  xa-2  2026-07-06  Ba
      f  xa-3  2026-07-08  Sáu
      g  xa-1  2026-07-09  Bảy
      """
    ).tasks
    let (a, b, c) = (
      try TaskID(named: "a"), try TaskID(named: "b"), try TaskID(named: "c")
    )
    let causes: [TaskID: MoveCause] = [
      a: .closed([.restDay(.weeklyRest)]), b: .displaced(by: [a]), c: .displaced(by: [b]),
    ]
    comparison = Comparison(from: old, to: new, waiting: [try TaskID(named: "d")]) { id, _ in
      causes[id]
    }
  }

  @Test func `a task that still has to be done has lost its day, another is gone`() {
    let count = comparison.count
    #expect(count.added == 1 && count.moved == 3 && count.forced == 1 && count.changed == 0)
    #expect(count.gone == 1 && count.undated == 1 && count.all == 6)
    #expect(comparison.unchanged == 1)
  }

  @Test func `whom it touches stands with the numbers, most first`() {
    #expect(comparison.units.map(\.party.name) == ["XA-1", "XA-2"])
    #expect(comparison.units.map { "\($0.count.all)" } == ["3", "3"])
    #expect(comparison.leads.isEmpty)
    #expect(comparison.stations.isEmpty)
  }

  @Test func `a chain leads back to the move that began it`() throws {
    let ids = try ["a", "b"].map { try TaskID(named: $0) }
    #expect(comparison.chain(of: try TaskID(named: "c")) == [ids[1], ids[0]])
    #expect(comparison.chain(of: ids[0]).isEmpty)
  }

  @Test func `tasks that displace each other make a chain that ends`() throws {
    let ids = try ["a", "b"].map { try TaskID(named: $0) }
    let states = [
      "a x 2026-07-01 A\nb x 2026-07-02 B", "a x 2026-07-02 A\nb x 2026-07-01 B",
    ]
    let circle = Comparison(
      from: try Sketch(states[0]).tasks.map {
        TaskRecord(new: $0, at: Instant(secondsSince1970: 0))
      },
      to: try Sketch(states[1]).tasks
    ) { id, _ in .displaced(by: [id == ids[0] ? ids[1] : ids[0]]) }
    #expect(circle.chain(of: ids[0]) == [ids[1]])
  }

  @Test func `programs read each change with its cause and its chain`() throws {
    let file =
      try JSONSerialization.jsonObject(with: Data(comparison.json(titledIn: .vietnamese)))
      as? [String: Any]
    let changes = try #require(file?["changes"] as? [[String: Any]])
    let drawn = changes.map { change in
      ["kind", "title", "cause"].map { "\(change[$0] as? String ?? "-")" }.joined(separator: " ")
        + " \((change["chain"] as? [String])?.count ?? -1)"
    }
    #expect(
      drawn == [
        "moved Một closed 0", "moved Hai displaced 1", "moved Ba displaced 2", "undated Bốn - 0",
        "gone Năm - 0", "added Bảy - 0",
      ])
  }

  @Test func `what there is too little of has its counts, and so has what was not proved`() throws {
    let old = try Sketch("a x 2026-07-01 A").tasks.map {
      TaskRecord(new: $0, at: Instant(secondsSince1970: 0))
    }
    let comparison = Comparison(
      from: old, to: try Sketch("a x 2026-07-02 A").tasks,
      bounds: [
        Plan.Bound(
          unplaced: [try TaskID(named: "b")], ofAtLeast: 0, moved: 12, ofAtLeast: 8)
      ]
    ) { _, _ in
      Code("speaker").map {
        .short(MoveCause.Shortage(of: .resource($0, "Speaker"), left: 1, wanted: 2))
      }
    }
    let text = String(decoding: comparison.json(titledIn: .vietnamese), as: UTF8.self)
    #expect(
      text.contains(
        """
              "cause" : "short",
        """) && text.contains("\"forced\" : true")
        && text.contains(
          """
                "shortage" : {
                  "left" : 1,
                  "resource" : "speaker",
                  "unit" : null,
                  "wanted" : 2
                },
          """)
        && text.contains(
          """
            "notProved" : [
              {
                "leastMoved" : 8,
                "leastUnplaced" : 0,
                "moved" : 12,
                "unplaced" : 1
              }
            ],
          """),
      "\(text)")
  }
}
