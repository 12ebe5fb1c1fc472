import CivilTime
import PlanPages
import ScheduleModel
import TestNumbers
import TestWorld
import Testing

@Suite("Conflicts in a terminal")
struct ConflictListingTests {
  @Test func `by severity, each with its causes and how to settle it, or who has`() throws {
    #expect(
      try listing(in: .vietnamese) == """
        1 điều phải giải quyết

          unit-booked.ash.2026-05-06  [II.1; III]
            ash, thứ Tư 06/5/2026, 3 việc: 'fair' (3 việc, mỗi việc nửa ngày) chiếm hơn
            một ngày.
            rules/r.yaml:2: date: 6/5/2026 # a Wednesday, as it was in other years, and…
            Sửa: dời một việc
            Hoặc chấp nhận: --waive unit-booked.ash.2026-05-06

        2 điều nên xem, 1 đã quyết định

          open-choice.seasons
            Để ngỏ: mấy lần?
            rules/r.yaml:2: date: 6/5/2026 # a Wednesday, as it was in other years, and…
            Sửa: hiểu là 'mỗi mùa' (12 việc): --choice seasons --reading each
            Sửa: giữ cách hiểu 'một lần' (3 việc): --choice seasons --reading once

          document-undated.letter
            Chưa rõ ngày.
            plan.yaml:2: - code: letter
            Đã quyết định: Mai, 02/5/2026: the letter is on its way (decisions.yaml:3)

        1 điều nên biết

          target-to-judge.fair
            Xem có đạt không.
            rules/gone.yaml:7

        Quyết định không còn cần
          decisions.yaml:3: kế hoạch không có xung đột nào là load.2026-05.

        1 điều phải giải quyết, 2 điều nên xem, 1 điều nên biết; 2 chưa quyết định.
        Ghi quyết định: caodiem decide 'my plan' rồi các tham số '--…' của điều ấy.

        """)
  }

  @Test func `the same in English`() throws {
    #expect(
      try listing(in: .english) == """
        1 to be settled

          unit-booked.ash.2026-05-06  [II.1; III]
            ash, Wednesday 6 May 2026, 3 tasks: 'fair' (3 tasks, half a day each) take
            more than a day.
            rules/r.yaml:2: date: 6/5/2026 # a Wednesday, as it was in other years, and…
            Mend: move one
            Or accept it: --waive unit-booked.ash.2026-05-06

        2 to look at, 1 decided

          open-choice.seasons
            Open: how often?
            rules/r.yaml:2: date: 6/5/2026 # a Wednesday, as it was in other years, and…
            Mend: read it as 'each season' (12 tasks): --choice seasons --reading each
            Mend: keep to 'once' (3 tasks): --choice seasons --reading once

          document-undated.letter
            The day is not known.
            plan.yaml:2: - code: letter
            Decided: Mai, 2 May 2026: the letter is on its way (decisions.yaml:3)

        1 worth knowing

          target-to-judge.fair
            To be judged.
            rules/gone.yaml:7

        Decisions that are no longer needed
          decisions.yaml:3: the plan has no conflict load.2026-05.

        1 to be settled, 2 to look at, 1 worth knowing; 2 undecided.
        To decide: caodiem decide 'my plan' and then the arguments '--…' of the
          conflict.

        """)
  }

  @Test func `they are counted in the same words at the end of a check`() throws {
    #expect(
      ConflictCount(try conflicts(), in: .vietnamese).text == """
        1 điều phải giải quyết, 2 điều nên xem, 1 điều nên biết; 2 chưa quyết định: xem
          bằng 'caodiem conflicts'.

        """)
    #expect(
      ConflictCount(try conflicts(), in: .english).text == """
        1 to be settled, 2 to look at, 1 worth knowing; 2 undecided: see 'caodiem
          conflicts'.

        """)
    #expect(ConflictCount([], in: .english).text.isEmpty)
  }

  @Test func `a plan without conflicts says so`() {
    for (language, text) in [
      (Language.vietnamese, "Không có xung đột nào.\n"),
      (.english, "There are no conflicts.\n"),
    ] {
      #expect(ConflictListing([], quoting: [], from: "plan", in: language).text == text)
    }
  }

  @Test func `of many causes the first six are shown, and how many there are beside`() throws {
    let conflict = Conflict(
      .assumedUnits, ConflictID(.assumedUnits, about: "ash"), .info, Phrase(vi: "Hỏi", en: "Ask"),
      causes: (1...10).map { SourcePlace(file: "units.csv", line: $0) })
    let text = ConflictListing([conflict], quoting: [], from: "plan", in: .english).text
    #expect(text.contains("    units.csv:6\n    … and 4 other lines\n"))
  }

  @Test func `how far the lines were narrowed down stands below them`() throws {
    func text(_ lines: Int, _ narrowness: Conflict.Narrowness, _ language: Language) -> String {
      let conflict = Conflict(
        .unplaced, ConflictID(.unplaced, about: "ash"), .hard, Phrase(vi: "Hỏi.", en: "Ask."),
        causes: (1...lines).map { SourcePlace(file: "r.yaml", line: $0) }, narrowness)
      let text = ConflictListing([conflict], quoting: [], from: "p", in: language).text
      return text.split(separator: "\n").filter { $0.hasPrefix("    ") }.dropFirst()
        .joined(separator: "\n")
    }
    #expect(
      text(2, .smallest, .vietnamese) == """
            r.yaml:1
            r.yaml:2
            Đây là nhóm ít dòng nhất: ít dòng hơn thì không vướng.
            Hoặc chấp nhận: --waive unplaced.ash
        """)
    #expect(
      text(2, .smallest, .english) == """
            r.yaml:1
            r.yaml:2
            As few lines as can be: no fewer would bring it about.
            Or accept it: --waive unplaced.ash
        """)
    #expect(
      text(2, .irreducible, .vietnamese) == """
            r.yaml:1
            r.yaml:2
            Không bớt được dòng nào; có thể có nhóm khác ít dòng hơn.
            Hoặc chấp nhận: --waive unplaced.ash
        """)
    #expect(
      text(2, .irreducible, .english) == """
            r.yaml:1
            r.yaml:2
            No line can be left out; others might be fewer.
            Or accept it: --waive unplaced.ash
        """)
    #expect(text(1, .smallest, .vietnamese).contains("\n    Một dòng này đã đủ gây ra.\n"))
    #expect(text(1, .smallest, .english).contains("\n    This line alone brings it about.\n"))
  }

  @Test func `only what is hard and undecided warns those who asked for something else`() throws {
    let warnings = ConflictWarnings(try conflicts(), in: .english).text
    #expect(
      warnings == """
        rules/r.yaml:2: ash, Wednesday 6 May 2026, 3 tasks: 'fair' (3 tasks, half a day
          each) take more than a day. [unit-booked]

        """)
    let decided = try conflicts().map { $0.decided(try waiver(of: $0.id)) }
    #expect(ConflictWarnings(decided, in: .english).text.isEmpty)
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `no line is longer than 80 columns, and hostile text stays in its place`(seed: UInt64) throws
  {
    var numbers = SplitMix(seed: seed)
    let hostile = [
      "\u{1B}[2J", "a\r\nb", "\u{202E}", String(repeating: "x", count: 130), "một hai",
    ]
    let text = (0..<30).map { _ in hostile.randomElement(using: &numbers) ?? "" }.joined(
      separator: " ")
    let conflict = Conflict(
      .load, ConflictID(.load, about: "2026-05"), .soft, Phrase(vi: text, en: text),
      clauses: [text], causes: [SourcePlace(file: "plan.yaml", line: 1)],
      repairs: [Repair(Phrase(vi: text, en: text), command: [text])])
    let file = SourceFile(name: "plan.yaml", text: String(repeating: "\tâ", count: 90))
    let lines = ConflictListing([conflict], quoting: [file], from: text, in: .vietnamese).text
      .split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 80 }, "seed \(seed)")
    #expect(
      lines.joined().unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E },
      "seed \(seed)")
  }
}

