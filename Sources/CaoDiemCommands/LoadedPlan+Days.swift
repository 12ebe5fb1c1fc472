import ArgumentParser
import CivilTime
import Foundation
import RuleFiles
import ScheduleModel

extension PlanSource {
  /// The moment that `--now` names in the forms of the plan, else the present one.
  ///
  /// - Throws: `ExitCode` 64, after saying what would be right, where it names none.
  func moment(
    _ text: String?, for head: RuleBook.Head, _ language: Language
  ) throws -> Instant {
    guard let text else { return .now }
    let reading = try DayReader(folder, of: head).moment(text, of: "--now", language)
    return head.zone.resolve(reading).conventional
  }
}

extension LoadedPlan {
  /// What reads days in the forms of the plan.
  var days: DayReader { DayReader(source.folder, of: plan.book.head) }

  /// The day that an option names, in the forms of the plan.
  ///
  /// - Throws: `ExitCode` 64, after saying what would be right, where it names none.
  func day(_ text: String, of option: String) throws -> CivilDate {
    try days.day(text, of: option, language)
  }

  /// The moment that an option names: a day with a time.
  ///
  /// - Throws: `ExitCode` 64, after saying what would be right, where it names none.
  func moment(_ text: String, of option: String) throws -> CivilDateTime {
    try days.moment(text, of: option, language)
  }
}

extension DayReader {
  /// The day that the value of an option names.
  ///
  /// - Throws: `ExitCode` 64, after saying what would be right, where it names none.
  func day(_ text: String, of option: String, _ language: Language) throws -> CivilDate {
    try spoken(of: option, language) { days throws(DayProblem) in
      try days.day(text.precomposedStringWithCanonicalMapping)
    }
  }

  /// The moment that an option names: a day with a time.
  ///
  /// - Throws: `ExitCode` 64, after saying what would be right, where it names none.
  func moment(_ text: String, of option: String, _ language: Language) throws -> CivilDateTime {
    try spoken(of: option, language) { days throws(DayProblem) in
      try days.moment(text.precomposedStringWithCanonicalMapping)
    }
  }

  fileprivate func spoken<Value>(
    of option: String, _ language: Language, _ read: (DayReader) throws(DayProblem) -> Value
  ) throws -> Value {
    do {
      return try read(self)
    } catch {
      standardError.write("\(option): \(error.message[language])\n")
      throw ExitCode(64)
    }
  }
}

extension CivilDate {
  /// The day that it is now, on the clocks of a zone.
  static func today(in zone: Zone) -> CivilDate {
    Instant.now.day(in: zone)
  }
}

extension Instant {
  /// The present moment, to the second.
  static var now: Instant {
    Instant(secondsSince1970: Int(Date().timeIntervalSince1970.rounded(.down)))
  }
}
