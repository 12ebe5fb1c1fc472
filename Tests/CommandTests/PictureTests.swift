import Foundation
import Testing

/// Makes the pictures of the planner's pages that are kept in `Fixtures/pictures`.
///
/// Nothing is compared: letters look different from machine to machine. They are there to be looked at, and
/// are made anew where `CAODIEM_REWRITE` is 1.
@Suite(
  "Pictures of the planner's page", .serialized,
  .enabled(if: ProcessInfo.processInfo.environment["CAODIEM_REWRITE"] == "1"))
struct PictureTests {
  /// How wide a page is, how much of its height is shown, and at which scale.
  private static let widths: [(width: Int, highest: Int, scale: Double)] = [
    (1280, 1400, 0.7), (768, 1500, 0.7), (360, 1600, 0.8),
  ]

  @Test func `each page in both languages, at three widths`() async throws {
    let quantizer = try #require(Program.named("pngquant"), "apt-get install pngquant")
    let folder = Sandbox.package.appending(path: "Fixtures/pictures")
    try await Sandbox.enter { world in
      try world.copyPlan()
      // A key of its own would give another address, and another QR code, every time.
      try world.write("caodiem-ledger/server.key", String(repeating: "5a", count: 32) + "\n")
      let program = try Program.caodiem()
      for arguments in [
        ["publish", "plan", "--now", "2026-06-17 08:00"],
        ["links", "add", "units/cs-pho-yen", "--for", "Trần Thị Lan", "--name", "điện thoại"],
      ] { try await world.run(program, arguments) }
      try world.edit(
        "plan/rules/ke-hoach.yaml", "ai: BHXH các cấp\n    ngày: 1/7",
        to: "ai: BHXH các cấp\n    ngày: 2/7")
      try await world.run(program, ["publish", "plan", "--now", "2026-06-19 08:00"])
      let tasks = try await program.run(["tasks", "plan", "--format", "csv"], in: world)
      let task = try #require(
        tasks.text.split(separator: "\r\n").first { $0.contains(",hn-co-so,") }?.prefix(26))
      let pages = [
        ("year", "/year/2026"), ("wall", "/wall/2026"), ("month", "/month/2026-07"),
        ("week", "/week/2026-W27"), ("day", "/day/2026-07-01"), ("matrix", "/units/2026-Q3"),
        ("unit", "/unit/cs-pho-yen"), ("task", "/task/\(task)"), ("rules", "/rules"),
        ("rule", "/rule/hn-co-so"), ("conflicts", "/conflicts"),
        ("conflict", "/conflict/open-choice.hoi-nghi-1-7"),
      ]
      var names: [String] = []
      _ = try await world.browse { printed, address in
        var steps: [(String, Any)] = [("open", printed)]
        for (width, highest, scale) in Self.widths {
          steps.append(("width", width))
          for language in ["vi", "en"] {
            for (name, path) in pages {
              let file = "\(name)-\(language)-\(width).png"
              names.append(file)
              steps.append(("open", address + path + "?lang=\(language)"))
              steps.append(("picture", [file, highest, scale] as [Any]))
            }
          }
        }
        return steps
      }
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for name in names {
        let outcome = try await quantizer.run(
          [
            "--force", "--strip", "--speed", "1", "--nofs", "--output",
            folder.appending(path: name).path, "16", name,
          ], in: world)
        try #require(outcome.code == 0, "\(name): \(outcome.errors)")
      }
    }
  }
}

extension Sandbox {
  /// Runs a program that has to succeed.
  fileprivate func run(_ program: Program, _ arguments: [String]) async throws {
    let outcome = try await program.run(arguments, in: self)
    try #require(outcome.code == 0, "\(outcome.errors)")
  }
}
