import Foundation
import Testing

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// A browser with the planner's page of a plan open: it follows no redirect, and keeps its cookie itself.
struct PlannerBrowser {
  /// What a page is.
  struct Page {
    /// The code of the answer.
    let status: Int
    /// The page.
    let text: String
    /// Where the answer leads; empty where it leads nowhere.
    let location: String
    /// The cookie that it sets; empty where it sets none.
    let cookie: String
    /// The Content-Security-Policy of it.
    let policy: String

    /// The type of it.
    let type: String
    /// What it is called where it is a file to take away; empty where it is none.
    let disposition: String
    /// The octets.
    let octets: Data

    /// The value of a hidden field of the first form that has it.
    func field(_ name: String) throws -> String {
      let parts = text.split(separator: "name=\"\(name)\" value=\"")
      return String(try #require(parts.dropFirst().first).prefix { $0 != "\"" })
    }
  }

  /// Where the server is, without a slash at the end.
  let address: String
  /// The cookie that is sent; empty at first.
  var cookie = ""

  /// Opens the page of a printed address: the session begins.
  static func open(_ printed: String) async throws -> PlannerBrowser {
    let parts = printed.split(separator: "/?key=")
    try #require(parts.count == 2)
    var browser = PlannerBrowser(address: String(parts[0]))
    let answer = try await browser.get("/?key=\(parts[1])")
    #expect(answer.status == 303)
    #expect(answer.location == "/")
    let options = answer.cookie.split(separator: "; ").dropFirst().sorted()
    #expect(options == ["HttpOnly", "Path=/", "SameSite=Strict"])
    browser.cookie = String(answer.cookie.prefix { $0 != ";" })
    return browser
  }

  /// Serves a plan of the fixtures, usually the July plan, and opens its page.
  static func planning(
    _ plan: String = "plans/thai-nguyen-2026", _ more: [String] = [],
    _ body: (PlannerBrowser, _ printed: String, Sandbox) async throws -> Void
  ) async throws {
    try await Sandbox.enter { world in
      try world.copyPlan(plan)
      let (server, printed) = try await RunningServer.startPlanner(in: world, of: "plan", more)
      try await server.serving {
        try await body(try await PlannerBrowser.open(printed), printed, world)
      }
    }
  }

  /// Reads a page.
  func get(_ path: String, host: String? = nil) async throws -> Page {
    try await send(path, "GET", nil, ["Host": host])
  }

  /// Asks for the head of a page only.
  func head(_ path: String) async throws -> Page { try await send(path, "HEAD", nil, [:]) }

  /// Sends a form as a page of the server does, or as another one does.
  func post(
    _ path: String, _ fields: [(String, String)], from origin: String? = nil
  ) async throws -> Page {
    let unreserved = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "-._~"))
    let body = try fields.map { name, value in
      let text = value.addingPercentEncoding(
        withAllowedCharacters: unreserved.intersection(CharacterSet(charactersIn: "!"..."~")))
      return "\(name)=\(try #require(text))"
    }.joined(separator: "&")
    return try await send(path, "POST", body, ["Origin": origin ?? address])
  }

  private func send(
    _ path: String, _ method: String, _ body: String?, _ headers: [String: String?]
  ) async throws -> Page {
    var request = URLRequest(url: try #require(URL(string: address + path)))
    request.httpMethod = method
    request.httpBody = body.map { Data($0.utf8) }
    request.setValue(cookie.isEmpty ? nil : cookie, forHTTPHeaderField: "Cookie")
    for (name, value) in headers {
      if let value { request.setValue(value, forHTTPHeaderField: name) }
    }
    let configuration = URLSessionConfiguration.ephemeral
    configuration.httpShouldSetCookies = false
    configuration.httpCookieAcceptPolicy = .never
    let session = URLSession(
      configuration: configuration, delegate: StayingHere(), delegateQueue: nil)
    defer { session.finishTasksAndInvalidate() }
    let (data, response) = try await session.data(for: request)
    let answer = try #require(response as? HTTPURLResponse)
    func field(_ name: String) -> String { answer.value(forHTTPHeaderField: name) ?? "" }
    return Page(
      status: answer.statusCode, text: String(decoding: data, as: UTF8.self),
      location: field("Location"), cookie: field("Set-Cookie"),
      policy: field("Content-Security-Policy"), type: field("Content-Type"),
      disposition: field("Content-Disposition"), octets: data)
  }
}

/// Follows no redirect.
private final class StayingHere: NSObject, URLSessionTaskDelegate, Sendable {
  func urlSession(
    _ session: URLSession, task: URLSessionTask,
    willPerformHTTPRedirection response: HTTPURLResponse,
    newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
  ) {
    completionHandler(nil)
  }
}
