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
    try await Sandbox.enter { world in
      try world.copyPlan()
      // A key of its own would give another address, and another QR code, every time.
      try world.write("caodiem-ledger/server.key", String(repeating: "5a", count: 32) + "\n")
      for arguments in [
        ["publish", "plan", "--now", "2026-06-17 08:00"],
        ["links", "add", "units/cs-pho-yen", "--for", "Trần Thị Lan", "--name", "điện thoại"],
      ] { try await world.caodiem(arguments) }
      try world.edit(
        "plan/rules/ke-hoach.yaml", "ai: BHXH các cấp\n    ngày: 1/7",
        to: "ai: BHXH các cấp\n    ngày: 2/7")
      try await world.caodiem(["publish", "plan", "--now", "2026-06-19 08:00"])
      let tasks = try await world.caodiem(["tasks", "plan", "--format", "csv"])
      let task = try #require(
        tasks.split(separator: "\r\n").first { $0.contains(",hn-co-so,") }?.prefix(26))
      let pages = [
        ("year", "/year/2026"), ("wall", "/wall/2026"), ("month", "/month/2026-07"),
        ("week", "/week/2026-W27"), ("day", "/day/2026-07-01"), ("matrix", "/units/2026-Q3"),
        ("unit", "/unit/cs-pho-yen"), ("task", "/task/\(task)"), ("rules", "/rules"),
        ("rule", "/rule/hn-co-so"), ("new-rule", "/rules/new"), ("conflicts", "/conflicts"),
        ("conflict", "/conflict/open-choice.hoi-nghi-1-7"),
      ]
      let (steps, names) = Self.steps(pages)
      _ = try await world.browse { printed, address in
        [("open", printed)] + steps(address)
      }
      try await keep(names, in: world)
    }
  }

  @Test func `each page of what is published, as somebody sees it who signs in`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      try world.write("caodiem-ledger/server.key", String(repeating: "5a", count: 32) + "\n")
      for arguments in [
        ["publish", "plan", "--now", "2026-06-17 08:00", "--approved-by", "Nguyễn Văn Minh"],
        ["links", "add", "plan", "--for", "Trần Thị Lan", "--name", "máy cơ quan"],
        [
          "links", "add", "units/cs-pho-yen", "--for", "BHXH cơ sở Phổ Yên", "--name", "điện thoại",
        ],
      ] { try await world.caodiem(arguments) }
      let card = try await world.caodiem(
        ["planner", "add", "Nguyễn Văn Minh", "--role", "approver"])
      let link = try #require(card.split(separator: "127.0.0.1:8080").last).dropLast()
      let server = try await RunningServer.start(
        in: world, at: "2026-06-20 01:00", ["--public-address", "http://127.0.0.1:8080"])
      try await server.serving {
        let plan = "/plans/thai-nguyen-2026"
        let (before, first) = Self.steps([("door", "/plans/"), ("welcome", String(link))])
        let (after, rest) = Self.steps([
          ("plans", "/plans/"), ("links", "\(plan)/links"), ("revisions", "\(plan)/revisions"),
        ])
        let choose: [(String, Any)] = ["password", "again"].map {
          ("do", "document.querySelector('[name=\($0)]').value = 'một câu dài dễ nhớ'")
        }
        _ = try await world.drive(
          before(server.address) + [("open", server.address + link)] + choose
            + [("act", "document.querySelector('form.decide button').click()")]
            + after(server.address))
        try await keep(first + rest, in: world)
      }
    }
  }

  /// The steps that take a picture of each page in each language and at each width, and their names.
  private static func steps(
    _ pages: [(name: String, path: String)]
  ) -> (steps: (_ address: String) -> [(String, Any)], names: [String]) {
    let all = widths.flatMap { size in
      ["vi", "en"].flatMap { language in
        pages.map { page in
          (
            size, path: "\(page.path)?lang=\(language)",
            "\(page.name)-\(language)-\(size.width).png"
          )
        }
      }
    }
    let steps = { (address: String) -> [(String, Any)] in
      all.flatMap { size, path, file -> [(String, Any)] in
        [
          ("width", size.width), ("open", address + path),
          ("picture", [file, size.highest, size.scale] as [Any]),
        ]
      }
    }
    return (steps, all.map(\.2))
  }

  /// Keeps pictures, with 16 colours each.
  private func keep(_ names: [String], in world: Sandbox) async throws {
    let quantizer = try #require(Program.named("pngquant"), "apt-get install pngquant")
    let folder = Sandbox.package.appending(path: "Fixtures/pictures")
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
