import Foundation
import Testing

/// The planner's page in a real browser.
@Suite("The planner's page in Chromium", .serialized)
struct ChromiumTests {
  @Test func `a planner opens the printed address, filters, goes down to a task, and reads why`()
    async throws
  {
    let told = try await browsing { printed in
      [
        ("open", printed), ("value", "document.querySelector('h1').textContent"),
        // The script sends a filter that was changed; without it there is the button.
        (
          "act",
          "let u = document.querySelector('select[name=unit]'); u.value = 'cs-pho-yen'; "
            + "u.dispatchEvent(new Event('change'))"
        ),
        ("value", "document.querySelector('h1').textContent"),
        ("value", "document.querySelector('.narrowed').firstChild.textContent.trim()"),
        ("act", "document.querySelector('.days td a').click()"),
        ("value", "document.querySelector('h1').textContent"),
        ("act", "document.querySelector('.work td a').click()"),
        ("value", "[...document.querySelectorAll('h2')].map(h => h.textContent).join('; ')"),
        ("act", "document.querySelector('a[hreflang=en]').click()"),
        (
          "value", "document.documentElement.lang + ': ' + document.querySelector('h2').textContent"
        ),
      ]
    }
    #expect(
      told == [
        "Năm 2026: 193 việc", "Năm 2026: 12 việc", "Chỉ đang xem: BHXH cơ sở Phổ Yên.",
        "Thứ Sáu 26/6/2026: 5 việc",
        "Vì sao ở đây?; Có trong các lịch; Ghim vào một ngày; Xung đột", "en: Why here?",
      ])
  }

  @Test func `a conflict is decided and taken back by clicks alone`() async throws {
    let told = try await browsing { printed in
      [
        ("open", printed),
        (
          "act",
          "[...document.querySelectorAll('nav a')].find(a => a.href.endsWith('/conflicts')).click()"
        ),
        ("act", "document.querySelector('a[href=\"/conflict/open-choice.hoi-nghi-1-7\"]').click()"),
        ("do", "document.querySelectorAll('input[name=reading]')[2].checked = true"),
        ("do", "document.querySelector('input[name=by]').value = 'Bà Lan'"),
        ("do", "document.querySelector('textarea').value = 'BHXH tỉnh trả lời'"),
        ("act", "document.querySelector('button[value=try]').click()"),
        ("value", "document.querySelector('.report').textContent.trim().split('\\n')[0]"),
        ("act", "document.querySelector('button[value=write]').click()"),
        ("value", "document.querySelector('.told .report').textContent.trim().split('\\n')[0]"),
        ("act", "document.querySelector('.told button').click()"),
        ("value", "document.querySelector('.told .report').textContent.trim().split('\\n')[0]"),
        ("value", "document.querySelector('.told button') === null ? 'no button' : 'a button'"),
      ]
    }
    let effect = "Việc có ngày: từ 193 thành 174 (thêm 0, bớt 19)."
    #expect(told == [effect, effect, "Đã hoàn tác.", "no button"])
  }

  @Test func `a rule is tried while it is typed, written, and taken back`() async throws {
    let typing = { (name: String, text: String) in
      """
      { const field = document.querySelector('[name="c.\(name)"]'); field.focus();
        field.value = '\(text)'; field.dispatchEvent(new Event('input', { bubbles: true })); }
      """
    }
    let told = try await browsing { printed in
      let address = String(printed.prefix { $0 != "?" }.dropLast())
      return [
        ("open", printed), ("open", address + "/rule/hn-co-so"),
        ("do", typing("spacing", "bla")),
        ("until", "document.querySelector('.trial .problems') !== null"),
        (
          "value",
          "(f => f.name + ': ' + document.getElementById(f.getAttribute('aria-describedby')"
            + ".split(' ')[0]).textContent)(document.querySelector('[aria-invalid]'))"
        ),
        // What is typed last wins.
        ("do", typing("quantity", "9")), ("do", typing("spacing", "2 ngày làm việc")),
        ("do", typing("quantity", "4")),
        ("until", "document.querySelector('.trial .report') !== null"),
        ("value", "String(document.querySelectorAll('[aria-invalid]').length)"),
        ("value", "document.querySelector('.trial p').textContent"),
        ("value", "document.querySelector('.trial').getAttribute('aria-live')"),
        ("act", "document.querySelector('button[value=write]').click()"),
        ("value", "document.querySelector('.told .report').textContent.trim().split('\\n')[1]"),
        ("value", "document.querySelector('[name=\"c.quantity\"]').value"),
        ("act", "document.querySelector('.told button').click()"),
        ("value", "document.querySelector('[name=\"c.quantity\"]').value"),
      ]
    }
    #expect(
      told == [
        "c.spacing: không đọc được khoảng cách 'bla'; viết '2 ngày làm việc' hoặc '3 ngày'", "0",
        "16 BHXH cơ sở, mỗi đơn vị 4 việc, vào ngày máy chọn trong thứ Sáu 26/6 – thứ Bảy 11/7/2026 (16 ngày, "
          + "11 ngày làm việc), cách nhau ít nhất 2 ngày làm việc: 64 việc, đầu tiên thứ Sáu 26/6, thứ Hai 29/6, "
          + "thứ Ba 30/6/2026.",
        "polite", "Việc có ngày: từ 193 thành 209 (thêm 16, bớt 0).", "4", "3",
      ])
  }

  @Test func `a table is chosen as a file, tried and written`() async throws {
    let choosing = { (octets: String) in
      """
      { const files = new DataTransfer(), field = document.querySelector('.pick input');
        files.items.add(new File([\(octets)], 'bang.csv')); field.files = files.files;
        field.dispatchEvent(new Event('change')); }
      """
    }
    let told = try await browsing { printed in
      let address = String(printed.prefix { $0 != "?" }.dropLast())
      return [
        ("open", printed), ("open", address + "/rules"),
        ("do", choosing("new Uint8Array([109, 227, 10])")),
        ("until", "document.querySelector('.take .slip').textContent !== ''"),
        ("value", "document.querySelector('.take .slip').textContent"),
        ("do", choosing("'\\ufeffmã;số lượng\\r\\nhn-co-so;4\\r\\n'")),
        ("until", "document.querySelector('textarea').value.includes('hn-co-so')"),
        ("act", "document.querySelector('.take button[value=try]').click()"),
        ("value", "document.querySelector('.report').textContent.trim().split('\\n')[0]"),
        ("act", "document.querySelector('.take button[value=write]').click()"),
        ("value", "document.querySelector('.told .report').textContent.trim().split('\\n')[0]"),
      ]
    }
    #expect(
      told == [
        "Tệp này không phải văn bản UTF-8: mở bằng Excel và lưu lại với kiểu 'CSV UTF-8'.",
        "Việc có ngày: từ 193 thành 209 (thêm 16, bớt 0).", "Đã ghi.",
      ])
  }

  @Test func `on a narrow screen no page moves sideways, and every field and link has a name`()
    async throws
  {
    let pages = [
      "/", "/month/2026-07", "/week/2026-W27", "/day/2026-07-01", "/units", "/unit/cs-pho-yen",
      "/rules", "/rules/new", "/rule/hn-co-so", "/conflicts", "/conflict/open-choice.hoi-nghi-1-7",
    ]
    let fits = "String(document.documentElement.scrollWidth <= window.innerWidth)"
    let told = try await browsing { printed in
      let address = String(printed.prefix { $0 != "?" }.dropLast())
      return [("open", printed), ("width", 320)]
        + pages.flatMap { page -> [(String, Any)] in
          [
            ("open", address + page),
            ("value", fits),
            // Text twice as large, as the browser's own setting makes it.
            ("do", "document.documentElement.style.fontSize = '200%'"), ("value", fits),
            ("names", ["link", "button", "textbox", "combobox", "radio"]),
          ]
        }
    }
    let expected = pages.flatMap { _ in ["true", "true", "[]"] }
    #expect(told == expected)
  }

  @Test func `a week is printed as a PDF`() async throws {
    let told = try await browsing { printed in
      let address = String(printed.prefix { $0 != "?" }.dropLast())
      return [
        ("open", printed), ("open", address + "/week/2026-W27"),
        ("print", ["landscape": true, "printBackground": true] as [String: Any]),
      ]
    }
    #expect(told.count == 1 && told[0].hasPrefix("%PDF- "), "\(told)")
  }

  /// What a browser tells of the page of the July plan after some steps, as texts.
  private func browsing(
    _ steps: (_ printed: String) -> [(String, Any)]
  ) async throws -> [String] {
    try await Sandbox.enter { world in
      try world.copyPlan()
      return try await world.browse { printed, _ in steps(printed) }
    }
  }
}
