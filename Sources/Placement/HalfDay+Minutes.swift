import ScheduleModel

extension HalfDay {
  /// The minutes after midnight that belong to it: noon is where the afternoon begins.
  var minutes: Range<Int> {
    switch self {
    case .morning: 0..<noon
    case .afternoon: noon..<24 * 60
    }
  }

  /// The half in which a minute after midnight lies.
  init(holding minute: Int) { self = minute < noon ? .morning : .afternoon }
}

private let noon = 12 * 60
