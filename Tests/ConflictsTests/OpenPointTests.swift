import CivilTime
import Conflicts
import ScheduleModel
import TestWorld
import Testing

@Suite("What a plan leaves open")
struct OpenPointTests {
  @Test func `an hour and a place to be announced, with what stands in the calendars until then`()
    throws
  {
    var book = try Book(units: ["ash"])
    try book.rule(
      "opening", try .once("2026-05-06"), .on, hours: .toBeAnnounced, .toBeAnnounced,
      lines: [.hours: 4, .place: 5]
    ) {
      $0.place = .toBeAnnounced
      $0.clauses = ["III.1.1"]
    }
    try expect(
      .toBeAnnounced, of: book,
      drawn: """
        soft to-be-announced.opening
          1 việc của ash, 06/5/2026: chưa rõ giờ và nơi của 'opening'. Trong lịch tạm có một mục \
        dự kiến cả ngày; khi có thông báo, chính mục ấy đổi theo, không thêm mục mới.
          1 task of ash, 6 May 2026: the hour and the place of 'opening' are to be announced. \
        Meanwhile the calendars hold one tentative all-day item; once announced, that same item \
        changes and none is added.
          rules/r.yaml:4, rules/r.yaml:5; tasks: 1; units: ash; clauses: III.1.1
          * khi có thông báo, ghi giờ và nơi vào quy tắc 'opening'
            once it is announced, write the hour and the place into rule 'opening'
        """)
  }

  @Test func `a day to be announced, and who waits for it`() throws {
    var book = try Book(units: ["ash", "elm"])
    try book.rule("play", try .once("2026-05-04", "2026-05-15"), .on, .one, .toBeAnnounced)
    try book.rule(
      "review", .relative(.alongside, to: try code("play"), distance: Distance(0, .calendarDays)),
      .on, units: [1])
    try expect(
      .toBeAnnounced, of: book,
      drawn: """
        soft to-be-announced.play
          2 việc của ash và elm, 04/5/2026 – 15/5/2026: chưa rõ ngày của 'play'. Trong lịch tạm có \
        2 mục dự kiến cả ngày; khi có thông báo, chính các mục ấy đổi theo, không thêm mục mới. \
        Thêm 1 việc của quy tắc khác chờ theo.
          2 tasks of ash and elm, 4 May 2026 – 15 May 2026: the day of 'play' is to be announced. \
        Meanwhile the calendars hold 2 tentative all-day items; once announced, those same items \
        change and none is added. 1 task of other rules waits for it.
          rules/r.yaml:1; tasks: 3; units: ash elm; clauses: 
          * khi có thông báo, ghi ngày vào quy tắc 'play'
            once it is announced, write the day into rule 'play'
        """)
  }

  @Test func `nobody has said who or when, so that the calendars hold nothing`() throws {
    var book = try Book(units: ["ash"])
    try book.rule("sharing", .open, .on, .one, .toBeAnnounced, units: [])
    try expect(
      .toBeAnnounced, of: book,
      drawn: """
        soft to-be-announced.sharing
          Chưa có việc nào: chưa rõ đơn vị làm và ngày của 'sharing'. Trong lịch chưa có mục nào.
          No task yet: the unit and the day of 'sharing' are to be announced. Until then the \
        calendars hold nothing of it.
          rules/r.yaml:1; tasks: 0; units: ; clauses: 
          * khi có thông báo, ghi đơn vị làm và ngày vào quy tắc 'sharing'
            once it is announced, write the unit and the day into rule 'sharing'
        """)
  }

  @Test func `what is known is not to be announced`() throws {
    var book = try Book(units: ["ash"])
    try book.rule("opening", try .once("2026-05-06"), .on, hours: try hours(8, minutes: 60))
    try expect(.toBeAnnounced, of: book, drawn: "")
  }

