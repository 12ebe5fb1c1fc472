import ScheduleModel

/// The keys of plan files. One table holds both languages; a file may use either.
enum Key: CaseIterable, Hashable {
  // Everywhere
  case code, formerCode, title, date, clause, note
  // plan.yaml
  case years, zone, calendars, updated, slashes, documents, campaigns
  case number, issuer
  // calendar files
  case days, are, weeklyRest, projected
  // rule files
  case document, campaign, rules
  case task, units
  case throughout, within, due
  case weekly, monthly, quarterly, halfYearly, yearly
  case before, alongside, after, distance
  case quantity, spacing, restDays, shift
  case time, duration, place
  case lead, partners, audience, message, speech, target
  case modality, occupies
  case assumed, question
  case firstDay, lastDay, broadcastBy

  /// The key as people write it.
  var name: Phrase {
    switch self {
    case .code: Phrase(vi: "mã", en: "code")
    case .formerCode: Phrase(vi: "mã cũ", en: "former code")
    case .title: Phrase(vi: "tên", en: "name")
    case .date: Phrase(vi: "ngày", en: "date")
    case .clause: Phrase(vi: "căn cứ", en: "clause")
    case .note: Phrase(vi: "ghi chú", en: "note")
    case .years: Phrase(vi: "năm", en: "years")
    case .zone: Phrase(vi: "múi giờ", en: "time zone")
    case .calendars: Phrase(vi: "lịch", en: "calendars")
    case .updated: Phrase(vi: "cập nhật", en: "updated")
    case .slashes: Phrase(vi: "gạch chéo", en: "slashes")
    case .documents: Phrase(vi: "các văn bản", en: "documents")
    case .campaigns: Phrase(vi: "các chiến dịch", en: "campaigns")
    case .number: Phrase(vi: "số", en: "number")
    case .issuer: Phrase(vi: "cơ quan", en: "issuer")
    case .days: Phrase(vi: "các ngày", en: "days")
    case .are: Phrase(vi: "là", en: "are")
    case .weeklyRest: Phrase(vi: "nghỉ hằng tuần", en: "weekly rest")
    case .projected: Phrase(vi: "dự kiến", en: "projected")
    case .document: Phrase(vi: "văn bản", en: "document")
    case .campaign: Phrase(vi: "chiến dịch", en: "campaign")
    case .rules: Phrase(vi: "quy tắc", en: "rules")
    case .task: Phrase(vi: "việc", en: "task")
    case .units: Phrase(vi: "ai", en: "who")
    case .throughout: Phrase(vi: "suốt", en: "throughout")
    case .within: Phrase(vi: "trong", en: "within")
    case .due: Phrase(vi: "hạn", en: "due")
    case .weekly: Phrase(vi: "mỗi tuần", en: "each week")
    case .monthly: Phrase(vi: "mỗi tháng", en: "each month")
    case .quarterly: Phrase(vi: "mỗi quý", en: "each quarter")
    case .halfYearly: Phrase(vi: "mỗi nửa năm", en: "each half-year")
    case .yearly: Phrase(vi: "mỗi năm", en: "each year")
    case .before: Phrase(vi: "trước", en: "before")
    case .alongside: Phrase(vi: "cùng", en: "alongside")
    case .after: Phrase(vi: "sau", en: "after")
    case .distance: Phrase(vi: "cách", en: "distance")
    case .quantity: Phrase(vi: "số lượng", en: "quantity")
    case .spacing: Phrase(vi: "cách nhau", en: "spacing")
    case .restDays: Phrase(vi: "ngày nghỉ", en: "rest days")
    case .shift: Phrase(vi: "dời", en: "shift")
    case .time: Phrase(vi: "giờ", en: "time")
    case .duration: Phrase(vi: "thời lượng", en: "duration")
    case .place: Phrase(vi: "nơi", en: "place")
    case .lead: Phrase(vi: "chủ trì", en: "lead")
    case .partners: Phrase(vi: "phối hợp", en: "with")
    case .audience: Phrase(vi: "đối tượng", en: "audience")
    case .message: Phrase(vi: "thông điệp", en: "message")
    case .speech: Phrase(vi: "ngôn ngữ", en: "language")
    case .target: Phrase(vi: "chỉ tiêu", en: "target")
    case .modality: Phrase(vi: "mức độ", en: "modality")
    case .occupies: Phrase(vi: "chiếm", en: "occupies")
    case .assumed: Phrase(vi: "giả định", en: "assumed")
    case .question: Phrase(vi: "hỏi", en: "question")
    case .firstDay: Phrase(vi: "ngày đầu", en: "first day")
    case .lastDay: Phrase(vi: "sau ngày cuối", en: "after last day")
    case .broadcastBy: Phrase(vi: "phát sóng", en: "broadcast by")
    }
  }

