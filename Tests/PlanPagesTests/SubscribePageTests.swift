import PlanPages
import ScheduleModel
import TestWorld
import Testing

@Suite("The page behind a link")
struct SubscribePageTests {
  @Test func `a small calendar, read from top to bottom`() throws {
    let outline = try DrawnFeed.usual.page().outline
    #expect(
      outline == """
        English
        Lịch công việc
        # Xã Một
        Kế hoạch hè
        Thêm lịch này vào điện thoại hoặc máy tính một lần; về sau kế hoạch đổi thì lịch trong máy tự đổi theo.
        Dữ liệu lúc 08:00 ngày 17/6/2026
        Bản số 3, mới nhất khi mở trang này (09:12 ngày 29/6/2026).
        Người duyệt: Giám đốc, văn bản 12/KH.
        Trong lịch có 5 việc và 1 việc đã hủy.
        - Thêm lịch vào máy
        - Thay đổi: 5
        - Việc sắp tới
        ## Thêm lịch vào máy
        Đang mở trong Zalo, Messenger hay Facebook? Hãy bấm dấu ba chấm (⋯) ở góc màn hình và chọn mở bằng trình duyệt trước, rồi mới làm tiếp.
        ### iPhone, iPad, máy Mac
        Thêm vào lịch iPhone
        Máy hỏi thì bấm “Đăng ký” (Subscribe) là xong. Trên iPad và máy Mac cũng vậy.
        > Bấm nút mà không thấy gì
        - Chép địa chỉ lịch ở phần dưới.
        - Mở ứng dụng Lịch, bấm “Lịch” (Calendars) ở cuối màn hình → “Thêm lịch” (Add Calendar) → “Thêm lịch đăng ký” (Add Subscription Calendar).
        - Dán địa chỉ, bấm “Đăng ký” (Subscribe).
        Máy Mac: mở Lịch → Tệp (File) → Đăng ký lịch mới (New Calendar Subscription).
        ### Android, Outlook và chương trình khác
        Chép địa chỉ lịch này, rồi chọn chương trình ở dưới:
        https://lich.example/f/BIMAT.ics
        Bấm giữ vào địa chỉ (trên máy tính: bấm một lần) là chọn được cả địa chỉ; sau đó chọn Sao chép.
        > Điện thoại Android có Google Lịch
        Ứng dụng Google Lịch trên điện thoại không nhận địa chỉ lịch. Phải làm một lần trong trình duyệt, dễ nhất là trên máy tính.
        - Mở calendar.google.com, đăng nhập đúng tài khoản Google của điện thoại. Làm trên điện thoại thì bật chế độ trang cho máy tính (Desktop site) trong trình duyệt.
        - Ở bên trái, cạnh “Lịch khác” (Other calendars), bấm dấu + rồi chọn “Từ URL” (From URL).
        - Dán địa chỉ lịch, bấm “Thêm lịch” (Add calendar).
        - Mở Google Lịch trên điện thoại. Chưa thấy thì bấm ☰ và đánh dấu vào lịch này.
        Google 8–24 giờ mới lấy dữ liệu mới một lần và không hiện việc đã hủy. Cần biết ngay thì mở lại trang này.
        > Lịch Samsung
        Lịch Samsung hiện những gì Google Lịch có.
        - Làm các bước của Google Lịch ở trên.
        - Mở Lịch Samsung, bấm ☰ → “Quản lý lịch” (Manage calendars), bật lịch này ở tài khoản Google.
        > Android không có Google: ICSx⁵
        Dùng cho máy không có Google (như Huawei), hoặc khi cần cập nhật nhanh hơn Google.
        - Cài ứng dụng ICSx⁵ từ F-Droid hoặc Google Play.
        - Mở ICSx⁵, bấm +, dán địa chỉ lịch, đặt tên rồi lưu.
        - Chọn bao lâu đồng bộ một lần, ví dụ 4 giờ. Lịch hiện trong ứng dụng lịch của máy.
        > Outlook
        - Mở Outlook trên web (hoặc Outlook mới), vào Lịch, bấm “Thêm lịch” (Add calendar).
        - Chọn “Đăng ký từ web” (Subscribe from web).
        - Dán địa chỉ lịch, đặt tên, bấm “Nhập” (Import).
        Outlook cũ trên Windows: Trang đầu → “Mở lịch” (Open Calendar) → “Từ Internet” (From Internet). Outlook trên điện thoại hiện những lịch đã thêm trên web.
        > Thunderbird
        - Mở Lịch, bấm “Lịch mới” (New Calendar), chọn “Trên mạng” (On the Network).
        - Dán địa chỉ vào ô vị trí (Location), để trống tên người dùng, bấm “Tìm lịch” (Find Calendars).
        - Bấm “Đăng ký” (Subscribe).
        > Chương trình khác
        - Tìm mục đăng ký lịch bằng địa chỉ (subscribe, from URL).
        - Dán địa chỉ lịch rồi lưu.
        Đừng tải tệp về rồi nhập (import): lịch nhập một lần không đổi theo kế hoạch. Nextcloud chỉ lấy dữ liệu mới mỗi tuần nếu không đặt khác.
        Địa chỉ này cấp riêng; ai có đều xem được lịch. Đừng đăng lên mạng hay gửi vào nhóm. Lỡ để lộ thì xin nơi đã cấp đổi địa chỉ mới.
        ## Thay đổi trong 30 ngày qua
        1 việc mới, 2 việc dời ngày giờ, 1 việc đổi nội dung, 1 việc hủy.
        - Họp Dời từ thứ Ba 30/6 sang thứ Hai 29/6
        - Lễ phát động Dời từ thứ Tư 01/7 sang thứ Tư 01/7, 07:30–09:00
        - Tư vấn tại nhà Việc mới: 01/7 – 31/7
        - Tập huấn Hủy, trước là thứ Sáu 03/7
        > 1 thay đổi của việc đã qua
        - Báo cáo quý II Tên trước là “Báo cáo quý” (thứ Bảy 20/6)
        ## Việc sắp tới
        - Hôm nay, thứ Hai 29/6 Họp
        - Thứ Tư 01/7, 07:30–09:00 Lễ phát động
        - 01/7 – 31/7 [DỰ KIẾN] Tư vấn tại nhà
        - Thứ Sáu 03/7 [HỦY] Tập huấn
        ### Đang kéo dài
        - 26/6 – 11/7 Treo băng rôn
        ## Mở trên điện thoại
        Đưa máy ảnh của điện thoại vào hình này để mở trang này trên điện thoại.
        https://lich.example/f/BIMAT
        Giờ trên trang này theo múi giờ Asia/Ho_Chi_Minh.
        """)
  }

  @Test func `the same in English`() throws {
    let outline = try DrawnFeed.usual.page(in: .english).outline
    #expect(
      outline == """
        Tiếng Việt
        Work calendar
        # Xã Một
        Kế hoạch hè
        Add this calendar to your phone or computer once; when the plan changes, the calendar on your device follows by itself.
        Data as of 08:00 on 17 June 2026
        Revision 3, the latest when this page was opened (09:12 on 29 June 2026).
        Approved by Giám đốc, document 12/KH.
        The calendar has 5 tasks and 1 cancelled task.
        - Add the calendar
        - Changes: 5
        - Coming up
        ## Add the calendar
        Opened in Zalo, Messenger or Facebook? First tap the three dots (⋯) in the corner of the screen and choose to open the page in your browser, then go on.
        The calendar itself is in Vietnamese.
        ### iPhone, iPad, Mac
        Add to iPhone calendar
        When your device asks, tap Subscribe, and you are done. The same on iPad and Mac.
        > If the button does nothing
        - Copy the address of the calendar below.
        - Open the Calendar app, tap Calendars at the bottom → Add Calendar → Add Subscription Calendar.
        - Paste the address, tap Subscribe.
        On a Mac: open Calendar → File → New Calendar Subscription.
        ### Android, Outlook and other programs
        Copy the address of the calendar, then choose your program below:
        https://lich.example/f/BIMAT.ics
        Press and hold the address (on a computer: click it once) to select all of it, then copy.
        > Android phone with Google Calendar
        The Google Calendar app on the phone takes no address. This is done once in a browser, most easily on a computer.
        - Open calendar.google.com and sign in with the Google account of the phone. On the phone itself, switch the browser to “Desktop site”.
        - On the left, next to “Other calendars”, click + and choose “From URL”.
        - Paste the address of the calendar, click “Add calendar”.
        - Open Google Calendar on the phone. If it is not there yet, tap ☰ and tick it.
        Google fetches news only every 8–24 hours and does not show cancelled tasks. To know at once, open this page again.
        > Samsung Calendar
        Samsung Calendar shows what Google Calendar has.
        - Do the steps for Google Calendar above.
        - Open Samsung Calendar, tap ☰ → “Manage calendars” and switch this calendar on below your Google account.
        > Android without Google: ICSx⁵
        For phones without Google (such as Huawei), or where Google's updates are too slow.
        - Install the app ICSx⁵ from F-Droid or Google Play.
        - Open ICSx⁵, tap +, paste the address, give it a name and save.
        - Choose how often to sync, such as every 4 hours. The phone's own calendar shows it.
        > Outlook
        - Open Outlook on the web (or the new Outlook), go to Calendar, click “Add calendar”.
        - Choose “Subscribe from web”.
        - Paste the address of the calendar, give it a name, click “Import”.
        Classic Outlook on Windows: Home → “Open Calendar” → “From Internet”. Outlook on the phone shows calendars that were added on the web.
        > Thunderbird
        - Open Calendar, click “New Calendar”, choose “On the Network”.
        - Paste the address into “Location”, leave the user name empty, click “Find Calendars”.
        - Click “Subscribe”.
        > Another program
        - Look for a way to subscribe to a calendar by its address (from URL).
        - Paste the address of the calendar and save.
        Do not download and import the file: what is imported once does not follow the plan. Nextcloud fetches news weekly unless told otherwise.
        This address is private: whoever has it can read the calendar. Do not post it or send it to a group. If it got out, ask whoever gave it to you for a new one.
        ## What changed in the last 30 days
        1 new, 2 moved, 1 changed, 1 cancelled.
        - Họp Moved from Tuesday 30 June to Monday 29 June
        - Lễ phát động Moved from Wednesday 1 July to Wednesday 1 July, 07:30–09:00
        - Tư vấn tại nhà New: 1 July – 31 July
        - Tập huấn Cancelled, was Friday 3 July
        > 1 change of what is over
        - Báo cáo quý II Formerly called “Báo cáo quý” (Saturday 20 June)
        ## Coming up
        - Today, Monday 29 June Họp
        - Wednesday 1 July, 07:30–09:00 Lễ phát động
        - 1 July – 31 July [TENTATIVE] Tư vấn tại nhà
        - Friday 3 July [CANCELLED] Tập huấn
        ### Going on now
        - 26 June – 11 July Treo băng rôn
        ## Open on a phone
        Point the camera of a phone at this picture to open this page there.
        https://lich.example/f/BIMAT
        Times on this page are those of Asia/Ho_Chi_Minh.
        """)
  }

  @Test func `the whole plan is named once, and tasks bear the names of their units`() throws {
    var feed = DrawnFeed(note: "Chờ công văn", subject: .plan)
    feed.now = "a  xa-2  2026-07-01  Họp"
    let page = try feed.page()
    #expect(page.all("h1").map(\.text) == ["Kế hoạch hè"])
    #expect(page.all("header")[0].all("p").map(\.text).filter { $0.contains("Kế hoạch hè") } == [])
    #expect(page.all(ofClass: "tasks")[0].text.contains("Họp – XA-2"))
    #expect(page.all(ofClass: "hint").contains { $0.text == "Lưu ý: Chờ công văn" })
  }

  @Test func `a calendar without tasks says so`() throws {
    let page = try DrawnFeed().page(in: .english)
    #expect(page.all(ofClass: "tasks").isEmpty)
    #expect(page.outline.contains("The calendar has 0 tasks."))
    #expect(page.outline.contains("Nothing has changed."))
    #expect(page.outline.contains("Nothing is coming up."))
  }

  @Test func `of many tasks the next ten are shown, and how many more there are`() throws {
    let days = (10...21).map { "d\($0)  xa-1  2026-07-\($0)  Việc \($0)\n" }.joined()
    let lasting = (10...20).map { "s\($0)  xa-1  2026-06-\($0)..2026-07-01  Treo \($0)\n" }.joined()
    let page = try DrawnFeed(now: lasting + days).page(in: .english)
    let lists = page.all(ofClass: "tasks")
    #expect(lists.map { $0.all("li").count } == [10, 10])
    #expect(lists[0].all("li")[9].text == "Sunday 19 July Việc 19")
    #expect(lists[1].all("li")[0].text == "10 June – 1 July Treo 10")
    #expect(
      page.element("next") != nil
        && page.outline.contains("… and 2 others in the calendar.")
        && page.outline.contains("… and 1 other in the calendar."))
  }

  @Test func `an address that was replaced says so first, and nobody is asked to add it`() throws {
    var feed = DrawnFeed.usual
    feed.edit = { $0.replacedUntil = $0.now }
    #expect(try !feed.html().contains("BIMAT.ics"))
    #expect(try !feed.html().contains("Thêm lịch này"))
    #expect(try feed.page().all("h2").compactMap { $0.attributes["id"] } == ["changes", "next"])
    #expect(
      try feed.page().all("nav")[0].all("a").map(\.text) == ["Thay đổi: 5", "Việc sắp tới"])
    #expect(
      try feed.page().all(ofClass: "warning").first?.text == """
        Địa chỉ này đã được thay bằng địa chỉ mới và chỉ dùng được đến 09:12 ngày 29/6/2026. Hãy xin \
        địa chỉ mới ở nơi đã cấp, thêm lịch mới vào máy rồi bỏ lịch cũ.
        """)
    #expect(
      try feed.page(in: .english).all(ofClass: "warning").first?.text == """
        This address was replaced by a new one and works only until 09:12 on 29 June 2026. Ask whoever \
        gave it to you for the new address, add the new calendar, then remove the old one.
        """)
  }

  @Test func `a calendar of to-dos leaves out the programs that do not show them`() throws {
    let page = try DrawnFeed(profile: .tasks).page(in: .english)
    #expect(page.all("summary").map(\.text) == ["Thunderbird", "Another program"])
    #expect(page.all(ofClass: "button").isEmpty)
    #expect(
      page.outline.contains(
        """
        This calendar is a list of to-dos. Google Calendar, Outlook and Apple's Calendar do not show \
        those; use Thunderbird.
        """))
  }

  @Test func `reminders and the other language are said beforehand`() throws {
    let page = try DrawnFeed(profile: .personal, language: .english).page()
    #expect(
      page.outline.contains(
        """
        Lịch này có lời nhắc. Google Lịch bỏ qua lời nhắc; trên iPhone, khi đăng ký hãy tắt “Xóa cảnh \
        báo” (Remove Alarms).
        Chữ trong lịch là tiếng Anh.
        """))
  }

  @Test func `an open calendar is no secret`() throws {
    var feed = DrawnFeed()
    #expect(try feed.page(in: .english).outline.contains("This address is private"))
    feed.edit = { $0.access = .open }
    #expect(try !feed.page(in: .english).outline.contains("This address is private"))
  }

  @Test func `broadcasts that left the calendar have addresses of their own`() throws {
    var feed = DrawnFeed()
    feed.edit = { $0.quarters = [("2026-Q3", "https://lich.example/f/BIMAT/2026-Q3.ics")] }
    let page = try feed.page(in: .english)
    #expect(
      page.outline.contains(
        """
        ### Broadcasts in calendars of their own
        This calendar is larger than programs accept, so its broadcasts are in calendars of their own, \
        one for each quarter. Add those in the same way.
        - 2026-Q3: add to iPhone calendar https://lich.example/f/BIMAT/2026-Q3.ics
        """))
    #expect(
      page.all("a").compactMap { $0.attributes["href"] }
        .contains("webcal://lich.example/f/BIMAT/2026-Q3.ics"))
  }

  @Test func `a station finds its sheets and tables`() throws {
    var feed = DrawnFeed()
    feed.edit = {
      $0.station = .init([
        (Phrase(vi: "Phiếu ngày", en: "Day sheet"), "https://lich.example/f/BIMAT/day")
      ])
    }
    let page = try feed.page()
    #expect(page.outline.contains("## Bảng và tệp cho đài\n- Phiếu ngày"))
    #expect(page.all("nav")[0].all("a").last?.attributes["href"] == "#station")
  }

  @Test(arguments: ["https://lich.example", "http://127.0.0.1:8080"])
  func `the button subscribes, and the address is shown whole`(host: String) throws {
    let page = try DrawnFeed(host: host).page()
    let rest = host.drop { $0 != "/" }
    #expect(page.all(ofClass: "button")[0].attributes["href"] == "webcal:\(rest)/f/BIMAT.ics")
    #expect(page.all(ofClass: "address").map(\.text) == ["\(host)/f/BIMAT.ics", "\(host)/f/BIMAT"])
    #expect(
      page.all("header")[0].all("a")[0].attributes["href"] == "\(host)/f/BIMAT?lang=en")
  }
}
