import Feeds
import ScheduleModel
import Testing

/// What a calendar program shows of a plan.
struct CalendarFeed {
  /// The events as they stand in the file, lines unfolded.
  let events: [String]

  /// Reads the feed of a unit.
  init(of unit: String, _ plan: Plan) throws {
    let text = try MadeFiles(plan).text("units/\(unit).ics").replacing("\r\n ", with: "")
    events = text.split(separator: "BEGIN:VEVENT\r\n").dropFirst().map {
      String($0).replacing("\r\n", with: "\n")
    }
  }

  /// The events whose titles begin so.
  func events(titled title: String) -> [String] {
    events.filter { $0.contains("\nSUMMARY:\(title)") }
  }
}

extension String {
  /// The value of the property whose name and parameters are these; `nil` where there is none.
  func property(_ name: String) -> String? {
    split(separator: "\n").first { $0.hasPrefix("\(name):") }.map {
      String($0.dropFirst(name.count + 1))
    }
  }
}
