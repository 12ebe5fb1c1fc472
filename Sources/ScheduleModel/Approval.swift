/// Who approved a revision, and by which document.
public struct Approval: Hashable, Sendable {
  /// The name or office; not empty.
  public let approver: String
  /// The number of the document that says so; `nil` where there is none.
  public let document: String?

  /// Creates an approval, or `nil` where the name is empty.
  public init?(by approver: String, document: String? = nil) {
    guard !approver.isEmpty else { return nil }
    self.approver = approver
    self.document = document
  }
}
