import CivilTime
import Foundation
import HTTPTypes
import Hummingbird
import Ledger
import Logging
import NIOCore
import PlanPages
import ScheduleModel

extension PublishedPages {
  /// Lets somebody in who has a name and a password.
  func signIn(_ form: FormFields, _ visit: Visit) async throws -> Response {
    let name = (form["name"] ?? "").precomposedStringWithCanonicalMapping
      .trimmingCharacters(in: .whitespacesAndNewlines)
    // Nobody has a longer one, and what is held against names is kept.
    guard name.count <= Account.longestName else { return door(visit) }
    let pages = DoorPages(below: Self.base, in: language(form, visit))
    let back = back(form["back"])
    let askers: [AttemptLimits.Asker] = [.name(name.lowercased()), .address(visit.client)]
    if let wait = limits.attempt(by: askers, at: visit.moment) {
      return .page(pages.signIn(.tooOften(wait), name: name, backTo: back), .tooManyRequests)
        .retrying(after: wait)
    }
    let account = try accounts.account(named: name)
    guard await bench.matches(form["password"] ?? "", account?.password), let account else {
      logger.notice("sign-in refused", metadata: ["from": "\(visit.client)"])
      return .page(pages.signIn(.wrong, name: name, backTo: back), .forbidden)
    }
    limits.succeed(askers)
    return letIn(account, visit, to: back)
  }

  /// Ends the session of a browser.
  func signOut(_ form: FormFields, _ visit: Visit) -> Response {
    if let name = visit.request.cookie(Self.cookie),
      let session = signedIn.session(name, at: visit.moment),
      form["token"]?.isSame(as: session.token) == true
    {
      signedIn.leave(name)
    }
    return .seeOther("\(Self.base)/")
  }

  /// Where somebody who was sent a link chooses a password.
  func welcome(_ secret: String, _ visit: Visit) throws -> Response {
    let asker = [AttemptLimits.Asker.address(visit.client)]
    if let wait = limits.attempt(by: asker, at: visit.moment) {
      return notice(.tooOften, .tooManyRequests).retrying(after: wait)
    }
    let digest = Invitation.digest(of: secret)
    guard let account = try accounts.account(invitedBy: digest, at: visit.moment) else {
      return notice(.usedInvitation, .gone)
    }
    limits.succeed(asker)
    return .page(
      DoorPages(below: Self.base, in: visit.spoken ?? .vietnamese).welcome(account, secret: secret))
  }

  /// Keeps the password that somebody has chosen, and lets them in.
  func choosePassword(
    _ secret: String, _ form: FormFields, _ visit: Visit
  ) async throws -> Response {
    let asker = [AttemptLimits.Asker.address(visit.client)]
    if let wait = limits.attempt(by: asker, at: visit.moment) {
      return notice(.tooOften, .tooManyRequests).retrying(after: wait)
    }
    let digest = Invitation.digest(of: secret)
    guard let account = try accounts.account(invitedBy: digest, at: visit.moment) else {
      return notice(.usedInvitation, .gone)
    }
    limits.succeed(asker)
    let password = form["password"] ?? ""
    if let fault = PasswordFault(password, again: form["again"] ?? "", for: account.name) {
      let pages = DoorPages(below: Self.base, in: language(form, visit))
      return .page(pages.welcome(account, secret: secret, fault.told), .unprocessableContent)
    }
    let hash = try await bench.hash(of: password)
    let kept = try accounts.setPassword(hash, invitedBy: digest, at: visit.moment)
    // Another browser may have used the link in this moment.
    guard let kept else { return notice(.usedInvitation, .gone) }
    logger.notice("password chosen", metadata: ["account": "\(kept.name)"])
    return letIn(kept, visit, to: "\(Self.base)/")
  }

  private func letIn(_ account: Account, _ visit: Visit, to back: String) -> Response {
    let name = signedIn.enter(account, at: visit.moment)
    var response = Response.seeOther(back)
    let secure = origin.hasPrefix("https://") ? "; Secure" : ""
    response.headers[.setCookie] =
      "\(Self.cookie)=\(name); HttpOnly; SameSite=Strict; Path=\(Self.base); "
      + "Max-Age=\(SignedIn.life)\(secure)"
    return response
  }
}

extension PublishedPages {
  /// The name of the cookie that carries the session.
  static let cookie = "caodiem-plans"

  /// Who asks, with the account as it is now; `nil` where nobody has signed in, or something about the
  /// account has changed since.
  func visitor(_ visit: Visit) throws -> PlannerVisitor? {
    guard let name = visit.request.cookie(Self.cookie),
      let session = signedIn.session(name, at: visit.moment)
    else { return nil }
    guard let account = try accounts.account(named: session.account), account.epoch == session.epoch
    else {
      signedIn.leave(name)
      return nil
    }
    return PlannerVisitor(account.name, account.role, token: session.token)
  }

  /// The page on which somebody signs in who has asked for another.
  func door(_ visit: Visit) -> Response {
    let uri = visit.request.uri
    let asked = uri.path + (uri.query.map { "?\($0)" } ?? "")
    // Whoever brings a session that is none was signed in before.
    let fault: DoorFault? = visit.request.cookie(Self.cookie) == nil ? nil : .over
    let pages = DoorPages(below: Self.base, in: visit.spoken ?? .vietnamese)
    return .page(
      pages.signIn(fault, backTo: back(visit.fields["back"] ?? asked)), .forbidden)
  }

  /// The address to go to: one of these pages, never another.
  private func back(_ text: String?) -> String {
    guard let text, text.hasPrefix("\(Self.base)/"), text.utf8.count <= 500,
      text.allSatisfy({ $0.isASCII && !$0.isWhitespace && $0 != "\\" && $0 != "#" }),
      !text.contains("/../")
    else { return "\(Self.base)/" }
    return text
  }

  private func language(_ form: FormFields, _ visit: Visit) -> Language {
    form["lang"].flatMap { Language(rawValue: $0) } ?? visit.spoken ?? .vietnamese
  }
}

extension PasswordFault {
  /// What people are told.
  fileprivate var told: DoorFault {
    switch self {
    case .short, .long: .length(PasswordFault.lengths)
    case .plain: .plain
    case .different: .different
    }
  }
}

extension Visit {
  /// How much a form may send.
  static let largestForm = 65_536

  /// The fields of the form.
  ///
  /// - Throws: `TooLarge` for more than forms may send.
  func form() async throws -> FormFields {
    do {
      var request = request
      let body = try await request.collectBody(upTo: Visit.largestForm)
      return FormFields(String(decoding: body.readableBytesView, as: UTF8.self))
    } catch is NIOTooManyBytesError {
      throw TooLarge()
    }
  }
}

/// More than a form may send.
struct TooLarge: Error {}
