import CFeeds
import CivilTime
import Expansion
import Feeds
import Foundation
import Placement
import ScheduleModel

/// Writing the feeds of all communes, beside a program in C that has the same events ready and does
/// nothing but build them by libical and write them.
///
/// Both go through one feed after another in turns, so that whatever else the machine does strikes both.
enum Writing {
  /// A text that the C program writes otherwise, or not at all.
  struct Differing: Error, CustomStringConvertible {
    let description: String
  }

  /// What both took, for so many events.
  fileprivate struct Race {
    var ours = Duration.zero
    var theirs = Duration.zero
    var events = 0
    var octets = 0
  }

  /// Writes the feeds so often; the digest is how much longer than C it takes, and how long an event
  /// takes.
  static func measure(_ runs: Int) throws -> Row {
    let book = try Nation.weekly()
    let plan = Placer(book).plan(book.datedTasks())
    let tasks = plan.publishedTasks
    var races: [Race] = []
    for _ in 0..<runs { races.append(try self.race(plan, tasks)) }
    races.sort { $0.ours < $1.ours }
    let median = races[races.count / 2]
    return Row(
      tasks: median.events, stages: Stages(writing: median.ours),
      digest: "\(median.ratio) of C, \(median.perEvent) µs")
  }

  private static func race(_ plan: Plan, _ tasks: [PublishedTask]) throws -> Race {
    var race = Race()
    let stamp = plan.book.head.updated
    let (feeds, time) = timed {
      PlanFeeds(
        of: PublishedPlan(plan.book), tasks.map { TaskRecord(new: $0, at: stamp) },
        in: plan.book.head.language, zone: plan.book.head.zone, asOf: stamp)
    }
    race.ours = time
    for case .unit(let unit) in feeds.subjects {
      let (files, time) = try timed { try feeds.feed(.unit(unit)).all }
      race.ours += time
      for file in files { race.theirs += try theirs(file, &race) }
    }
    return race
  }

  /// How long the C program takes for a feed; what it writes has to be the same.
  private static func theirs(_ file: Feed, _ race: inout Race) throws -> Duration {
    try unsafe file.octets.withUnsafeBufferPointer { octets in
      guard let text = unsafe cfeeds_read(octets.baseAddress, octets.count) else {
        throw Differing(description: "\(file.path): C cannot read it")
      }
      defer { unsafe cfeeds_free(text) }
      let digest = unsafe cfeeds_digest_of(octets.baseAddress, octets.count)
      guard unsafe cfeeds_digest(text) == digest else {
        throw Differing(description: "\(file.path): C writes something else")
      }
      race.events += unsafe cfeeds_events(text)
      race.octets += octets.count
      return timed { unsafe cfeeds_write(text) }.time
    }
  }
}

extension Writing.Race {
  /// How much longer than C it took: `1.25`.
  fileprivate var ratio: String { Writing.text(ours / theirs) }

  /// How many microseconds an event took: `17.25`.
  fileprivate var perEvent: String {
    Writing.text(ours / .microseconds(1) / Double(max(1, events)))
  }
}

extension Writing {
  /// A number with two digits behind the point.
  fileprivate static func text(_ number: Double) -> String { String(format: "%.2f", number) }
}
