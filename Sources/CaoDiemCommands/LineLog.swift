import CivilTime
import Logging

/// A log of one line for each message, on standard error: moment, level, message, then `name=value`
/// in the order of the names. Nothing in it is secret: whoever writes a message sees to that.
struct LineLog: LogHandler {
  var logLevel: Logger.Level
  var metadata: Logger.Metadata = [:]

  /// Creates a log of everything from a level on.
  init(level: Logger.Level) {
    logLevel = level
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let fields = metadata.merging(event.metadata ?? [:]) { _, new in new }
      .sorted { $0.key < $1.key }
      .map { " \($0.key)=\(LineLog.quoted("\($0.value)"))" }
    standardError.write(
      "\(LineLog.moment) \(event.level.rawValue) \(event.message)\(fields.joined())\n")
  }

  /// The present moment, `2026-06-17T01:00:00Z`.
  private static var moment: String {
    let (date, second) = Instant.now.reading(at: .utc)
    let clock = [second / 3600, second / 60 % 60, second % 60].map { $0.padded(to: 2) }
    return "\(date)T\(clock.joined(separator: ":"))Z"
  }

  /// A value as it stands behind its name: in quotes where it has spaces, without line ends.
  private static func quoted(_ value: String) -> String {
    let line = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n").replacing("\r", with: "\\r")
    return line.contains(" ") || line.isEmpty ? "\"\(line)\"" : line
  }
}
