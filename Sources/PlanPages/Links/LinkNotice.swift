import ScheduleModel

/// Small pages in both languages at once, for addresses that show nothing of a plan.
public enum LinkNotice {
  /// The page for programs that draw a picture of a link in a chat. It names nobody and no day.
  public static var preview: String {
    page(
      Phrase(vi: "Lịch công việc", en: "A work calendar"),
      Phrase(
        vi: "Đây là liên kết tới một lịch công việc. Hãy mở bằng trình duyệt (Chrome, Safari, Cốc "
          + "Cốc) để xem và thêm lịch vào máy.",
        en:
          "This is the link of a work calendar. Open it in a browser (Chrome, Safari, Firefox) to "
          + "read it and to add it to your device."))
  }

  /// The page of an address that never led to anything.
  public static var unknown: String {
    page(
      Phrase(vi: "Không có lịch nào ở địa chỉ này", en: "There is no calendar at this address"),
      Phrase(
        vi:
          "Có thể địa chỉ bị thiếu hoặc sai một chữ. Hãy mở lại liên kết được cấp, hoặc chép lại cả "
          + "địa chỉ.",
        en:
          "A letter of the address may be missing or wrong. Open the link that you were given, or "
          + "copy the whole address again."))
  }

  /// The page of an address that was withdrawn.
  public static var gone: String {
    page(
      Phrase(vi: "Địa chỉ này không dùng nữa", en: "This address is no longer in use"),
      Phrase(
        vi: "Nơi cấp đã thu hồi địa chỉ này. Hãy xin địa chỉ mới ở nơi đã cấp, rồi bỏ lịch cũ khỏi "
          + "máy.",
        en: "Whoever issued this address has withdrawn it. Ask them for a new one, then remove the "
          + "old calendar from your device."))
  }

  private static func page(_ title: Phrase, _ text: Phrase) -> String {
    PageTemplates.notice(
      NoticeValues(
        title: "\(title.vietnamese) – \(title.english)", style: LinkStyle.text,
        messages: Language.allCases.map { language in
          NoticeValues.Message(
            language: language.rawValue, title: title[language], text: text[language])
        }))
  }
}

/// What the template of a notice shows.
struct NoticeValues {
  /// The same message in one language.
  struct Message {
    /// The language as HTML names it.
    let language: String
    /// What is so.
    let title: String
    /// What to do.
    let text: String
  }

  /// What the browser shows above the page.
  let title: String
  /// The style of the page.
  let style: String
  /// The message in each language.
  let messages: [Message]
}
