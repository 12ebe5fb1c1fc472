/// Words that nobody can guess.
public enum Secret {
  /// 128 bits from the system's source of randomness, as 26 characters of lower-case base32.
  public static func fresh() -> String {
    base32((0..<16).map { _ in UInt8.random(in: .min ... .max) })
  }
}
