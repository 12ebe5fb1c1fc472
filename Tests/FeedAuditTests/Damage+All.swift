import CivilTime
import ScheduleModel
import TestWorld
import Testing

@testable import FeedAudit

extension Damage {
  /// At least one damage for each kind of fault.
  static let all = lines + head + zones + events + tasks + reminders + toDos

  /// What can be wrong with lines.
  private static let lines = [
    manyEvents,
    Damage(.byteOrderMark, "BEGIN:VCALENDAR", "\u{FEFF}BEGIN:VCALENDAR"),
    Damage(.bareLineEnd, "VERSION:2.0|PRODID", "VERSION:2.0\nPRODID"),
    Damage(.bareLineEnd, "VERSION:2.0|PRODID", "VERSION:2.0\rPRODID"),
    Damage(.bareLineEnd, "END:VCALENDAR|", "END:VCALENDAR"),
    Damage(.longLine, "SUMMARY:Talk on", "SUMMARY:\(String(repeating: " ", count: 80))Talk on"),
    Damage(.emptyLine, "VERSION:2.0|", "VERSION:2.0||"),
    Damage(.splitCharacter) { feed in
      // The dash of the title has three octets.
      let place = try #require(feed.places(of: "– XA-1|DESCRIPTION:Clause: II.1|STATUS:CONF").first)
      feed.octets.insert(contentsOf: [0x0D, 0x0A, 0x20], at: place.lowerBound + 1)
    },
    Damage(.splitEscape, "II.1|STATUS:CONFIRMED", "II.1\\| n|STATUS:CONFIRMED"),
    Damage(.notText) { feed in
      let place = try #require(feed.places(of: "X-WR-TIMEZONE:").first)
      feed.octets.insert(0xFF, at: place.upperBound)
    },
    Damage(.controlCharacter, "SUMMARY:Talk", "SUMMARY:\u{7}Talk"),
    Damage(.controlCharacter, "SUMMARY:Talk", "SUMMARY:\u{2028}Talk"),
    Damage(.controlCharacter, "SUMMARY:Talk", "SUMMARY:\tTalk"),
    Damage(.unreadableLine, "SEQUENCE:2|DTSTART;TZID", "SEQUENCE:2|Words|DTSTART;TZID"),
    Damage(.nesting, "END:VCALENDAR|", ""),
    Damage(.nesting, "END:STANDARD", "END:DAYLIGHT"),
    Damage(.nesting, "END:VCALENDAR|", "END:VCALENDAR|BEGIN:VCALENDAR|END:VCALENDAR|"),
    Damage(.nesting, "BEGIN:STANDARD|", "BEGIN:STANDARD|BEGIN:X|END:X|"),
  ]

  /// A thousand and one events.
  static let manyEvents = Damage(.tooLarge) { feed in
    feed = try SoundFeed(
      (0...1000).map { "t\($0)  xa-1  2026-07-01  Task" }.joined(separator: "\n"))
  }

