/// One of the two halves of a working day: what offices call a session (*buổi*).
public enum HalfDay: Int, CaseIterable, Hashable, Comparable, Sendable {
  case morning, afternoon

  /// The minutes after midnight that belong to it: noon is where the afternoon begins.
  public var minutes: Range<Int> {
    switch self {
    case .morning: 0..<720
    case .afternoon: 720..<1440
    }
  }

  /// The half in which a minute after midnight lies.
  public init(holding minute: Int) {
    self = HalfDay.morning.minutes.contains(minute) ? .morning : .afternoon
  }

  /// The half as people say it.
  public var name: Phrase {
    switch self {
    case .morning: Phrase(vi: "buổi sáng", en: "morning")
    case .afternoon: Phrase(vi: "buổi chiều", en: "afternoon")
    }
  }

  /// Orders as the day goes.
  public static func < (one: HalfDay, other: HalfDay) -> Bool { one.rawValue < other.rawValue }
}
