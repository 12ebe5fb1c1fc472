import Ledger
import ScheduleModel

/// What lists say about links.
struct LinkWords {
  private let plans: [PlanID: PublishedPlan]
  private let lastUsed: [Int: Receipt]
  private let language: Language

  /// Prepares the words. `lastUsed` has the latest receipt of each link that was ever used.
  init(_ plans: [PublishedPlan], lastUsed: [Int: Receipt], in language: Language) {
    self.plans = Dictionary(plans.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.lastUsed = lastUsed
    self.language = language
  }

  /// What a link is good for.
  func what(_ purpose: Link.Purpose) -> String {
    switch purpose {
    case .reads(let terms): name(of: terms)
    case .reports(let plan, let station):
      word("báo đã phát sóng: ", "reports what was aired: ")
        + (plans[plan]?.name(of: .unit(station), in: language) ?? station.text)
    }
  }

  /// What a feed is called, with what is particular about it.
  func name(of terms: FeedTerms) -> String {
    let subject =
      plans[terms.plan]?.name(of: terms.subject, in: language) ?? terms.subject.description
    let profile: String? =
      switch terms.profile {
      case .standard: nil
      case .personal: word("có nhắc", "with reminders")
      case .tasks: word("danh sách việc", "to-dos")
      }
    let speech = terms.language == .english ? word("tiếng Anh", "English") : nil
    let extras = [profile, speech].compactMap(\.self)
    return extras.isEmpty ? subject : "\(subject) [\(extras.joined(separator: ", "))]"
  }

  /// Whether a link holds, and when it was used last.
  func state(of link: Link) -> String {
    if link.withdrawn != nil { return word("đã thu hồi", "withdrawn") }
    let generation =
      link.generation > 1
      ? word("địa chỉ thứ \(link.generation), ", "address no. \(link.generation), ") : ""
    guard let last = lastUsed[link.id] else {
      return generation + word("chưa dùng", "not used yet")
    }
    let day = last.day.text(in: language)
    return generation
      + word(
        "dùng lần cuối \(day) (\(last.client), bản \(last.revision))",
        "last used on \(day) (\(last.client), revision \(last.revision))")
  }

  private func word(_ vietnamese: String, _ english: String) -> String {
    Phrase(vi: vietnamese, en: english)[language]
  }
}
