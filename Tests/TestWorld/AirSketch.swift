package import CivilTime
package import ScheduleModel

extension Sketch {
  /// Reads a drawing of tasks that are aired, each one of a weekly number: `2` for two.
  ///
  /// With `nil` no number is asked for. Every day of the week will do.
  package init(airing text: String, weekly least: Int? = nil) throws {
    let drawn = try Sketch(text)
    self.init(
      tasks: drawn.tasks.map { task in
        let quota = least.flatMap { least in
          let week = Period(.week, containing: task.extent.window.start)
          return PublishedTask.Quota(least, in: week, on: week.window.days)
        }
        return task.aired(as: quota)
      })
  }
}

extension PublishedTask {
  /// The task as one that its unit airs.
  package func aired(
    as quota: Quota?, _ messageClass: MessageClass = .ordinary
  ) -> PublishedTask {
    var length: Minutes?
    if case .timed(_, _, let minutes) = extent { length = minutes }
    return PublishedTask(
      id: id, rule: rule, part: part, extent: extent, half: half, certainty: certainty,
      unit: unit, lead: lead, partners: partners, heading: heading, description: description,
      place: place, campaign: campaign, clauses: clauses, relatedTo: relatedTo,
      broadcast: Broadcast(
        title: heading.vietnamese, length: length, language: nil, audience: nil, message: nil,
        messageClass: messageClass, contact: "Lan", quota: quota))
  }
}

extension Zone {
  /// The clocks of Việt Nam.
  package static let hanoi = Zone(
    ZoneID("Asia/Ho_Chi_Minh"),
    initially: .init(offset: Offset(secondsAhead: 25_200), abbreviation: "+07"))
}
