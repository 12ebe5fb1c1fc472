/// Why a task does not stand where it was published.
public enum MoveCause: Hashable, Sendable {
  /// The plan or people give it another time.
  case given
  /// It can stand there no more, whatever else moves. Never empty.
  case closed([DayVerdict.Exclusion])
  /// More tasks are published in its slot than there is left of something that they need, so that some
  /// had to leave, and it is one of these.
  case short(Shortage)
  /// It is published nearer to these tasks of the same rule and unit than the rule allows now, so that
  /// some had to leave, and it is one of these. Sorted, never empty.
  case tooNear(to: [TaskID])
  /// It has to stand on the same day as these tasks of other units, which can stand there no more.
  /// Sorted, never empty.
  case together(with: [TaskID])
  /// These tasks have its slot, or stand too near to it. Sorted, never empty.
  case displaced(by: [TaskID])
  /// It could still stand there.
  case needless

  /// What there is too little of in a slot for the tasks that are published there.
  public struct Shortage: Hashable, Sendable {
    /// What tasks need.
    public enum Need: Hashable, Sendable {
      /// Places of a resource, of which this is the name.
      case resource(ResourceID, String)
      /// Half-days of a unit, of which this is the name.
      case time(UnitID, String)
    }

    /// What there is too little of.
    public let need: Need
    /// How much is left of it, beside what the plan or people give to others; at least 0.
    public let left: Int
    /// How much the published tasks take that want to stay; more than is left.
    public let wanted: Int

    /// Creates a shortage.
    public init(of need: Need, left: Int, wanted: Int) {
      self.need = need
      self.left = left
      self.wanted = wanted
    }
  }

  /// Whether the task had to move, rather than make room.
  public var isForced: Bool {
    switch self {
    case .given, .closed, .short, .tooNear, .together: true
    case .displaced, .needless: false
    }
  }
}
