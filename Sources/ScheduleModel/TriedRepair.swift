/// A repair of a conflict that was tried: the plan was made anew with it, and the conflict was gone.
public struct TriedRepair: Hashable, Sendable {
  /// What it is called on the command line: a name that stays the same in every run on the same plan.
  public let code: String
  /// What to change, as a sentence without a full stop.
  public let edit: Phrase
  /// The file of the plan folder that it changes.
  public let file: String
  /// How many lines of the file are new, or gone without a new one in their place.
  public let lines: Int
  /// How many tasks stand at another time with it: of those that are published, or, where nothing is,
  /// of those that the plan has now.
  public let moved: Int
  /// How many tasks have a time without it.
  public let placedBefore: Int
  /// How many tasks have a time with it.
  public let placedAfter: Int
  /// How many tasks fewer the plan asks for; negative where it asks for more.
  public let dropped: Int
  /// How many soft conflicts there are with it that were not there before.
  public let softConflicts: Int

  /// Records what came of trying a repair.
  public init(
    code: String, edit: Phrase, file: String, lines: Int, moved: Int,
    placedBefore: Int, placedAfter: Int, dropped: Int, softConflicts: Int
  ) {
    self.code = code
    self.edit = edit
    self.file = file
    self.lines = lines
    self.moved = moved
    self.placedBefore = placedBefore
    self.placedAfter = placedAfter
    self.dropped = dropped
    self.softConflicts = softConflicts
  }
}

/// What came of looking for repairs of one conflict.
public struct RepairSearch: Hashable, Sendable {
  /// Those that work, the best first: at most three.
  public let repairs: [TriedRepair]
  /// How many edits were tried; 0 where there was nothing to try.
  public let attempts: Int

  /// How many repairs of one conflict are shown.
  public static let most = 3

  /// Records the outcome of a search. Of more repairs than are shown the first stay.
  public init(_ repairs: [TriedRepair], attempts: Int) {
    self.repairs = Array(repairs.prefix(RepairSearch.most))
    self.attempts = attempts
  }
}
