/// A new moon, by its number: 0 is that of 6 January 2000.
struct NewMoon: Hashable, Sendable {
  /// How many new moons after that of 6 January 2000; negative before it.
  let number: Int

  /// The mean time between two new moons, in days.
  static let meanMonth = 29.530588861

  /// When it comes, in days of Terrestrial Time after 2000-01-01 12:00.
  ///
  /// In 1900–2053 within 18 seconds of JPL's ephemeris DE421, on the average within 4.
  ///
  /// Source: J. Meeus, "Astronomical Algorithms", 2nd edition, chapter 49.
  var day: Double {
    let k = Double(number)
    let t = k / 1236.85
    let mean = 5.09766 + NewMoon.meanMonth * k
    return mean + [0, 0, 0.00015437, -0.000000150, 0.00000000073].polynomial(at: t)
      + periodic(k, t) + planetary(k, t) + (NewMoon.corrections[number] ?? 0)
  }

  /// The civil day on which it comes, where clocks run `offset` ahead of UTC.
  func civilDay(at offset: Offset) -> CivilDate {
    let universal = day - DeltaT.seconds(on: day) / 86_400
    let sinceMidnight = universal + 0.5 + Double(offset.seconds) / 86_400
    return CivilDate(unchecked: CivilDate.dayNumberOf2000 + Int(sinceMidnight.rounded(.down)))
  }

  /// The 25 terms of the Sun's and the Moon's own paths.
  private func periodic(_ k: Double, _ t: Double) -> Double {
    let eccentricity = [1, -0.002516, -0.0000074].polynomial(at: t)
    let sun = 2.5534 + 29.10535670 * k + [0, 0, -0.0000014, -0.00000011].polynomial(at: t)
    let moon =
      201.5643 + 385.81693528 * k
      + [0, 0, 0.0107582, 0.00001238, -0.000000058].polynomial(at: t)
    let latitude =
      160.7108 + 390.67050284 * k
      + [0, 0, -0.0016118, -0.00000227, 0.000000011].polynomial(at: t)
    let node = 124.7746 - 1.56375588 * k + [0, 0, 0.0020672, 0.00000215].polynomial(at: t)
    let weights = [1, eccentricity, eccentricity * eccentricity]
    return NewMoon.periodicTerms.reduce(0) { sum, term in
      let angle = term.sun * sun + term.moon * moon + term.latitude * latitude + term.node * node
      return sum + term.days * weights[term.weight] * Degrees(angle).sine
    }
  }

  /// The 14 terms of the planets.
  private func planetary(_ k: Double, _ t: Double) -> Double {
    NewMoon.planetaryTerms.reduce(0) { sum, term in
      sum + term.days * Degrees(term.start + term.rate * k + term.bend * t * t).sine
    }
  }
}

extension NewMoon {
  /// What the terms miss at new moons so near a midnight of Hà Nội that it changes the day.
  ///
  /// That of 8 July 1967 came 4 seconds after midnight by JPL's ephemeris DE421 and the measured
  /// rotation of the Earth; the terms put it 2 seconds before.
  private static let corrections: [Int: Double] = [-402: 6.0 / 86_400]

  private typealias PeriodicTerm = (
    days: Double, weight: Int, sun: Double, moon: Double, latitude: Double, node: Double
  )

  private static let periodicTerms: [PeriodicTerm] = [
    (-0.40720, 0, 0, 1, 0, 0),
    (0.17241, 1, 1, 0, 0, 0),
    (0.01608, 0, 0, 2, 0, 0),
    (0.01039, 0, 0, 0, 2, 0),
    (0.00739, 1, -1, 1, 0, 0),
    (-0.00514, 1, 1, 1, 0, 0),
    (0.00208, 2, 2, 0, 0, 0),
    (-0.00111, 0, 0, 1, -2, 0),
    (-0.00057, 0, 0, 1, 2, 0),
    (0.00056, 1, 1, 2, 0, 0),
    (-0.00042, 0, 0, 3, 0, 0),
    (0.00042, 1, 1, 0, 2, 0),
    (0.00038, 1, 1, 0, -2, 0),
    (-0.00024, 1, -1, 2, 0, 0),
    (-0.00017, 0, 0, 0, 0, 1),
    (-0.00007, 0, 2, 1, 0, 0),
    (0.00004, 0, 0, 2, -2, 0),
    (0.00004, 0, 3, 0, 0, 0),
    (0.00003, 0, 1, 1, -2, 0),
    (0.00003, 0, 0, 2, 2, 0),
    (-0.00003, 0, 1, 1, 2, 0),
    (0.00003, 0, -1, 1, 2, 0),
    (-0.00002, 0, -1, 1, -2, 0),
    (-0.00002, 0, 1, 3, 0, 0),
    (0.00002, 0, 0, 4, 0, 0),
  ]

  private typealias PlanetaryTerm = (start: Double, rate: Double, bend: Double, days: Double)

  private static let planetaryTerms: [PlanetaryTerm] = [
    (299.77, 0.107408, -0.009173, 0.000325),
    (251.88, 0.016321, 0, 0.000165),
    (251.83, 26.651886, 0, 0.000164),
    (349.42, 36.412478, 0, 0.000126),
    (84.66, 18.206239, 0, 0.000110),
    (141.74, 53.303771, 0, 0.000062),
    (207.14, 2.453732, 0, 0.000060),
    (154.84, 7.306860, 0, 0.000056),
    (34.52, 27.261239, 0, 0.000047),
    (207.19, 0.121824, 0, 0.000042),
    (291.34, 1.844379, 0, 0.000040),
    (161.72, 24.198154, 0, 0.000037),
    (239.56, 25.513099, 0, 0.000035),
    (331.55, 3.592518, 0, 0.000023),
  ]
}

extension CivilDate {
  /// The number of 2000-01-01, from which days of the sky are counted.
  static let dayNumberOf2000 = 10_957
}
