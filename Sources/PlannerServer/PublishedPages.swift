public import CivilTime
import Foundation
import HTTPTypes
public import Hummingbird
public import Ledger
public import Logging
public import PlanPages
public import ScheduleModel

/// What the pages of a publishing server are about: the plans that are published.
public protocol PublishedDesk: Sendable {
  /// The published plans, with their titles; may be empty.
  func plans() async throws -> [(id: PlanID, title: String)]

  /// One of them as pages show it, with its zone.
  ///
  /// - Throws: `PlannerRefusal` where its latest revision cannot be shown.
  func reader(of plan: PlanID) async throws -> (any PlannerReader)?

  /// The links to the feeds of a plan that hold, by number; may be empty.
  func links(of plan: PlanID) async throws -> (plan: PublishedPlan, links: [PublishedLink])

  /// Ends a link of a plan. Nothing happens where it has ended before.
  func withdraw(_ link: Int, of plan: PlanID, at now: Instant) async throws

  /// The revisions of a plan, oldest first.
  func revisions(of plan: PlanID) async throws -> [Revision]

  /// What would change for whom if an earlier revision were published again; nothing is published.
  func goingBack(
    to revision: Int, of plan: PlanID, at now: Instant, in language: Language
  ) async throws -> PublishedReturn

  /// Publishes an earlier revision again, where `latest` is still the newest.
  ///
  /// - Throws: `PublishedReturnRefusal` where that cannot be done.
  func goBack(
    to revision: Int, of plan: PlanID, from latest: Int, _ approval: Approval, at now: Instant,
    in language: Language
  ) async throws
}

/// The planner's pages of what is published, below one path of a server that many reach, behind a sign-in.
public struct PublishedPages: Sendable {
  /// The first part of the path of all its addresses.
  public static let name = "plans"
  /// The path in front of all its addresses.
  public static let base = "/\(name)"

  let desk: any PublishedDesk
  let accounts: any AccountStore
  let origin: String
  let now: @Sendable () -> Instant
  let logger: Logger
  let signedIn = SignedIn()
  let limits = AttemptLimits()
  let bench = PasswordBench()

  /// Prepares the pages. `address` is the one by which people reach the server, such as
  /// `https://lich.example.vn`.
  public init(
    _ desk: any PublishedDesk, _ accounts: any AccountStore, at address: String, logger: Logger,
    now: @escaping @Sendable () -> Instant
  ) {
    self.desk = desk
    self.accounts = accounts
    origin = Origin.text(of: address)
    self.logger = logger
    self.now = now
  }

  /// Answers a request for a path below `base`, from an address of the network.
  public func respond(to request: Request, from client: String) async throws -> Response {
    guard request.method == .head else {
      return try await answer(request, as: request.method, client)
    }
    return try await answer(request, as: .get, client).createHeadResponse()
  }

  private func answer(
    _ request: Request, as method: HTTPRequest.Method, _ client: String
  ) async throws -> Response {
    guard Origin.isSafe(origin) else { return notice(.unsafe, .forbidden) }
    let path = request.uri.path.split(separator: "/").dropFirst().map { String($0) }
    let visit = Visit(request, client, now(), path)
    if path.count <= 2, let asset = path.last.flatMap({ PlannerPages.assets[$0] }) {
      return .asset(asset.octets, asset.type)
    }
    switch (method, path.first) {
    case (.get, "sign-in"), (.get, "sign-out"): return .seeOther("\(Self.base)/")
    case (.get, "welcome") where path.count == 2: return try welcome(path[1], visit)
    case (.get, nil): return try await plans(visit)
    case (.get, _): return try await page(visit)
    case (.post, _): return try await take(visit)
    default: return notice(.wrongMethod, .methodNotAllowed)
    }
  }

  /// A few words as a page.
  func notice(_ notice: PlannerNotice, _ status: HTTPResponse.Status) -> Response {
    .notice(notice, status, home: "\(Self.base)/")
  }

  /// Takes a form of our own pages.
  private func take(_ visit: Visit) async throws -> Response {
    guard Origin.isOurs(visit.request.headers, to: visit.request.head.authority, origin) else {
      return notice(.otherOrigin(origin), .forbidden)
    }
    let form: FormFields
    do {
      form = try await visit.form()
    } catch is TooLarge {
      return notice(.tooLarge, .contentTooLarge)
    }
    switch visit.path {
    case ["sign-in"]: return try await signIn(form, visit)
    case ["sign-out"]: return signOut(form, visit)
    case let path where path.count == 2 && path[0] == "welcome":
      return try await choosePassword(path[1], form, visit)
    default: return try await change(form, visit)
    }
  }
}

/// One request to the pages.
struct Visit {
  let request: Request
  /// The address of the network that it comes from.
  let client: String
  let moment: Instant
  /// The path below the base.
  let path: [String]

  init(_ request: Request, _ client: String, _ moment: Instant, _ path: [String]) {
    self.request = request
    self.client = client
    self.moment = moment
    self.path = path
  }

  /// The language that is asked for; `nil` where the address names none.
  var spoken: Language? {
    fields["lang"].flatMap { Language(rawValue: $0) }
  }

  /// The fields of the address.
  var fields: FormFields { FormFields(request.uri.query ?? "") }
}
