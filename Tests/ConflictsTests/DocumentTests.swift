import CivilTime
import Conflicts
import ScheduleModel
import TestWorld
import Testing

@Suite("Documents and messages in force")
struct DocumentTests {
  @Test func `a document of which nobody knows the day`() throws {
    var book = try Book(units: ["ash", "elm"])
    try book.lettered()
    book.documents = [try .letter()]
    try expect(
      .documentUndated, of: book,
      drawn: """
        soft document-undated.letter
          3 việc theo 'Letter', sớm nhất thứ Hai 04/5/2026: chưa rõ văn bản ban hành ngày nào. Nếu \
        sau ngày ấy thì có việc đứng trước văn bản.
          3 tasks by 'Letter', the first on Monday 4 May 2026: the document's day of issue is not \
        known. If it is later, tasks stand before the document.
          plan.yaml:12; tasks: 3; units: ash elm; clauses: 
          * ghi ngày ban hành hoặc ngày có hiệu lực của văn bản
            write the day of issue, or since when the document is in force
            = 3
        """)
    for known in [
      try Document.letter(issued: "2026-05-01"), try .letter(inForceFrom: "2026-05-01"),
    ] {
      book.documents = [known]
      try expect(.documentUndated, of: book, drawn: "")
      try expect(.beforeDocument, of: book, drawn: "")
    }
  }

  @Test func `a document that no task follows is nobody's concern`() throws {
    var book = try Book(units: ["ash"])
    book.documents = [try .letter()]
    try expect(.documentUndated, of: book, drawn: "")
  }

  @Test func `tasks before the document was issued, or before it is in force`() throws {
    var book = try Book(units: ["ash", "elm"])
    try book.lettered()
    book.documents = [try .letter(issued: "2026-05-08")]
    try expect(
      .beforeDocument, of: book,
      drawn: """
        hard before-document.letter
          3 việc của ash và elm, sớm nhất thứ Hai 04/5/2026: khi ấy chưa có 'Letter', ban hành \
        ngày 08/5/2026.
          3 tasks of ash and elm, the first on Monday 4 May 2026: 'Letter' came later, it was \
        issued on 8 May 2026.
          plan.yaml:12, rules/r.yaml:1, rules/r.yaml:2; tasks: 3; units: ash elm; clauses: II
          * để các việc ấy bắt đầu từ 08/5/2026
            let these tasks begin on 8 May 2026 or later
        """)
    book.documents = [try .letter(issued: "2026-05-01", inForceFrom: "2026-05-05")]
    try expect(
      .beforeDocument, of: book,
      drawn: """
        hard before-document.letter
          1 việc của ash, sớm nhất thứ Hai 04/5/2026: khi ấy chưa có 'Letter', có hiệu lực từ \
        05/5/2026.
          1 task of ash, the first on Monday 4 May 2026: 'Letter' came later, it is in force from \
        5 May 2026.
          plan.yaml:12, rules/r.yaml:1; tasks: 1; units: ash; clauses: II
          * để các việc ấy bắt đầu từ 05/5/2026
            let these tasks begin on 5 May 2026 or later
        """)
  }

  @Test func `tasks after the document has gone out of force, or that outlast it`() throws {
    var book = try Book(units: ["ash", "elm"])
    try book.lettered()
    book.documents = [try .letter(issued: "2026-05-01", inForceUntil: "2026-05-05")]
    try expect(
      .afterDocument, of: book,
      drawn: """
        soft after-document.letter
          3 việc của ash và elm, muộn nhất thứ Sáu 08/5/2026: 'Letter' chỉ có hiệu lực đến hết \
        05/5/2026.
          3 tasks of ash and elm, the last on Friday 8 May 2026: 'Letter' is in force only until 5 \
        May 2026.
          plan.yaml:12, rules/r.yaml:1, rules/r.yaml:2; tasks: 3; units: ash elm; clauses: II
          * để các việc ấy xong chậm nhất 05/5/2026, hoặc nêu văn bản mới
            let these tasks end by 5 May 2026, or name the document that follows
        """)
    book.documents = [try .letter(issued: "2026-05-01", inForceUntil: "2026-05-08")]
    try expect(.afterDocument, of: book, drawn: "")
  }