  @Test func `partners that are only expected, and none once they have agreed`() throws {
    for count in 0...2 {
      var book = try Book(units: ["ash", "elm"])
      try book.rule("fair", try .once("2026-05-06"), .on, units: [0], lines: [.partners: 8]) {
        $0.partners =
          [.unit(1), .external("The choir")]
          + [Partner(.unit(1), .expected), Partner(.external("A bank"), .expected)].prefix(count)
      }
      switch count {
      case 0: try expect(.partnerExpected, of: book, drawn: "")
      case 1:
        try expect(
          .partnerExpected, of: book,
          drawn: """
            soft partner-expected.fair
              1 việc của ash, 06/5/2026: elm mới chỉ dự kiến phối hợp trong 'fair'.
              1 task of ash, 6 May 2026: elm is only expected to take part in 'fair'.
              rules/r.yaml:8; tasks: 1; units: ash; clauses: 
              * khi đã nhận lời, bỏ chữ 'dự kiến' ở quy tắc
                once they agree, take 'expected' out of the rule
                = 1
            """)
      default:
        try expect(
          .partnerExpected, of: book,
          drawn: """
            soft partner-expected.fair
              1 việc của ash, 06/5/2026: elm và A bank mới chỉ dự kiến phối hợp trong 'fair'.
              1 task of ash, 6 May 2026: elm and A bank are only expected to take part in 'fair'.
              rules/r.yaml:8; tasks: 1; units: ash; clauses: 
              * khi đã nhận lời, bỏ chữ 'dự kiến' ở quy tắc
                once they agree, take 'expected' out of the rule
                = 1
            """)
      }
    }
  }

  @Test func `an attachment that is missing, with each rule that needs it`() throws {
    for attachment in [Document.Attachment.missing, .complete] {
      var book = try Book(units: ["ash", "elm"])
      book.documents = [try .letter(number: "12/A", attachment: attachment)]
      let needs: [DocumentID] = [try code("letter")]
      try book.rule(
        "posters", try .once("2026-05-04", "2026-05-08"), .throughout, lines: [.needs: 3]
      ) { $0.needs = needs }
      try book.rule("songs", try .once("2026-05-06"), .on, units: [1], lines: [.needs: 6]) {
        $0.needs = needs
      }
      switch attachment {
      case .missing:
        try expect(
          .attachmentMissing, of: book,
          drawn: """
            soft attachment-missing.letter
              3 việc của ash và elm: chưa có tài liệu kèm theo 'Letter' (12/A), mà 'posters' (2 \
            việc) và 'songs' (1 việc) cần đến.
              3 tasks of ash and elm: what is attached to 'Letter' (12/A) is missing, and 'posters' \
            (2 tasks) and 'songs' (1 task) need it.
              plan.yaml:12, rules/r.yaml:3, rules/r.yaml:6; tasks: 3; units: ash elm; clauses: 
              * xin tài liệu kèm theo, rồi ghi 'bản kèm: đủ' ở văn bản
                ask for what is attached, then write 'attachment: complete'
                = 3
            """)
      case .complete: try expect(.attachmentMissing, of: book, drawn: "")
      }
    }
  }

  @Test func `a target is to be judged after each task`() throws {
    var book = try Book(units: ["ash"])
    try book.rule("talks", try .once("2026-05-04", "2026-05-08"), .within, .exactly(2)) {
      $0.target = "At least 30 listeners."
    }
    try expect(
      .targetToJudge, of: book,
      drawn: """
        info target-to-judge.talks
          2 việc của ash, 04/5/2026 – 08/5/2026: sau mỗi việc 'talks' xem có đạt chỉ tiêu 'At \
        least 30 listeners' không. Chưa đạt là chuyện của chỉ tiêu, không phải \
        lỗi của lịch.
          2 tasks of ash, 4 May 2026 – 8 May 2026: after each 'talks' the target 'At least 30 \
        listeners' is to be judged. To miss it is no fault of the calendar.
          rules/r.yaml:1; tasks: 2; units: ash; clauses: 
        """)
    try expect(.targetToJudge, of: try Book(units: ["ash"]), drawn: "")
  }

