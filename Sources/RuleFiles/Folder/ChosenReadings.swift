import ScheduleModel

/// Which reading of each choice a plan follows, and what that changes in its rules.
struct ChosenReadings {
  /// The choices, each with its reading.
  let choices: [Choice]
  /// Decisions that name no choice or reading, doubled codes of choices, patches of no rule.
  let findings: [Finding]
  private let patches: [String: [RulePatch]]

  /// Follows what was decided, and the first reading where nobody has decided.
  ///
  /// `instead` goes before the decisions: a reading to try.
  init(_ drafts: [ChoiceDraft], _ decisions: [Decision], instead: [ChoiceID: ReadingID]) {
    var findings: [Finding] = []
    var choices: [Choice] = []
    var patches: [RulePatch] = []
    var places: [ChoiceID: SourcePlace] = [:]
    for draft in drafts {
      if let first = places[draft.id] {
        findings.append(
          .doubledCode(draft.id.text, at: draft.source, first: first, in: draft.language))
        continue
      }
      places[draft.id] = draft.source
      let decided = decisions.last { $0.choice == draft.id }
      let wanted = instead[draft.id] ?? decided?.reading
      let chosen = draft.readings.firstIndex { $0.reading.id == wanted } ?? 0
      choices.append(draft.choice(chosen: chosen))
      patches += draft.readings[chosen].patches
    }
    self.choices = choices
    self.findings = findings
    self.patches = Dictionary(grouping: patches) { $0.rule.text }
  }

  /// The patches of the rule of a code, in the order of the choices.
  func patches(of code: String) -> [RulePatch] { patches[code] ?? [] }

  /// Reports decisions about choices and readings that the plan does not have.
  static func findings(
    _ drafts: [ChoiceDraft], _ decisions: [Decision], in language: Language
  ) -> [Finding] {
    decisions.compactMap { decision in
      guard let choice = decision.choice, let reading = decision.reading else { return nil }
      guard let draft = drafts.first(where: { $0.id == choice }) else {
        return .unknownChoice(
          choice, at: decision.source, known: drafts.map(\.id.text).sorted(), in: language)
      }
      let known = draft.readings.map(\.reading.id)
      guard !known.contains(reading) else { return nil }
      return .unknownReading(
        reading, of: choice, at: decision.source, known: known.map(\.text), in: language)
    }
  }

  /// Reports changes of rules that the plan does not have.
  static func findings(
    _ drafts: [ChoiceDraft], changing rules: Set<String>
  ) -> [Finding] {
    drafts.flatMap { draft in
      draft.readings.flatMap(\.patches).filter { !rules.contains($0.rule.text) }.map {
        .unknownRule($0.rule, known: rules.sorted(), in: draft.language)
      }
    }
  }
}

extension Decision {
  /// The choice that was decided; `nil` where something else was.
  var choice: ChoiceID? { if case .reading(let choice, _) = subject { choice } else { nil } }

  /// The reading that was chosen; `nil` where something else was decided.
  var reading: ReadingID? { if case .reading(_, let reading) = subject { reading } else { nil } }
}
