import CivilTime
public import RuleFiles
public import ScheduleModel

/// A change of a plan folder that people could make to settle a conflict.
public enum PlanEdit: Hashable, Sendable {
  /// One line of a rule says something else.
  case rule(RuleID, RuleChange)
  /// People decide so: at least one subject, all of one kind.
  case decisions([Decision.Subject])
  /// The task is pinned no longer.
  case unpinning(TaskID)
}

extension PlanEdit {
  /// The name of the edit, which stays the same as long as the edit does: `hn-co-so.quantity.2`.
  ///
  /// The characters `a-z0-9-.`.
  public var code: String {
    switch self {
    case .rule(let rule, let change): ([rule.text] + change.codeParts).joined(separator: ".")
    case .decisions(let subjects): PlanEdit.code(of: subjects)
    case .unpinning: "unpin"
    }
  }

  /// The code of the decision that accepts a conflict as it is.
  public static let acceptance = "accept"

  private static func code(of subjects: [Decision.Subject]) -> String {
    guard let first = subjects.first else { return "" }
    switch first {
    case .reading(_, let reading): return "reading.\(reading)"
    case .pin(_, let day, let half): return "pin.\(day)" + (half.map { ".\($0)" } ?? "")
    case .waiver: return acceptance
    case .extra(let resource, let day, let half, let count):
      let total = subjects.count > 1 ? ".\(subjects.count)-days" : half.map { ".\($0)" } ?? ""
      return "\(resource).more.\(count).\(day)\(total)"
    case .quota(let rule, _, let number):
      return "\(rule).fewer.\(number).\(subjects.quotaUnits.count)-units"
    }
  }
}

extension PlanEdit {
  /// What sort of edit it is. Of one sort a conflict is offered one edit only, so that people can
  /// choose between ways that differ.
  enum Sort: Hashable {
    case window, number, extra, spacing, restDays
    /// Ways of which each is one to choose from.
    case single(String)
  }

  /// What sort of edit it is.
  var sort: Sort {
    switch self {
    case .rule(_, .window): .window
    case .rule(_, .quantity): .number
    case .rule(_, .spacing): .spacing
    case .rule(_, .restDays): .restDays
    case .rule(_, .shift), .rule(_, .occupation), .rule(_, .dayChoice), .unpinning: .single(code)
    case .decisions(let subjects):
      switch subjects.first {
      case .extra: .extra
      case .quota: .number
      case .pin: .single("pin")
      case .reading, .waiver, nil: .single(code)
      }
    }
  }
}

extension [Decision.Subject] {
  /// The units of all quotas among them, in order.
  var quotaUnits: [UnitID] {
    flatMap { subject -> [UnitID] in
      guard case .quota(_, let units, _) = subject else { return [] }
      return units
    }
  }
}

extension RuleChange {
  /// What is changed, and to what, in characters of a code.
  fileprivate var codeParts: [String] {
    switch self {
    case .window(let window): ["window", "\(window.start)", "\(window.last)"]
    case .quantity(let number): ["quantity", "\(number)"]
    case .spacing(let distance):
      ["spacing", "\(distance.days)", distance.count == .workingDays ? "working-days" : "days"]
    case .shift(.previousWorkingDay): ["shift", "previous"]
    case .shift(.nextWorkingDay): ["shift", "next"]
    case .shift(.stays): ["shift", "none"]
    case .restDays(.allowed): ["rest-days", "allowed"]
    case .restDays(.never): ["rest-days", "never"]
    case .dayChoice(.common): ["same-day", "yes"]
    case .dayChoice(.ofEachUnit): ["same-day", "no"]
    case .occupation(.nothing): ["occupies", "nothing"]
    case .occupation(.halfDay): ["occupies", "half-day"]
    case .occupation(.day): ["occupies", "day"]
    case .occupation(.hours): ["occupies", "hours"]
    }
  }
}