  /// What can be wrong with a calendar itself.
  private static let head = [
    Damage(.missingProperty, "CALSCALE:GREGORIAN|", ""),
    Damage(.missingProperty, "PRODID:-//CaoDiem//CaoDiem//EN|", ""),
    Damage(.missingProperty, "DTEND;TZID=Asia/Ho_Chi_Minh:20260707T093000|", ""),
    Damage(.missingProperty, "TZOFFSETTO:+0700|", ""),
    Damage(.repeatedProperty, "VERSION:2.0|", "VERSION:2.0|VERSION:2.0|"),
    Damage(.repeatedProperty, "TRANSP:OPAQUE|", "TRANSP:OPAQUE|TRANSP:OPAQUE|"),
    Damage(.unexpected, "VERSION:2.0|", "VERSION:2.0|COMMENT:a|"),
    Damage(.unexpected, "TRANSP:OPAQUE", "TRANSP;X-A=b:OPAQUE"),
    Damage(.unexpected, "END:VCALENDAR|", "BEGIN:VTODO|END:VTODO|END:VCALENDAR|"),
    Damage(.calendarUID, "VERSION:2.0|", "VERSION:2.0|UID:a|"),
    Damage(.method, "VERSION:2.0|", "VERSION:2.0|METHOD:PUBLISH|"),
    Damage(.badValue, "VERSION:2.0|", "VERSION:1.0|"),
    Damage(.badValue, "CALSCALE:GREGORIAN", "CALSCALE:JULIAN"),
    Damage(.badValue, "REFRESH-INTERVAL;VALUE=DURATION", "REFRESH-INTERVAL"),
    Damage(.badValue, "TRANSP:OPAQUE", "TRANSP:BUSY"),
    Damage(.badValue, "TZOFFSETTO:+0700", "TZOFFSETTO:0700"),
    Damage(.unlikeNames, "X-WR-CALNAME:Kế", "X-WR-CALNAME:Kê"),
    Damage(.tooLong) { feed in
      let name = "K" + String(repeating: "|  aaaaaaaaa", count: 26)
      feed.replace("|NAME:K", "|NAME:\(name)")
      feed.replace("|X-WR-CALNAME:K", "|X-WR-CALNAME:\(name)")
    },
    Damage(.tooLong, "SUMMARY:Talk on", "SUMMARY:T\(String(repeating: "|  aaaaaaaaa", count: 26))"),
    Damage(.badEscape, "SUMMARY:Talk on", "SUMMARY:Talk\\ on"),
    Damage(.badEscape, "SUMMARY:Talk on", "SUMMARY:Talk, on"),
    Damage(.unsafeCharacter, "X-WR-CALNAME:Kế", "X-WR-CALNAME:^Kế"),
    Damage(.unsafeCharacter, "TRANSP:OPAQUE|", "CATEGORIES:a\\,b|TRANSP:OPAQUE|"),
  ]

  /// What can be wrong with zones.
  private static let zones = [
    Damage(.repeatedZone, "BEGIN:VTIMEZONE", "\(zone("+0700"))BEGIN:VTIMEZONE"),
    Damage(.unusedZone, "BEGIN:VTIMEZONE", "\(zone("+0100", "Europe/Paris"))BEGIN:VTIMEZONE"),
    Damage(.missingZone) { _ = try $0.remove("VTIMEZONE") },
    Damage(.missingZone) { $0.zones = [:] },
    Damage(.observances, "END:STANDARD|", "END:STANDARD|\(standard("+0700", "20100101T000000"))"),
    Damage(.observances) { feed in
      feed.replace("BEGIN:STANDARD", "BEGIN:DAYLIGHT")
      feed.replace("END:STANDARD", "END:DAYLIGHT")
    },
    Damage(.wrongOffset, "TZOFFSETTO:+0700", "TZOFFSETTO:+0800"),
    Damage(.wrongOffset, "DTSTART:19700101T000000", "DTSTART:20270101T000000"),
  ]

  /// What can be wrong with an event by itself.
  private static let events = [
    Damage(.alarm, "TRANSP:OPAQUE|", "TRANSP:OPAQUE|BEGIN:VALARM|END:VALARM|"),
    Damage(.recurrence, "TRANSP:OPAQUE|", "TRANSP:OPAQUE|RRULE:FREQ=DAILY|"),
    Damage(.recurrence, "TZOFFSETTO:+0700|", "TZOFFSETTO:+0700|RRULE:FREQ=YEARLY|"),
    Damage(.badTime, "DTEND;TZID=Asia/Ho_Chi_Minh:20260707T0930", "DTEND:20260707T0930"),
    Damage(.badTime, "DTSTART;TZID=Asia/Ho_Chi_Minh:20260707T08", "DTSTART:20260732T08"),
    Damage(.badTime, "DTEND;VALUE=DATE:20260710", "DTEND:20260710T000000Z"),
    Damage(.endNotLater, "DTEND;VALUE=DATE:20260710", "DTEND;VALUE=DATE:20260709"),
    Damage(.endNotLater, "20260707T093000", "20260707T080000"),
    Damage(.dayMarks, "TRANSP:OPAQUE|", "TRANSP:OPAQUE|X-MICROSOFT-CDO-BUSYSTATUS:FREE|"),
    Damage(.dayMarks) { try $0.replaceLast("X-MICROSOFT-CDO-ALLDAYEVENT:TRUE|", "") },
    Damage(.disorder) { feed in
      let event = try feed.remove("VEVENT")
      let place = try #require(feed.places(of: "BEGIN:VEVENT").first)
      feed.octets.insert(contentsOf: event, at: place.lowerBound)
    },
    Damage(.disorder, "END:VTIMEZONE|", "END:VTIMEZONE|SOURCE;VALUE=URI:https://a.vn|"),
    Damage(.repeatedUID) { feed in
      let event = try feed.remove("VEVENT")
      let place = try #require(feed.places(of: "END:VCALENDAR").first)
      feed.octets.insert(contentsOf: event + event, at: place.lowerBound)
    },
  ]