  /// A value as it may stand behind the key; dots where the key alone says enough.
  var example: Phrase {
    switch self {
    case .code: Phrase(vi: "hoi-nghi", en: "workshop")
    case .years: Phrase(vi: "2026", en: "2026")
    case .zone: Phrase(vi: "Asia/Ho_Chi_Minh", en: "Asia/Ho_Chi_Minh")
    case .updated: Phrase(vi: "17/6/2026 08:00", en: "2026-06-17 08:00")
    case .clause: Phrase(vi: "III.2", en: "III.2")
    case .duration: Phrase(vi: "90 phút", en: "90 minutes")
    default: Phrase(vi: "…", en: "…")
    }
  }

  /// The key that a text names in a language; any Unicode form, any case.
  static func named(_ text: String, in language: Language) -> Key? {
    table[language]?[text.folded]
  }

  /// The language of a file: that of its first known key; `nil` where there is none.
  static func language(of keys: some Sequence<String>) -> Language? {
    keys.lazy.compactMap { key in
      Language.allCases.first { named(key, in: $0) != nil }
    }.first
  }

  private static let table: [Language: [String: Key]] = Dictionary(
    uniqueKeysWithValues: Language.allCases.map { language in
      (
        language,
        Dictionary(
          allCases.map { ($0.name[language].folded, $0) }, uniquingKeysWith: { first, _ in first })
      )
    })
}

/// The columns of a roster, in both languages.
enum RosterColumn: CaseIterable {
  case code, formerCode, name, kind, parent, tags, validFrom, validUntil, aliases

  /// The head of the column as people write it.
  var heading: Phrase {
    switch self {
    case .code: Phrase(vi: "mã", en: "id")
    case .formerCode: Phrase(vi: "mã cũ", en: "former id")
    case .name: Phrase(vi: "tên", en: "name")
    case .kind: Phrase(vi: "loại", en: "kind")
    case .parent: Phrase(vi: "thuộc", en: "parent")
    case .tags: Phrase(vi: "nhãn", en: "tags")
    case .validFrom: Phrase(vi: "từ ngày", en: "valid from")
    case .validUntil: Phrase(vi: "đến ngày", en: "valid until")
    case .aliases: Phrase(vi: "tên khác", en: "aliases")
    }
  }
}

/// Words that stand for values, in both languages. The first of each list is the one we suggest.
enum Words {
  static let toBeAnnounced = WordList(vi: ["chưa rõ"], en: ["to be announced", "tba"])
  static let campaign = WordList(vi: ["chiến dịch"], en: ["campaign"])
  static let yearly = WordList(vi: ["hằng năm", "hàng năm"], en: ["every year", "yearly"])
  static let until = WordList(vi: ["đến"], en: ["to", "until"])
  static let before = WordList(vi: ["trước ngày", "trước"], en: ["before"])
  static let lastWorkingDay = WordList(
    vi: ["ngày làm việc cuối cùng của", "ngày làm việc cuối cùng", "ngày làm việc cuối"],
    en: ["last working day of", "last working day"])
  static let exactly = WordList(vi: ["đúng"], en: ["exactly"])
  static let atLeast = WordList(vi: ["ít nhất", "tối thiểu"], en: ["at least"])
  static let times = WordList(vi: ["lần"], en: ["times"])
  static let workingDays = WordList(vi: ["ngày làm việc"], en: ["working days", "working day"])
  static let days = WordList(vi: ["ngày"], en: ["days", "day"])
  static let minutes = WordList(vi: ["phút"], en: ["minutes", "min"])
  static let hours = WordList(vi: ["giờ", "tiếng"], en: ["hours", "hour"])
  static let except = WordList(vi: ["trừ"], en: ["except"])
  static let and = WordList(vi: ["và"], en: ["and"])
  static let every = WordList(
    vi: ["mọi", "các", "tất cả", "mỗi"], en: ["every", "all", "each", "the"])
  static let under = WordList(vi: ["thuộc"], en: ["under"])
  static let month = WordList(vi: ["tháng"], en: ["month"])
  static let quarter = WordList(vi: ["quý"], en: ["quarter"])
  static let year = WordList(vi: ["năm"], en: ["year"])
  static let lunar = WordList(vi: ["âm lịch"], en: ["lunar"])
  static let leap = WordList(vi: ["nhuận"], en: ["leap"])

