import CivilTime
import ScheduleModel

/// When a task can begin whose hours are to be chosen.
struct Starts {
  /// One of the times.
  private struct Start {
    /// The minute after midnight.
    let minute: Int
    /// Which of the runs of hours it lies in.
    let run: Int
    /// Whether the task then lies in golden hours.
    let isGolden: Bool
  }

  /// How long the task lasts, in minutes.
  let length: Int
  /// Whether there would be times if those whose time the task takes worked at any hour, and there are
  /// none.
  let isCutToNothing: Bool
  /// The runs of hours, as minutes after midnight. Sorted, disjoint.
  private let runs: [Range<Int>]
  /// The times. Sorted by minute; may be empty.
  private let starts: [Start]
  /// The first of each run that is liked best: of the golden ones, where there are any.
  private let favourites: [Start]

  /// Finds the times within some runs of hours, so many minutes after their beginning, at which so
  /// long a task ends in the same run. `uncut` are the runs before they were cut to the hours at which
  /// people work.
  init(
    within runs: [Range<Int>], of uncut: [Range<Int>], golden: [Range<Int>], length: Int, step: Int
  ) {
    (self.length, self.runs) = (length, runs)
    isCutToNothing =
      runs.allSatisfy { $0.count < length } && uncut.contains { $0.count >= length }
    starts = runs.enumerated().flatMap { run, hours in
      stride(from: hours.lowerBound, through: hours.upperBound - length, by: step).map { minute in
        let isGolden = golden.contains {
          $0.lowerBound <= minute && minute + length <= $0.upperBound
        }
        return Start(minute: minute, run: run, isGolden: isGolden)
      }
    }
    let hasGolden = starts.contains(where: \.isGolden)
    favourites = starts.filter { $0.isGolden == hasGolden }.reduce(into: []) { firsts, start in
      if firsts.last?.run != start.run { firsts.append(start) }
    }
  }

  /// The times as minutes after midnight. Sorted, unique, may be empty.
  var minutes: [Int] { starts.map(\.minute) }

  /// The hours that the task has if it begins at the first of the times; `nil` where there is none.
  var first: Range<Int>? { starts.first.map { $0.minute..<$0.minute + length } }

  /// Whether a task that begins at a minute ends in the same run of hours, and it is none of the times:
  /// so it can be published that once had others beside it.
  func allowsBeside(_ minute: Int) -> Bool {
    !starts.contains { $0.minute == minute }
      && runs.contains { $0.lowerBound <= minute && minute + length <= $0.upperBound }
  }

  /// The time at which a task begins if it can choose freely; `nil` where there is none.
  func liked(by task: TaskID, on dayNumber: Int) -> Int? {
    favourite(of: task, on: dayNumber)?.minute
  }

  /// The time at which a task begins if it can choose freely and keeps to a time at which it once began,
  /// as far as that is possible; `nil` where there is none.
  func start(of task: TaskID, on dayNumber: Int, keeping kept: Int?) -> Int? {
    guard let kept, allowsBeside(kept) || starts.contains(where: { $0.minute == kept }) else {
      return liked(by: task, on: dayNumber)
    }
    return kept
  }

  /// How little a task likes to begin at a minute: golden hours first, then the run that it likes,
  /// then early in it.
  func dislike(of minute: Int, by task: TaskID, on dayNumber: Int) -> Int {
    guard let start = starts.first(where: { $0.minute == minute }),
      let favourite = favourite(of: task, on: dayNumber)
    else { return .max }
    let rank = (start.isGolden == favourite.isGolden ? 0 : 2) + (start.run == favourite.run ? 0 : 1)
    return rank * minutesOfADay + minute
  }

  private func favourite(of task: TaskID, on dayNumber: Int) -> Start? {
    guard !favourites.isEmpty else { return nil }
    return favourites[Int(rendezvous(task, dayNumber) % UInt64(favourites.count))]
  }
}
