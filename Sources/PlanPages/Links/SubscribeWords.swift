import ScheduleModel

/// The words of a page behind a link that are the same for every feed.
struct SubscribeWords {
  /// Words of the head of the page.
  let kind, what, note, contents: String
  /// Words around the button.
  let add, inApp, apple, button, afterButton: String
  /// Words around the address.
  let others, copy, copyHint, secrecy: String
  /// Words around the feeds of quarters.
  let quarters, quartersHint, addShort: String
  /// Headings of the sections behind it.
  let changes, next, station: String
  /// Words around the picture.
  let qr, qrHint, qrLabel: String
  private let language: Language

  /// The words of a language.
  init(in language: Language) {
    func word(_ vietnamese: String, _ english: String) -> String {
      Phrase(vi: vietnamese, en: english)[language]
    }
    self.language = language
    kind = word("Lịch công việc", "Work calendar")
    what = word(
      "Thêm lịch này vào điện thoại hoặc máy tính một lần; về sau kế hoạch đổi thì lịch trong máy tự "
        + "đổi theo.",
      "Add this calendar to your phone or computer once; when the plan changes, the calendar on your "
        + "device follows by itself.")
    note = word("Lưu ý:", "Note:")
    contents = word("Mục lục", "Contents")
    add = word("Thêm lịch vào máy", "Add the calendar")
    inApp = word(
      "Đang mở trong Zalo, Messenger hay Facebook? Hãy bấm dấu ba chấm (⋯) ở góc màn hình và chọn mở "
        + "bằng trình duyệt trước, rồi mới làm tiếp.",
      "Opened in Zalo, Messenger or Facebook? First tap the three dots (⋯) in the corner of the "
        + "screen and choose to open the page in your browser, then go on.")
    apple = word("iPhone, iPad, máy Mac", "iPhone, iPad, Mac")
    button = word("Thêm vào lịch iPhone", "Add to iPhone calendar")
    afterButton = word(
      "Máy hỏi thì bấm “Đăng ký” (Subscribe) là xong. Trên iPad và máy Mac cũng vậy.",
      "When your device asks, tap Subscribe, and you are done. The same on iPad and Mac.")
    others = word("Android, Outlook và chương trình khác", "Android, Outlook and other programs")
    copy = word(
      "Chép địa chỉ lịch này, rồi chọn chương trình ở dưới:",
      "Copy the address of the calendar, then choose your program below:")
    copyHint = word(
      "Bấm giữ vào địa chỉ (trên máy tính: bấm một lần) là chọn được cả địa chỉ; sau đó chọn Sao chép.",
      "Press and hold the address (on a computer: click it once) to select all of it, then copy.")
    secrecy = word(
      "Địa chỉ này cấp riêng; ai có đều xem được lịch. Đừng đăng lên mạng hay gửi vào nhóm. Lỡ để lộ "
        + "thì xin nơi đã cấp đổi địa chỉ mới.",
      "This address is private: whoever has it can read the calendar. Do not post it or send it to a "
        + "group. If it got out, ask whoever gave it to you for a new one.")
    quarters = word("Phần phát thanh để riêng", "Broadcasts in calendars of their own")
    quartersHint = word(
      "Lịch này lớn hơn mức các chương trình nhận, nên các buổi phát thanh nằm trong lịch riêng từng "
        + "quý. Thêm các lịch ấy cũng như trên.",
      "This calendar is larger than programs accept, so its broadcasts are in calendars of their own, "
        + "one for each quarter. Add those in the same way.")
    addShort = word("thêm vào lịch iPhone", "add to iPhone calendar")
    changes = word("Thay đổi trong 30 ngày qua", "What changed in the last 30 days")
    next = word("Việc sắp tới", "Coming up")
    station = word("Bảng và tệp cho đài", "Sheets and files for the station")
    qr = word("Mở trên điện thoại", "Open on a phone")
    qrHint = word(
      "Đưa máy ảnh của điện thoại vào hình này để mở trang này trên điện thoại.",
      "Point the camera of a phone at this picture to open this page there.")
    qrLabel = word("Mã QR của trang này", "QR code of this page")
  }

  /// That another address has taken the place of this one, which serves until a moment.
  func replaced(_ end: String) -> String {
    word(
      "Địa chỉ này đã được thay bằng địa chỉ mới và chỉ dùng được đến \(end). Hãy xin địa chỉ mới ở nơi "
        + "đã cấp, thêm lịch mới vào máy rồi bỏ lịch cũ.",
      "This address was replaced by a new one and works only until \(end). Ask whoever gave it to "
        + "you for the new address, add the new calendar, then remove the old one.")
  }

  /// Where the changes stand, with how many there are; `nil` where all of the feed is new.
  func changes(_ count: Int?) -> String {
    word("Thay đổi", "Changes") + (count.map { ": \($0)" } ?? "")
  }

  /// In which zone times are meant.
  func zone(_ name: String) -> String {
    word("Giờ trên trang này theo múi giờ \(name).", "Times on this page are those of \(name).")
  }

  /// What is particular about a feed, for somebody who reads its page in this language; may be empty.
  func remarks(on terms: FeedTerms) -> [String] {
    let profile: String? =
      switch terms.profile {
      case .standard: nil
      case .personal:
        word(
          "Lịch này có lời nhắc. Google Lịch bỏ qua lời nhắc; trên iPhone, khi đăng ký hãy tắt “Xóa "
            + "cảnh báo” (Remove Alarms).",
          "This calendar has reminders. Google Calendar ignores them; on an iPhone, switch off “Remove "
            + "Alarms” when you subscribe.")
      case .tasks:
        word(
          "Lịch này là danh sách việc cần làm (to-do). Google Lịch, Outlook và Lịch của Apple không "
            + "hiện loại này; hãy dùng Thunderbird.",
          "This calendar is a list of to-dos. Google Calendar, Outlook and Apple's Calendar do not "
            + "show those; use Thunderbird.")
      }
    let other = terms.language == language ? nil : languageOfFeed
    return [profile, other].compactMap(\.self)
  }

  /// That the feed speaks the other language than the page.
  private var languageOfFeed: String {
    word("Chữ trong lịch là tiếng Anh.", "The calendar itself is in Vietnamese.")
  }

  private func word(_ vietnamese: String, _ english: String) -> String {
    Phrase(vi: vietnamese, en: english)[language]
  }
}
