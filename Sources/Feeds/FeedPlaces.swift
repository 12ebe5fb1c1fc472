import ScheduleModel

/// Which tasks of a list belong to which feed, by their places in the list.
struct FeedPlaces: Sendable {
  private var plan: [Int] = []
  private var campaigns: [CampaignID: [Int]] = [:]
  private var units: [UnitID: UnitPlaces] = [:]

  /// Adds a task to the feeds that it belongs to, behind those that were added before.
  mutating func add(_ task: PublishedTask, at place: Int) {
    plan.append(place)
    if let campaign = task.campaign { campaigns[campaign.id, default: []].append(place) }
    var seen: [UnitID] = []
    for party in [task.unit, task.lead] + task.partners where !seen.contains(party.id) {
      seen.append(party.id)
      units[party.id, default: UnitPlaces()].add(task, at: place, of: party)
    }
  }
}

extension FeedPlaces {
  /// The subjects that have a task, sorted.
  var subjects: [FeedSubject] {
    let all: [FeedSubject] =
      [.plan] + campaigns.keys.map { .campaign($0) } + units.keys.flatMap(UnitPlaces.subjects)
    return all.filter { !self[$0].isEmpty }.sorted()
  }

  /// The places of the tasks of a subject, in the order in which they were added; may be empty.
  subscript(subject: FeedSubject) -> [Int] {
    switch subject {
    case .plan: plan
    case .campaign(let id): campaigns[id] ?? []
    case .unit(let id): units[id]?.all ?? []
    case .lead(let id): units[id]?.led ?? []
    case .partner(let id): units[id]?.helped ?? []
    case .station(let id): units[id]?.aired ?? []
    }
  }

  /// What the tasks that were added last call the units.
  var names: [UnitID: String] { units.mapValues(\.name) }
}

/// The places of the tasks of a unit's feeds.
private struct UnitPlaces: Sendable {
  private(set) var name = ""
  private(set) var all: [Int] = []
  private(set) var led: [Int] = []
  private(set) var helped: [Int] = []
  private(set) var aired: [Int] = []

  /// The feeds of a unit.
  static func subjects(of id: UnitID) -> [FeedSubject] {
    [.unit(id), .lead(id), .partner(id), .station(id)]
  }

  /// Adds a task of the unit to those of its feeds that show it.
  mutating func add(_ task: PublishedTask, at place: Int, of party: PublishedTask.Party) {
    name = party.name
    if FeedSubject.unit(party.id).shows(task) { all.append(place) }
    if FeedSubject.lead(party.id).shows(task) { led.append(place) }
    if FeedSubject.partner(party.id).shows(task) { helped.append(place) }
    if FeedSubject.station(party.id).shows(task) { aired.append(place) }
  }
}
