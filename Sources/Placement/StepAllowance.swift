/// How many steps placement may take before it stops with the best that it has found.
///
/// A step is a look at one place where a task could stand: so the same input stops at the same point
/// on every machine.
struct StepAllowance {
  /// For tasks that compete with one another, beside those for each of them.
  var forAll = 20_000_000
  /// For each of them.
  var forEach = 2_000
  /// For a search through every way to place them, where they are few.
  var forEveryWay = 40_000
  /// For a search through every way to place some who are near one another.
  var forNeighbours = 10_000

  /// How many times all tasks may be placed anew to find better common days.
  var forTrials = 200
  /// How many tasks may be placed in all these times.
  var forTrialTasks = 2_000_000

  /// How many times so many tasks may be placed anew.
  func trials(of tasks: Int) -> Int { min(forTrials, forTrialTasks / max(1, tasks)) }

  /// How many steps so many tasks have together.
  func steps(for contenders: Int) -> Int { forAll + forEach * contenders }
}
