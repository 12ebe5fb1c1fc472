import CivilTime
import ScheduleModel

extension JointSurvey {
  /// Campaigns of two plans that run at the same time in the same units: those of their rules.
  ///
  /// Worth knowing only, where one is a part of the other.
  var overlappingPeaks: [JointConflict] {
    pairs.flatMap { pair in
      pair.one.book.campaigns.flatMap { campaign in
        pair.other.book.campaigns.compactMap { conflict(campaign, $0, of: pair) }
      }
    }
  }

  private func conflict(
    _ campaign: Campaign, _ second: Campaign, of pair: JointPair
  ) -> JointConflict? {
    let days = campaign.days.shared(with: second.days)
    guard !days.isEmpty else { return nil }
    let (own, others) = (pair.one.duties(of: campaign), pair.other.duties(of: second))
    let units = pair.shared(
      Set(own.flatMap(\.rule.units)), Set(others.flatMap(\.rule.units)), on: days)
    guard !units.one.isEmpty else { return nil }
    let peaks = [
      Peak(pair.one, campaign, own.during(days, of: Set(units.one)), of: units.one),
      Peak(pair.other, second, others.during(days, of: Set(units.other)), of: units.other),
    ]
    let part = part(campaign, second, of: pair)
    let link = part.map { part in
      Phrase(vi: "; đợt '\(part)' thuộc đợt kia", en: "; '\(part)' is part of the other")
    }
    return JointConflict(
      .peaksOverlap,
      ConflictID(
        .peaksOverlap, about: pair.one.id.text, campaign.id.text, pair.other.id.text, second.id.text
      ),
      part == nil ? .soft : .info,
      pair.one.names(of: units.one) + ", " + days.fewListed + " (" + days.dayCount + "): "
        + Phrase(vi: "hai đợt cùng lúc, ", en: "two campaigns at once, ")
        + peaks.map(\.counted).listed + (link ?? Phrase(verbatim: "")) + ".",
      sides: peaks.map { $0.plan.side($0.duties, of: $0.units, causes: [$0.campaign.source]) },
      repairs: part == nil ? repairs(campaign, second, of: pair) : [])
  }

  /// The one of two campaigns that is a part of the other; `nil` where neither is.
  private func part(
    _ campaign: Campaign, _ second: Campaign, of pair: JointPair
  ) -> CampaignID? {
    if isPart(campaign, ofCampaign: second.id, pair.other.id) { return campaign.id }
    return isPart(second, ofCampaign: campaign.id, pair.one.id) ? second.id : nil
  }

  /// Whether a campaign is a part of another, or of one that is, and so on.
  private func isPart(_ campaign: Campaign, ofCampaign other: CampaignID, _ plan: PlanID) -> Bool {
    var seen: Set<String> = []
    var next = campaign.parent
    while let link = next, seen.insert(link.description).inserted {
      if link.plan == plan, link.campaign == other { return true }
      next = self.plan(link.plan)?.book.campaign(link.campaign)?.parent
    }
    return false
  }

  private func repairs(
    _ campaign: Campaign, _ second: Campaign, of pair: JointPair
  ) -> [Phrase] {
    let (one, other) = (pair.one.id, pair.other.id)
    return [
      Phrase(
        vi: """
          là một đợt thì viết 'thuộc đợt: \(one)/\(campaign.id)' ở '\(second.id)' trong plan.yaml của \
          \(other), hoặc ngược lại
          """,
        en: """
          if they are one, write 'part of: \(one)/\(campaign.id)' at '\(second.id)' in plan.yaml of \
          \(other), or the other way round
          """),
      Phrase(vi: "là hai đợt thì dời một đợt", en: "if they are two, move one of them"),
    ]
  }
}

/// A campaign with its tasks on the days that it shares with another.
private struct Peak {
  let plan: JointPlan
  let campaign: Campaign
  let duties: [JointDuty]
  /// The units that both have, as places in the roster of the plan.
  let units: [Int]

  init(_ plan: JointPlan, _ campaign: Campaign, _ duties: [JointDuty], of units: [Int]) {
    self.units = units
    self.plan = plan
    self.campaign = campaign
    self.duties = duties
  }

  /// The title with the plan and the number of tasks: `'Cao điểm' (ke-hoach, 48 việc)`.
  var counted: Phrase {
    let marks = Phrase(verbatim: "\(plan.id), ") + .tasks(duties.taskCount)
    return Phrase(verbatim: "'\(campaign.title)' (") + marks + ")"
  }
}

extension JointPlan {
  /// The rules of a campaign that have tasks.
  fileprivate func duties(of campaign: Campaign) -> [JointDuty] {
    duties { $0.details.campaign == campaign.id }
  }
}

extension [JointDuty] {
  /// The rules with those tasks of some units that touch some days.
  fileprivate func during(_ days: [Window], of units: Set<Int>) -> [JointDuty] {
    keeping { stint in
      guard let own = stint.days, units.contains(stint.unit) else { return false }
      return days.contains { $0.intersection(own) != nil }
    }
  }
}
