/// Where the Sun stands on the ecliptic, as seen from the Earth.
enum Sun {
  /// Returns the Sun's apparent longitude, days of Terrestrial Time after 2000-01-01 12:00.
  ///
  /// Referred to the equinox of the day, with nutation and aberration: 0° at the March equinox,
  /// 270° at the winter solstice. From 1900 to 2053 the equinoxes and solstices are within 11
  /// seconds of those of JPL's ephemeris DE421.
  ///
  /// Source: J. Meeus, "Astronomical Algorithms", 2nd edition, chapter 25, "higher accuracy".
  static func apparentLongitude(on day: Double) -> Degrees {
    let centuries = day / 36_525
    let aberration = 20.4898 / 3600 / distance(centuries)
    // The last number refers VSOP87's equinox to that of the FK5.
    return Degrees(
      earthLongitude(day / 365_250).value + 180 + nutation(centuries) - aberration - 0.09033 / 3600)
  }

  /// Earth's heliocentric longitude, thousands of years after 2000.
  private static func earthLongitude(_ millennia: Double) -> Degrees {
    let sums = SunTerms.longitude.map { waves in
      waves.reduce(0) { sum, wave in
        sum + wave.amplitude * Degrees(radians: wave.phase + wave.rate * millennia).cosine
      }
    }
    return Degrees(radians: sums.polynomial(at: millennia) * 1e-8)
  }

  /// The nutation in longitude in degrees, centuries after 2000.
  ///
  /// Source: Meeus, chapter 22.
  private static func nutation(_ t: Double) -> Double {
    let d = [297.85036, 445_267.111480, -0.0019142, 1 / 189_474].polynomial(at: t)
    let m = [357.52772, 35_999.050340, -0.0001603, -1 / 300_000].polynomial(at: t)
    let moon = [134.96298, 477_198.867398, 0.0086972, 1 / 56_250].polynomial(at: t)
    let f = [93.27191, 483_202.017538, -0.0036825, 1 / 327_270].polynomial(at: t)
    let node = [125.04452, -1934.136261, 0.0020708, 1 / 450_000].polynomial(at: t)
    let sum = SunTerms.nutation.reduce(0) { sum, nod in
      let angle = nod.d * d + nod.m * m + nod.moon * moon + nod.f * f + nod.node * node
      return sum + (nod.sine + nod.change * t) * Degrees(angle).sine
    }
    return sum / 10_000 / 3600
  }

  /// The distance of the Sun in astronomical units, which the aberration goes by.
  ///
  /// Source: Meeus, chapter 25, "low accuracy"; good to 0.00003, which is all this needs.
  private static func distance(_ t: Double) -> Double {
    let anomaly = Degrees([357.52911, 35_999.05029, -0.0001537].polynomial(at: t))
    let eccentricity = [0.016708634, -0.000042037, -0.0000001267].polynomial(at: t)
    let center =
      [1.914602, -0.004817, -0.000014].polynomial(at: t) * anomaly.sine
      + (0.019993 - 0.000101 * t) * Degrees(2 * anomaly.value).sine
      + 0.000289 * Degrees(3 * anomaly.value).sine
    let trueAnomaly = Degrees(anomaly.value + center)
    return 1.000001018 * (1 - eccentricity * eccentricity)
      / (1 + eccentricity * trueAnomaly.cosine)
  }
}
