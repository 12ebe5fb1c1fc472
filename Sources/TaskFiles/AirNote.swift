import CivilTime
import ScheduleModel

/// What is not settled of the time of a broadcast.
enum AirNote: Hashable {
  case hourOpen
  /// No day is chosen; the window in which it lies, if there is one.
  case dayOpen(Window?)
  /// It is aired on all these days.
  case onDays(Window)

  /// What is to be noted on a broadcast; `nil` where day and hour are known.
  init?(on task: TaskFacts) {
    switch (task.extent, task.task.demand) {
    case (.timed, _): return nil
    case (.wholeDays(let window), _) where window.dayCount == 1: self = .hourOpen
    case (.wholeDays(let window), _) where task.status == .confirmed: self = .onDays(window)
    case (.wholeDays(let window), _), (nil, .within(let window)): self = .dayOpen(window)
    case (nil, .fixed(let extent)): self = .dayOpen(extent.window)
    case (nil, .open), (nil, .impossible): self = .dayOpen(nil)
    }
  }

  /// The note as it stands in a file.
  func text(for dialect: CSVDialect) -> String {
    switch dialect {
    case .programs: code
    case .people(let language): words(in: language)[language]
    }
  }

  private var code: String {
    switch self {
    case .hourOpen: "no-hour"
    case .dayOpen(nil): "no-day"
    case .dayOpen(let window?): "no-day:\(window.start)/\(window.end)"
    case .onDays(let window): "days:\(window.start)/\(window.end)"
    }
  }

  private func words(in language: Language) -> Phrase {
    switch self {
    case .hourOpen:
      return Phrase(vi: "giờ: chưa có", en: "hour: not known")
    case .dayOpen(nil):
      return Phrase(vi: "ngày: chưa có", en: "day: not known")
    case .dayOpen(let window?):
      let days = window.text(in: language)
      return Phrase(vi: "ngày: chưa chọn, trong \(days)", en: "day: not chosen, within \(days)")
    case .onDays(let window):
      let days = window.text(in: language)
      return Phrase(vi: "các ngày \(days)", en: "on \(days)")
    }
  }
}
