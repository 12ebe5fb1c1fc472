import Testing

/// Where the random numbers of a test start; printed with the test as its argument.
struct Seed: Sendable, CustomTestStringConvertible {
  let value: UInt64

  /// Seeds that every run tries, and one that no run has tried before.
  static let some = [Seed(value: 2026), Seed(value: 1), Seed(value: .random(in: .min ... .max))]

  var testDescription: String { "seed \(value)" }

  /// Random numbers that are the same for the same seed.
  var numbers: Numbers { Numbers(state: value) }
}

/// Random numbers that are the same for the same start.
///
/// Source: G. Steele, D. Lea, C. Flood, "Fast Splittable Pseudorandom Number Generators", 2014.
struct Numbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
