public import CivilTime
import Foundation
import HTTPTypes
public import Hummingbird
public import Ledger
public import Logging
import PlanPages
public import ScheduleModel

/// What the pages of a publishing server are about: the plans that are published.
public protocol PublishedDesk: Sendable {
  /// The published plans, with their titles; may be empty.
  func plans() async throws -> [(id: PlanID, title: String)]

  /// One of them as pages show it, with its zone.
  ///
  /// - Throws: `PlannerRefusal` where its latest revision cannot be shown.
  func reader(of plan: PlanID) async throws -> (any PlannerReader)?
}

/// The planner's pages of what is published, below one path of a server that many reach, behind a sign-in.
public struct PublishedPages: Sendable {
  /// The path in front of all its addresses.
  public static let base = "/plans"

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
    guard Origin.isSafe(origin) else { return .notice(.unsafe, .forbidden) }
    let path = request.uri.path.split(separator: "/").dropFirst().map { String($0) }
    let visit = Visit(request, client, now(), path)
    switch (request.method, path.first) {
    case (.get, let name?) where path.count == 1 && PlannerPages.assets[name] != nil:
      let asset = PlannerPages.assets[name]
      return .asset(asset?.octets ?? [], asset?.type ?? "")
    case (.get, "welcome") where path.count == 2: return try welcome(path[1], visit)
    case (.get, nil): return try await plans(visit)
    case (.get, _): return try await page(visit)
    case (.head, _): return try await respondToHead(request, client)
    case (.post, _): return try await take(visit)
    default: return .notice(.wrongMethod, .methodNotAllowed)
    }
  }

  private func respondToHead(_ request: Request, _ client: String) async throws -> Response {
    var asked = request
    asked.method = .get
    return try await respond(to: asked, from: client).createHeadResponse()
  }

  /// Takes a form of our own pages.
  private func take(_ visit: Visit) async throws -> Response {
    guard Origin.isOurs(visit.request.headers, origin) else {
      return .notice(.otherOrigin(origin), .forbidden)
    }
    let form: FormFields
    do {
      form = try await visit.form()
    } catch is TooLarge {
      return .notice(.tooLarge, .contentTooLarge)
    }
    switch visit.path {
    case ["sign-in"]: return try await signIn(form, visit)
    case ["sign-out"]: return signOut(form, visit)
    case let path where path.count == 2 && path[0] == "welcome":
      return try await choosePassword(path[1], form, visit)
    default: return .notice(.unknown, .notFound)
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
    request.uri.queryParameters["lang"].flatMap { Language(rawValue: String($0)) }
  }

  /// A field of the address; `nil` where it has none of the name.
  func field(_ name: String) -> String? {
    request.uri.queryParameters[Substring(name)].map { String($0).removingPercentEncodingInForm }
  }
}
