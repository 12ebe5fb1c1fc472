public import ScheduleModel

/// How far one knows what became of a broadcast.
public enum AirStanding: Hashable, Sendable {
  case reported(AirReport.Outcome)
  /// Its day is over, and the station has not said anything.
  case unreported
  /// Its day is not over.
  case ahead
}

/// How many broadcasts came to what.
public struct AirTally: Hashable, Sendable {
  /// How many were aired as planned.
  public private(set) var aired = 0
  /// How many were aired late.
  public private(set) var late = 0
  /// How many were cut short.
  public private(set) var short = 0
  /// How many were not aired.
  public private(set) var notAired = 0
  /// In place of how many something more urgent was aired.
  public private(set) var preempted = 0
  /// Of how many that are over nothing was said.
  public private(set) var unreported = 0
  /// How many are not over.
  public private(set) var ahead = 0

  /// Counts broadcasts.
  public init(_ standings: some Sequence<AirStanding>) {
    for standing in standings { add(standing) }
  }

  /// How many there are.
  public var planned: Int { onAir + notAired + preempted + unreported + ahead }
  /// How many were on the air, in full or in part.
  public var onAir: Int { aired + late + short }
  /// How many may still turn out to have been aired.
  public var pending: Int { unreported + ahead }

  private mutating func add(_ standing: AirStanding) {
    switch standing {
    case .reported(.aired): aired += 1
    case .reported(.late): late += 1
    case .reported(.short): short += 1
    case .reported(.notAired): notAired += 1
    case .reported(.preempted): preempted += 1
    case .unreported: unreported += 1
    case .ahead: ahead += 1
    }
  }
}
