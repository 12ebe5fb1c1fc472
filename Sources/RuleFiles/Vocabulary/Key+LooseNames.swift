import ScheduleModel

extension Key {
  /// The name of the one of some keys that a text most likely means: one whose name is near, or that
  /// people also call so; `nil` where there is none.
  static func meant(by text: String, among keys: [Key], in language: Language) -> String? {
    nearest(to: text, among: keys.map { $0.name[language] })
      ?? keys.first { $0.looseNames.matches(text, in: language) }?.name[language]
  }

  /// What people call the key who write their first plan. Guessed from, never read.
  private var looseNames: WordList {
    switch self {
    case .weekly: WordList(vi: ["hằng tuần", "hàng tuần"], en: ["weekly", "every week"])
    case .monthly: WordList(vi: ["hằng tháng", "hàng tháng"], en: ["monthly", "every month"])
    case .quarterly: WordList(vi: ["hằng quý", "hàng quý"], en: ["quarterly", "every quarter"])
    case .halfYearly: WordList(vi: ["6 tháng", "sáu tháng"], en: ["half-yearly"])
    case .yearly: WordList(vi: ["hằng năm", "hàng năm"], en: ["yearly", "annually", "every year"])
    case .task: WordList(vi: ["nhiệm vụ", "công việc"], en: ["duty", "title", "what", "job"])
    case .units:
      WordList(vi: ["đơn vị", "đơn vị thực hiện"], en: ["unit", "units", "for", "whom"])
    case .date: WordList(vi: ["ngày thực hiện"], en: ["day", "when", "on"])
    case .within: WordList(vi: ["thời gian"], en: ["between", "during", "window"])
    case .throughout: WordList(vi: ["kéo dài"], en: ["span", "lasting"])
    case .due: WordList(vi: ["thời hạn", "hạn chót"], en: ["deadline", "due date"])
    case .quantity: WordList(vi: ["số lần", "số"], en: ["count", "times", "number", "how many"])
    case .spacing: WordList(vi: ["khoảng cách"], en: ["apart", "gap", "interval"])
    case .time: WordList(vi: ["giờ bắt đầu"], en: ["hour", "at", "start"])
    case .duration: WordList(vi: ["trong bao lâu"], en: ["length", "lasts"])
    case .place: WordList(vi: ["địa điểm", "ở đâu"], en: ["where", "location", "venue"])
    case .clause: WordList(vi: ["mục", "theo"], en: ["basis", "reference", "section"])
    case .lead: WordList(vi: ["đơn vị chủ trì"], en: ["led by", "leader"])
    case .partners: WordList(vi: ["đơn vị phối hợp"], en: ["partners", "together with"])
    case .recipient: WordList(vi: ["nơi nhận", "gửi đến"], en: ["recipient", "send to"])
    default: WordList(vi: [], en: [])
    }
  }
}
