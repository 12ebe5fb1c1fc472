public import ArgumentParser
public import ScheduleModel

extension HalfDay: ExpressibleByArgument {
  /// Reads `morning`, `afternoon`, `sáng`, `chiều`.
  public init?(argument: String) {
    switch argument.lowercased() {
    case "morning", "sáng": self = .morning
    case "afternoon", "chiều": self = .afternoon
    default: return nil
    }
  }

  /// The words that help texts show.
  public static var allValueStrings: [String] { ["sáng", "chiều", "morning", "afternoon"] }
}
