public import ScheduleModel

/// A number that was counted or measured, in thousandths, and what it is to be held against.
public struct RatedResult: Hashable, Sendable {
  /// The number.
  public let value: Int
  /// The target that was assigned; `nil` where the rule has it, or nobody has said.
  public let target: Int?
  /// The number of the year before; `nil` where nobody has said.
  public let before: Int?
  /// What else was written beside it.
  public let note: String

  /// Puts the fields together.
  public init(_ value: Int, target: Int? = nil, before: Int? = nil, note: String = "") {
    self.value = value
    self.target = target
    self.before = before
    self.note = note
  }
}

/// What is said of one evaluation.
public struct Rating: Hashable, Sendable {
  /// Why there is no grade. The raw value stands in files and never changes.
  public enum Lack: String, CaseIterable, Hashable, Sendable {
    /// Nobody has told the result.
    case noResult = "no-result"
    /// Nobody has told the target of the period.
    case noTarget = "no-target"
    /// Nobody has told the result of the year before.
    case noBaseline = "no-baseline"
    /// The target names no value.
    case directionOnly = "direction-only"
    /// The target is to be striven for, and the plan does not rate such.
    case aspiration
    /// The plan has no grades.
    case noScale = "no-scale"
    /// A target of nothing has no share.
    case nothingAsked = "nothing-asked"
  }

  /// What was rated.
  public let evaluation: Evaluation
  /// The result; `nil` where nobody has told it.
  public let result: RatedResult?
  /// Whether the target is met; `nil` where that cannot be said.
  public let isMet: Bool?
  /// How much of the target was reached, in thousandths of a hundredth, rounded down; `nil` where there
  /// is no such share.
  public let share: Int?
  /// The grade; `nil` where there is none, for the reason that `lack` tells.
  public let grade: RatingScale.Grade?
  /// Why there is no grade; `nil` where there is one.
  public let lack: Lack?

  /// Rates a result by the grades of a plan.
  ///
  /// A target that has to be passed, or hit, is not reached by a result that only equals, or passes, it:
  /// it then counts as a little less than all of it.
  public init(_ evaluation: Evaluation, _ result: RatedResult?, by scale: RatingScale?) {
    self.evaluation = evaluation
    self.result = result
    let measured = Measured(evaluation.threshold, result)
    isMet = measured.isMet
    share = measured.share
    let isRated =
      evaluation.modality != .should
      || evaluation.rule.details.ratesAspirations ?? scale?.ratesAspirations ?? true
    guard measured.lack == nil, let reached = measured.share, isRated, let scale else {
      grade = nil
      lack = measured.lack ?? (isRated ? .noScale : .aspiration)
      return
    }
    let whole = 100_000
    let counted = measured.isMet == false && reached >= whole ? whole - 1 : reached
    grade = scale.grade(of: counted)
    lack = grade == nil ? .noScale : nil
  }
}

/// A result held against its target.
private struct Measured {
  var isMet: Bool?
  var share: Int?
  var lack: Rating.Lack?

  init(_ threshold: Threshold, _ result: RatedResult?) {
    guard let result else {
      lack = .noResult
      return
    }
    switch threshold.basis {
    case .itself: compare(Int128(result.value), Int128(threshold.value), threshold.comparison)
    case .assigned:
      guard let target = result.target else {
        lack = .noTarget
        return
      }
      compare(Int128(result.value), Int128(target), threshold.comparison)
    case .growth:
      guard let before = result.before, before > 0 else {
        lack = .noBaseline
        return
      }
      // Both sides times the year before, so that nothing is rounded.
      compare(
        Int128(result.value - before) * 100_000, Int128(threshold.value) * Int128(before),
        threshold.comparison)
    case .direction(let rises):
      lack = .directionOnly
      isMet = result.before.map { rises ? result.value > $0 : result.value < $0 }
    }
  }

  private mutating func compare(
    _ value: Int128, _ target: Int128, _ comparison: Threshold.Comparison
  ) {
    isMet =
      switch comparison {
      case .atLeast, .about, .unstated: value >= target
      case .moreThan: value > target
      case .exactly: value == target
      }
    guard target > 0 else {
      lack = .nothingAsked
      return
    }
    share = Int(clamping: max(0, value) * 100_000 / target)
  }
}
