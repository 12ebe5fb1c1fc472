import ScheduleModel

/// A column of a table that a station sends back. The raw value is its head in files of programs.
enum AsRunColumn: String, CaseIterable {
  case id, outcome, airedAt, airedSeconds, airedMinutes, remark

  /// The heads by which the column is known, folded.
  private var heads: [String] {
    let headings: [Phrase] =
      switch self {
      case .id: [SlotColumn.id.heading]
      case .outcome: [SlotColumn.outcome.heading]
      case .airedAt: [SlotColumn.airedAt.heading]
      case .airedSeconds: [Phrase(vi: "Số giây đã phát", en: "Seconds aired")]
      case .airedMinutes: [SlotColumn.airedMinutes.heading]
      case .remark: [SlotColumn.remark.heading]
      }
    return [rawValue.lowercased()] + headings.flatMap { [$0.vietnamese, $0.english] }.map(\.plain)
  }

  /// The column that a head names; any case and either form of accents.
  static func named(_ head: String) -> AsRunColumn? {
    allCases.first { $0.heads.contains(head.plain) }
  }
}

extension AirReport.Outcome {
  /// The outcome that a word of a table names; `nil` for others.
  static func named(_ word: String) -> AirReport.Outcome? {
    allCases.first { outcome in
      ([outcome.rawValue, outcome.name.vietnamese, outcome.name.english] + outcome.otherNames)
        .contains(word.plain)
    }
  }

  /// What people write besides.
  private var otherNames: [String] {
    switch self {
    case .aired: ["phát", "có", "x", "✓", "✔", "yes", "đã phát sóng"]
    case .late: ["muộn", "trễ", "phát trễ"]
    case .short: ["thiếu", "cut short"]
    case .notAired: ["không", "chưa phát", "no", "missed"]
    case .preempted: ["bị cắt", "bị thay thế", "bị hoãn", "preempted"]
    }
  }

  /// Whether a word says that nothing is said yet.
  static func isBlank(_ word: String) -> Bool {
    ["", "chưa báo", "chưa rõ", "not reported", "not-reported"].contains(word.plain)
  }
}

extension String {
  /// The text in small letters and with single spaces. Swift compares without regard to the form of
  /// accents.
  var plain: String {
    lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
