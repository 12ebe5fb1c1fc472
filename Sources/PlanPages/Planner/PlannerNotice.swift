import ScheduleModel

/// A page of the planner's server with a few words and nothing else, in both languages.
public struct PlannerNotice: Sendable {
  private let title: Phrase
  private let text: Phrase

  private init(_ title: Phrase, _ text: Phrase) {
    self.title = title
    self.text = text
  }

  /// The page, the last line ended.
  public var html: String {
    PageTemplates.planner(
      "planner-notice",
      NoticePageValues(
        title: title.vietnamese, text: text.vietnamese, englishTitle: title.english,
        englishText: text.english))
  }

  /// The browser has not opened the printed address.
  public static let locked = PlannerNotice(
    Phrase(vi: "Trang này cần khóa", en: "This page needs its key"),
    Phrase(
      vi: "Mở địa chỉ mà lệnh 'caodiem serve' in ra trong cửa sổ dòng lệnh.",
      en: "Open the address that 'caodiem serve' printed in the terminal."))

  /// The printed address was opened before.
  public static let usedKey = PlannerNotice(
    Phrase(vi: "Địa chỉ này đã dùng rồi", en: "This address was used before"),
    Phrase(
      vi: "Mỗi địa chỉ chỉ mở được một lần. Địa chỉ mới vừa được in trong cửa sổ dòng lệnh.",
      en: "Each address opens once. A new one has just been printed in the terminal."))

  /// There is no such page.
  public static let unknown = PlannerNotice(
    Phrase(vi: "Không có trang này", en: "There is no such page"),
    Phrase(
      vi: "Kế hoạch có thể đã đổi. Về trang đầu rồi tìm lại.",
      en: "The plan may have changed. Go to the first page and look again."))

  /// The request calls this machine by a name that is not its own.
  public static let wrongHost = PlannerNotice(
    Phrase(vi: "Sai tên máy", en: "Not the name of this machine"),
    Phrase(
      vi: "Mở đúng địa chỉ mà lệnh 'caodiem serve' in ra.",
      en: "Open the address as 'caodiem serve' printed it."))

  /// The request wants something that pages do not do.
  public static let wrongMethod = PlannerNotice(
    Phrase(vi: "Không làm được việc này ở đây", en: "This cannot be done here"),
    Phrase(vi: "Quay lại trang trước.", en: "Go back to the page before."))

  /// A form that is none of ours, or of a session that is over.
  public static let strangeForm = PlannerNotice(
    Phrase(vi: "Biểu mẫu này không dùng được", en: "This form cannot be used"),
    Phrase(
      vi: "Chưa ghi gì. Mở lại trang rồi gửi lại.",
      en: "Nothing was written. Open the page again and send it again."))

  /// A form with more than it may hold.
  public static let tooLarge = PlannerNotice(
    Phrase(vi: "Gửi quá nhiều chữ", en: "Too much text"),
    Phrase(
      vi: "Chưa ghi gì. Một biểu mẫu chứa được 65.536 byte, một bảng quy tắc 1.048.576 byte.",
      en: "Nothing was written. A form may hold 65,536 octets, a table of rules 1,048,576."))
}

private struct NoticePageValues {
  let title: String
  let text: String
  let englishTitle: String
  let englishText: String
}
