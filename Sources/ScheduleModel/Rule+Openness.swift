import CivilTime

extension Rule {
  /// Whether the rule itself says that the day is not known.
  public var leavesDayOpen: Bool {
    guard certainty == .toBeAnnounced, position == .on else { return false }
    switch anchor {
    case .open: return true
    case .windows(let occasions): return occasions.contains { $0.window.dayCount > 1 }
    case .every, .relative, .standing: return false
    }
  }
}
