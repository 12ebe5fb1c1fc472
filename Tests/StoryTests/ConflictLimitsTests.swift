import Conflicts
import ScheduleModel
import Testing

/// What looks like a conflict and is none: changes of the plan below the cases that a mechanism must
/// not take for what it looks for.
@Suite("What is not doubtful")
struct ConflictLimitsTests {
  private let base: PlanText

  init() throws {
    base = try ConflictCase.baseText()
  }

  @Test func `units that change have to be dated only where tasks stand on both sides`() throws {
    for (days, expected) in [
      ("2027-03-10", []), ("2027-04-14", []),
      ("[2027-03-10, 2027-04-14]", ["roster-undated.2027-04-05"]),
    ] {
      let text = try base.replacing(
        "weekly rest: [Saturday, Sunday]\n",
        with: """
          weekly rest: [Saturday, Sunday]
          unit changes:
            - date: 2027-04-05
              name: one harbour for each county
              kinds: [station]

          """, in: "calendar.yaml"
      ).replacing(
        "within: campaign\n    quantity: 2", with: "date: \(days)",
        in: "rules/order.yaml")
      #expect(try ids(text, "roster-undated") == expected, "\(days)")
    }
  }

  @Test func `letters of a language that has them are no slips, those of other scripts are`() throws
  {
    for (title, expected) in [
      ("Boat drill of Hafnarfjörður", 0), ("Boat drill of Lǎoshān", 0),
      ("Тревога", 0),
      // The first letter is Cyrillic.
      ("Вoat drill", 1),
    ] {
      let text = try base.replacing("task: Boat drill", with: "task: \(title)", in: order)
      #expect(try ids(text, "look-alike").count == expected, "\(title)")
    }
  }

  @Test func `what may be done is not waited for, and nothing of it is supposed`() throws {
    let text = try rule(
      """
      each month: 1
          time: tba
          modality: may
          assumed:
            each month: Nobody says how often
      """)
    #expect(try text.conflicts().all.map(\.id.text) == ["optional.drill"])
  }

  @Test func `a station with hours of its own leaves none open`() throws {
    let text = try rule("each week: 2\n    within: campaign\n    broadcast by: itself")
    #expect(try ids(text, "air-hours-open") == ["air-hours-open.drill"])
    var heard = text
    heard.files["resources.yaml"] = """
      resources:
        - code: speaker
          name: Speaker of the station
          of: every station
          air hours: [8:00–9:00]
          each day: 30 minutes
      """
    let timed = try heard.replacing(
      "broadcast by: itself", with: "broadcast by: itself\n    duration: 10 minutes", in: order)
    #expect(try ids(timed, "air-hours-open") == [])
  }

  @Test func `hours that are to be announced are told once`() throws {
    let text = try rule(
      "each week: 2\n    within: campaign\n    broadcast by: itself\n    time: tba")
    #expect(try ids(text, "air-hours-open") == [])
    #expect(try ids(text, "to-be-announced") == ["to-be-announced.drill"])
  }

  @Test func `what is sent to somebody is a report, also where no provision is one`() throws {
    var text = try rule("due: 30 April\n    provisions: P-1")
    text.files["provisions.csv"] =
      "id,section,quote,kind,tasks\nP-1,1,an account in April,quota,2\n"
    #expect(try ids(text, "reports-missing") == ["reports-missing.harbour-watch"])
    let sent = try text.replacing(
      "due: 30 April", with: "due: 30 April\n    sent to: board", in: order)
    #expect(try ids(sent, "reports-missing") == [])
  }

  @Test func `duties of one document with other numbers, or that say so, are two`() throws {
    for (other, expected) in [
      ("each month: 2", ["duty-twice.drill.muster"]), ("each month: 1", []),
      ("each week: 2", []), ("each month: 2\n    counts toward: nothing", []),
    ] {
      var text = try rule("each month: 2\n    within: 1 March – 30 April\n    activity: drill")
      text.files[order]? += """

          - code: muster
            task: Muster
            activity: drill
            who: every station
            within: 1 March – 30 April
            \(other)
            clause: "2"

        """
      #expect(try ids(text, "duty-twice") == expected, "\(other)")
    }
  }

  @Test func `media that have little in common are of different things`() throws {
    for (media, expected) in [
      ("[film, song, harbour radio]", []), ("[notice board, flags]", []),
      ("[notice board, harbour radio, flags]", ["media-differ.drill.talk"]),
    ] {
      var text = try rule("within: campaign\n    media: [notice board, harbour radio]")
      text.files[order]? += """

          - code: talk
            task: Talk
            who: board
            within: campaign
            media: \(media)
            clause: "2"

        """
      #expect(try ids(text, "media-differ") == expected, "\(media)")
    }
  }

  private let order = "rules/order.yaml"

  /// The plan with other lines for its one rule.
  private func rule(_ lines: String) throws -> PlanText {
    try base.replacing("within: campaign\n    quantity: 2", with: lines, in: order)
  }

  private func ids(_ text: PlanText, _ code: String) throws -> [String] {
    try text.conflicts().all.filter { $0.code.rawValue == code }.map(\.id.text)
  }
}
