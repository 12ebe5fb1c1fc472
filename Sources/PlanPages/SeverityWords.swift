import ScheduleModel

extension Conflict.Severity {
  /// What a planner does about conflicts of it, the same words wherever they are counted.
  var name: Phrase {
    switch self {
    case .hard: Phrase(vi: "phải giải quyết", en: "to be settled")
    case .soft: Phrase(vi: "nên xem", en: "to look at")
    case .info: Phrase(vi: "nên biết", en: "worth knowing")
    }
  }

  /// How many there are: `2 điều nên xem`, `2 to look at`.
  func counted(_ count: Int) -> Phrase {
    Phrase(vi: "\(count) điều \(name.vietnamese)", en: "\(count) \(name.english)")
  }
}

/// What is counted by severity: conflicts within a plan, or between plans.
protocol Ranked {
  var severity: Conflict.Severity { get }
  /// Whether people have decided about it.
  var isDecided: Bool { get }
}

extension Conflict: Ranked {
  var isDecided: Bool { decision != nil }
}

extension JointConflict: Ranked {
  var isDecided: Bool { ruling != nil }
}

extension Array where Element: Ranked {
  /// How many there are of each severity, and how many somebody has to decide about: what is only
  /// worth knowing wants no decision.
  var severityCounts: Phrase {
    let counts = Conflict.Severity.allCases.map { severity in
      severity.counted(count { $0.severity == severity })
    }.joined(by: ", ")
    return counts + Phrase(vi: "; \(openCount) chưa quyết định", en: "; \(openCount) undecided")
  }

  /// How many somebody has to decide about.
  var openCount: Int { count { $0.severity != .info && !$0.isDecided } }

  /// The heading above those of a severity: how many, and how many of them people decided about.
  func heading(_ severity: Conflict.Severity) -> Phrase {
    let decided = count(where: \.isDecided)
    return severity.counted(count)
      + (decided == 0
        ? Phrase(verbatim: "")
        : Phrase(vi: ", \(decided) đã quyết định", en: ", \(decided) decided"))
  }
}
