import ScheduleModel

extension Rule {
  /// Whether two rules are called the same, or are of one activity on the same occasions.
  func isSameDuty(as other: Rule) -> Bool {
    if title.plain == other.title.plain { return true }
    guard let activity = details.activity, activity == other.details.activity else { return false }
    switch (anchor, other.anchor) {
    case (.every(let kind, _), .every(let second, _)):
      return kind == second && quantity.planned == other.quantity.planned
    case (.windows(let one), .windows(let two)): return one.map(\.window) == two.map(\.window)
    default: return false
    }
  }
}

extension String {
  /// The words in small letters, with a space between each two.
  var plain: String {
    lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }
}
