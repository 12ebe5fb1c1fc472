import CivilTime
import ScheduleModel

/// What is published of a plan beside its tasks, as it stands in the database.
struct StoredPlan: Codable {
  let title: String
  let language: String
  let zone: String
  let note: String?
  let units: [StoredUnit]
  let campaigns: [StoredCampaign]
}

/// A unit as it stands in the database.
struct StoredUnit: Codable {
  let id: String
  let name: String
  let kind: String
  let parent: String?
}

/// A campaign as it stands in the database; each window is its first day and the day after its last.
struct StoredCampaign: Codable {
  let id: String
  let title: String
  let windows: [[String]]
}

extension StoredPlan {
  /// Writes a plan down.
  init(_ plan: PublishedPlan) {
    title = plan.title
    language = plan.language.rawValue
    zone = plan.zone.name
    note = plan.note
    units = plan.units.map {
      StoredUnit(id: $0.id.text, name: $0.name, kind: $0.kind, parent: $0.parent?.text)
    }
    campaigns = plan.campaigns.map { campaign in
      StoredCampaign(
        id: campaign.id.text, title: campaign.title,
        windows: campaign.windows.map { [$0.start.description, $0.end.description] })
    }
  }

  /// The plan that was written down, or `nil` where this is none.
  func plan(_ id: PlanID) -> PublishedPlan? {
    guard let language = Language(rawValue: language) else { return nil }
    let units = units.compactMap { PublishedPlan.Unit($0) }
    let campaigns = campaigns.compactMap { PublishedPlan.Campaign($0) }
    guard units.count == self.units.count, campaigns.count == self.campaigns.count else {
      return nil
    }
    return PublishedPlan(
      id: id, title: title, language: language, zone: ZoneID(zone), note: note, units: units,
      campaigns: campaigns)
  }
}

extension PublishedPlan.Unit {
  fileprivate init?(_ stored: StoredUnit) {
    guard let id = UnitID(stored.id) else { return nil }
    self.init(
      id: id, name: stored.name, kind: stored.kind, parent: stored.parent.flatMap { UnitID($0) })
  }
}

extension PublishedPlan.Campaign {
  fileprivate init?(_ stored: StoredCampaign) {
    let windows = stored.windows.compactMap { days in
      days.count == 2
        ? CivilDate(iso: days[0]).flatMap { first in
          CivilDate(iso: days[1]).flatMap { Window(from: first, upTo: $0) }
        } : nil
    }
    guard let id = CampaignID(stored.id), windows.count == stored.windows.count else { return nil }
    self.init(id: id, title: stored.title, windows: windows)
  }
}
