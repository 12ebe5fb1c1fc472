import ArgumentParser
import CivilTime
import PlanPages
import ScheduleModel

/// What a sheet is asked for, looked up in the plan.
extension SheetCommand {
  /// The place of a unit in the roster; `nil` where none is asked for.
  ///
  /// - Throws: `ExitCode` 64, after saying so, where there is none of the code.
  func place(of code: String?, in loaded: LoadedPlan) throws -> Int? {
    guard let code else { return nil }
    let units = loaded.plan.book.roster.units
    if let place = units.firstIndex(where: { $0.id.text == code }) { return place }
    throw refusal(
      Phrase(
        vi: "không có đơn vị nào có mã '\(code)'; mã nằm ở cột đầu của units.csv",
        en: "no unit has the code '\(code)'; codes are the first column of units.csv"), loaded)
  }

  /// The period that an option names; `nil` where none does.
  ///
  /// - Throws: `ExitCode` 64, after saying what would be right, where it is none of its kind, or outside the
  ///   years of the plan.
  func namedPeriod(in loaded: LoadedPlan) throws -> Period? {
    guard let named = periods.first else { return nil }
    guard let period = Period(name: named.text), period.kind == named.kind else {
      let example = named.kind.example
      throw refusal(
        Phrase(
          vi: "\(named.option): không hiểu '\(named.text)'; viết như '\(example)'",
          en: "\(named.option): '\(named.text)' is not understood; write '\(example)'"), loaded)
    }
    return try inPlan(period, loaded)
  }

  /// The present period of a kind.
  func usual(
    _ kind: Period.Kind, on today: CivilDate, in loaded: LoadedPlan
  ) throws -> Period {
    try inPlan(Period(kind, containing: today), loaded)
  }

  private func inPlan(_ period: Period, _ loaded: LoadedPlan) throws -> Period {
    let horizon = loaded.plan.book.horizon
    if horizon.intersection(period.window) != nil { return period }
    let days = horizon.text(in: loaded.language)
    let (option, example) = (
      period.kind.option, Period(period.kind, containing: horizon.start).name
    )
    throw refusal(
      Phrase(
        vi:
          "\(period.text(in: .vietnamese)) không có trong kế hoạch (\(days)); ghi \(option) \(example)",
        en:
          "the plan (\(days)) does not have \(period.text(in: .english)); name \(option) \(example)"
      ),
      loaded)
  }

  private func refusal(_ message: Phrase, _ loaded: LoadedPlan) -> ExitCode {
    standardError.write(message[loaded.language].text())
    return ExitCode(64)
  }
}

extension Period.Kind {
  /// The option that names a period of the kind.
  fileprivate var option: String {
    switch self {
    case .week: "--week"
    case .month: "--month"
    case .quarter: "--quarter"
    case .half, .year, .schoolYear: "--year"
    }
  }

  /// A period of the kind, as options take it.
  fileprivate var example: String {
    switch self {
    case .week: "2026-W27"
    case .month: "2026-07"
    case .quarter: "2026-Q3"
    case .half, .year, .schoolYear: "2026"
    }
  }
}
