import HTTPTypes
import Hummingbird
import NIOCore
import PlanPages
import ScheduleModel
import Synchronization

/// Answers the requests of a planner's browser on this machine.
final class PlannerResponder: HTTPResponder {
  typealias Context = BasicRequestContext

  let site: PlannerSite
  let desk: any PlannerDesk
  let sessions = PlannerSessions()
  private let host: String
  /// The port that the server got; nobody can ask before it is known.
  private let port = Mutex(0)
  private let say: @Sendable (_ port: Int, _ key: String) -> Void

  /// How much a form may send.
  private static let largestForm = 65_536

  /// Prepares to answer. `say` is told each key that can be used.
  init(
    _ site: PlannerSite, _ desk: any PlannerDesk, host: String,
    say: @escaping @Sendable (_ port: Int, _ key: String) -> Void
  ) {
    self.site = site
    self.desk = desk
    self.host = host
    self.say = say
  }

  /// The server listens, and tells the first key.
  func open(on port: Int) {
    self.port.withLock { $0 = port }
    say(port, sessions.freshKey())
  }

  func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
    let port = port.withLock { $0 }
    let hosts = Hosts(host, port: port)
    guard hosts.allow(request.head.authority) else {
      return .notice(PlannerNotice.wrongHost, .misdirectedRequest)
    }
    let query = PlannerQuery(path: request.uri.path, query: request.uri.query ?? "")
    if query.path.count == 1, let asset = PlannerPages.assets[query.path[0]] {
      return .asset(asset.octets, asset.type)
    }
    if request.method == .get, let key = query.fields["key"] { return enter(key, port) }
    guard let name = request.cookie(.sessionName(on: port)), let session = sessions.session(name)
    else {
      return .notice(PlannerNotice.locked, .forbidden)
    }
    switch request.method {
    case .get: return try await page(query, name, session)
    case .head: return try await page(query, nil, session).createHeadResponse()
    case .post:
      guard hosts.areOrigin(of: request.headers) else {
        return .notice(PlannerNotice.wrongHost, .forbidden)
      }
      return try await change(query, request, name, session)
    default: return .notice(PlannerNotice.wrongMethod, .methodNotAllowed)
    }
  }

  /// Opens a session for the key of a printed address.
  private func enter(_ key: String, _ port: Int) -> Response {
    guard let session = sessions.open(key) else {
      say(port, sessions.freshKey())
      return .notice(PlannerNotice.usedKey, .forbidden)
    }
    return .entering(session, on: port)
  }
}

extension PlannerResponder {
  /// Shows a page. What the last change did is told once: on the first page that the session of the name
  /// sees.
  private func page(
    _ query: PlannerQuery, _ name: String?, _ session: PlannerSessions.Session
  ) async throws -> Response {
    let told = name == nil ? nil : session.told
    let editing = PlannerEditing(
      token: session.token, by: session.by, told: told, canUndo: session.canUndo)
    guard let html = try await site.page(query, editing: editing) else {
      return .notice(PlannerNotice.unknown, .notFound)
    }
    if let name, told != nil { sessions.forgetTold(name) }
    return .page(html)
  }

  /// Takes a form: of our own page in a browser that has a session, or it is not read.
  private func change(
    _ query: PlannerQuery, _ request: Request, _ name: String, _ session: PlannerSessions.Session
  ) async throws -> Response {
    let body: ByteBuffer
    do {
      body = try await request.body.collect(upTo: PlannerResponder.largestForm)
    } catch is NIOTooManyBytesError {
      return .notice(PlannerNotice.tooLarge, .contentTooLarge)
    }
    let form = PlannerForm(String(decoding: body.readableBytesView, as: UTF8.self))
    guard let token = form["token"], token.isSame(as: session.token) else {
      return .notice(PlannerNotice.strangeForm, .forbidden)
    }
    let back = PlannerQuery(back: form["back"] ?? "/")
    let pages = site.pages(
      of: try await desk.edition(), for: back,
      editing: PlannerEditing(token: session.token, by: form["by"] ?? session.by))
    do {
      switch query.path {
      case ["decide"]:
        let (proposal, fields) = try form.proposal()
        guard form["do"] == "write" else {
          let report = try await desk.weigh(proposal, in: pages.language)
          return .page(pages.weighed(report, fields, backTo: back))
        }
        let told = try await desk.decide(
          proposal, on: form["version"] ?? "", in: pages.language)
        sessions.keep(name, told: told, by: proposal.by, canUndo: true)
      case ["undo"]:
        let told = try await desk.undo(in: pages.language)
        sessions.keep(name, told: told, by: nil, canUndo: false)
      default: return .notice(PlannerNotice.unknown, .notFound)
      }
    } catch let refusal as PlannerRefusal {
      return .page(pages.refused(refusal.message[pages.language], backTo: back), .conflict)
    }
    return .seeOther(try await site.address(backTo: back))
  }
}
