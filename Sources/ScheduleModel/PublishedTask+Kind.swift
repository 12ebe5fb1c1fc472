import CivilTime

extension PublishedTask {
  /// Whether it is the slot of a station in the event of somebody else: what the station airs, and
  /// nobody else's work.
  public var isSlot: Bool { part == .broadcast }

  /// Whether it has to be done by its day, not on it.
  ///
  /// Only a due date has these two marks in front of its titles: a title of the plan's own is the same
  /// in each language.
  public var isDeadline: Bool {
    Language.allCases.allSatisfy { heading[$0].hasPrefix(TaskFacts.dueMark[$0]) }
  }

  /// Whether it stands for a window in which the day is still open.
  public var hasOpenDay: Bool {
    certainty == .toBeAnnounced && !part.isSpan && extent.window.dayCount > 1
  }
}

extension TaskFacts {
  /// What stands in front of the title of a due date.
  static let dueMark = Phrase(vi: "Hạn: ", en: "Due: ")
}