  /// What an event can say of its task that is not so.
  private static let tasks = [
    Damage(.missingTask) { _ = try $0.remove("VEVENT") },
    Damage(.inventedTask) { $0.records.removeLast() },
    Damage(.foreignTask) { feed in
      let peak = try #require(CampaignID("peak"))
      feed.terms = FeedTerms(feed.terms.plan, .campaign(peak), in: .english)
    },
    Damage(.wrongSequence, "SEQUENCE:2|DTSTART;TZID", "SEQUENCE:3|DTSTART;TZID"),
    Damage(.wrongStamp) { try $0.replaceLast("CREATED:2026", "CREATED:2025") },
    Damage(.wrongStamp) { try $0.replaceLast("DTSTAMP:2026", "DTSTAMP:2025") },
    Damage(.wrongStamp) { try $0.replaceLast("LAST-MODIFIED:2026", "LAST-MODIFIED:2025") },
    Damage(.wrongStart, "20260707T080000", "20260707T081500"),
    Damage(.wrongEnd, "20260707T093000", "20260707T094500"),
    Damage(.wrongEnd, "DTEND;VALUE=DATE:20260704", "DTEND;VALUE=DATE:20260703"),
    Damage(.wrongStatus, "STATUS:CONFIRMED", "STATUS:TENTATIVE"),
    Damage(.wrongTransparency, "TRANSP:OPAQUE", "TRANSP:TRANSPARENT"),
    Damage(.wrongMark, "SUMMARY:Talk", "SUMMARY:[CANCELLED] Talk"),
    Damage(.wrongMark, "SUMMARY:[CANCELLED] ", "SUMMARY:"),
    Damage(.wrongMark, "SUMMARY:[TENTATIVE] ", "SUMMARY:[DỰ KIẾN] "),
    Damage(.wrongTitle, "SUMMARY:Talk on", "SUMMARY:Walk on"),
    Damage(.wrongTitle, "SUMMARY:Talk on saving – XA-1", "SUMMARY:Talk on saving – XA-2"),
    Damage(.wrongDescription) {
      try $0.replaceLast("DESCRIPTION:Clause: II.1", "DESCRIPTION:II.1")
    },
    Damage(.wrongDescription) { try $0.replaceLast("DESCRIPTION:Clause: II.1|", "") },
    Damage(.wrongPlace, "TRANSP:OPAQUE|", "TRANSP:OPAQUE|LOCATION:Elsewhere|"),
    Damage(.wrongCategory, "TRANSP:OPAQUE|", "TRANSP:OPAQUE|CATEGORIES:Peak|"),
    Damage(.wrongLinks, "TRANSP:OPAQUE|", "TRANSP:OPAQUE|RELATED-TO:a|"),
  ]

  /// A VTIMEZONE of one offset.
  private static func zone(_ offset: String, _ name: String = "Asia/Ho_Chi_Minh") -> String {
    "BEGIN:VTIMEZONE|TZID:\(name)|\(standard(offset, "19700101T000000"))END:VTIMEZONE|"
  }

  private static func standard(_ offset: String, _ onset: String) -> String {
    "BEGIN:STANDARD|DTSTART:\(onset)|TZOFFSETFROM:\(offset)|TZOFFSETTO:\(offset)|END:STANDARD|"
  }
}
