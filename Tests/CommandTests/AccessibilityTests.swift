import Foundation
import Testing

/// What WCAG 2.2 AA asks of pages that a browser can measure.
@Suite("The planner's page for whoever sees or points badly", .serialized)
struct AccessibilityTests {
  private static let pages = [
    "/year/2026", "/wall/2026", "/month/2026-07", "/week/2026-W27", "/day/2026-07-01",
    "/units/2026-Q3", "/unit/cs-pho-yen", "/rules", "/rules/new", "/rule/hn-co-so", "/conflicts",
    "/conflict/open-choice.hoi-nghi-1-7",
  ]

  @Test func `what is pressed is 24 pixels high and wide, or stands within a sentence`()
    async throws
  {
    // 2.5.8: words in a sentence may be smaller; of a field with its label around it both count.
    try await expectNone(
      """
      [...document.querySelectorAll('a, button, input, select, summary, textarea')]
        .map(e => e.closest('label') ?? e)
        .filter(e => {
          const box = e.getBoundingClientRect(), around = e.parentElement;
          const isWithin = getComputedStyle(e).display === 'inline'
            && around.textContent.trim() !== e.textContent.trim();
          return box.width > 0 && (box.height < 23.9 || box.width < 23.9) && !isWithin
            && !e.matches('.skip');
        })
      """)
  }

  @Test func `letters stand out from what is behind them`() async throws {
    // 1.4.3: 4.5 to 1, of large letters 3 to 1. Patterns are thin lines on the colour that is measured.
    try await expectNone(
      """
      (() => {
        const light = ([r, g, b]) => [r, g, b].map(c => c / 255)
          .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
          .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
        const parts = text => text.match(/[\\d.]+/g).map(Number);
        const ground = e => {
          for (let at = e; at; at = at.parentElement) {
            const colour = parts(getComputedStyle(at).backgroundColor);
            if (colour.length === 3 || colour[3] > 0.5) return colour;
          }
          return [255, 255, 255];
        };
        return [...document.querySelectorAll('body *')].filter(e => {
          const own = [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
          const style = getComputedStyle(e);
          if (!own || e.getBoundingClientRect().width < 2 || e.closest('svg')) return false;
          const [one, other] = [light(parts(style.color)), light(ground(e))];
          const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
          const size = parseFloat(style.fontSize), isBold = style.fontWeight >= 700;
          return ratio < (size >= 24 || isBold && size >= 18.66 ? 3 : 4.5);
        });
      })()
      """)
  }

  /// Expects that an expression finds no element on any page.
  private func expectNone(_ expression: String) async throws {
    let told = try await Sandbox.enter { world in
      try world.copyPlan()
      return try await world.browse { printed, address in
        let found = "JSON.stringify((\(expression)).map(e => e.outerHTML.slice(0, 120)))"
        return [("open", printed)]
          + Self.pages.flatMap { [("open", address + $0), ("value", found)] as [(String, Any)] }
      }
    }
    for (page, elements) in zip(Self.pages, told) { #expect(elements == "[]", "\(page)") }
    #expect(told.count == Self.pages.count)
  }
}
