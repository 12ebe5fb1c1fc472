import ScheduleModel

/// How one program subscribes to a calendar.
struct ProgramSteps {
  /// The program.
  let name: String
  /// What to know before; `nil` where there is nothing.
  let start: String?
  /// What to do, in order. Never empty.
  let steps: [String]
  /// What to know afterwards; `nil` where there is nothing.
  let end: String?

  private init(
    _ name: Phrase, start: Phrase? = nil, _ steps: [Phrase], end: Phrase? = nil,
    in language: Language
  ) {
    self.name = name[language]
    self.start = start?[language]
    self.steps = steps.map { $0[language] }
    self.end = end?[language]
  }
}

extension ProgramSteps {
  /// The programs that show events, the likeliest first. Those of Apple stand by themselves.
  static func forEvents(in language: Language) -> [ProgramSteps] {
    [
      google(in: language), samsung(in: language), icsx5(in: language), outlook(in: language),
      thunderbird(in: language), any(in: language),
    ]
  }

  /// The programs that show to-dos.
  static func forTasks(in language: Language) -> [ProgramSteps] {
    [thunderbird(in: language), any(in: language)]
  }

  /// What to do on devices of Apple where the button does nothing.
  static func appleByHand(in language: Language) -> ProgramSteps {
    ProgramSteps(
      Phrase(vi: "Bấm nút mà không thấy gì", en: "If the button does nothing"),
      [
        Phrase(vi: "Chép địa chỉ lịch ở phần dưới.", en: "Copy the address of the calendar below."),
        Phrase(
          vi:
            "Mở ứng dụng Lịch, bấm “Lịch” (Calendars) ở cuối màn hình → “Thêm lịch” (Add Calendar) "
            + "→ “Thêm lịch đăng ký” (Add Subscription Calendar).",
          en:
            "Open the Calendar app, tap Calendars at the bottom → Add Calendar → Add Subscription "
            + "Calendar."),
        Phrase(
          vi: "Dán địa chỉ, bấm “Đăng ký” (Subscribe).", en: "Paste the address, tap Subscribe."),
      ],
      end: Phrase(
        vi: "Máy Mac: mở Lịch → Tệp (File) → Đăng ký lịch mới (New Calendar Subscription).",
        en: "On a Mac: open Calendar → File → New Calendar Subscription."),
      in: language)
  }

  /// Source: the feed contract, "What the clients do".
  private static func google(in language: Language) -> ProgramSteps {
    ProgramSteps(
      Phrase(vi: "Điện thoại Android có Google Lịch", en: "Android phone with Google Calendar"),
      start: Phrase(
        vi:
          "Ứng dụng Google Lịch trên điện thoại không nhận địa chỉ lịch. Phải làm một lần trong trình "
          + "duyệt, dễ nhất là trên máy tính.",
        en:
          "The Google Calendar app on the phone takes no address. This is done once in a browser, "
          + "most easily on a computer."),
      [
        Phrase(
          vi:
            "Mở calendar.google.com, đăng nhập đúng tài khoản Google của điện thoại. Làm trên điện "
            + "thoại thì bật chế độ trang cho máy tính (Desktop site) trong trình duyệt.",
          en:
            "Open calendar.google.com and sign in with the Google account of the phone. On the phone "
            + "itself, switch the browser to “Desktop site”."),
        Phrase(
          vi:
            "Ở bên trái, cạnh “Lịch khác” (Other calendars), bấm dấu + rồi chọn “Từ URL” (From URL).",
          en: "On the left, next to “Other calendars”, click + and choose “From URL”."),
        Phrase(
          vi: "Dán địa chỉ lịch, bấm “Thêm lịch” (Add calendar).",
          en: "Paste the address of the calendar, click “Add calendar”."),
        Phrase(
          vi: "Mở Google Lịch trên điện thoại. Chưa thấy thì bấm ☰ và đánh dấu vào lịch này.",
          en: "Open Google Calendar on the phone. If it is not there yet, tap ☰ and tick it."),
      ],
      end: Phrase(
        vi:
          "Google 8–24 giờ mới lấy dữ liệu mới một lần và không hiện việc đã hủy. Cần biết ngay thì mở "
          + "lại trang này.",
        en:
          "Google fetches news only every 8–24 hours and does not show cancelled tasks. To know at "
          + "once, open this page again."),
      in: language)
  }

