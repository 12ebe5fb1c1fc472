import Testing

@testable import CivilTime

/// What the calendar is computed from, against instants that others computed.
@Suite("New moons and the Sun")
struct SkyTests {
  @Test(arguments: [
    (298, "2024-02-09", "22:59:07"), (310, "2025-01-29", "12:35:59"),
    (323, "2026-02-17", "12:01:15"), (335, "2027-02-06", "15:56:10"),
    (347, "2028-01-26", "15:12:34"), (360, "2029-02-13", "10:31:34"),
    (372, "2030-02-02", "16:07:36"), (387, "2031-04-21", "16:57:11"),
  ])
  func `the new moons of Tết, in universal time, within ten seconds`(
    number: Int, day: String, time: String
  ) throws {
    let off = universal(NewMoon(number: number).day) - (try seconds(day, time))
    #expect(abs(off) < 10, "\(off) s")
  }

  @Test func `a new moon of the book, in terrestrial time`() throws {
    // Meeus, "Astronomical Algorithms", example 49.a: 18 February 1977, 3:37:42.
    let off = NewMoon(number: -283).day * 86_400 - (try seconds("1977-02-18", "03:37:42"))
    #expect(abs(off) < 1, "\(off) s")
  }

  @Test func `a place of the Sun of the book`() {
    // Meeus, example 25.b: 13 October 1992, 0:00 TT, apparent longitude 199° 54′ 21.818″.
    let off = Sun.apparentLongitude(on: 2_448_908.5 - 2_451_545).withinTurn
    #expect(abs(off - (199 + 54.0 / 60 + 21.818 / 3600)) * 3600 < 0.2)
  }

  @Test(arguments: [
    // JPL's ephemeris DE421, with the measured rotation of the Earth.
    (90, "1924-06-21", "16:59:19"), (180, "1938-09-23", "16:59:27"),
    (90, "1953-06-21", "16:59:54"),
    // Computed with an earlier prediction of that rotation.
    (120, "2038-07-22", "16:59:55"),
  ])
  func `the Sun comes to a twelfth of its path within ten seconds`(
    degrees: Double, day: String, time: String
  ) throws {
    let expected = try seconds(day, time)
    let off = universal(entry(at: degrees, near: expected / 86_400)) - expected
    #expect(abs(off) < 10, "\(off) s")
  }

  @Test func `no new moon of 1900 to 2199 is so near a midnight that a machine could differ`() {
    let distances = (-1237...2473).map { number in
      let day = NewMoon(number: number).day
      let local = universal(day) / 86_400 + 0.5 + 7.0 / 24
      return (abs(local - local.rounded()) * 86_400, number)
    }
    let near = distances.filter { $0.0 < 40 }.map(\.1)
    #expect(near == [-687, -402, 672, 902, 963, 1061, 1612, 1971])
    #expect((distances.map(\.0).min() ?? 0) > 0.2)
  }

  @Test func `the new moon of 8 July 1967 came after midnight, by JPL's ephemeris`() throws {
    let day = NewMoon(number: -402).civilDay(at: Offset(secondsAhead: 7 * 3600))
    #expect(day.description == "1967-07-08")
  }

  @Test func `of the Sun's entries near a midnight, one is near the beginning of a month`() throws {
    let calls = try LunarYear.numbers.flatMap { try lunarYear($0).months }.map(\.window.start)
      .filter {
        let midnight = Double($0.dayNumber - CivilDate.dayNumberOf2000) - 0.5 - 7.0 / 24
        let sun = Sun.apparentLongitude(on: midnight + DeltaT.seconds(on: midnight) / 86_400)
        let entry = sun.withinTurn / 30
        // A twelfth of the Sun's path takes about 30.4 days.
        return abs(entry - entry.rounded()) * 30.4 * 86_400 < 120
      }
    #expect(calls.map(\.description) == ["1938-09-24"])
  }

  @Test func `the prediction of the Earth's rotation has no jumps`() {
    for year in [1900, 1920, 1941, 1961, 1986, 2005, 2015] {
      let day = Double(year - 2000) * 365.25
      #expect(abs(DeltaT.seconds(on: day - 1) - DeltaT.seconds(on: day + 1)) < 0.5, "\(year)")
    }
    #expect(abs(DeltaT.seconds(on: 0) - 63.86) < 0.01)
  }

  /// Seconds of universal time after 2000-01-01 12:00.
  private func universal(_ day: Double) -> Double { day * 86_400 - DeltaT.seconds(on: day) }

  private func seconds(_ day: String, _ time: String) throws -> Double {
    let date = try need(CivilDate(iso: day))
    let parts = time.split(separator: ":").compactMap { Int($0) }
    return Double((date.dayNumber - CivilDate.dayNumberOf2000) * 86_400 - 43_200)
      + Double(parts[0] * 3600 + parts[1] * 60 + parts[2])
  }

  /// When the Sun comes to a longitude, within a day or so of a guess.
  private func entry(at degrees: Double, near day: Double) -> Double {
    (0..<6).reduce(day) { guess, _ in
      let missing = Degrees(degrees - Sun.apparentLongitude(on: guess).value + 180).withinTurn - 180
      return guess + missing * 365.2422 / 360
    }
  }
}
