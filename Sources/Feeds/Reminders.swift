import CivilTime
import ICalendar
import ScheduleModel

extension TaskRecord {
  /// What reminds a person of the task: in the personal profile, where it is to be done and its time
  /// is sure.
  ///
  /// An hour before what has an hour; at 16:00 on the day before what takes whole days; at 08:00 three
  /// days before what is due.
  func reminder(
    _ title: String, as profile: FeedProfile
  ) throws(ICalendarError) -> Event.Reminder? {
    guard profile == .personal, standing == .live, task.certainty == .confirmed,
      let lead = Minutes(task.reminderLead)
    else { return nil }
    return try Event.Reminder(lead, before: title)
  }
}

extension PublishedTask {
  /// How many minutes before its start people are reminded of it; whole days begin at midnight.
  fileprivate var reminderLead: Int {
    switch extent {
    case .timed: 60
    case .wholeDays where isDeadline: (3 * 24 - 8) * 60
    case .wholeDays: (24 - 16) * 60
    }
  }
}

extension FeedProfile {
  /// When people are reminded, for the description of a calendar; `nil` where they are not.
  var reminderWords: Phrase? {
    guard self == .personal else { return nil }
    return Phrase(
      vi: "Nhắc: trước giờ hẹn 1 giờ; 16:00 hôm trước nếu là việc cả ngày; 08:00 ba ngày trước hạn",
      en:
        "Reminders: 1 hour before a set hour; at 16:00 on the day before whole days; at 08:00 three"
        + " days before a due date")
  }
}
