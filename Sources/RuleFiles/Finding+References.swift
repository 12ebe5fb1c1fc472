import CivilTime
import ScheduleModel

// What can be wrong with what a rule or a plan refers to.
extension Finding {
  static func orderInVain(
    _ scalar: Scalar, after rule: RuleID, in language: Language
  ) -> Finding {
    Finding(
      .keysConflict, at: scalar.place, in: language,
      Phrase(
        vi: "'\(rule)' không có việc đứng một ngày trong cùng kỳ: 'sau' không có tác dụng",
        en: "'\(rule)' has no task of one day in the same period: 'after' has no effect"),
      help: Phrase(
        vi: "bỏ 'sau', hoặc cho hai quy tắc cùng một kỳ (cùng 'mỗi tuần', cùng 'trong', …)",
        en: "drop 'after', or give both rules one period (both 'each week', both 'within', …)"))
  }

  static func noCampaign(at place: SourcePlace, in language: Language) -> Finding {
    Finding(
      .unknownCampaign, at: place, in: language,
      Phrase(
        vi: "quy tắc này không thuộc chiến dịch nào", en: "this rule belongs to no campaign"),
      help: Phrase(
        vi: "thêm 'chiến dịch: mã' vào quy tắc hoặc đầu tệp",
        en: "add 'campaign: code' to the rule or at the head of the file"))
  }

  static func unknownCampaign(
    _ scalar: Scalar, known: [String], in language: Language
  ) -> Finding {
    Finding(
      .unknownCampaign, at: scalar.place, in: language,
      Phrase(
        vi: "plan.yaml không có chiến dịch '\(scalar.text)'",
        en: "plan.yaml has no campaign '\(scalar.text)'"),
      help: suggestion(scalar.text, known))
  }

  static func noCampaignOfPlan(_ scalar: Scalar, in language: Language) -> Finding {
    Finding(
      .invalidCode, at: scalar.place, in: language,
      Phrase(
        vi: "'\(scalar.text)' không nêu mã kế hoạch và mã chiến dịch",
        en: "'\(scalar.text)' does not name a plan and a campaign by their codes"),
      help: Phrase(
        vi: "viết mã kế hoạch, '/', rồi mã chiến dịch của kế hoạch ấy, như ke-hoach-2026/cao-diem",
        en: "write the code of the plan, '/' and that of its campaign, such as plan-2026/spring"))
  }

  static func ownCampaign(_ scalar: Scalar, in language: Language) -> Finding {
    Finding(
      .unknownCampaign, at: scalar.place, in: language,
      Phrase(
        vi: "'\(scalar.text)' là chiến dịch của chính kế hoạch này",
        en: "'\(scalar.text)' is a campaign of this very plan"),
      help: Phrase(
        vi: "'thuộc đợt' nêu chiến dịch của một kế hoạch khác; nếu không có thì bỏ dòng này",
        en: "'part of' names a campaign of another plan; if there is none, drop this line"))
  }

  static func unknownDocument(
    _ scalar: Scalar, known: [String], in language: Language
  ) -> Finding {
    Finding(
      .unknownDocument, at: scalar.place, in: language,
      Phrase(
        vi: "plan.yaml không có văn bản '\(scalar.text)'",
        en: "plan.yaml has no document '\(scalar.text)'"),
      help: suggestion(scalar.text, known))
  }

  static func unknownRule(_ scalar: Scalar, known: [String], in language: Language) -> Finding {
    Finding(
      .unknownRule, at: scalar.place, in: language,
      Phrase(
        vi: "không có quy tắc nào mang mã '\(scalar.text)'",
        en: "no rule has the code '\(scalar.text)'"),
      help: suggestion(scalar.text, known))
  }

  static func renamedRule(_ scalar: Scalar, now code: RuleID, in language: Language) -> Finding {
    Finding(
      .unknownRule, at: scalar.place, in: language,
      Phrase(
        vi: "quy tắc '\(scalar.text)' nay mang mã '\(code)'",
        en: "the rule '\(scalar.text)' has the code '\(code)' now"),
      help: Phrase(vi: "viết '\(code)'", en: "write '\(code)'"))
  }

  static func cannotCount(
    _ rule: RuleID, at place: SourcePlace, in language: Language
  ) -> Finding {
    Finding(
      .keysConflict, at: place, in: language,
      Phrase(
        vi:
          "việc của quy tắc này không tính vào '\(rule)' được: một quy tắc có ngày hay khoảng riêng "
          + "tính vào một quy tắc không tính vào đâu nữa",
        en:
          "this cannot count toward '\(rule)': a rule with days or windows of its own counts toward "
          + "one that counts toward no other"),
      help: Phrase(
        vi: "bỏ 'tính vào', hoặc cho quy tắc này 'ngày' hay 'trong'",
        en: "drop 'counts toward', or give this rule 'date' or 'within'"))
  }

