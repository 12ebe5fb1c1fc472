import CivilTime
public import ScheduleModel

/// What stops a plan from being carried out as it stands, for those who asked for something else.
public struct ConflictWarnings: Sendable {
  private let unsettled: [Conflict]
  private let language: Language

  /// Looks for conflicts that are hard and undecided.
  public init(_ conflicts: [Conflict], in language: Language) {
    unsettled = conflicts.filter(\.isUnsettled)
    self.language = language
  }

  /// A line for each, with the first of its causes; wrapped to 80 columns, empty where there is
  /// none.
  public var text: String {
    unsettled.map { conflict in
      let place = conflict.causes.first.map { "\($0.words[language]): " } ?? ""
      return "\(place)\(conflict.message[language].shown) [\(conflict.code.rawValue)]"
        .wrapped(indent: 0, hanging: 2).joined(separator: "\n") + "\n"
    }.joined()
  }
}
