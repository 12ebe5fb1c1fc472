import Feeds
import ICalendar

extension Feed {
  /// Reads the calendar back, as a program that polls it would.
  ///
  /// - Throws: `ICalendarError` where it cannot be read or has not as many events as were written.
  func expectReadable() throws(ICalendarError) {
    let object = try CalendarObject(octets, within: .own)
    guard object.events.count == eventCount, object.leftOut == 0 else {
      preconditionFailure("\(path): \(eventCount) events written, \(object.events.count) read back")
    }
  }
}
