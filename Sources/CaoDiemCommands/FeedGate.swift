import ArgumentParser
import CivilTime
import FeedAudit
import Feeds
import ICalendar
import ScheduleModel

/// What every calendar has to pass before anything is written.
///
/// A reader of our own holds each against the tasks that it shows, and the calendar library reads it
/// as the programs do that will poll it.
struct FeedGate: Sendable {
  private let zone: Zone
  private let language: Language

  /// A gate for calendars with the zone of their plan; it says in `language` what is wrong.
  init(_ zone: Zone, speaking language: Language) {
    self.zone = zone
    self.language = language
  }

  /// Makes calendars, and gives them back if all are sound, with what people have to know of them: a
  /// line each, empty where there is nothing.
  ///
  /// - Throws: `ExitCode` 70, after every fault was printed.
  func passing(
    _ make: () throws(ICalendarError) -> [Feed]
  ) throws -> (feeds: [Feed], warnings: String) {
    let feeds = try printingErrors(make)
    let checks = feeds.concurrentMap { ($0.path, check($0)) }
    try expectNone(checks.map { $1.refusal(in: language, of: $0) }.joined())
    try printingErrors { () throws(ICalendarError) in
      for feed in feeds { try feed.expectReadable() }
    }
    return (feeds, checks.map { $1.warnings(in: language, of: $0) }.joined())
  }

  /// What our own reader finds wrong with calendars, as a terminal shows it; empty where nothing is.
  func refusal(of feeds: [Feed]) -> String {
    feeds.map { check($0).refusal(in: language, of: $0.path) }.joined()
  }

  /// Ends the program where there is something to refuse.
  ///
  /// - Throws: `ExitCode` 70, after it was printed.
  func expectNone(_ refusal: String) throws {
    guard !refusal.isEmpty else { return }
    standardError.write(apology[language] + "\n" + refusal)
    throw ExitCode(70)
  }

  private func check(_ feed: Feed) -> FeedCheck {
    FeedCheck(feed.octets, of: feed.records, feed.notice, as: feed.terms, [zone.id: zone])
  }

  /// What a body gives back.
  ///
  /// - Throws: `ExitCode` 70 where it cannot, after its error was printed.
  func printingErrors<Value>(
    _ body: () throws(ICalendarError) -> Value
  ) throws -> Value {
    do {
      return try body()
    } catch {
      standardError.write("\(error)\n")
      throw ExitCode(70)
    }
  }

  private var apology: Phrase {
    Phrase(
      vi: "Chưa ghi gì: lịch có lỗi của chúng tôi; xin báo lại kèm các dòng sau:",
      en: "Nothing was written: this is our fault; please report it with these lines:")
  }
}
