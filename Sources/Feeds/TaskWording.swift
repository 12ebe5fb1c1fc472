import CivilTime
import ScheduleModel

/// The words that are published of one task in one language.
struct TaskWording {
  /// The task that the event shows.
  let facts: TaskFacts
  /// The language.
  let language: Language

  /// What to do, who leads, who helps, for whom, by which clause, and what is assumed: a line each.
  var description: String {
    let details = facts.rule.details
    let lines: [(String, String?)] = [
      (word("Đơn vị", "Unit"), facts.unit.name),
      (word("Chủ trì", "Lead"), facts.lead.id == facts.unit.id ? nil : facts.lead.name),
      (word("Theo dõi", "Monitored by"), facts.monitor?.name),
      (word("Phối hợp", "With"), partners),
      (word("Gửi", "Sent to"), details.recipient),
      (word("Qua", "Via"), details.channel),
      (word("Đối tượng", "Audience"), details.audience),
      (word("Thông điệp", "Message"), facts.messageText),
      (word("Ngôn ngữ", "Language"), spoken),
      (word("Chỉ tiêu", "Target"), details.target),
      (word("Chỉ số", "Indicators"), indicators),
      (word("Sản phẩm", "Product"), details.product),
      (word("Mức độ", "Obligation"), modality),
      (word("Thời gian", "Time"), openTime),
      (word("Dùng", "Uses"), chosen),
      (word("Hạn theo văn bản", "Due by the document"), facts.task.nominal?.text(in: language)),
      (word("Ghi chú", "Note"), details.note),
      (word("Căn cứ", "Clause"), source),
    ]
    let assumptions = facts.assumptions.map { (word("Giả định", "Assumed"), Optional($0)) }
    return (lines + assumptions).compactMap { label, text in text.map { "\(label): \($0)" } }
      .joined(separator: "\n")
  }

  private var partners: String? {
    facts.partnerNames(in: language).joined(separator: "; ").orNil
  }

  /// In which language it is to be said; that nobody knows it where it is that of the place.
  private var spoken: String? {
    guard facts.rule.details.language == .ofUnit else { return facts.language }
    return facts.language
      ?? word("tiếng của nơi ấy (chưa rõ)", "the language of the place (not known)")
  }

  /// By what it is judged.
  private var indicators: String? {
    facts.rule.details.indicators.map { "\($0.title) (\($0.threshold.words[language]))" }
      .joined(separator: "; ").orNil
  }

  /// What was chosen where one of several resources will do.
  private var chosen: String? { facts.chosen.map(\.title).joined(separator: ", ").orNil }

  private var modality: String? {
    switch facts.rule.modality {
    case .must: nil
    case .should: word("nên làm", "should be done")
    case .may: word("có thể làm", "may be done")
    }
  }

  /// What is not known of the time, in words; else the half of the day, where one was chosen.
  private var openTime: String? {
    guard facts.status == .tentative, let extent = facts.extent else {
      return facts.half?.name[language]
    }
    if extent.window.dayCount > 1 {
      return word("chưa rõ ngày, trong khoảng ", "the day is open, within ")
        + extent.window.text(in: language)
    }
    let hours = facts.rule.hours
    let open = [
      hours == .toBeAnnounced ? word("giờ", "hour") : nil,
      facts.rule.details.place == .toBeAnnounced ? word("nơi", "place") : nil,
    ].compactMap(\.self)
    guard !open.isEmpty else { return nil }
    let known = hours.start.map { word("; dự kiến lúc \($0)", "; meant for \($0)") } ?? ""
    return word("chưa rõ ", "not known: ") + open.joined(separator: ", ") + known
  }

  /// The clauses and the document.
  private var source: String {
    let clauses = facts.rule.details.clauses.joined(separator: ", ")
    guard let document = facts.document else { return clauses }
    let number =
      document.number.map { word("số ", "no. ") + $0 } ?? word("chưa rõ số", "no. unknown")
    let issued =
      document.issued.map { word("ngày ", "") + $0.text(in: language) }
      ?? word("chưa rõ ngày", "date unknown")
    let origin = [document.issuer, number, issued].compactMap(\.self).joined(separator: ", ")
    return "\(clauses) – \(document.title) (\(origin))"
  }

  private func word(_ vietnamese: String, _ english: String) -> String {
    Phrase(vi: vietnamese, en: english)[language]
  }
}

extension String {
  /// The text, or `nil` where it is empty.
  fileprivate var orNil: String? { isEmpty ? nil : self }
}

extension Hours {
  /// The hour at which it begins, where the rule names one.
  fileprivate var start: TimeOfDay? { if case .at(let time, _) = self { time } else { nil } }
}
