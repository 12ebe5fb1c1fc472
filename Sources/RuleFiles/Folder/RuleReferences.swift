import CivilTime
import ScheduleModel

/// Checks what rules say of each other: codes that occur twice, anchors that lead nowhere.
struct RuleReferences {
  private let drafts: [RuleDraft]
  private let byID: [RuleID: RuleDraft]
  /// Where each code and former code stands for the first time.
  private let places: [RuleID: SourcePlace]
  /// The rules by their former codes.
  private let renamed: [RuleID: RuleID]

  /// Whether a rule that is named may be among those that could not be read.
  private let reach: Reach

  /// How much of the plan's rules is known.
  enum Reach {
    case allRules, someRules
  }

  /// Looks at the rules of all files together.
  init(_ drafts: [RuleDraft], of reach: Reach) {
    self.drafts = drafts
    self.reach = reach
    byID = Dictionary(drafts.map { ($0.rule.id, $0) }, uniquingKeysWith: { first, _ in first })
    places = Dictionary(drafts.flatMap(\.codes), uniquingKeysWith: { first, _ in first })
    renamed = Dictionary(
      drafts.compactMap { draft in draft.rule.formerID.map { ($0, draft.rule.id) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// What is wrong, in the order of the rules.
  var findings: [Finding] {
    drafts.flatMap { doubled($0) + broken($0) + counted($0) + carried($0) }
  }

  /// Reports a rule whose tasks are done in those of one that does not exist, has no periods, or is done
  /// in another itself.
  private func carried(_ draft: RuleDraft) -> [Finding] {
    guard let place = draft.carrier, let target = draft.rule.details.carrier else { return [] }
    if let missing = missing(target, at: place, draft.language) { return missing }
    if let other = byID[target]?.rule, other.details.carrier == nil, other.id != draft.rule.id,
      case .every = other.anchor
    {
      return []
    }
    return [.cannotCarry(target, at: place.place, in: draft.language)]
  }

  /// Reports a code, or a former code, that stands somewhere else already.
  private func doubled(_ draft: RuleDraft) -> [Finding] {
    draft.codes.compactMap { code, place in
      guard let first = places[code], first != place else { return nil }
      return .doubledCode(code.text, at: place, first: first, in: draft.language)
    }
  }

  /// Reports a rule that counts toward one that does not exist, that asks for no number, or that
  /// counts toward another itself.
  private func counted(_ draft: RuleDraft) -> [Finding] {
    guard let place = draft.counting, let target = draft.rule.counting.target else { return [] }
    if let missing = missing(target, at: place, draft.language) { return missing }
    let other = byID[target]?.rule
    guard other?.counting.target == nil, draft.rule.anchor.hasOwnDays else {
      return [.cannotCount(target, at: place.place, in: draft.language)]
    }
    return []
  }

  /// What to say of a rule that is named and does not exist; `nil` where it does.
  private func missing(
    _ target: RuleID, at scalar: Scalar, _ language: Language
  ) -> [Finding]? {
    guard byID[target] == nil else { return nil }
    if let now = renamed[target] { return [.renamedRule(scalar, now: now, in: language)] }
    guard reach == .allRules else { return [] }
    let known = byID.keys.map(\.text).sorted()
    return [.unknownRule(scalar, known: known, in: language)]
  }

  private func broken(_ draft: RuleDraft) -> [Finding] {
    guard let anchor = draft.anchor, let target = draft.rule.leader else { return [] }
    if let missing = missing(target, at: anchor, draft.language) { return missing }
    guard let circle = circle(from: draft.rule.id) else {
      return orderInVain(draft, anchor, target)
    }
    return [.ruleCycle(circle, at: anchor.place, in: draft.language)]
  }

  /// Reports a rule that follows one that has no tasks of a day in the same periods: nothing would wait
  /// for anything.
  private func orderInVain(
    _ draft: RuleDraft, _ anchor: Scalar, _ target: RuleID
  ) -> [Finding] {
    guard draft.rule.details.follows != nil, let leader = byID[target]?.rule,
      let own = draft.rule.anchor.buckets, let others = leader.anchor.buckets
    else { return [] }
    guard leader.position == .throughout || own != others else { return [] }
    return [.orderInVain(anchor, after: target, in: draft.language)]
  }

  /// The rules from one back to itself along anchors, or `nil` where they end.
  private func circle(from start: RuleID) -> [RuleID]? {
    var path = [start]
    var passed: Set<RuleID> = []
    while let next = byID[path[path.count - 1]]?.rule.leader {
      if next == start { return path + [start] }
      guard passed.insert(next).inserted else { return nil }
      path.append(next)
    }
    return nil
  }
}

extension RuleDraft {
  /// The codes that identify the rule's tasks, with their places: its own and, where it was renamed,
  /// its former one.
  fileprivate var codes: [(RuleID, SourcePlace)] {
    let former = rule.formerID.flatMap { id in formerCode.map { (id, $0.place) } }
    return [(rule.id, rule.source)] + [former].compactMap(\.self)
  }
}

extension Rule {
  /// The rule that this is relative to, or has to follow.
  fileprivate var leader: RuleID? { anchor.rule ?? details.follows?.rule }
}

extension Anchor {
  /// The kind of the periods in each of which the rule has tasks; the inner `nil` for windows, the outer
  /// where other rules or nobody gives its days.
  fileprivate var buckets: Period.Kind?? {
    switch self {
    case .windows: .some(nil)
    case .every(let kind, _): .some(kind)
    case .relative, .open, .standing: nil
    }
  }

  /// Whether the rule names days or windows of its own.
  var hasOwnDays: Bool { if case .windows = self { true } else { false } }

  /// The rule that this is relative to.
  var rule: RuleID? { if case .relative(_, let rule, _) = self { rule } else { nil } }
}
