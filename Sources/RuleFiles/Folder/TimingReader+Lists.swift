import CivilTime
import ScheduleModel

// Several days or windows of one rule, and days on which periods and campaigns are due.
extension TimingReader {
  /// Days or windows, numbered in the order in which they stand.
  mutating func readList(
    _ key: Key, _ position: Position, _ occupation: Occupation
  ) -> Timing? {
    let scalars = fields.scalars(key)
    var lists: [[Occasion]] = []
    for scalar in scalars { if let list = occasions(scalar) { lists.append(list) } }
    guard !lists.isEmpty, lists.count == scalars.count else { return nil }
    if position == .on {
      for (scalar, list) in zip(scalars, lists) {
        guard let long = list.first(where: { $0.window.dayCount > 1 }) else { continue }
        fields.findings.append(.dayExpected(scalar, long.window, in: language))
      }
    }
    // Each belongs to the year in which it begins; in a plan of one year to none.
    let isNamed = context.years.count > 1
    let occasions = lists.enumerated().flatMap { place, list in
      list.map { occasion -> Occasion in
        let year = isNamed ? Period(.year, containing: occasion.window.start) : nil
        return Occasion(occasion.window, named: year, due: occasion.dueDate, number: place + 1)
      }
    }
    return Timing(
      anchor: .windows(occasions.sorted { $0.order < $1.order }), position: position,
      usualOccupation: occupation)
  }

  /// Windows of which a period asks for a number: the period is the bucket, the windows its spans.
  mutating func readBucket(_ kind: Period.Kind, _ quantity: Quantity) -> Timing? {
    let scalars = fields.scalars(.throughout)
    guard let timing = readList(.throughout, .throughout, .nothing),
      case .windows(let occasions) = timing.anchor
    else { return nil }
    if scalars.count < quantity.planned || scalars.count > quantity.most ?? .max {
      fields.findings.append(
        .windowsAgainstNumber(
          scalars.count, quantity, at: fields.place(of: .throughout), in: language))
    }
    var bucketed = timing
    bucketed.anchor = .windows(
      occasions.map {
        Occasion(
          $0.window, named: Period(kind, containing: $0.window.start), number: $0.number,
          isInBucket: true)
      })
    bucketed.quantity = .one
    return bucketed
  }

  /// The day on which each period is due; such a rule asks for one task a period.
  mutating func readDueDay(in kind: Period.Kind, _ quantity: Quantity) -> DueDay? {
    guard let scalar = fields.scalar(.due) else { return nil }
    if quantity.planned > 1 {
      fields.findings.append(.manyDue(at: fields.place(of: .due), in: language))
    }
    let day = amounts.dueDay(scalar.text, in: kind)
    if day == nil { fields.findings.append(.dueDay(scalar, of: kind, in: language)) }
    return day
  }
}

extension TimingReader {
  /// What is due so many days after the end of the campaign; `head` is what stands before these words.
  mutating func readDue(_ scalar: Scalar, _ head: String, _ shift: Shift) -> Timing? {
    guard let distance = amounts.distance(head) else {
      fields.findings.append(.dueAfterCampaign(scalar, in: language))
      return nil
    }
    guard let campaign = ownCampaign(at: scalar.place) else { return nil }
    let occasions = campaign.occasions.compactMap { occasion in
      context.calendar.day(distance, after: occasion.window.last).map {
        Occasion(Window(on: $0), named: occasion.period, due: $0, number: occasion.number)
      }
    }
    let isNear = occasions.allSatisfy { $0.window.start.year <= context.years.upperBound + 1 }
    guard isNear, occasions.count == campaign.occasions.count else {
      fields.findings.append(
        .date(.outsideYears(scalar.text), in: scalar, years: context.years, language))
      return nil
    }
    return Timing(
      anchor: .windows(occasions), position: .due(shift),
      assumptions: campaign.assumption.map { [$0] } ?? [])
  }
}

extension Occasion {
  fileprivate var order: (CivilDate, Int) { (window.start, number) }
}
