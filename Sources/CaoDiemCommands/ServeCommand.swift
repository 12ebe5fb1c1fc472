import ArgumentParser
import CivilTime
import FeedServer
import Foundation
import Ledger
import Logging
import PlanPages
import PlannerServer
import SQLiteStore
import ScheduleModel

/// Serves what is published.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract:
      "Trang của người lập kế hoạch; hoặc các lịch đã công bố · the planner's page, or what is "
      + "published.",
    discussion: """
      'caodiem serve KẾ-HOẠCH' mở trang của người lập kế hoạch, in ra địa chỉ có khóa dùng một lần. \
      Không nêu thư mục thì phục vụ các lịch đã công bố.
      'caodiem serve PLAN' opens the planner's page and prints its address, with a key that is good \
      once. Without a folder it serves what is published.

      Chỉ máy này vào được, trừ khi --host nói khác. Chạy đến khi bị dừng (Ctrl-C).
      Only this machine can reach it unless --host says otherwise. Runs until it is stopped.
      """)

  @Argument(help: "Thư mục kế hoạch, để mở trang của người lập · a plan folder, for its page.")
  var plan: String?

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var speech: LanguageOptions
  @OptionGroup var address: AddressOptions

  @Option(help: "Địa chỉ mạng để nghe · the address to listen on; 0.0.0.0 for all.")
  var host = "127.0.0.1"

  @Option(help: "Cổng · the port; 0 for any that is free.")
  var port = 8080

  @Option(help: "Chứng thư TLS, dạng PEM · the certificate chain, PEM.")
  var certificate: String?

  @Option(help: "Khóa của chứng thư, dạng PEM · the private key of the certificate, PEM.")
  var certificateKey: String?

  @Flag(help: "Đứng sau proxy, tin X-Forwarded-For của nó · a proxy stands in front.")
  var behindProxy = false

  @Option(help: "Số lần hỏi mỗi phút của một liên kết · requests a minute for each link (1200).")
  var perLink: Int?

  @Option(help: "Số lần hỏi địa chỉ lạ mỗi phút · requests a minute for unknown addresses (600).")
  var perStranger: Int?

  @Option(help: "Số kết nối cùng lúc · connections at once (1000).")
  var connections: Int?

  @Option(help: "Không nén cho chương trình có tên này · no compression for programs of this name.")
  var uncompressed: [String] = []

  @Option(help: "Máy chủ đã chuyển đến đây: trả 308 · the server has moved there: answer 308.")
  var movedTo: String?

  @Option(help: "Mức ghi nhật ký · how much to log (info).")
  var log: LogLevel?

  @Option(
    help: "Xem như đang là lúc này (giờ UTC), để thử · as if it were this moment (UTC), to try out."
  )
  var now: String?

  func validate() throws {
    guard (certificate == nil) == (certificateKey == nil) else {
      throw ValidationError(
        "--certificate và --certificate-key đi cùng nhau · go together")
    }
    if plan != nil { try expectPlanner() }
  }

  /// Refuses options that say how to serve others: the planner's page is for this machine only.
  private func expectPlanner() throws {
    guard ["127.0.0.1", "::1", "localhost"].contains(host) else {
      throw ValidationError(
        """
        --host \(host): trang của người lập chỉ mở trên máy này, vì ai vào được là sửa được kế hoạch; bỏ \
        --host · the planner's page is open to this machine only, because whoever reaches it can change the \
        plan; leave --host out
        """)
    }
    let strange: [(String, Bool)] = [
      ("--certificate", certificate != nil), ("--behind-proxy", behindProxy),
      ("--per-link", perLink != nil), ("--per-stranger", perStranger != nil),
      ("--connections", connections != nil), ("--uncompressed", !uncompressed.isEmpty),
      ("--moved-to", movedTo != nil),
    ]
    guard let option = strange.first(where: \.1)?.0 else { return }
    throw ValidationError(
      """
      \(option) chỉ dùng khi phục vụ các lịch đã công bố, tức là không nêu thư mục kế hoạch · \(option) is for \
      serving what is published, which takes no plan folder
      """)
  }

  func run() async throws {
    if let plan { return try await serve(PlanOptions(plan, ledger, speech)) }
    let language = ledger.language(speech)
    let store = try ledger.existing(speaking: language)
    let key = try ledger.key(of: store, speaking: language)
    let clock = try clock(language)
    let logger = logger(usually: .info)
    // A second way into the ledger: the feeds notice what others change in it, and what pages change is that.
    let second = try ledger.existing(speaking: language)
    let pages = PublishedPages(
      LedgerDesk(second, key, at: settings.publicAddress, clock: clock), second,
      at: settings.publicAddress,
      logger: logger, now: clock)
    let surroundings = FeedServer.Surroundings(
      now: clock, zone: { Zone.loaded($0, $1) },
      started: { [host] port in
        let message = Phrase(
          vi:
            "Đang phục vụ ở http\(certificate == nil ? "" : "s")://\(host):\(port). Ctrl-C để dừng.",
          en: "Serving at http\(certificate == nil ? "" : "s")://\(host):\(port). Ctrl-C to stop.")
        standardError.write("\(message[language])\n")
      },
      annex: FeedServer.Annex(at: PublishedPages.name) { request, client in
        try await pages.respond(to: request, from: client)
      })
    try await serving(language) {
      try await FeedServer(settings, store, key, logger: logger, surroundings).run()
    }
  }

  /// Serves the planner's page of a plan folder.
  private func serve(_ options: PlanOptions) async throws {
    let language = speech.spoken ?? .vietnamese
    let clock = try clock(language)
    let desk = try FolderDesk(options, publishedAt: address.address(), clock: clock)
    let zone = desk.zone
    let site = PlannerSite(desk, speaking: speech.spoken, today: { clock().day(in: zone) })
    let server = PlannerServer(
      site, changing: desk, host: host, port: port, logger: logger(usually: .warning),
      say: { address in
        let message = Phrase(
          vi: "Mở địa chỉ này bằng trình duyệt (một lần; Ctrl-C để dừng):\n\(address)",
          en: "Open this address in a browser (once; Ctrl-C to stop):\n\(address)")
        standardError.write("\(message[language])\n")
      })
    try await serving(language) { try await server.run() }
  }

  /// Serves, and says why where that fails.
  ///
  /// - Throws: `ExitCode` 71 then.
  private func serving(_ language: Language, _ body: () async throws -> Void) async throws {
    do {
      try await body()
    } catch {
      let message = Phrase(
        vi: "không phục vụ được ở \(host):\(port): \(error)",
        en: "cannot serve at \(host):\(port): \(error)")
      standardError.write("\(message[language])\n")
      throw ExitCode(71)
    }
  }

  private func logger(usually usual: LogLevel) -> Logger {
    let level = (log ?? usual).level
    return Logger(label: "caodiem") { _ in LineLog(level: level) }
  }

  private var settings: ServerSettings {
    var settings = ServerSettings()
    settings.host = host
    settings.port = port
    settings.publicAddress = address.address(port: port)
    settings.mostConnections = connections ?? 1_000
    settings.perLink = perLink ?? 1_200
    settings.perStranger = perStranger ?? 600
    settings.isBehindProxy = behindProxy
    settings.uncompressed = uncompressed
    settings.movedTo = movedTo.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    if let certificate, let certificateKey {
      settings.certificate = (certificate, certificateKey)
    }
    return settings
  }

  /// The clock of the machine, set to another moment where one was named.
  private func clock(_ language: Language) throws -> @Sendable () -> Instant {
    guard now != nil else { return { .now } }
    let ahead = try Instant(naming: now, language).seconds - Instant.now.seconds
    return { Instant(secondsSince1970: Instant.now.seconds + ahead) }
  }
}

/// How much is written to the log.
enum LogLevel: String, CaseIterable, ExpressibleByArgument {
  case trace, debug, info, warning, error

  /// The level, as the log calls it.
  var level: Logger.Level { Logger.Level(rawValue: rawValue) ?? .info }
}
