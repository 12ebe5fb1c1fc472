/// How far Terrestrial Time, in which the sky is computed, runs ahead of the Earth's rotation.
enum DeltaT {
  /// Returns the seconds of TT − UT1 on a day, counted from 2000-01-01 12:00.
  ///
  /// Measured up to 2005, predicted after it: 72 seconds in 2026, and by 2100, where 127 seconds
  /// stand here, other predictions differ by a minute or more. UT1 stands for civil time, which is
  /// held within a second of it.
  ///
  /// Source: F. Espenak, J. Meeus, "Five Millennium Canon of Solar Eclipses", NASA/TP-2006-214141,
  /// for 1860 to 2005; F. Espenak, "Thousand Year Canon of Solar Eclipses 1501 to 2500" (2014)
  /// from there on, which lies closer to what was measured since.
  static func seconds(on day: Double) -> Double {
    let year = 2000 + day / 365.25
    let (start, coefficients) = polynomial(in: year)
    return coefficients.polynomial(at: year - start)
  }

  /// The year from which a polynomial counts, and its coefficients, lowest power first.
  private static func polynomial(in year: Double) -> (Double, [Double]) {
    switch year {
    case ..<1900:
      (1860, [7.62, 0.5737, -0.251754, 0.01680668, -0.0004473624, 1 / 233_174])
    case ..<1920: (1900, [-2.79, 1.494119, -0.0598939, 0.0061966, -0.000197])
    case ..<1941: (1920, [21.20, 0.84493, -0.076100, 0.0020936])
    case ..<1961: (1950, [29.07, 0.407, -1 / 233, 1 / 2547])
    case ..<1986: (1975, [45.45, 1.067, -1 / 260, -1 / 718])
    case ..<2005:
      (2000, [63.86, 0.3345, -0.060374, 0.0017275, 0.000651814, 0.00002373599])
    case ..<2015: (2005, [64.69, 0.2930])
    default: (2015, [67.62, 0.3645, 0.0039755])
    }
  }
}

extension [Double] {
  /// The polynomial of these coefficients, lowest power first.
  func polynomial(at value: Double) -> Double {
    reversed().reduce(0) { $0 * value + $1 }
  }
}