  private static func samsung(in language: Language) -> ProgramSteps {
    ProgramSteps(
      Phrase(vi: "Lịch Samsung", en: "Samsung Calendar"),
      start: Phrase(
        vi: "Lịch Samsung hiện những gì Google Lịch có.",
        en: "Samsung Calendar shows what Google Calendar has."),
      [
        Phrase(
          vi: "Làm các bước của Google Lịch ở trên.", en: "Do the steps for Google Calendar above."),
        Phrase(
          vi:
            "Mở Lịch Samsung, bấm ☰ → “Quản lý lịch” (Manage calendars), bật lịch này ở tài khoản "
            + "Google.",
          en:
            "Open Samsung Calendar, tap ☰ → “Manage calendars” and switch this calendar on below your "
            + "Google account."),
      ],
      in: language)
  }

  private static func icsx5(in language: Language) -> ProgramSteps {
    ProgramSteps(
      Phrase(vi: "Android không có Google: ICSx⁵", en: "Android without Google: ICSx⁵"),
      start: Phrase(
        vi: "Dùng cho máy không có Google (như Huawei), hoặc khi cần cập nhật nhanh hơn Google.",
        en: "For phones without Google (such as Huawei), or where Google's updates are too slow."),
      [
        Phrase(
          vi: "Cài ứng dụng ICSx⁵ từ F-Droid hoặc Google Play.",
          en: "Install the app ICSx⁵ from F-Droid or Google Play."),
        Phrase(
          vi: "Mở ICSx⁵, bấm +, dán địa chỉ lịch, đặt tên rồi lưu.",
          en: "Open ICSx⁵, tap +, paste the address, give it a name and save."),
        Phrase(
          vi: "Chọn bao lâu đồng bộ một lần, ví dụ 4 giờ. Lịch hiện trong ứng dụng lịch của máy.",
          en: "Choose how often to sync, such as every 4 hours. The phone's own calendar shows it."),
      ],
      in: language)
  }

  private static func outlook(in language: Language) -> ProgramSteps {
    ProgramSteps(
      Phrase(verbatim: "Outlook"),
      [
        Phrase(
          vi: "Mở Outlook trên web (hoặc Outlook mới), vào Lịch, bấm “Thêm lịch” (Add calendar).",
          en: "Open Outlook on the web (or the new Outlook), go to Calendar, click “Add calendar”."),
        Phrase(
          vi: "Chọn “Đăng ký từ web” (Subscribe from web).", en: "Choose “Subscribe from web”."),
        Phrase(
          vi: "Dán địa chỉ lịch, đặt tên, bấm “Nhập” (Import).",
          en: "Paste the address of the calendar, give it a name, click “Import”."),
      ],
      end: Phrase(
        vi: "Outlook cũ trên Windows: Trang đầu → “Mở lịch” (Open Calendar) → “Từ Internet” (From "
          + "Internet). Outlook trên điện thoại hiện những lịch đã thêm trên web.",
        en:
          "Classic Outlook on Windows: Home → “Open Calendar” → “From Internet”. Outlook on the phone "
          + "shows calendars that were added on the web."),
      in: language)
  }

  private static func thunderbird(in language: Language) -> ProgramSteps {
    ProgramSteps(
      Phrase(verbatim: "Thunderbird"),
      [
        Phrase(
          vi: "Mở Lịch, bấm “Lịch mới” (New Calendar), chọn “Trên mạng” (On the Network).",
          en: "Open Calendar, click “New Calendar”, choose “On the Network”."),
        Phrase(
          vi: "Dán địa chỉ vào ô vị trí (Location), để trống tên người dùng, bấm “Tìm lịch” (Find "
            + "Calendars).",
          en:
            "Paste the address into “Location”, leave the user name empty, click “Find Calendars”."),
        Phrase(vi: "Bấm “Đăng ký” (Subscribe).", en: "Click “Subscribe”."),
      ],
      in: language)
  }

  private static func any(in language: Language) -> ProgramSteps {
    ProgramSteps(
      Phrase(vi: "Chương trình khác", en: "Another program"),
      [
        Phrase(
          vi: "Tìm mục đăng ký lịch bằng địa chỉ (subscribe, from URL).",
          en: "Look for a way to subscribe to a calendar by its address (from URL)."),
        Phrase(vi: "Dán địa chỉ lịch rồi lưu.", en: "Paste the address of the calendar and save."),
      ],
      end: Phrase(
        vi:
          "Đừng tải tệp về rồi nhập (import): lịch nhập một lần không đổi theo kế hoạch. Nextcloud chỉ "
          + "lấy dữ liệu mới mỗi tuần nếu không đặt khác.",
        en: "Do not download and import the file: what is imported once does not follow the plan. "
          + "Nextcloud fetches news weekly unless told otherwise."),
      in: language)
  }
}
