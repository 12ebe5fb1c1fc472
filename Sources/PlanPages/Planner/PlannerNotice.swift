public import ScheduleModel

/// A page of the planner's server with a few words and nothing else, in both languages.
public struct PlannerNotice: Sendable {
  private let title: Phrase
  private let text: Phrase

  private init(_ title: Phrase, _ text: Phrase) {
    self.title = title
    self.text = text
  }

  /// The page, the last line ended; `home` is the address of the first page.
  public func html(home: String) -> String {
    PageTemplates.planner(
      "planner-notice",
      NoticePageValues(
        title: title.vietnamese, text: text.vietnamese, englishTitle: title.english,
        englishText: text.english, home: home))
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

  /// Passwords would travel over the network for all to read.
  public static let unsafe = PlannerNotice(
    Phrase(vi: "Trang này cần HTTPS", en: "These pages need HTTPS"),
    Phrase(
      vi: """
        Địa chỉ của máy chủ (--public-address) bắt đầu bằng http://, mật khẩu sẽ đi trần trên mạng. Người quản \
        trị: đặt chứng thư (--certificate) hoặc đặt máy chủ sau proxy có HTTPS, rồi sửa --public-address.
        """,
      en: """
        The server's address (--public-address) begins with http://, so passwords would be readable on the way. \
        Administrator: use a certificate (--certificate) or a proxy that speaks HTTPS, and mend \
        --public-address.
        """))

  /// The form comes from a page that is not under the server's address.
  public static func otherOrigin(_ origin: String) -> PlannerNotice {
    PlannerNotice(
      Phrase(vi: "Biểu mẫu này không gửi từ đây", en: "This form was not sent from here"),
      Phrase(
        vi: "Chưa làm gì. Mở trang bằng đúng địa chỉ \(origin) rồi làm lại.",
        en: "Nothing was done. Open the page as \(origin) and try again."))
  }

  /// A link for choosing a password that is good no longer.
  public static let usedInvitation = PlannerNotice(
    Phrase(vi: "Đường dẫn này đã dùng hoặc đã hết hạn", en: "This link was used, or is over"),
    Phrase(
      vi: "Mỗi đường dẫn dùng được một lần, trong 3 ngày. Xin người quản trị một đường dẫn mới.",
      en: "Each link is good once, for 3 days. Ask the administrator for a new one."))

  /// Somebody has tried too often.
  public static let tooOften = PlannerNotice(
    Phrase(vi: "Thử nhiều lần quá", en: "Too many attempts"),
    Phrase(vi: "Chờ 15 phút rồi thử lại.", en: "Wait 15 minutes and try again."))

  /// The account has a role that may not see this.
  public static let notForRole = PlannerNotice(
    Phrase(vi: "Tài khoản này không xem được trang ấy", en: "Not for this account"),
    Phrase(
      vi: "Trang này dành cho người lập kế hoạch hoặc người duyệt. Xin người quản trị đổi vai.",
      en: "The page is for planners or approvers. Ask the administrator for another role."))

  /// A plan cannot be shown; why, and what to do.
  public static func plan(_ reason: Phrase) -> PlannerNotice {
    PlannerNotice(
      Phrase(vi: "Chưa xem được kế hoạch này", en: "This plan cannot be shown yet"), reason)
  }

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
  let home: String
}
