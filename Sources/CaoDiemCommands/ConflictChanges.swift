import PlanPages
import ScheduleModel

/// What a decision made of the conflicts of a plan: those that came, went and are decided by it.
struct ConflictChanges {
  private let raised: [Conflict]
  private let gone: [Conflict]
  private let settled: [Conflict]
  private let language: Language

  /// Compares the conflicts of a plan before a decision with those after it.
  ///
  /// One that was there and has become hard counts as new.
  init(from before: [Conflict], to after: [Conflict], in language: Language) {
    let old = Dictionary(before.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let new = Set(after.map(\.id))
    raised = after.filter { conflict in
      guard let known = old[conflict.id] else { return true }
      return conflict.severity == .hard && known.severity != .hard
    }
    gone = before.filter { !new.contains($0.id) }
    settled = after.filter { conflict in
      conflict.decision != nil && old[conflict.id].map { $0.decision == nil } ?? false
    }
    self.language = language
  }

  /// A line for each kind of change with the conflicts below it; that there is none, where nothing
  /// changed.
  var text: String {
    let blocks = [
      block(
        Phrase(vi: "Xung đột mới phải giải quyết", en: "New conflicts to be settled"),
        raised.filter(\.isUnsettled)),
      block(
        Phrase(vi: "Xung đột mới nên xem", en: "New conflicts to look at"),
        raised.filter { !$0.isUnsettled }),
      block(Phrase(vi: "Xung đột không còn", en: "Conflicts that are gone"), gone),
      block(Phrase(vi: "Xung đột đã quyết", en: "Conflicts that are decided now"), settled),
    ].joined()
    guard blocks.isEmpty else { return blocks }
    return Phrase(
      vi: "Xung đột không đổi.", en: "The same conflicts as before.")[language].text()
  }

  private func block(_ heading: Phrase, _ conflicts: [Conflict]) -> String {
    guard !conflicts.isEmpty else { return "" }
    let lines = conflicts.map { "\($0.id): \($0.message[language])".text(indent: 2, hanging: 4) }
    return "\(heading[language]): \(conflicts.count).".text() + lines.joined()
  }
}
