/// The number by which the State knows a commune or ward: five digits, such as `05443`.
public struct CommuneCode: Hashable, Sendable, CustomStringConvertible {
  /// The five digits.
  public let text: String

  /// Takes a code, or gives `nil` for anything but five digits.
  public init?(_ text: String) {
    guard text.utf8.count == 5, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    self.text = text
  }

  /// The five digits.
  public var description: String { text }
}
