import CivilTime
import HTTPTypes
import Hummingbird
import NIOCore
import PlanPages
import ScheduleModel

/// Answers the requests of a planner's browser on this machine.
struct PlannerResponder: HTTPResponder {
  typealias Context = BasicRequestContext

  private let desk: any PlannerDesk
  private let sessions: PlannerSessions
  private let hosts: Hosts
  private let today: @Sendable () -> CivilDate
  private let printAddress: @Sendable () -> Void

  /// How much a form may send.
  private static let largestForm = 65_536

  /// Prepares to answer. `printAddress` is asked for when a key was tried that is good no more.
  init(
    _ desk: any PlannerDesk, _ sessions: PlannerSessions, _ hosts: Hosts,
    today: @escaping @Sendable () -> CivilDate, printAddress: @escaping @Sendable () -> Void
  ) {
    self.desk = desk
    self.sessions = sessions
    self.hosts = hosts
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
    guard let name = request.session, let session = sessions.session(name) else {
      return .notice(PlannerNotice.locked, .forbidden)
    }
    do {
      switch request.method {
      case .get: return try await page(path, request, name, session)
      case .head: return try await page(path, request, name, session).createHeadResponse()
      case .post: return try await change(path, request, name, session)
      default: return .notice(PlannerNotice.wrongMethod, .methodNotAllowed)
      }
    } catch let error as UnreadablePlan {
      return .notice(PlannerNotice.unreadable(error.findings), .serviceUnavailable)
    }
  }

  /// Opens a session for the key of a printed address.
  private func enter(_ key: String) -> Response {
    guard let session = sessions.open(key) else {
      printAddress()
      return .notice(PlannerNotice.usedKey, .forbidden)
    }
    return .entering(session)
  }
}

extension PlannerResponder {
  private func page(
    _ path: [String], _ request: Request, _ name: String, _ session: PlannerSessions.Session
  ) async throws -> Response {
    let edition = try await desk.edition()
    let asked = request.uri.queryParameters
    let filter = PlannerFilter { name in
      asked[Substring(name)].map { String($0).removingPercentEncodingInForm }
    }
    let told = request.method == .get ? sessions.takeTold(name) : nil
    let pages = PlannerPages(
      edition, filter, in: language(asked["lang"].map { String($0) }, edition), on: today(),
      editing: PlannerEditing(
        token: session.token, by: session.by, told: told?.text, canUndo: told?.canUndo ?? false))
    if path.count == 2, path[0] == "task", let id = TaskID(text: path[1]),
      let explanation = await desk.explanation(of: id, in: edition)
    {
      return .page(pages.task(explanation))
    }
    if path.count == 2, path[0] == "conflict", asked["repairs"] != nil,
      let id = ConflictID(path[1]), edition.conflicts.contains(where: { $0.id == id }),
      let html = pages.conflict(
        id, try await desk.repairs(of: id, in: edition.plan.book.head.language))
    {
      return .page(html)
    }
    guard let html = pages.html(at: path) else {
      return .notice(PlannerNotice.unknown, .notFound)
    }
    return .page(html)
  }

  /// Without a word in the address the pages speak the plan's language.
  private func language(_ asked: String?, _ edition: PlannerEdition) -> Language {
    asked.flatMap { Language(rawValue: $0) } ?? edition.plan.book.head.language
  }

  /// Takes a form: of our own page in a browser that has a session, or it is not read.
  private func change(
    _ path: [String], _ request: Request, _ name: String, _ session: PlannerSessions.Session
  ) async throws -> Response {
    guard hosts.areOrigin(of: request.headers) else {
      return .notice(PlannerNotice.wrongHost, .forbidden)
    }
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
    let edition = try await desk.edition()
    let spoken = form.back.contains("lang=en") ? "en" : form.back.contains("lang=vi") ? "vi" : nil
    let language = language(spoken, edition)
    let pages = PlannerPages(
      edition, PlannerFilter(), in: language, on: today(),
      editing: PlannerEditing(token: session.token, by: form["by"] ?? session.by))
    do {
      switch path {
      case ["decide"]:
        let (proposal, fields) = try form.proposal()
        guard form["do"] == "write" else {
          let report = try await desk.weigh(proposal, in: language)
          return .page(pages.weighed(report, fields, backTo: form.backPath))
        }
        let told = try await desk.decide(proposal, on: form["version"] ?? "", in: language)
        sessions.keep(name, told: told, by: proposal.by, canUndo: true)
      case ["undo"]:
        let told = try await desk.undo(in: language)
        sessions.keep(name, told: told, by: nil, canUndo: false)
      default: return .notice(PlannerNotice.unknown, .notFound)
      }
    } catch let refusal as PlannerRefusal {
      return .page(
        pages.refused(refusal.message[language], backTo: form.backPath), .conflict)
    }
    return .seeOther(form.back)
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
