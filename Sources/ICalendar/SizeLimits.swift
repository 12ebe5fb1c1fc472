/// How much text is read before libical sees any of it.
public struct SizeLimits: Hashable, Sendable {
  /// How many octets a whole text may have.
  public let text: Int
  /// How many octets one component of a calendar may have, unfolded.
  public let component: Int

  /// For text that comes from elsewhere. Google takes no feed that is larger; libical takes seconds
  /// for a component of a few hundred kilobytes.
  public static let foreign = SizeLimits(text: 1_000_000, component: 65_536)

  /// For text that this program has just written and reads back.
  public static let own = SizeLimits(text: .max, component: .max)
}
