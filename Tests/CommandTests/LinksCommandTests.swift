import Foundation
import Testing

@Suite("Links from the command line")
struct LinksCommandTests {
  @Test func `a link is made, listed without its address, replaced and withdrawn`() async throws {
    try await Sandbox.enter { world in
      let plan = LivingPlan(world)
      try await plan.begin()
      try await plan.run(
        ["links", "add", "leads/thon-1", "--for", "Lan", "--name", "máy cơ quan", "--profile"]
          + ["personal", "--calendar-language", "en"])
      let address = ["--public-address", "https://lich.example.vn/"]
      let card = try await plan.run(["links", "show", "1"] + address)
      let secret = try #require(
        card.split(separator: "/f/").dropFirst().first?.prefix { $0 != "\n" })
      #expect(secret.utf8.count == 26)
      #expect(
        card.hasPrefix(
          """
          Liên kết 1, cấp cho Lan (điện thoại): Thôn Một
            Trang hướng dẫn đăng ký:
              https://lich.example.vn/f/\(secret)
            Địa chỉ lịch:
              https://lich.example.vn/f/\(secret).ics
          Ai có địa chỉ này đều dùng được; đừng đăng hay chuyển cho người khác.

          """))
      // Below it stands the picture for telephones.
      #expect(card.split(separator: "\n").last { $0.contains("█") } != nil)
      let replaced = try await plan.run(["links", "replace", "1"] + address)
      #expect(!replaced.contains(secret))
      let gone = try await plan.run(["links", "withdraw", "2"])
      #expect(gone == "Đã thu hồi liên kết 2 của Lan (máy cơ quan).\n")
      #expect(
        try await plan.run(["links"]) == """
          1  Lan – điện thoại
              Thôn Một; địa chỉ thứ 2, chưa dùng
          2  Lan – máy cơ quan
              Thôn Một – chủ trì [có nhắc, tiếng Anh]; đã thu hồi

          """)
      #expect(
        try await plan.run(["links", "--language", "en"]) == """
          1  Lan – điện thoại
              Thôn Một; address no. 2, not used yet
          2  Lan – máy cơ quan
              Thôn Một – lead [with reminders, English]; withdrawn

          """)
    }
  }

  @Test func `another key than the one that made the links is refused`() async throws {
    try await Sandbox.enter { world in
      let plan = LivingPlan(world)
      try await plan.begin()
      let digits = String(repeating: "0f", count: 32)
      try world.write("caodiem-ledger/server.key", digits + "\n")
      let other = try await caodiem(["links", "show", "1", "--language", "en"], in: world)
      #expect(other.code == 78)
      #expect(other.errors.contains("is not the key that the links of this ledger were made with"))
      #expect(other.errors.contains("put the old file back, or every address that was given"))
      try world.write("caodiem-ledger/server.key", "no digits\n")
      let none = try await caodiem(["links", "show", "1", "--language", "en"], in: world)
      #expect(none.code == 73)
      #expect(none.errors.hasSuffix("is no key: it would have 64 hexadecimal digits\n"))
    }
  }

  @Test(arguments: [
    (
      ["links", "add", "rooms/1", "--for", "Lan", "--name", "máy"], 64,
      """
      'rooms/1' không phải tên lịch: plan, units/MÃ, leads/MÃ, partners/MÃ, campaigns/MÃ hoặc \
      stations/MÃ

      """
    ),
    (
      ["links", "add", "units/thon-9", "--for", "Lan", "--name", "máy"], 64,
      "kế hoạch 'ke-hoach' không có 'units/thon-9'; xem mã trong units.csv, plan.yaml\n"
    ),
    (
      ["links", "add", "plan", "--for", " ", "--name", "máy"], 64,
      "viết tên người dùng ở --for, nơi dùng ở --name\n"
    ),
    (
      ["links", "add", "plan", "--reports", "--for", "Lan", "--name", "máy"], 64,
      "chỉ đài mới báo đã phát sóng: stations/MÃ\n"
    ),
    (
      ["links", "add", "plan", "--plan", "x", "--for", "Lan", "--name", "máy"], 64,
      "kế hoạch nào? --plan là một trong: ke-hoach\n"
    ),
    (
      ["links", "open", "units/thon-1"], 64,
      "chỉ mở được lịch của chiến dịch (campaigns/…) và của đài (stations/…)\n"
    ),
    (
      ["links", "withdraw", "7"], 64,
      "không có liên kết số 7, hoặc nó đã thu hồi; xem 'caodiem links'\n"
    ),
  ])
  func `what cannot be is refused in a sentence`(
    arguments: [String], code: Int32, message: String
  ) async throws {
    try await Sandbox.enter { world in
      let plan = LivingPlan(world)
      try await plan.begin()
      let outcome = try await caodiem(arguments, in: world)
      #expect(outcome.code == code)
      #expect(outcome.errors == message)
    }
  }

  private func caodiem(_ arguments: [String], in world: Sandbox) async throws -> Program.Outcome {
    try await Program.caodiem().run(arguments, in: world)
  }
}
