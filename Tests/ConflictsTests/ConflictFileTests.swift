import CivilTime
import Conflicts
import ScheduleModel
import TestWorld
import Testing

@Suite("Conflicts as a file")
struct ConflictFileTests {
  @Test func `every key is there, and what is not known is null`() throws {
    var book = try Book(units: ["ash"])
    book.documents = [try .letter()]
    try book.rule("fair", try .once("2026-05-06"), .on) {
      $0.document = Code("letter")
      $0.clauses = ["II.1"]
    }
    let conflicts = try book.conflicts().all.filter { $0.code == .documentUndated }
    let file = SourceFile(
      name: "plan.yaml", text: String(repeating: "#\n", count: 11) + "  - code: letter\n")
    let bytes = ConflictFile(conflicts, of: try book.book(), quoting: [file], in: .english).json
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        [
          {
            "causes" : [
              {
                "file" : "plan.yaml",
                "line" : 12,
                "text" : "  - code: letter"
              }
            ],
            "clauses" : [

            ],
            "code" : "document-undated",
            "decision" : null,
            "id" : "document-undated.letter",
            "message" : "1 task by 'Letter', the first on Wednesday 6 May 2026: the document's day \
        of issue is not known. If it is later, tasks stand before the document.",
            "narrowness" : null,
            "notProved" : null,
            "repairs" : [
              {
                "command" : [

                ],
                "edit" : "write the day of issue, or since when the document is in force",
                "tasks" : 1
              }
            ],
            "severity" : "soft",
            "tasks" : [
              "2p6fbeajktcq775n2kd5smgdyc"
            ],
            "tried" : null,
            "units" : [
              "ash"
            ]
          }
        ]

        """)
  }

  @Test func `a decision has its reading, its day and its line`() throws {
    let choice = ConflictID(.openChoice, about: "x")
    let decision = Decision(
      .reading(try code("x"), try code("one")), by: "Mai", because: "asked",
      on: try date("2026-05-01"),
      source: line(3, of: "decisions.yaml"))
    let conflict = Conflict(
      .openChoice, choice, .soft, Phrase(vi: "Hỏi", en: "Ask"), causes: [line(99)],
      repairs: [Repair(Phrase(vi: "một", en: "one"), command: ["--choice", "x"], tasks: 3)],
      decision: decision)
    let bytes = ConflictFile(
      [conflict], of: try Book(units: []).book(), quoting: [], in: .vietnamese
    ).json
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        [
          {
            "causes" : [
              {
                "file" : "plan.yaml",
                "line" : 99,
                "text" : null
              }
            ],
            "clauses" : [

            ],
            "code" : "open-choice",
            "decision" : {
              "by" : "Mai",
              "date" : "2026-05-01",
              "file" : "decisions.yaml",
              "line" : 3,
              "reading" : "one",
              "reason" : "asked"
            },
            "id" : "open-choice.x",
            "message" : "Hỏi",
            "narrowness" : null,
            "notProved" : null,
            "repairs" : [
              {
                "command" : [
                  "--choice",
                  "x"
                ],
                "edit" : "một",
                "tasks" : 3
              }
            ],
            "severity" : "soft",
            "tasks" : [

            ],
            "tried" : null,
            "units" : [

            ]
          }
        ]

        """)
  }

  @Test func `how far causes were narrowed down, and what the search did not prove`() throws {
    let (one, other) = (try TaskID(named: "a"), try TaskID(named: "b"))
    let conflict = Conflict(
      .unplaced, ConflictID(.unplaced, about: "x"), .hard, Phrase(vi: "Hỏi", en: "Ask"),
      tasks: [one], causes: [line(3)], .smallest)
    let bounds = [
      Plan.Bound(unplaced: [other], ofAtLeast: 0, moved: 0, ofAtLeast: 0),
      Plan.Bound(unplaced: [one, other], ofAtLeast: 1, moved: 0, ofAtLeast: 0),
    ]
    let text = String(
      decoding: ConflictFile(
        [conflict], bounds: bounds, of: try Book(units: []).book(), quoting: [], in: .english
      ).json, as: UTF8.self)
    #expect(
      text.contains(
        """
            "narrowness" : "smallest",
            "notProved" : {
              "leastUnplaced" : 1,
              "unplaced" : 2
            },
        """), "\(text)")
  }

  @Test func `no conflicts are an empty list`() throws {
    let bytes = ConflictFile([], of: try Book(units: []).book(), quoting: [], in: .english).json
    #expect(String(decoding: bytes, as: UTF8.self) == "[\n\n]\n")
  }
}
