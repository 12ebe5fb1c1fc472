import ScheduleModel
import TestWorld
import Testing

@testable import FeedAudit

extension Damage {
  /// What can be wrong with the reminders of a personal calendar, in which only the talk has one.
  static let reminders = [
    Damage(.missingReminder, in: .personal) { _ = try $0.remove("VALARM") },
    Damage(.wrongReminder, "TRIGGER:-PT1H", "TRIGGER:-PT2H", in: .personal),
    Damage(.wrongReminder, "DISPLAY|DESCRIPTION:Talk", "DISPLAY|DESCRIPTION:Walk", in: .personal),
    Damage(.alarm, "END:VALARM|", "END:VALARM|\(alarm)", in: .personal),
    Damage(.alarm, in: .personal) { feed in
      // The last event is cancelled: nobody is to be reminded of it.
      try feed.replaceLast("END:VEVENT|", "\(alarm)END:VEVENT|")
    },
    Damage(.badTime, "TRIGGER:-PT1H", "TRIGGER:PT1H", in: .personal),
    Damage(.badTime, "TRIGGER:-PT1H", "TRIGGER;RELATED=END:-PT1H", in: .personal),
    Damage(.badTime, "TRIGGER:-PT1H", "TRIGGER:-PT1", in: .personal),
    Damage(.badTime, "TRIGGER:-PT1H", "TRIGGER:-P1H", in: .personal),
    Damage(.badValue, "ACTION:DISPLAY", "ACTION:AUDIO", in: .personal),
    Damage(.missingProperty, "ACTION:DISPLAY|", "", in: .personal),
    Damage(.unexpected, "ACTION:DISPLAY|", "ACTION:DISPLAY|REPEAT:1|", in: .personal),
    Damage(.badEscape, "DISPLAY|DESCRIPTION:Talk", "DISPLAY|DESCRIPTION:Talk\\", in: .personal),
  ]

  /// What can be wrong with to-dos.
  static let toDos = [
    Damage(.missingProperty, "DUE;VALUE=DATE:20260709|", "", in: .tasks),
    Damage(.badValue, in: .tasks) { feed in
      try feed.replaceLast("STATUS:NEEDS-ACTION", "STATUS:CONFIRMED")
    },
    Damage(.wrongStatus, in: .tasks) { feed in
      try feed.replaceLast("STATUS:NEEDS-ACTION", "STATUS:CANCELLED")
    },
    Damage(.wrongStart, "DTSTART;VALUE=DATE:20260701|", "", in: .tasks),
    Damage(.wrongStart, "DUE;VALUE=DATE:20260709", day, in: .tasks),
    Damage(.wrongEnd, "DUE;VALUE=DATE:20260703", "DUE;VALUE=DATE:20260704", in: .tasks),
    Damage(.wrongEnd, "DUE;TZID=Asia/Ho_Chi_Minh:20260707T09", toHour("10"), in: .tasks),
    Damage(.endNotLater, "DUE;VALUE=DATE:20260703", "DUE;VALUE=DATE:20260701", in: .tasks),
    Damage(.badTime, "DUE;VALUE=DATE:20260709", "DUE:20260709T000000", in: .tasks),
    Damage(.unexpected, in: .tasks) { try $0.replaceLast("END:VTODO", "TRANSP:OPAQUE|END:VTODO") },
    Damage(.unexpected, "DUE;VALUE=DATE:20260709|", "DUE;VALUE=DATE:20260709|\(end)", in: .tasks),
    Damage(.alarm, in: .tasks) { try $0.replaceLast("END:VTODO", "\(alarm)END:VTODO") },
    Damage(.unexpected, "END:VCALENDAR", "BEGIN:VEVENT|END:VEVENT|END:VCALENDAR", in: .tasks),
    Damage(.disorder, in: .tasks) { feed in
      let toDo = try feed.remove("VTODO")
      let place = try #require(feed.places(of: "BEGIN:VTODO").first)
      feed.octets.insert(contentsOf: toDo, at: place.lowerBound)
    },
  ]

  private static let alarm = "BEGIN:VALARM|ACTION:DISPLAY|DESCRIPTION:a|TRIGGER:-PT1H|END:VALARM|"
  private static let day = "DTSTART;VALUE=DATE:20260708|DUE;VALUE=DATE:20260709"
  private static let end = "DTEND;VALUE=DATE:20260710|"

  private static func toHour(_ hour: String) -> String {
    "DUE;TZID=Asia/Ho_Chi_Minh:20260707T\(hour)"
  }
}
