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
    if query.file != nil { return try await file(query) }
    let told = name == nil ? nil : session.told
    var editing = PlannerEditing(
      token: session.token, by: session.by, told: told, canUndo: session.canUndo)
    if let rule = query.rule {
      let language = try await site.language(of: query)
      editing.ruleForm = try await desk.ruleForm(of: rule.code, in: language)
    }
    guard let html = try await site.page(query, editing: editing) else {
      return .notice(PlannerNotice.unknown, .notFound)
    }
    if let name, told != nil { sessions.forgetTold(name) }
    return .page(html)
  }

  private func file(_ query: PlannerQuery) async throws -> Response {
    do {
      guard let file = try await site.file(query) else {
        return .notice(PlannerNotice.unknown, .notFound)
      }
      return .file(file)
    } catch let refusal as PlannerRefusal {
      let first = PlannerQuery(path: "/")
      let pages = site.pages(of: try await desk.edition(), for: query)
      return .page(pages.refused(refusal.message[pages.language], backTo: first), .conflict)
    }
  }

  /// Takes a form: of our own page in a browser that has a session, or it is not read.
  private func change(
    _ query: PlannerQuery, _ request: Request, _ name: String, _ session: PlannerSessions.Session
  ) async throws -> Response {
    let body: ByteBuffer
    do {
      let most = query.path == ["rules", "table"] ? PlannerForm.largestTable : PlannerForm.largest
      body = try await request.body.collect(upTo: most)
    } catch is NIOTooManyBytesError {
      return .notice(PlannerNotice.tooLarge, .contentTooLarge)
    }
    let form = PlannerForm(String(decoding: body.readableBytesView, as: UTF8.self))
    guard let token = form["token"], token.isSame(as: session.token) else {
      return .notice(PlannerNotice.strangeForm, .forbidden)
    }
    let back = PlannerQuery(back: form["back"] ?? "/")
    let editing = PlannerEditing(token: session.token, by: form["by"] ?? session.by)
    let pages = site.pages(of: try await desk.edition(), for: back, editing: editing)
    let change = PlannerChange(
      form: form, back: back, pages: pages, editing: editing, name: name, session: session)
    do {
      switch query.path {
      case ["decide"]: return try await decide(change)
      case ["undo"]:
        let told = try await desk.undo(in: pages.language)
        sessions.keep(name, told: told, by: nil, canUndo: false)
        return .seeOther(try await site.address(backTo: back))
      case ["rules", "table"]: return try await takeTable(change)
      default:
        if let rule = query.rule { return try await takeRule(rule, change) }
        return .notice(PlannerNotice.unknown, .notFound)
      }
    } catch let refusal as PlannerRefusal {
      return .page(pages.refused(refusal.message[pages.language], backTo: back), .conflict)
    }
  }

  /// Shows what a decision would do, or writes it.
  private func decide(_ change: PlannerChange) async throws -> Response {
    let (form, pages) = (change.form, change.pages)
    let (proposal, fields) = try form.proposal()
    guard form["do"] == "write" else {
      let report = try await desk.weigh(proposal, in: pages.language)
      return .page(pages.weighed(report, fields, backTo: change.back))
    }
    let told = try await desk.decide(proposal, on: form["version"] ?? "", in: pages.language)
    sessions.keep(change.name, told: told, by: proposal.by, canUndo: true)
    return .seeOther(try await site.address(backTo: change.back))
  }
}

/// A form that came from a page of ours.
struct PlannerChange {
  let form: PlannerForm
  /// The page to go back to.
  let back: PlannerQuery
  /// The pages as they are now.
  let pages: PlannerPages
  let editing: PlannerEditing
  /// The session.
  let name: String
  let session: PlannerSessions.Session
}
