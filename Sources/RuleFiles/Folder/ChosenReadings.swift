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
  /// `instead` goes before the decisions: a reading to try, which holds where it and another change
  /// the same.
  init(_ drafts: [ChoiceDraft], _ decisions: [Decision], instead: [ChoiceID: ReadingID]) {
    var findings: [Finding] = []
    var followed: [Followed] = []
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
      followed.append(Followed(draft: draft, chosen: chosen))
    }
    choices = followed.map { $0.draft.choice(chosen: $0.chosen) }
    self.findings = findings + (instead.isEmpty ? ChosenReadings.collisions(followed) : [])
    let tried = followed.filter { instead[$0.draft.id] != nil }
    let others = followed.filter { instead[$0.draft.id] == nil }
    patches = Dictionary(grouping: (others + tried).flatMap(\.reading.patches)) { $0.rule.text }
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

/// A choice with the reading that the plan follows.
private struct Followed {
  let draft: ChoiceDraft
  /// The reading, as a place in the list.
  let chosen: Int

  var reading: ChoiceDraft.Reading { draft.readings[chosen] }
}

extension ChosenReadings {
  /// Reports the lines of a rule that the readings of two choices change, where only one could hold.
  private static func collisions(_ followed: [Followed]) -> [Finding] {
    var first: [RuleLine: (choice: ChoiceID, place: SourcePlace)] = [:]
    var findings: [Finding] = []
    for one in followed {
      for patch in one.reading.patches {
        for entry in patch.entries {
          let key = FieldReader.key(entry, one.draft.language)
          let line = RuleLine(
            rule: patch.rule.text, key: key?.name.vietnamese ?? entry.key.text.folded)
          if let other = first[line], other.choice != one.draft.id {
            findings.append(
              .readingsConflict(
                one.draft.id, with: other, over: entry.key, of: patch.rule.text,
                in: one.draft.language))
          }
          first[line] = first[line] ?? (one.draft.id, entry.key.place)
        }
      }
    }
    return findings
  }

  /// A line of a rule, whichever language its key is written in.
  private struct RuleLine: Hashable {
    let rule: String
    let key: String
  }
}

extension Decision {
  /// The choice that was decided; `nil` where something else was.
  var choice: ChoiceID? { if case .reading(let choice, _) = subject { choice } else { nil } }

  /// The reading that was chosen; `nil` where something else was decided.
  var reading: ReadingID? { if case .reading(_, let reading) = subject { reading } else { nil } }
}
