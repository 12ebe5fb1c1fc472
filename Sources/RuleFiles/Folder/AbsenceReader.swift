import CivilTime
import ScheduleModel

/// Reads when somebody or something is not there: `1/7`, `1/7 sáng`, `28/6 – 30/6 chiều`.
struct AbsenceReader {
  let dates: DateReader

  /// What was read, or what is wrong with it.
  enum Reading {
    case absences([Absence])
    case wrong(Finding)
  }

  /// Reads one entry.
  func read(_ scalar: Scalar) -> Reading {
    let half = Words.halfDays.lazy.compactMap { word, half in
      word.start(of: scalar.text, in: dates.language).map { ($0, half) }
    }.first
    let text = half?.0 ?? scalar.text
    let windows: [Window]
    do {
      windows = try dates.occasions(text).map(\.window)
    } catch {
      return .wrong(.date(error, in: scalar, years: dates.years, dates.language))
    }
    // Windows that turn the year without saying so are rather the wrong way round here.
    if !windows.isEmpty, windows.allSatisfy({ $0.start.year < $0.last.year }),
      !dates.namesYear(text), !LunarDayText.isMeant(by: text)
    {
      return .wrong(.reversedAbsence(scalar, in: dates.language))
    }
    return .absences(windows.map { Absence($0, half?.1, source: scalar.place) })
  }

  /// Reads several entries; those that cannot be understood are reported.
  func read(_ scalars: [Scalar], _ findings: inout [Finding]) -> [Absence] {
    scalars.flatMap { scalar -> [Absence] in
      switch read(scalar) {
      case .absences(let absences): return absences
      case .wrong(let finding):
        findings.append(finding)
        return []
      }
    }
  }
}
