import CivilTime
import Explanation
import ScheduleModel
import TestWorld
import Testing

@Suite("The next seven days")
struct WeekAheadTests {
  @Test func `days in order, spans that run on, and who has nothing`() throws {
    let plan = try world().plan()
    let week = try #require(WeekAhead(of: plan, from: try date("2026-06-29")))
    #expect(week.window == (try days("2026-06-29", "2026-07-05")))
    #expect(
      drawn(week) == """
        Tỉnh
          2026-06-29: phat-dong, toa-dam 08:00–09:30
          2026-07-05: phat-dong
          running: bang-ron, cao-diem
        Xã một
          2026-07-01: phat-dong
        idle: 2

        """)
  }

  @Test func `the day before the first and the day after the seventh stay out`() throws {
    let plan = try world().plan()
    let week = try #require(WeekAhead(of: plan, from: try date("2026-06-30")))
    let all = week.units.flatMap(\.days).map(\.date)
    #expect(all == [try date("2026-07-05"), try date("2026-07-06"), try date("2026-07-01")])
  }

  @Test func `one unit can be asked about, with tasks or without`() throws {
    let plan = try world().plan()
    let first = try date("2026-06-29")
    let index = { (code: String) in
      try #require(plan.book.roster.units.firstIndex { $0.id.text == code })
    }
    let busy = try #require(WeekAhead(of: plan, from: first, for: index("xa-1")))
    #expect(busy.units.map(\.unit.id.text) == ["xa-1"])
    #expect(busy.idle == 0)
    let idle = try #require(WeekAhead(of: plan, from: first, for: index("xa-2")))
    #expect(idle.units.isEmpty)
    #expect(idle.idle == 1)
  }

  @Test func `after the last days of the calendar there are none`() throws {
    let plan = try world().plan()
    #expect(WeekAhead(of: plan, from: try date("9999-12-30")) == nil)
  }

  @Test func `programs read the same days as JSON`() throws {
    let plan = try world().plan()
    let unit = try #require(plan.book.roster.units.firstIndex { $0.id.text == "xa-1" })
    let week = try #require(WeekAhead(of: plan, from: try date("2026-07-01"), for: unit))
    #expect(
      String(decoding: week.json, as: UTF8.self) == """
        {
          "from" : "2026-07-01",
          "idle" : 0,
          "through" : "2026-07-07",
          "units" : [
            {
              "name" : "Xã một",
              "tasks" : [
                {
                  "clauses" : [
                    "III.1"
                  ],
                  "end" : "2026-07-02",
                  "id" : "aacaaaaaaaaaaaaaaaaaaaaaaa",
                  "rule" : "phat-dong",
                  "start" : "2026-07-01",
                  "status" : "confirmed",
                  "title" : "Phát động"
                }
              ],
              "unit" : "xa-1"
            }
          ]
        }

        """)
  }

  private func world() throws -> World {
    var world = World(["tinh": "Tỉnh", "xa-1": "Xã một", "xa-2": "Xã hai", "xa-3": "Xã ba"])
    try world.rule("bang-ron", "Băng rôn")
    try world.rule("cao-diem", "Cao điểm")
    try world.rule("phat-dong", "Phát động") { $0.clauses = ["III.1"] }
    try world.rule("toa-dam", "Tọa đàm")
    world.task("phat-dong", ["tinh"], .on("2026-06-28"))
    world.task("toa-dam", ["tinh"], .at("2026-06-29", hour: 8, minutes: 90))
    world.task("phat-dong", ["tinh"], ordinal: 2, .on("2026-06-29"))
    world.task("phat-dong", ["tinh"], ordinal: 3, .on("2026-07-05"))
    world.task("phat-dong", ["xa-1"], .on("2026-07-01"))
    world.task("phat-dong", ["tinh"], ordinal: 4, .on("2026-07-06"))
    world.task("cao-diem", ["tinh"], as: .span, .from("2026-06-26", through: "2026-07-11"))
    world.task("bang-ron", ["tinh"], as: .span, .from("2026-06-20", through: "2026-06-30"))
    world.task("bang-ron", ["xa-2"], as: .span, .from("2026-06-01", through: "2026-06-28"))
    world.task("phat-dong", ["xa-2"], .open)
    return world
  }

  private func drawn(_ week: WeekAhead) -> String {
    week.units.map { own in
      let days = own.days.map { day in
        let tasks = day.tasks.map { task in
          [task.rule.id.text, task.hours].compactMap(\.self).joined(separator: " ")
        }
        return "  \(day.date): \(tasks.joined(separator: ", "))\n"
      }
      let running = own.running.map(\.rule.id.text).joined(separator: ", ")
      return "\(own.unit.name)\n" + days.joined()
        + (running.isEmpty ? "" : "  running: \(running)\n")
    }.joined() + "idle: \(week.idle)\n"
  }
}
