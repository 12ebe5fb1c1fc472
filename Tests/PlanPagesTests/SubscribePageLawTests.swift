import Crypto
import Foundation
import PlanPages
import ScheduleModel
import TestWorld
import Testing

@Suite("What holds of every page behind a link")
struct SubscribePageLawTests {
  @Test(arguments: Language.allCases)
  func `nothing comes from another host, and nothing but the page's own style is needed`(
    language: Language
  ) throws {
    let html = try full().html(in: language)
    let own = html.replacing("://lich.example/f/BIMAT", with: "")
      .replacing("xmlns=\"http://www.w3.org/2000/svg\"", with: "")
    #expect(!own.contains("//"))
    let page = try ParsedPage(html)
    let elements = page.root.all
    let ids = elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    for link in elements.compactMap({ $0.attributes["href"] }) {
      #expect(
        link.hasPrefix("#") ? ids.contains(String(link.dropFirst())) : link.contains("lich.example")
      )
    }
    #expect(elements.allSatisfy { $0.attributes["src"] == nil && $0.attributes["style"] == nil })
    #expect(elements.allSatisfy { !$0.attributes.keys.contains { $0.hasPrefix("on") } })
    for name in ["script", "link", "img", "iframe", "form"] {
      #expect(page.all(name).isEmpty, "\(name)")
    }
  }

  @Test(arguments: Language.allCases)
  func `the head keeps the secret, and tells search engines and other servers nothing`(
    language: Language
  ) throws {
    let page = try full().page(in: language)
    let head = page.all("head")[0]
    let metas = head.all("meta").compactMap { meta in
      meta.attributes["name"].map { "\($0): \(meta.attributes["content"] ?? "")" }
    }
    #expect(
      metas == [
        "viewport: width=device-width, initial-scale=1", "robots: noindex",
        "referrer: no-referrer", "format-detection: telephone=no",
      ])
    #expect(!head.all("title")[0].text.contains("BIMAT"))
    #expect(head.all.allSatisfy { !$0.attributes.values.contains { $0.contains("BIMAT") } })
    #expect(page.root.attributes["lang"] == language.rawValue)
  }

  @Test func `browsers let the style through by its hash, on every page`() throws {
    let pages = [
      try full().html(), LinkNotice.preview, LinkNotice.unknown, LinkNotice.gone,
    ]
    for page in pages {
      let style = try #require(try ParsedPage(page).all("style").first).text
      let hash = Data(SHA256.hash(data: Data(style.utf8))).base64EncodedString()
      #expect(
        SubscribePage.contentSecurityPolicy == """
          default-src 'none'; style-src 'sha256-\(hash)'; img-src data:; base-uri 'none'; \
          form-action 'self'; frame-ancestors 'none'
          """)
    }
  }

  @Test(arguments: Language.allCases)
  func `headings leave no level out`(language: Language) throws {
    let levels = try full().page(in: language).root.all.compactMap { element in
      element.name.count == 2 && element.name.first == "h" ? Int(element.name.dropFirst()) : nil
    }
    #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
  }

  @Test func `hostile text is text, in every place where a plan can put it`() throws {
    let hostile = "\"\u{301} onclick='x'><script>alert(1)</script>&amp;\u{202E}\u{0}\u{FFFF}</p>"
    let shown = "\"\u{301} onclick='x'><script>alert(1)</script>&amp;\u{FFFD}\u{FFFD}\u{FFFD}</p>"
    var feed = DrawnFeed(
      title: hostile, unit: hostile, note: hostile,
      approval: Approval(by: hostile, document: hostile),
      before: "a  xa-1  2026-07-01  \(hostile)\nb  xa-1  2026-07-01  B",
      now: "a  xa-1  2026-07-02  \(hostile)\nb  xa-1  2026-07-01  C \(hostile)", host: hostile)
    feed.edit = {
      $0.quarters = [(hostile, hostile)]
      $0.station = .init([(Phrase(verbatim: hostile), hostile)])
    }
    let page = try feed.page()
    #expect(page.all("script").isEmpty)
    #expect(page.root.all.allSatisfy { $0.attributes["onclick"] == nil })
    for name in ["title", "h1", "p", "b", "li", "code", "a"] {
      #expect(page.all(name).contains { $0.text.contains(shown) }, "\(name)")
    }
    #expect(!page.root.text.unicodeScalars.contains("\u{202E}"))
  }

  @Test func `text is readable on every background`() throws {
    let style = try #require(try full().page().all("style").first).text
    let rules = style.matches(of: /\{([^{}]*background: #([0-9a-f]{3,6})[^{}]*)\}/)
    #expect(rules.count >= 6)
    for rule in rules {
      let own = rule.output.1.firstMatch(of: /(?:^|[ ;])color: #([0-9a-f]{3,6})/)
      let inks: [Substring] = own.map { [$0.output.1] } ?? ["1a1a1a", "444", "0b4a8f"]
      for ink in inks where rule.output.2 != "083567" {
        let pair = [ink, rule.output.2].map { luminance(sixDigits($0)) }.sorted()
        // WCAG 2.2, success criterion 1.4.3.
        #expect((pair[1] + 0.05) / (pair[0] + 0.05) >= 4.5, "\(ink) on \(rule.output.2)")
      }
    }
  }

  @Test func `pages for strangers say what to do, in both languages, and nothing of a plan`() throws
  {
    let outlines = try [LinkNotice.preview, LinkNotice.unknown, LinkNotice.gone].map {
      try ParsedPage($0).outline
    }
    #expect(
      outlines == [
        """
        # Lịch công việc
        Đây là liên kết tới một lịch công việc. Hãy mở bằng trình duyệt (Chrome, Safari, Cốc Cốc) để \
        xem và thêm lịch vào máy.
        # A work calendar
        This is the link of a work calendar. Open it in a browser (Chrome, Safari, Firefox) to read \
        it and to add it to your device.
        """,
        """
        # Không có lịch nào ở địa chỉ này
        Có thể địa chỉ bị thiếu hoặc sai một chữ. Hãy mở lại liên kết được cấp, hoặc chép lại cả địa \
        chỉ.
        # There is no calendar at this address
        A letter of the address may be missing or wrong. Open the link that you were given, or copy \
        the whole address again.
        """,
        """
        # Địa chỉ này không dùng nữa
        Nơi cấp đã thu hồi địa chỉ này. Hãy xin địa chỉ mới ở nơi đã cấp, rồi bỏ lịch cũ khỏi máy.
        # This address is no longer in use
        Whoever issued this address has withdrawn it. Ask them for a new one, then remove the old \
        calendar from your device.
        """,
      ])
    for html in [LinkNotice.preview, LinkNotice.unknown, LinkNotice.gone] {
      let page = try ParsedPage(html)
      #expect(!html.contains("//") && !html.contains("og:"))
      #expect(page.all("section").map { $0.attributes["lang"] } == ["vi", "en"])
      #expect(page.all("meta").compactMap { $0.attributes["name"] }.contains("robots"))
    }
  }

  private func sixDigits(_ colour: Substring) -> String {
    colour.count == 6 ? String(colour) : colour.map { "\($0)\($0)" }.joined()
  }

  /// A page with all its sections.
  private func full() -> DrawnFeed {
    var feed = DrawnFeed.usual
    feed.edit = {
      $0.quarters = [("2026-Q3", "https://lich.example/f/BIMAT/2026-Q3.ics")]
      $0.station = .init([
        (Phrase(vi: "Phiếu ngày", en: "Day sheet"), "https://lich.example/f/BIMAT/day")
      ])
    }
    return feed
  }
}
