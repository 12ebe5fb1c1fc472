import CivilTime

/// What tasks want of a resource.
struct ResourceWant: Hashable {
  /// The rule, as a place in the book's list.
  let rule: Int
  /// The unit, as a place in the roster's list.
  let unit: Int
  /// The days of which it has to be one.
  let window: Window
  /// How many half-days it takes, each as often as it needs a place in it.
  let halves: Int
}

/// A window in which more of some resources is wanted than there is.
struct ResourceShortage {
  let pool: ScarcePool
  let window: Window
  let wants: [ResourceWant]
  let room: Int

  /// How many half-days are wanted.
  var demand: Int { wants.demand }
}

extension [ResourceWant] {
  /// How many half-days they take together.
  var demand: Int { reduce(0) { $0 + $1.halves } }
}