/// The listing of the conflicts below.
private func listing(in language: Language) throws -> String {
  let plan = SourceFile(name: "plan.yaml", text: "code: p\n- code: letter\n")
  let rules = SourceFile(
    name: "rules/r.yaml",
    text: """
      - code: fair
        date: 6/5/2026   # a Wednesday, as it was in other years, and nobody knows why that is
      """)
  return ConflictListing(
    try conflicts(), idleWaivers: [try waiver(of: ConflictID(.load, about: "2026-05"))],
    quoting: [plan, rules], from: "my plan", in: language
  ).text
}

/// One conflict of each severity, and one that people accepted.
private func conflicts() throws -> [Conflict] {
  let fair = SourcePlace(file: "rules/r.yaml", line: 2)
  let undated = ConflictID(.documentUndated, about: "letter")
  return [
    Conflict(
      .unitBooked, ConflictID(.unitBooked, about: "ash", "2026-05-06"), .hard,
      Phrase(
        vi: "ash, thứ Tư 06/5/2026, 3 việc: 'fair' (3 việc, mỗi việc nửa ngày) chiếm hơn một ngày.",
        en: """
          ash, Wednesday 6 May 2026, 3 tasks: 'fair' (3 tasks, half a day each) take more than a day.
          """),
      clauses: ["II.1", "III"], causes: [fair],
      repairs: [Repair(Phrase(vi: "dời một việc", en: "move one"), tasks: 3)]),
    Conflict(
      .openChoice, ConflictID(.openChoice, about: "seasons"), .soft,
      Phrase(vi: "Để ngỏ: mấy lần?", en: "Open: how often?"), causes: [fair],
      repairs: [
        Repair(
          Phrase(vi: "hiểu là 'mỗi mùa'", en: "read it as 'each season'"),
          command: ["--choice", "seasons", "--reading", "each"], tasks: 12),
        Repair(
          Phrase(vi: "giữ cách hiểu 'một lần'", en: "keep to 'once'"),
          command: ["--choice", "seasons", "--reading", "once"], tasks: 3),
      ]),
    Conflict(
      .documentUndated, undated, .soft,
      Phrase(vi: "Chưa rõ ngày.", en: "The day is not known."),
      causes: [SourcePlace(file: "plan.yaml", line: 2)]
    ).decided(try waiver(of: undated)),
    Conflict(
      .targetToJudge, ConflictID(.targetToJudge, about: "fair"), .info,
      Phrase(vi: "Xem có đạt không.", en: "To be judged."),
      causes: [SourcePlace(file: "rules/gone.yaml", line: 7)]),
  ]
}

/// The decision that accepts a conflict.
private func waiver(of conflict: ConflictID) throws -> Decision {
  Decision(
    .waiver(conflict), by: "Mai", because: "the letter is on its way", on: try date("2026-05-02"),
    source: SourcePlace(file: "decisions.yaml", line: 3))
}