  @Test func `duties without a date or a number are listed`() throws {
    var book = try Book(units: ["ash", "elm", "oak", "yew"])
    try book.rule(
      "answers", .standing(.onDemand("when asked")), .on, units: [0, 1], lines: [.when: 2])
    try book.rule("posts", .standing(.continuous("more often")), .on)
    try book.rule("cares", .standing(.continuous("always")), .on, units: [])
    try expect(
      .dutyWithoutNumber, of: book,
      drawn: """
        soft duty-without-number.answers
          ash và elm: 'answers', làm khi phát sinh ('when asked'), không có ngày và số lượng, nên \
        trong lịch không có việc nào.
          ash and elm: 'answers', done on demand ('when asked'), has no date and no number, so the \
        calendars hold no task of it.
          rules/r.yaml:2; tasks: 0; units: ash elm; clauses: 
          * hỏi số lượng và thời gian, rồi ghi vào quy tắc
            ask how many and when, and write it into the rule
        soft duty-without-number.cares
          Chưa rõ ai làm: 'cares', làm thường xuyên ('always'), không có ngày và số lượng, nên \
        trong lịch không có việc nào.
          Nobody named: 'cares', which goes on all the time ('always'), has no date and no number, \
        so the calendars hold no task of it.
          rules/r.yaml:3; tasks: 0; units: ; clauses: 
          * hỏi số lượng và thời gian, rồi ghi vào quy tắc
            ask how many and when, and write it into the rule
        soft duty-without-number.posts
          4 unit: 'posts', làm thường xuyên ('more often'), không có ngày và số lượng, nên trong \
        lịch không có việc nào.
          4 units (unit): 'posts', which goes on all the time ('more often'), has no date and no \
        number, so the calendars hold no task of it.
          rules/r.yaml:2; tasks: 0; units: ash elm oak yew; clauses: 
          * hỏi số lượng và thời gian, rồi ghi vào quy tắc
            ask how many and when, and write it into the rule
        """)
  }

  @Test func `words without a number, of what is on days and of what is not`() throws {
    var book = try Book(units: ["ash"])
    try book.rule("posters", try .once("2026-05-06"), .on, lines: [.unquantified: 4]) {
      $0.unquantified = ["on some main roads", "in several villages."]
      $0.clauses = ["III.4"]
    }
    try book.rule("songs", .standing(.continuous("more often")), .on, lines: [.unquantified: 8]) {
      $0.unquantified = ["more"]
    }
    try expect(
      .unquantified, of: book,
      drawn: """
        soft unquantified.posters
          1 việc của ash, 06/5/2026: văn bản viết 'on some main roads' và 'in several villages' ở \
        'posters' mà không nêu số.
          1 task of ash, 6 May 2026: the document says 'on some main roads' and 'in several \
        villages' of 'posters' and gives no number.
          rules/r.yaml:4; tasks: 1; units: ash; clauses: III.4
          * hỏi con số, ghi vào quy tắc rồi bỏ dòng 'không nêu số'
            ask for the number, write it into the rule and remove the line 'unquantified'
            = 1
        soft unquantified.songs
          Chưa có việc nào: văn bản viết 'more' ở 'songs' mà không nêu số.
          No task yet: the document says 'more' of 'songs' and gives no number.
          rules/r.yaml:8; tasks: 0; units: ; clauses: 
          * hỏi con số, ghi vào quy tắc rồi bỏ dòng 'không nêu số'
            ask for the number, write it into the rule and remove the line 'unquantified'
            = 1
        """)
    try expect(.unquantified, of: try Book(units: ["ash"]), drawn: "")
  }

  @Test func `one of several forms is to be chosen, until one is left`() throws {
    for forms in [[], ["stall"]] {
      try expect(.alternativesOpen, of: try .advice(forms), drawn: "")
    }
    try expect(
      .alternativesOpen, of: try .advice(["stall", "desk", "tent"]),
      drawn: """
        soft alternatives-open.advice
          1 việc của ash, 06/5/2026: chưa chọn hình thức của 'advice', một trong 3: stall, desk \
        hoặc tent.
          1 task of ash, 6 May 2026: the form of 'advice' is not chosen, one of 3: stall, desk or \
        tent.
          rules/r.yaml:9; tasks: 1; units: ash; clauses: 
          * ở 'một trong' chỉ giữ lại hình thức đã chọn
            leave under 'one of' only the form that was chosen
            = 1
        """)
  }
}

extension Book {
  /// Advice that is given in one of several forms.
  fileprivate static func advice(_ forms: [String]) throws -> Book {
    var book = try Book(units: ["ash"])
    try book.rule("advice", try .once("2026-05-06"), .on, lines: [.alternatives: 9]) {
      $0.alternatives = forms
    }
    return book
  }
}

extension Document {
  /// A letter of which not much is known.
  static func letter(
    number: String? = nil, issued: String? = nil, inForceFrom: String? = nil,
    inForceUntil: String? = nil, attachment: Attachment = .complete
  ) throws -> Document {
    Document(
      id: try code("letter"), title: "Letter", number: number, issued: try issued.map(date),
      issuer: nil, inForceFrom: try inForceFrom.map(date),
      inForceUntil: try inForceUntil.map(date), attachment: attachment, source: line(12))
  }
}
