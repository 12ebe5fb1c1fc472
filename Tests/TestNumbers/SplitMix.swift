/// A source of random numbers that depends on its seed alone.
///
/// Source: G. L. Steele, D. Lea, C. H. Flood, "Fast Splittable Pseudorandom Number Generators", 2014.
package struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  /// Creates a source of the numbers of a seed.
  package init(seed: UInt64) {
    state = seed
  }

  /// The next number.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Where the random numbers of a test start; printed with the test as its argument.
package struct Seed: Sendable, CustomStringConvertible {
  private let value: UInt64

  /// A seed that found something once.
  package init(_ value: UInt64) { self.value = value }

  /// Seeds that every run tries, and one that no run has tried before.
  package static let some = [
    Seed(2026), Seed(1), Seed(.random(in: .min ... .max)),
  ]

  /// The seed, by which a run can be had again.
  package var description: String { "seed \(value)" }

  /// Random numbers that are the same for the same seed.
  package var numbers: SplitMix { SplitMix(seed: value) }
}