  static func cannotCarry(
    _ rule: RuleID, at place: SourcePlace, in language: Language
  ) -> Finding {
    Finding(
      .cannotCarry, at: place, in: language,
      Phrase(
        vi: "không gộp được vào '\(rule)'", en: "this cannot be merged into '\(rule)'"),
      help: Phrase(
        vi: "quy tắc ấy phải có việc mỗi tuần, mỗi tháng, …, và không gộp vào quy tắc khác",
        en: "that rule has to ask for something in each week, month, …, and not be merged itself"))
  }

  static func ruleCycle(_ rules: [RuleID], at place: SourcePlace, in language: Language) -> Finding
  {
    let path = rules.map(\.text).joined(separator: " → ")
    return Finding(
      .ruleCycle, at: place, in: language,
      Phrase(
        vi: "các quy tắc dựa vòng tròn vào nhau: \(path)",
        en: "these rules are anchored to each other in a circle: \(path)"),
      help: Phrase(
        vi: "cho một quy tắc một ngày của riêng nó", en: "give one of them a date of its own"))
  }

  static func unknownCalendar(
    _ scalar: Scalar, known: [String], in language: Language
  ) -> Finding {
    Finding(
      .unknownCalendar, at: scalar.place, in: language,
      Phrase(
        vi: "chương trình không có lịch '\(scalar.text)'",
        en: "the program has no calendar '\(scalar.text)'"),
      help: suggestion(scalar.text, known))
  }

  /// `near` is the name of a zone that may be meant.
  static func unknownZone(_ scalar: Scalar, near: String?, in language: Language) -> Finding {
    Finding(
      .unknownZone, at: scalar.place, in: language,
      Phrase(
        vi: "không có múi giờ '\(scalar.text)'", en: "there is no time zone '\(scalar.text)'"),
      help: near.map { Phrase(vi: "có phải là '\($0)'?", en: "did you mean '\($0)'?") }
        ?? Phrase(
          vi: "viết tên như Asia/Ho_Chi_Minh hoặc America/New_York",
          en: "write a name such as America/New_York or Asia/Ho_Chi_Minh"))
  }

  static func calendarWithoutYear(
    _ year: Int, at place: SourcePlace, named calendars: [String], zone: ZoneID?,
    in language: Language
  ) -> Finding {
    let help =
      calendars.isEmpty && zone == BuiltInCalendar.zone
      ? Phrase(
        vi: "thêm 'lịch: [vn]' vào plan.yaml, hoặc thêm ngày nghỉ vào calendar.yaml",
        en: "add 'calendars: [vn]' to plan.yaml, or the rest days to calendar.yaml")
      : Phrase(
        vi: "thêm ngày nghỉ của năm ấy vào calendar.yaml",
        en: "add the rest days of that year to calendar.yaml")
    return Finding(
      .calendarWithoutYear, at: place, in: language,
      Phrase(
        vi: "chưa có ngày nghỉ lễ của năm \(year): chỉ tính thứ Bảy, Chủ nhật",
        en: "no official days are known for \(year): only weekends count as rest days"),
      help: help)
  }

  static func calendarProjected(
    _ year: Int, _ reasons: [String], at place: SourcePlace, in language: Language
  ) -> Finding {
    let list = reasons.map { "'\($0)'" }.joined(separator: ", ")
    return Finding(
      .calendarProjected, at: place, in: language,
      Phrase(
        vi: "ngày nghỉ năm \(year) là dự kiến, chưa có thông báo chính thức: \(list)",
        en: "official days of \(year) are expected, not announced: \(list)"),
      help: Phrase(
        vi: "có thông báo thì ghi các ngày vào calendar.yaml: ngày ghi ở đó thay ngày dự kiến",
        en: "once announced, put the days into calendar.yaml: they replace the expected ones"))
  }

  private static func suggestion(_ text: String, _ known: [String]) -> Phrase? {
    if let near = nearest(to: text, among: known) {
      return Phrase(vi: "có phải là '\(near)'?", en: "did you mean '\(near)'?")
    }
    guard !known.isEmpty else {
      return Phrase(
        vi: "thêm vào plan.yaml, hoặc bỏ dòng này", en: "add it to plan.yaml, or drop this line")
    }
    let list = known.prefix(12).joined(separator: ", ") + (known.count > 12 ? ", …" : "")
    return Phrase(vi: "đang có: \(list)", en: "there are: \(list)")
  }
}
