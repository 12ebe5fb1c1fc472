import CivilTime

/// The campaigns of a year as bars below the days of its months, as a calendar on a wall shows them.
///
/// Bars of a month lie in as many lanes as they need: those in one lane neither meet nor cover each other's
/// names.
public struct WallBars: Hashable, Sendable {
  /// What one lane of a month shows from one day on.
  public struct Piece: Hashable, Sendable {
    /// What it is.
    public enum Kind: Hashable, Sendable {
      /// Nothing.
      case gap
      /// Days of a campaign; `true` where it begins or ends with them.
      case bar(begins: Bool, ends: Bool, isAssumed: Bool)
      /// The name of the campaign whose bar is beside it.
      case name
    }

    /// What it is.
    public let kind: Kind
    /// The days of the month, 1 to 31, also those that the month does not have.
    public let days: ClosedRange<Int>
    /// What stands in it; empty where nothing does.
    public let text: String
  }

  /// The lanes of each month, January first; pieces cover the days 1 to 31 without a gap.
  public let months: [[[Piece]]]
  /// The campaigns that found no lane, by the number of the month from 0; empty where all found one.
  public let left: [Int: [String]]

  /// Up to how many lanes a month has, and all months together, so that the year fits on one sheet.
  private static let (mostLanes, mostInYear) = (4, 24)
  /// How many characters of a name go into a day.
  private static let charactersInDay = 8
  private static let lastColumn = 31

  /// Lays out the campaigns of a year, by first day. Each is named once: in the first of its months in which
  /// the name fits into the bar, else beside its first bar.
  public init(_ campaigns: [Campaign], in year: Int) {
    for most in (2...WallBars.mostLanes).reversed() {
      self.init(campaigns, in: year, lanes: most)
      if months.reduce(0, { $0 + $1.count }) + left.count <= WallBars.mostInYear { return }
    }
    self.init(campaigns, in: year, lanes: 1)
  }

  private init(_ campaigns: [Campaign], in year: Int, lanes most: Int) {
    var lanes = [[[Placed]]](repeating: [], count: 12)
    var left: [Int: [String]] = [:]
    let runs = campaigns.flatMap { campaign in
      campaign.occasions.map { (window: $0.window, campaign: campaign) }
    }.enumerated().sorted {
      ($0.element.window.start, $0.offset) < ($1.element.window.start, $1.offset)
    }.map(\.element)
    for run in runs {
      for (month, placed) in WallBars.parts(of: run.window, run.campaign, in: year) {
        if let lane = lanes[month].firstIndex(where: { lane in
          lane.allSatisfy { !$0.all.overlaps(placed.all) }
        }) {
          lanes[month][lane].append(placed)
        } else if lanes[month].count < most {
          lanes[month].append([placed])
        } else {
          left[month, default: []].append(run.campaign.title)
        }
      }
    }
    months = lanes.map { $0.map(WallBars.pieces) }
    self.left = left
  }

  /// A bar of a month with its name.
  private struct Placed {
    let bar: Piece
    /// The name beside the bar; `nil` where it stands in it or in another month.
    let name: Piece?

    var all: ClosedRange<Int> {
      guard let name else { return bar.days }
      return min(
        bar.days.lowerBound, name.days.lowerBound)...max(
          bar.days.upperBound, name.days.upperBound)
    }
  }

  private static func parts(
    of window: Window, _ campaign: Campaign, in year: Int
  ) -> [(month: Int, placed: Placed)] {
    let parts = Period.all(.month, of: year).enumerated().compactMap { number, month in
      month.window.intersection(window).map { (number, $0.start.day...$0.last.day) }
    }
    let wanted = (campaign.title.count + charactersInDay - 1) / charactersInDay
    let named = parts.firstIndex { $0.1.count >= wanted } ?? 0
    return parts.enumerated().map { place, part in
      let (month, days) = part
      let fits = days.count >= wanted
      let bar = Piece(
        kind: .bar(
          begins: place == 0 && window.start.year == year,
          ends: place == parts.count - 1 && window.last.year == year,
          isAssumed: campaign.assumption != nil),
        days: days, text: place == named && fits ? campaign.title : "")
      guard place == named, !fits else { return (month, Placed(bar: bar, name: nil)) }
      return (month, Placed(bar: bar, name: name(campaign.title, wanted, beside: days)))
    }
  }

  /// Where a name stands that does not fit into its bar: behind it, or in front where there is more room.
  private static func name(
    _ title: String, _ wanted: Int, beside days: ClosedRange<Int>
  ) -> Piece? {
    let (before, behind) = (days.lowerBound - 1, lastColumn - days.upperBound)
    guard max(before, behind) > 0 else { return nil }
    return behind >= wanted || behind >= before
      ? Piece(
        kind: .name, days: days.upperBound + 1...days.upperBound + min(behind, wanted), text: title)
      : Piece(
        kind: .name, days: days.lowerBound - min(before, wanted)...days.lowerBound - 1, text: title)
  }

  /// The pieces of a lane, with what is between them.
  private static func pieces(_ lane: [Placed]) -> [Piece] {
    let own = lane.flatMap { [$0.bar, $0.name].compactMap(\.self) }
      .sorted { $0.days.lowerBound < $1.days.lowerBound }
    var (pieces, next) = ([Piece](), 1)
    for piece in own {
      if piece.days.lowerBound > next {
        pieces.append(Piece(kind: .gap, days: next...piece.days.lowerBound - 1, text: ""))
      }
      pieces.append(piece)
      next = piece.days.upperBound + 1
    }
    if next <= lastColumn {
      pieces.append(Piece(kind: .gap, days: next...lastColumn, text: ""))
    }
    return pieces
  }
}
