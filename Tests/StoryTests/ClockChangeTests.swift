import CivilTime
import Conflicts
import Expansion
import PlanAudit
import ScheduleModel
import Testing

/// Tasks in the nights in which the clocks of Dublin are changed: forward on 28 March 2027 from 01:00 to
/// 02:00, back on 31 October from 02:00 to 01:00.
@Suite("Nights in which clocks are changed")
struct ClockChangeTests {
  @Test(arguments: [
    // A range of clock times ends when the clock shows its end: after three hours and a half.
    ("2027-10-31", "time: 0:30–3:00", "00:30–03:00", 210),
    ("2027-10-31", "time: 0:30–24:00", "00:30–00:00", 1470),
    ("2027-03-28", "time: 0:30–3:00", "00:30–03:00", 90),
    ("2027-10-30", "time: 0:30–3:00", "00:30–03:00", 150),
    // A length is elapsed time.
    ("2027-10-31", "time: 0:30\n    duration: 150 minutes", "00:30–02:00", 150),
    ("2027-03-28", "time: 0:30\n    duration: 150 minutes", "00:30–04:00", 150),
    // It ends when clocks show the hour for the second time.
    ("2027-10-31", "time: 1:30\n    duration: 30 minutes", "01:30 (IST)–01:00 (GMT)", 30),
    // What clocks skip is what they show instead.
    ("2027-03-28", "time: 1:30\n    duration: 30 minutes", "02:30–03:00", 30),
    // The first of two hours is meant, so a range across both has both.
    ("2027-10-31", "time: 1:30–2:00", "01:30–02:00", 90),
    ("2027-10-31", "time: 1:15–1:45", "01:15–01:45", 30),
  ])
  func `ranges are of clock times, lengths of elapsed time`(
    day: String, time: String, hours: String, minutes: Int
  ) throws {
    let plan = try text(day, time).plan()
    let facts = try #require(plan.facts.first)
    #expect(facts.hours == hours)
    guard case .timed(_, _, let length)? = facts.extent else {
      Issue.record("no hours")
      return
    }
    #expect(length.count == minutes)
    #expect(Audit(plan, of: plan.book.datedTasks()).faults == [])
  }

  @Test func `what begins when the range is over on the clock is not in its way`() throws {
    var text = try text("2027-10-31", "time: 0:30–3:00")
    text.files["rules/order.yaml"]? += """

          occupies: hours
        - code: rounds
          task: Rounds
          who: every station
          clause: "24"
          within: 2027-10-31
          rest days: allowed
          hours: [3:00]
          duration: 60 minutes
          occupies: hours
      """
    let plan = try text.plan()
    #expect(plan.unplaced.isEmpty)
    #expect(Audit(plan, of: plan.book.datedTasks()).faults == [])
    #expect(
      plan.facts.map(\.hours) == ["00:30–03:00", "00:30–03:00", "03:00–04:00", "03:00–04:00"])
  }

  @Test func `calendars and tables have the same ends`() throws {
    let range = try MadeFiles(text("2027-10-31", "time: 0:30–3:00").plan())
    #expect(try range.text("feed.ics").contains("DTSTART;TZID=Europe/Dublin:20271031T003000\r\n"))
    #expect(try range.text("feed.ics").contains("DTEND;TZID=Europe/Dublin:20271031T030000\r\n"))
    #expect(try range.text("tasks.csv").contains("2027-10-31T00:30,2027-10-31T03:00,"))
    let second = try MadeFiles(text("2027-10-31", "time: 1:30\n    duration: 30 minutes").plan())
    #expect(try second.text("feed.ics").contains("DTEND:20271031T010000Z\r\n"))
    #expect(try second.text("tasks.csv").contains("2027-10-31T01:30,2027-10-31T01:00+00:00,"))
  }

  @Test(arguments: [
    (
      "2027-03-28", "time: 0:30–1:30", Conflict.Severity.soft,
      """
      2 tasks of North Station and South Station, Sunday 28 March 2027: 'Flare watch' ends at 01:30, \
      which clocks skip as they are put forward; 02:30 is meant.
      """
    ),
    (
      "2027-10-31", "time: 1:30\n    duration: 30 minutes", .info,
      """
      2 tasks of North Station and South Station, Sunday 31 October 2027: 'Flare watch' begins at 01:30, \
      which clocks show twice as they are put back; the first is meant.
      """
    ),
  ])
  func `a time that clocks skip or show twice is told`(
    day: String, time: String, severity: Conflict.Severity, message: String
  ) throws {
    let conflicts = try text(day, time).conflicts().all.filter { $0.code == .clocksChanged }
    #expect(conflicts.map(\.severity) == [severity])
    #expect(conflicts.map(\.message.english) == [message])
  }

  /// The plan of the conflict cases with one rule on a day, at a time.
  private func text(_ day: String, _ time: String) throws -> PlanText {
    var text = try ConflictCase.baseText()
    text.files["rules/order.yaml"] = """
      document: order
      rules:
        - code: flares
          task: Flare watch
          who: every station
          clause: "23"
          date: \(day)
          shift: none
          \(time)
      """
    return text
  }
}
