#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// An angle in degrees, as tables of the sky have it.
///
/// Angles are brought into one turn before a sine is taken, so that what different machines make of
/// the last bit stays below a millionth of a second of time.
struct Degrees: Sendable {
  /// The angle, of any size.
  let value: Double

  /// Creates an angle.
  init(_ value: Double) {
    self.value = value
  }

  /// The same direction as a number from 0 up to 360.
  var withinTurn: Double {
    let rest = value.truncatingRemainder(dividingBy: 360)
    return rest < 0 ? rest + 360 : rest
  }

  /// The angle in radians, within one turn.
  var radians: Double { withinTurn * .pi / 180 }
  /// Its sine.
  var sine: Double { sin(radians) }
  /// Its cosine.
  var cosine: Double { cos(radians) }

  /// Creates an angle from radians.
  init(radians: Double) {
    value = radians * 180 / .pi
  }
}
