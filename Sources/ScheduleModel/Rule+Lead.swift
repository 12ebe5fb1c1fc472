extension Rule {
  /// Who leads the tasks of a rule.
  public enum Lead: Hashable, Sendable {
    /// One unit for all, as a place in the roster's list.
    case unit(Int)
    /// Of each unit the one directly above it.
    case parent
    /// Of each unit the nearest of a kind above it.
    case above(kind: String)

    /// The one that leads for all units; `nil` where each has a lead of its own.
    public var unit: Int? { if case .unit(let lead) = self { lead } else { nil } }
    /// Whether each unit has a lead of its own.
    public var isOfEachUnit: Bool { unit == nil }
  }
}

extension RuleBook {
  /// Who leads the tasks of a rule where a unit does them, as a place in the roster's list; `nil` where
  /// the unit leads its own, because the rule names nobody, or there is no such unit above it.
  public func lead(of rule: Rule, for unit: Int) -> Int? {
    switch rule.details.lead {
    case nil: return nil
    case .unit(let lead): return lead
    case .parent: return parents[unit]
    case .above(let kind):
      var next = parents[unit]
      // A chain of parents cannot be longer than the roster.
      for _ in parents.indices {
        guard let place = next else { return nil }
        if roster.units[place].kind == kind { return place }
        next = parents[place]
      }
      return nil
    }
  }

  /// Who leads a task; `nil` where its unit does. The slot of a broadcaster is led by whoever leads the
  /// event that is aired.
  public func lead(of task: DatedTask) -> Int? {
    // Most rules name nobody, and a plan has millions of tasks.
    guard rules[task.rule].details.lead != nil else { return nil }
    let isSlot = task.part == .broadcast
    return lead(
      of: rules[task.rule], for: isSlot ? rules[task.rule].units.first ?? task.unit : task.unit)
  }

  /// Everybody who leads tasks of a rule, as places in the roster's list: a unit that leads its own is
  /// among them only where the rule names it. Sorted, unique; may be empty.
  public func leads(of rule: Rule) -> [Int] {
    switch rule.details.lead {
    case nil: []
    case .unit(let lead): [lead]
    case .parent, .above: Set(rule.units.compactMap { lead(of: rule, for: $0) }).sorted()
    }
  }
}

extension RuleBook {
  /// Who leads the tasks of a rule, as people call it: a unit by its name, else what it is to each unit;
  /// `nil` where each leads its own.
  public func leadName(of rule: Rule) -> Phrase? {
    switch rule.details.lead {
    case nil: nil
    case .unit(let lead): Phrase(verbatim: roster.units[lead].name)
    case .parent: Phrase(vi: "cấp trên", en: "the unit above")
    case .above(let kind): Phrase(vi: "\(kind) cấp trên", en: "the \(kind) above")
    }
  }
}

extension Roster {
  /// The place of the unit directly above each unit; `nil` where there is none.
  var parents: [Int?] {
    let places = Dictionary(
      units.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first }
    )
    return units.map { $0.parent.flatMap { places[$0] } }
  }
}
