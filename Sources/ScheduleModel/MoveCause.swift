/// Why a task does not stand where it was published.
public enum MoveCause: Hashable, Sendable {
  /// The plan or people give it another time.
  case given
  /// It can stand there no more, whatever else moves. Never empty.
  case closed([DayVerdict.Exclusion])
  /// These tasks have its slot, or stand too near to it. Sorted, never empty.
  case displaced(by: [TaskID])
  /// It could still stand there.
  case needless

  /// Whether the task had to move, rather than make room.
  public var isForced: Bool {
    switch self {
    case .given, .closed: true
    case .displaced, .needless: false
    }
  }
}
