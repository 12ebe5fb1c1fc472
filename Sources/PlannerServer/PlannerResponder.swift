import CivilTime
import HTTPTypes
import Hummingbird
import PlanPages
import ScheduleModel

/// Answers the requests of a planner's browser on this machine.
struct PlannerResponder: HTTPResponder {
  typealias Context = BasicRequestContext

  private let desk: any PlannerDesk
  private let keys: PlannerKeys
  private let hosts: Hosts
  private let language: Language?
  private let today: @Sendable () -> CivilDate
  private let printAddress: @Sendable () -> Void

  /// Prepares to answer. `printAddress` is asked for when a key was tried that is good no more.
  init(
    _ desk: any PlannerDesk, _ keys: PlannerKeys, _ hosts: Hosts, in language: Language?,
    today: @escaping @Sendable () -> CivilDate, printAddress: @escaping @Sendable () -> Void
  ) {
    self.desk = desk
    self.keys = keys
    self.hosts = hosts
    self.language = language
    self.today = today
    self.printAddress = printAddress
  }

  func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
    guard hosts.allow(request.head.authority) else {
      return .notice(PlannerNotice.wrongHost, .misdirectedRequest)
    }
    let path = request.uri.path.split(separator: "/").map { String($0) }
    if path.count == 1, let asset = PlannerPages.assets[path[0]] {
      return .asset(asset.octets, asset.type)
    }
    if let key = request.uri.queryParameters["key"] { return enter(String(key)) }
    guard let session = request.session, keys.knows(session) else {
      return .notice(PlannerNotice.locked, .forbidden)
    }
    guard [.get, .head].contains(request.method) else {
      return .notice(PlannerNotice.wrongMethod, .methodNotAllowed)
    }
    let response = try await page(path, request)
    return request.method == .head ? response.createHeadResponse() : response
  }

  /// Opens a session for the key of a printed address.
  private func enter(_ key: String) -> Response {
    guard let session = keys.open(key) else {
      printAddress()
      return .notice(PlannerNotice.usedKey, .forbidden)
    }
    return .entering(session)
  }

  private func page(_ path: [String], _ request: Request) async throws -> Response {
    let edition: PlannerEdition
    do {
      edition = try await desk.edition()
    } catch let error as UnreadablePlan {
      return .notice(PlannerNotice.unreadable(error.findings), .serviceUnavailable)
    }
    let asked = request.uri.queryParameters
    let spoken = asked["lang"].flatMap { Language(rawValue: String($0)) }
    // Without a word in the address the pages speak the plan's language.
    let filter = PlannerFilter { name in
      asked[Substring(name)].map { String($0).removingPercentEncodingInForm }
    }
    let pages = PlannerPages(
      edition, filter, in: spoken ?? edition.plan.book.head.language, on: today())
    if path.count == 2, path[0] == "task", let id = TaskID(text: path[1]),
      let explanation = await desk.explanation(of: id, in: edition)
    {
      return .page(pages.task(explanation))
    }
    guard let html = pages.html(at: path) else {
      return .notice(PlannerNotice.unknown, .notFound)
    }
    return .page(html)
  }
}

/// That a plan has never been without errors.
public struct UnreadablePlan: Error {
  /// What is wrong, ready to be shown.
  public let findings: [String]

  /// Names what is wrong.
  public init(_ findings: [String]) {
    self.findings = findings
  }
}

/// The names by which this machine may be called in a request: any other may be a page of somebody else that
/// has its name point here (DNS rebinding).
struct Hosts {
  private let names: Set<String>

  /// The names of a server on a port that listens at an address.
  init(_ host: String, port: Int) {
    let usual = ["127.0.0.1", "localhost", "[::1]", host.contains(":") ? "[\(host)]" : host]
    names = Set(usual.map { "\($0):\(port)" })
  }

  /// Whether a request names one of them.
  func allow(_ authority: String?) -> Bool {
    authority.map { names.contains($0.lowercased()) } ?? false
  }
}

extension Request {
  /// The session that the browser sent; `nil` where it sent none.
  var session: String? {
    for field in headers[values: .cookie] {
      for pair in field.split(separator: ";") {
        let parts = pair.split(separator: "=", maxSplits: 1).map { $0.filter { $0 != " " } }
        if parts.count == 2, parts[0] == Response.sessionName { return parts[1] }
      }
    }
    return nil
  }
}
