import Foundation

/// What came of a benchmark: one row of the table.
struct Row {
  /// How many tasks there are.
  let tasks: Int
  /// The median of what the runs took, by stage; empty where there are none.
  let stages: Stages
  /// How many tasks found no slot.
  var unplaced = 0
  /// How many published tasks stand elsewhere than they did, and how many of them had to.
  var moved = 0
  var forced = 0
  /// The first digits of a digest that is the same wherever the result is.
  let digest: String

  /// The names of the columns.
  static let head = line(
    "name",
    [
      "tasks", "time ms", "expand", "place", "check", "peak MiB", "unplaced", "moved", "forced",
      "digest",
    ])

  /// The row as a line, with the peak of memory of this process.
  func text(of name: String) -> String {
    let times = [stages.total, stages.expanding, stages.placing, stages.checking].map { time in
      time == .zero ? "-" : String(format: "%.1f", time / .milliseconds(1))
    }
    let counts = [peakMemory.map { "\($0)" } ?? "?", "\(unplaced)", "\(moved)", "\(forced)"]
    return Row.line(name, ["\(tasks)"] + times + counts + [digest])
  }

  private static func line(_ name: String, _ cells: [String]) -> String {
    name.padded(to: 12) + cells.map { $0.aligned(to: $0 == cells.last ? 22 : 9) }.joined()
  }

  /// The most memory that this process has had, in MiB; `nil` where the system does not tell.
  private var peakMemory: Int? {
    let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line.flatMap { Int($0.filter(\.isNumber)) }.map { $0 / 1024 }
  }
}

/// How long each stage took.
struct Stages {
  var expanding = Duration.zero
  var placing = Duration.zero
  var checking = Duration.zero
  var writing = Duration.zero

  /// All of them together.
  var total: Duration { expanding + placing + checking + writing }

  /// The stages of the run that is the median by its whole time.
  static func median(of runs: [Stages]) -> Stages {
    let sorted = runs.sorted { $0.total < $1.total }
    return sorted.isEmpty ? Stages() : sorted[sorted.count / 2]
  }
}

/// What comes of some work, and how much time of the processor it took: on one core with nothing else
/// to do that is how long it took.
func timed<Value>(_ work: () throws -> Value) rethrows -> (value: Value, time: Duration) {
  let start = clock()
  let value = try work()
  return (value, .microseconds(clock() - start))
}
