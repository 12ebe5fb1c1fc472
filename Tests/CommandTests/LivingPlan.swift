import Foundation
import Testing

/// A plan of one village that is published, changed and published again while it is served.
struct LivingPlan {
  private let world: Sandbox

  /// Takes a sandbox to live in.
  init(_ world: Sandbox) {
    self.world = world
  }

  /// The rule of the meeting on a day.
  static func meeting(_ day: String) -> String {
    """
      - mã: hop
        việc: Họp thôn
        ai: thôn
        ngày: \(day)
        căn cứ: II.1

    """
  }

  /// Writes the plan, publishes it and makes the first link.
  func begin() async throws {
    try world.write("plan/plan.yaml", Self.plan)
    try world.write("plan/units.csv", "mã,tên,loại,thuộc\nthon-1,Thôn Một,thôn,\n")
    try world.write(Self.rules, Self.head + Self.meeting("1/7") + Self.report)
    try await publish(on: "2026-06-17")
    try await run(["links", "add", "units/thon-1", "--for", "Lan", "--name", "điện thoại"])
  }

  /// Serves what is published, as seen on 20 June.
  func serve(port: Int = 0) async throws -> RunningServer {
    try await RunningServer.start(in: world, at: "2026-06-20 01:00", port: port)
  }

  /// The address of the calendar of the first link.
  func feed(at server: RunningServer) async throws -> String {
    try await address(of: 1, at: server)
  }

  /// Makes another link, and returns the address of its calendar.
  func link(_ name: String, at server: RunningServer) async throws -> String {
    try await run(["links", "add", "units/thon-1", "--for", "Lan", "--name", name])
    return try await address(of: 2, at: server)
  }

  /// The present address of a link's calendar.
  func address(of link: Int, at server: RunningServer) async throws -> String {
    let card = try await run(["links", "show", "\(link)", "--public-address", server.address])
    return try #require(
      card.split(whereSeparator: \.isWhitespace).first { $0.hasSuffix(".ics") }.map(String.init))
  }

  /// The present address of a link's page.
  func page(of link: Int, at server: RunningServer) async throws -> String {
    let card = try await run(["links", "show", "\(link)", "--public-address", server.address])
    return try #require(
      card.split(whereSeparator: \.isWhitespace).first { $0.hasPrefix(server.address) }
        .map(String.init))
  }

  /// Changes a rule, publishes the plan on a day and waits until the server has seen it.
  func change(_ old: String, to new: String, on day: String) async throws {
    try world.edit(Self.rules, old, to: new)
    try await publish(on: day)
    try await settle()
  }

  /// Waits until the server must have seen what has changed: it looks four times a second.
  func settle() async throws { try await Task.sleep(for: .seconds(1)) }

  /// Runs the program, and returns what it says.
  @discardableResult
  func run(_ arguments: [String]) async throws -> String {
    let outcome = try await Program.caodiem().run(arguments, in: world)
    try #require(outcome.code == 0, "\(outcome.errors)")
    return outcome.text
  }

  /// Publishes the plan on a day.
  func publish(on day: String) async throws {
    try await run(["publish", "plan", "--now", "\(day) 08:00"])
  }

  private static let rules = "plan/rules/ke-hoach.yaml"

  /// Its `plan.yaml`.
  static let plan = """
    mã: ke-hoach
    tên: Kế hoạch
    năm: 2026
    múi giờ: Asia/Ho_Chi_Minh
    lịch: [vn]
    cập nhật: 17/6/2026 08:00
    các văn bản:
      - mã: kh
        tên: Kế hoạch
        số: 1/KH
        ngày: 15/1/2026

    """

  private static let head = "văn bản: kh\nquy tắc:\n"

  private static let report = """
      - mã: bao-cao
        việc: Báo cáo
        ai: thôn
        hạn: 31/7
        căn cứ: II.2

    """
}
