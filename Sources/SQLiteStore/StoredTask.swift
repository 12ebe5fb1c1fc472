import CivilTime
import ScheduleModel

/// A published task as it stands in the database: every value as text or number, so that what was
/// written years ago can be read by a program whose types have changed since.
///
/// Keys are the names of the properties and never change; what is missing was `nil` or empty.
struct StoredTask: Codable {
  let rule: String
  let part: String
  /// First day and the day after the last one, or the wall-clock time, zone and minutes.
  let days: [String]?
  let start: String?
  let zone: String?
  let minutes: Int?
  let half: String?
  let isOpen: Bool?
  let unit: [String]
  let lead: [String]
  let partners: [[String]]?
  let heading: [String]
  let description: [String]
  let place: String?
  let campaign: [String]?
  let clauses: [String]?
  let relatedTo: [String]?
  let members: [String]?
  let chosen: [String]?
  let broadcast: StoredBroadcast?
}

/// What a station needs, as it stands in the database.
struct StoredBroadcast: Codable {
  let title: String
  let minutes: Int?
  let language: String?
  let audience: String?
  let message: String?
  let messageClass: String?
  let script: String?
  let contact: String?
  let commune: String?
  /// The name of the period, the least number in it, and its days that will do, from 0.
  let period: String?
  let least: Int?
  let days: [Int]?
}

extension StoredTask {
  /// Writes a task down.
  init(_ task: PublishedTask) {
    rule = task.rule.text
    part = task.part.rawValue
    switch task.extent {
    case .wholeDays(let window):
      days = [window.start.description, window.end.description]
      (start, zone, minutes) = (nil, nil, nil)
    case .timed(let reading, let id, let length):
      days = nil
      (start, zone, minutes) = ("\(reading.date)T\(reading.time)", id.name, length.count)
    }
    half = task.half?.stored
    isOpen = task.certainty == .toBeAnnounced ? true : nil
    unit = [task.unit.id.text, task.unit.name]
    lead = [task.lead.id.text, task.lead.name]
    partners = task.partners.map { [$0.id.text, $0.name] }.orNil
    heading = task.heading.stored
    description = task.description.stored
    place = task.place
    campaign = task.campaign.map { [$0.id.text, $0.title] }
    clauses = task.clauses.orNil
    relatedTo = task.relatedTo.map(\.description).orNil
    members = task.members.map(\.text).orNil
    chosen = task.chosen.map(\.text).orNil
    broadcast = task.broadcast.map { StoredBroadcast($0) }
  }

  /// The task that was written down, or `nil` where this is none.
  func task(_ id: TaskID) -> PublishedTask? {
    guard let rule = RuleID(rule), let part = Part(rawValue: part), let extent,
      let unit = PublishedTask.Party(stored: unit), let lead = PublishedTask.Party(stored: lead),
      let heading = Phrase(stored: heading), let description = Phrase(stored: description)
    else { return nil }
    return PublishedTask(
      id: id, rule: rule, part: part, extent: extent,
      half: half.flatMap { HalfDay(stored: $0) },
      certainty: isOpen == true ? .toBeAnnounced : .confirmed, unit: unit, lead: lead,
      partners: (partners ?? []).compactMap { PublishedTask.Party(stored: $0) }, heading: heading,
      description: description, place: place,
      campaign: campaign.flatMap { PublishedTask.Label(stored: $0) }, clauses: clauses ?? [],
      relatedTo: (relatedTo ?? []).compactMap { TaskID(text: $0) },
      members: (members ?? []).compactMap { ResourceID($0) },
      chosen: (chosen ?? []).compactMap { ResourceID($0) },
      broadcast: broadcast?.broadcast)
  }

  private var extent: Extent? {
    if let days, days.count == 2, let first = CivilDate(iso: days[0]),
      let next = CivilDate(iso: days[1])
    {
      return Window(from: first, upTo: next).map { .wholeDays($0) }
    }
    guard let start, let zone, let reading = CivilDateTime(stored: start),
      let length = minutes.flatMap({ Minutes($0) })
    else { return nil }
    return .timed(start: reading, in: ZoneID(zone), length: length)
  }
}

extension StoredBroadcast {
  /// Writes down what a station needs.
  fileprivate init(_ broadcast: PublishedTask.Broadcast) {
    title = broadcast.title
    minutes = broadcast.length?.count
    language = broadcast.language
    audience = broadcast.audience
    message = broadcast.message
    messageClass = broadcast.messageClass?.rawValue
    script = broadcast.script
    contact = broadcast.contact
    commune = broadcast.commune?.text
    period = broadcast.quota?.period.name
    least = broadcast.quota?.least
    days = broadcast.quota.map { quota in
      quota.days.map { quota.period.window.start.days(until: $0) }
    }
  }

  /// What was written down.
  fileprivate var broadcast: PublishedTask.Broadcast {
    PublishedTask.Broadcast(
      title: title, length: minutes.flatMap { Minutes($0) }, language: language,
      audience: audience, message: message,
      messageClass: messageClass.flatMap { MessageClass(rawValue: $0) }, script: script,
      contact: contact, commune: commune.flatMap { CommuneCode($0) },
      quota: period.flatMap { Period(name: $0) }.flatMap { period in
        least.flatMap { least in
          PublishedTask.Quota(
            least, in: period, on: (days ?? []).map { period.window.start.adding(days: $0) })
        }
      })
  }
}

extension CivilDateTime {
  /// Reads `2026-07-01T07:30`.
  init?(stored text: String) {
    let parts = text.split(separator: "T")
    guard parts.count == 2, let date = CivilDate(iso: parts[0]) else { return nil }
    let clock = parts[1].split(separator: ":").compactMap { Int($0) }
    guard clock.count == 2, let time = TimeOfDay(hour: clock[0], minute: clock[1]) else {
      return nil
    }
    self.init(date, at: time)
  }
}

extension HalfDay {
  fileprivate var stored: String {
    switch self {
    case .morning: "morning"
    case .afternoon: "afternoon"
    }
  }

  fileprivate init?(stored text: String) {
    guard let half = HalfDay.allCases.first(where: { $0.stored == text }) else { return nil }
    self = half
  }
}

extension Phrase {
  fileprivate var stored: [String] { [vietnamese, english] }

  fileprivate init?(stored texts: [String]) {
    guard texts.count == 2 else { return nil }
    self.init(vi: texts[0], en: texts[1])
  }
}

extension PublishedTask.Party {
  fileprivate init?(stored fields: [String]) {
    guard fields.count == 2, let id = UnitID(fields[0]) else { return nil }
    self.init(id: id, name: fields[1])
  }
}

extension PublishedTask.Label {
  fileprivate init?(stored fields: [String]) {
    guard fields.count == 2, let id = CampaignID(fields[0]) else { return nil }
    self.init(id: id, title: fields[1])
  }
}

extension Array {
  /// The array, or `nil` where it is empty.
  fileprivate var orNil: Self? { isEmpty ? nil : self }
}
