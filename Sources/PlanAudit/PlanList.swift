import ScheduleModel

/// The lists of a plan in which a task can stand.
enum PlanList: CaseIterable {
  case assignments, unplaced, open

  /// What the tasks of the list are.
  var name: Phrase {
    switch self {
    case .assignments: Phrase(vi: "có chỗ", en: "placed")
    case .unplaced: Phrase(vi: "không có chỗ", en: "unplaced")
    case .open: Phrase(vi: "để ngỏ", en: "open")
    }
  }
}
