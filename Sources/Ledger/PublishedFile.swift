/// A file of a plan folder, as it was when a revision was made of it.
public struct PublishedFile: Hashable, Sendable {
  /// Its name within the folder, with `/` between folders.
  public let name: String
  /// What is in it.
  public let octets: [UInt8]

  /// Puts both together.
  public init(name: String, octets: [UInt8]) {
    self.name = name
    self.octets = octets
  }
}