  static let modalities: [(WordList, Modality)] = [
    (WordList(vi: ["phải"], en: ["must"]), .must),
    (WordList(vi: ["nên"], en: ["should"]), .should),
    (WordList(vi: ["có thể"], en: ["may"]), .may),
  ]
  static let occupations: [(WordList, Occupation)] = [
    (WordList(vi: ["không"], en: ["nothing"]), .nothing),
    (WordList(vi: ["nửa ngày", "buổi"], en: ["half-day"]), .halfDay),
    (WordList(vi: ["cả ngày", "ngày"], en: ["day"]), .day),
  ]
  static let restDays: [(WordList, RestDays)] = [
    (WordList(vi: ["không"], en: ["never"]), .never),
    (WordList(vi: ["được"], en: ["allowed"]), .allowed),
  ]
  static let shifts: [(WordList, Shift)] = [
    (WordList(vi: ["về trước"], en: ["previous"]), .previousWorkingDay),
    (WordList(vi: ["về sau"], en: ["next"]), .nextWorkingDay),
    (WordList(vi: ["không"], en: ["none"]), .stays),
  ]
  static let dayKinds: [(WordList, OfficialDays.Kind)] = [
    (WordList(vi: ["nghỉ"], en: ["rest"]), .rest),
    (WordList(vi: ["nghỉ tết"], en: ["feast"]), .feast),
    (WordList(vi: ["làm việc", "làm bù"], en: ["work"]), .work),
  ]
  static let slashes: [(WordList, DateStyle)] = [
    (WordList(vi: ["ngày/tháng"], en: ["day/month"]), .dayMonth),
    (WordList(vi: ["tháng/ngày"], en: ["month/day"]), .monthDay),
  ]
}

/// The ways to write one word, in both languages.
struct WordList: Sendable {
  private let vietnamese: [String]
  private let english: [String]

  init(vi vietnamese: [String], en english: [String]) {
    self.vietnamese = vietnamese
    self.english = english
  }

  /// The word that we suggest.
  func suggested(in language: Language) -> String { all(in: language).first ?? "" }

  /// Whether a text is this word.
  func matches(_ text: some StringProtocol, in language: Language) -> Bool {
    all(in: language).contains { $0.folded == text.folded }
  }

  /// What follows the word where a text begins with it; `nil` where it does not.
  func rest(of text: String, in language: Language) -> String? {
    all(in: language).lazy.compactMap { word -> String? in
      let head = text.prefix(word.count)
      let tail = text.dropFirst(word.count)
      guard head.folded == word.folded, tail.first.map({ !$0.isLetter }) ?? true else { return nil }
      return tail.trimmed
    }.first
  }

  /// What stands in front of the word where a text ends with it; `nil` where it does not.
  func start(of text: String, in language: Language) -> String? {
    all(in: language).lazy.compactMap { word -> String? in
      guard text.suffix(word.count).folded == word.folded else { return nil }
      let head = text.dropLast(word.count)
      return head.last.map { $0.isWhitespace } ?? true ? head.trimmed : nil
    }.first
  }

  /// Every way to write the word in a language.
  func all(in language: Language) -> [String] {
    switch language {
    case .vietnamese: vietnamese
    case .english: english
    }
  }
}

/// How dates with slashes are meant.
enum DateStyle: Hashable, Sendable {
  case dayMonth, monthDay
}
