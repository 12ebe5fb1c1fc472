import CivilTime
import Foundation
import ScheduleModel
import TaskFiles
import TestNumbers
import TestWorld
import Testing

@Suite("What changed for a station")
struct StationChangesTests {
  @Test func `what is new, what is otherwise and what is no longer aired`() throws {
    let old = try schedule(
      """
      same   xa-1  2026-07-01T17:00  Nói
      moved  xa-1  2026-07-02T17:00  Nói
      lost   xa-1  2026-07-03T17:00  Nói
      away   xa-1  2026-07-04T17:00  Nói
      """, revision: 3)
    let new = try schedule(
      """
      same   xa-1  2026-07-01T17:00  Nói
      moved  xa-1  2026-07-06T17:00  Nói
      lost   xa-1  2026-07-03T17:00  Nói
      away   xa-2  2026-07-04T17:00  Nói
      fresh  xa-1  2026-07-08T17:00  Nói
      """, revision: 5, cancelled: ["lost"])
    #expect(
      try drawn(StationChanges(of: new, since: old)) == """
        5 since 3
        remove lost cancelled
        update moved confirmed
        add fresh confirmed
        remove away cancelled
        """)
  }

  @Test func `nothing new is an empty list`() throws {
    let one = try schedule("a  xa-1  2026-07-01T17:00  Nói", revision: 3)
    let other = try schedule("a  xa-1  2026-07-01T17:00  Nói", revision: 4)
    #expect(try drawn(StationChanges(of: other, since: one)) == "4 since 3")
  }

  @Test func `who asks with an unknown number gets all, and is told so`() throws {
    let new = try schedule(
      """
      a  xa-1  2026-07-01T17:00  Nói
      b  xa-1  2026-07-02T17:00  Nói
      """, cancelled: ["b"])
    #expect(try drawn(StationChanges(of: new, since: nil)) == "3 complete\nadd a confirmed")
  }

  /// Whoever carries out the changes has what a station has that reads all anew.
  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func `old slots and changes give the new slots`(seed: UInt64) throws {
    let old = try schedule(try Sketch.randomSlots(seed: seed), revision: 1)
    let new = try schedule(try Sketch.randomSlots(seed: seed + 1000), revision: 2)
    var held = try byID(try slots(of: old.json))
    for change in try changes(StationChanges(of: new, since: old)) {
      let slot = try #require(change["slot"] as? [String: Any])
      let id = try #require(slot["id"] as? String)
      switch change["op"] as? String {
      case "remove":
        #expect(held.removeValue(forKey: id) != nil)
      case "add":
        #expect(held.updateValue(title(slot), forKey: id) == nil)
      default:
        #expect(held.updateValue(title(slot), forKey: id) != nil)
      }
    }
    #expect(held == (try byID(try slots(of: new.json))), "seed \(seed)")
  }

  private func byID(_ slots: [[String: Any]]) throws -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: try slots.map { (try #require($0["id"] as? String), title($0)) })
  }

  private func title(_ slot: [String: Any]) -> String {
    "\(slot["day"] ?? "") \(slot["title"] ?? "")"
  }

  private func changes(_ changes: StationChanges) throws -> [[String: Any]] {
    let object = try JSONSerialization.jsonObject(with: Data(changes.json)) as? [String: Any]
    return try #require(object?["changes"] as? [[String: Any]])
  }

  private func drawn(_ list: StationChanges) throws -> String {
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(list.json)) as? [String: Any])
    let names = try ["same", "moved", "lost", "away", "fresh", "a", "b"].map {
      ("\(try TaskID(named: $0))", $0)
    }
    let isComplete = object["complete"] as? Bool == true
    let head =
      "\(object["seq"] ?? "") " + (isComplete ? "complete" : "since \(object["since"] ?? "")")
    let lines = try changes(list).map { change in
      let slot = try #require(change["slot"] as? [String: Any])
      let id = slot["id"] as? String
      let name = names.first { $0.0 == id }?.1 ?? "?"
      return "\(change["op"] ?? "") \(name) \(slot["status"] ?? "")"
    }
    return ([head] + lines).joined(separator: "\n")
  }
}

extension Sketch {
  /// A drawing of some slots of `xa-1` and `xa-2` in the first half of July.
  static func randomSlots(seed: UInt64) throws -> String {
    var numbers = SplitMix(seed: seed)
    return (0..<12).filter { _ in Bool.random(using: &numbers) }.map { number in
      let unit = Int.random(in: 1...2, using: &numbers)
      let day = Int.random(in: 1...14, using: &numbers)
      let last = min(14, day + Int.random(in: 0...2, using: &numbers))
      let title = Int.random(in: 1...2, using: &numbers)
      let time = "2026-07-\(day.padded(to: 2))..2026-07-\(last.padded(to: 2))"
      return "slot\(number)  xa-\(unit)  \(time)  Bài \(title)"
    }.joined(separator: "\n")
  }
}