  @Test func `a message is carried before it is in force, unless it says how to word it then`()
    throws
  {
    var book = try Book(units: ["ash", "elm"])
    try book.carriers()
    book.messages = [try .fares(from: "2026-05-07")]
    try expect(
      .messageNotInForce, of: book,
      drawn: """
        soft message-not-in-force.fares.before
          2 việc của ash và elm, 05/5/2026 – 08/5/2026: thông điệp 'Fares fall' mới có hiệu lực từ \
        07/5/2026.
          2 tasks of ash and elm, 5 May 2026 – 8 May 2026: the message 'Fares fall' is in force \
        only from 7 May 2026.
          plan.yaml:30, rules/r.yaml:3, rules/r.yaml:7; tasks: 2; units: ash elm; clauses: II.1
          * thêm 'trước đó nói' vào thông điệp, thí dụ 'từ 07/5/2026'
            add 'wording before' to the message, such as 'from 7 May 2026'
            = 2
        """)
    book.messages = [try .fares(from: "2026-05-07", before: "From 7 May fares fall")]
    try expect(.messageNotInForce, of: book, drawn: "")
    book.messages = [try .fares(from: "2026-05-06")]
    try expect(
      .messageNotInForce, of: book,
      drawn: """
        soft message-not-in-force.fares.before
          1 việc của ash, 05/5/2026 – 08/5/2026: thông điệp 'Fares fall' mới có hiệu lực từ \
        06/5/2026.
          1 task of ash, 5 May 2026 – 8 May 2026: the message 'Fares fall' is in force only from 6 \
        May 2026.
          plan.yaml:30, rules/r.yaml:3; tasks: 1; units: ash; clauses: II.1
          * thêm 'trước đó nói' vào thông điệp, thí dụ 'từ 06/5/2026'
            add 'wording before' to the message, such as 'from 6 May 2026'
            = 2
        """)
  }

  @Test func `a message is carried when it is no longer in force`() throws {
    var book = try Book(units: ["ash", "elm"])
    try book.carriers()
    book.messages = [try .fares(until: "2026-05-07")]
    try expect(
      .messageNotInForce, of: book,
      drawn: """
        soft message-not-in-force.fares.after
          1 việc của ash, 05/5/2026 – 08/5/2026: thông điệp 'Fares fall' chỉ có hiệu lực đến hết \
        07/5/2026.
          1 task of ash, 5 May 2026 – 8 May 2026: the message 'Fares fall' is in force only until \
        7 May 2026.
          plan.yaml:30, rules/r.yaml:3; tasks: 1; units: ash; clauses: II.1
          * bỏ thông điệp khỏi các việc sau ngày ấy
            take the message off the tasks after that day
            = 2
        """)
    book.messages = [try .fares(until: "2026-05-08")]
    try expect(.messageNotInForce, of: book, drawn: "")
  }
}

extension Book {
  /// Tasks that a letter asks for.
  fileprivate mutating func lettered() throws {
    try rule("posters", try .once("2026-05-04", "2026-05-08"), .throughout, units: [0]) {
      $0.document = Code("letter")
      $0.clauses = ["II"]
    }
    try rule("songs", try .once("2026-05-06"), .on) { $0.document = Code("letter") }
  }

  /// Tasks that carry a message: a span from Tuesday to Friday, and a Wednesday.
  fileprivate mutating func carriers() throws {
    try rule(
      "posters", try .once("2026-05-05", "2026-05-08"), .throughout, units: [0],
      lines: [.message: 3]
    ) { $0.messages = [Code("fares")].compactMap(\.self) }
    try rule("songs", try .once("2026-05-06"), .on, units: [1], lines: [.message: 7]) {
      $0.messages = [Code("fares")].compactMap(\.self)
    }
  }
}

extension Message {
  /// A message about fares.
  fileprivate static func fares(
    from first: String? = nil, until last: String? = nil, before: String? = nil
  ) throws -> Message {
    Message(
      id: try code("fares"), text: "Fares fall.", validFrom: try first.map(date),
      validUntil: try last.map(date), wordingBefore: before, clauses: ["II.1"], source: line(30))
  }
}
