import ArgumentParser
import Foundation

/// The program: measures what the engine does with plans of known sizes.
@main
struct BenchmarksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmarks",
    abstract: "Đo thời gian và bộ nhớ của phần tính lịch · time and memory of the engine.",
    discussion: """
      Không nêu tên thì liệt kê. Mỗi phép đo chạy trong một tiến trình riêng; thời gian là của bộ xử lý,
      số giữa của các lần chạy. Without a name it lists them. Each runs in a process of its own, so that
      the peak of memory is its own; times are of the processor, medians of the runs.
      """)

  @Argument(help: "Tên các phép đo, hoặc 'all' · names of benchmarks, or 'all'.")
  var names: [String] = []

  @Option(help: "Số lần chạy · how often each is run.")
  var runs = 5

  @Flag(help: .hidden)
  var rowOnly = false

  mutating func validate() throws {
    guard runs > 0 else {
      throw ValidationError("'--runs' phải từ 1 · has to be 1 or more")
    }
    for name in names where name != "all" && Benchmark.named(name) == nil {
      throw ValidationError("không có phép đo '\(name)' · there is no benchmark '\(name)'")
    }
  }

  func run() throws {
    guard !names.isEmpty else {
      for benchmark in Benchmark.all {
        say("  \(benchmark.name.padded(to: 14))\(benchmark.about)")
      }
      return
    }
    let chosen = names.contains("all") ? Benchmark.all : names.compactMap(Benchmark.named)
    guard !rowOnly else {
      for benchmark in chosen { say(try benchmark.measure(runs).text(of: benchmark.name)) }
      return
    }
    say(Row.head)
    for benchmark in chosen { try runAlone(benchmark) }
  }

  /// Prints a line at once, so that lines of several processes stay in order.
  private func say(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }

  /// Runs one benchmark in a process of its own, which prints its row.
  private func runAlone(_ benchmark: Benchmark) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = [benchmark.name, "--runs", "\(runs)", "--row-only"]
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw ExitCode(process.terminationStatus) }
  }
}

extension String {
  /// The text with spaces behind it up to a width.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  /// The text with spaces before it up to a width.
  func aligned(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}
