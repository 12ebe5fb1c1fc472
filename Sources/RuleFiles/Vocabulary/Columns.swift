import ScheduleModel

/// The columns of a roster, in both languages.
enum RosterColumn: CaseIterable {
  case code, formerCode, name, kind, parent, tags, validFrom, validUntil, aliases
  case misspellings, languages, communeCode, successors, assumed, absent, workingHours

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
    case .misspellings: Phrase(vi: "viết sai", en: "misspellings")
    case .languages: Phrase(vi: "ngôn ngữ", en: "languages")
    case .communeCode: Phrase(vi: "mã xã", en: "commune code")
    case .successors: Phrase(vi: "kế tục", en: "successors")
    case .assumed: Phrase(vi: "giả định", en: "assumed")
    case .absent: Phrase(vi: "vắng", en: "absent")
    case .workingHours: Phrase(vi: "giờ làm việc", en: "working hours")
    }
  }
}

/// The columns of a list of provisions, in both languages.
enum ProvisionColumn: CaseIterable {
  case code, document, section, quote, kind, tasks, reason

  /// The head of the column as people write it.
  var heading: Phrase {
    switch self {
    case .code: Phrase(vi: "mã", en: "id")
    case .document: Phrase(vi: "văn bản", en: "document")
    case .section: Phrase(vi: "mục", en: "section")
    case .quote: Phrase(vi: "trích", en: "quote")
    case .kind: Phrase(vi: "loại", en: "kind")
    case .tasks: Phrase(vi: "số việc", en: "tasks")
    case .reason: Phrase(vi: "lý do", en: "reason")
    }
  }
}
