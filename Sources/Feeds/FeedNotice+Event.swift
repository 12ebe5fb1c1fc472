import CivilTime
import ICalendar
import ScheduleModel

extension FeedNotice {
  /// The event or to-do that tells of it.
  func event(as profile: FeedProfile, in language: Language) throws(ICalendarError) -> Event {
    let last = days.last.text(in: language)
    return try Event(
      as: profile == .tasks ? .toDo : .event,
      uid: id,
      extent: .wholeDays(days),
      summary: Phrase(
        vi: "Địa chỉ lịch này đã đổi; dùng được đến hết \(last)",
        en: "The address of this calendar has changed; it serves until \(last)")[language],
      description: Phrase(
        vi: "Xin đăng ký lại bằng địa chỉ mới, rồi xóa lịch này.",
        en: "Please subscribe to the new address, then remove this calendar.")[language],
      transparency: .transparent,
      created: moment,
      stamp: moment)
  }
}
