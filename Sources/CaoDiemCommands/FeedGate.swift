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
struct FeedGate {
  private let spoken: Language
  private let zone: Zone
  private let language: Language

  /// A gate for calendars in a language, with the zone of their plan; it says in `language` what is
  /// wrong.
  init(_ spoken: Language, _ zone: Zone, speaking language: Language) {
    self.spoken = spoken
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
    let checks = feeds.map { ($0.path, check($0)) }
    let refusal = refusal(checks)
    guard refusal.isEmpty else {
      standardError.write(refusal)
      throw ExitCode(70)
    }
    try printingErrors { () throws(ICalendarError) in
      for feed in feeds { try feed.expectReadable() }
    }
    return (feeds, checks.map { $1.warnings(in: language, of: $0) }.joined())
  }

  /// What our own reader finds wrong with calendars, as a terminal shows it; empty where nothing is.
  func refusal(of feeds: [Feed]) -> String { refusal(feeds.map { ($0.path, check($0)) }) }

  private func refusal(_ checks: [(path: String, check: FeedCheck)]) -> String {
    let faults = checks.map { $0.check.refusal(in: language, of: $0.path) }.joined()
    return faults.isEmpty ? "" : "\(apology[language])\n\(faults)"
  }

  private func check(_ feed: Feed) -> FeedCheck {
    FeedCheck(feed.octets, of: feed.records, feed.notice, as: feed.terms, [zone.id: zone])
  }

  private func printingErrors<Value>(
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
