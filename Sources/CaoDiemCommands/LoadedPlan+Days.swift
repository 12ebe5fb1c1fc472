import ArgumentParser
import CivilTime
import Foundation
import RuleFiles
import ScheduleModel

extension LoadedPlan {
  /// The day that an option names, in the forms of the plan.
  ///
  /// - Throws: `ExitCode` 64, after saying what would be right, where it names none.
  func day(_ text: String, of option: String) throws -> CivilDate {
    try reading(option) { days throws(DayProblem) in
      try days.day(text.precomposedStringWithCanonicalMapping)
    }
  }

  /// The moment that an option names: a day with a time.
  ///
  /// - Throws: `ExitCode` 64, after saying what would be right, where it names none.
  func moment(_ text: String, of option: String) throws -> CivilDateTime {
    try reading(option) { days throws(DayProblem) in
      try days.moment(text.precomposedStringWithCanonicalMapping)
    }
  }

  private func reading<Value>(
    _ option: String, _ read: (DayReader) throws(DayProblem) -> Value
  ) throws -> Value {
    do {
      return try read(DayReader(source.folder, of: plan.book.head))
    } catch {
      standardError.write("\(option): \(error.message[language])\n")
      throw ExitCode(64)
    }
  }
}

extension CivilDate {
  /// The day that it is now, on the clocks of a zone.
  static func today(in zone: Zone) -> CivilDate {
    let now = Instant(secondsSince1970: Int(Date().timeIntervalSince1970.rounded(.down)))
    return now.reading(at: zone.observance(at: now).offset).date
  }
}
