import Hummingbird
import Synchronization

/// The port that the server got.
final class Door: Sendable {
  private let number = Mutex(0)

  var port: Int { number.withLock { $0 } }

  func open(_ port: Int) { number.withLock { $0 = port } }
}

/// Answers by a function.
struct Doorkeeper: HTTPResponder {
  let answer: @Sendable (Request, BasicRequestContext) async throws -> Response

  init(_ answer: @escaping @Sendable (Request, BasicRequestContext) async throws -> Response) {
    self.answer = answer
  }

  func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
    try await answer(request, context)
  }
}
