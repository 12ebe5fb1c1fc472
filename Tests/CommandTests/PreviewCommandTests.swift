import Foundation
import Testing

@Suite("Writing the year as a page")
struct PreviewCommandTests {
  @Test(arguments: [
    ("vi", "Đã ghi out/nam.html (", "). Mở bằng trình duyệt; in trên giấy A4.\n"),
    ("en", "Written to out/nam.html (", "). Open it with a browser; it prints on A4.\n"),
  ])
  func `the page is written, in folders that it needs, in the language asked for`(
    language: String, start: String, end: String
  ) async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      let outcome = try await Program.caodiem().run(
        ["preview", "plan", "--html", "out/nam.html", "--language", language], in: world)
      #expect(outcome.code == 0)
      #expect(outcome.errors.isEmpty)
      #expect(outcome.text.hasPrefix(start) && outcome.text.hasSuffix(end))
      let files = try world.files(in: "out")
      let page = String(decoding: try #require(files["nam.html"]), as: UTF8.self)
      #expect(files.count == 1)
      #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language)\">\n"))
      #expect(page.contains("Treo băng rôn, khẩu hiệu"))
      #expect(page.hasSuffix("</html>\n"))
      #expect(page.utf8.count < 300_000)
    }
  }

  @Test func `an earlier page is replaced, and left alone where nothing has changed`() async throws
  {
    try await Sandbox.enter { world in
      try world.copyPlan()
      try world.write("out/nam.html", "old")
      let program = try Program.caodiem()
      let command = ["preview", "plan", "--html", "out/nam.html"]
      #expect(try await program.run(command, in: world).code == 0)
      let (page, marks) = (try world.files(in: "out"), try world.marks(in: "out"))
      #expect(page["nam.html"] != Data("old".utf8))
      #expect(try await program.run(command, in: world).code == 0)
      #expect(try world.files(in: "out") == page)
      #expect(try world.marks(in: "out") == marks)
    }
  }

  @Test(arguments: ["folder", "file/nam.html", "/proc/nam.html"])
  func `73 where the page cannot be written`(target: String) async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      try world.write("file", "mine")
      try world.write("folder/file", "mine")
      let outcome = try await Program.caodiem().run(
        ["preview", "plan", "--html", target, "--language", "en"], in: world)
      #expect(outcome.code == 73)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains("cannot be written"))
      #expect(try world.files(in: "folder").count == 1)
    }
  }

  @Test(
    .enabled("apt-get install chromium") { Program.named("chromium") != nil },
    arguments: ["plans/thai-nguyen-2026", "stories/county-library/plan"], [320, 683, 1366])
  func `a browser shows the page without scrolling sideways, also at 200 %`(
    plan: String, width: Int
  ) async throws {
    try await Sandbox.enter { world in
      try world.copyPlan(plan)
      let outcome = try await Program.caodiem().run(
        ["preview", "plan", "--html", "nam.html"], in: world)
      #expect(outcome.code == 0)
      let page = try String(contentsOf: world.place("nam.html"), encoding: .utf8)
      try world.write("frame.html", frame(around: page, width: width))
      let chromium = try #require(Program.named("chromium", headless))
      let dom = try await chromium.run([world.place("frame.html").absoluteString], in: world).text
      let measure = try #require(dom.firstMatch(of: /data-inner="([0-9]+)" data-outer="([0-9]+)"/))
      #expect(measure.output.2 == "\(width)")
      #expect(measure.output.1 == measure.output.2)
    }
  }

  private let headless = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars",
    "--dump-dom",
  ]

  /// A page that shows another in a frame of a width, and notes how wide that one came out.
  private func frame(around page: String, width: Int) -> String {
    let escaped = page.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
    return """
      <!DOCTYPE html><meta charset="utf-8">
      <iframe id="page" style="border:0;width:\(width)px;height:600px" srcdoc="\(escaped)"></iframe>
      <script>
        onload = () => {
          const shown = document.getElementById("page").contentDocument.documentElement;
          document.body.dataset.inner = shown.scrollWidth;
          document.body.dataset.outer = shown.clientWidth;
        };
      </script>
      """
  }
}
