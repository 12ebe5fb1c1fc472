public import ArgumentParser
public import CivilTime
import Foundation

extension CivilDate: ExpressibleByArgument {
  /// Reads `2026-06-17`, in the years 1900 to 2199.
  public init?(argument: String) {
    guard let date = CivilDate(iso: argument), (1900...2199).contains(date.year) else {
      return nil
    }
    self = date
  }
}

extension CivilDate {
  /// The day that it is now, on the clocks of a zone.
  static func today(in zone: Zone) -> CivilDate {
    let now = Instant(secondsSince1970: Int(Date().timeIntervalSince1970.rounded(.down)))
    return now.reading(at: zone.observance(at: now).offset).date
  }
}
