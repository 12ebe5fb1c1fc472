import CivilTime

extension RuleBook {
  /// The turn of a rule's tasks where there is not room for all: rules that name a turn choose before
  /// those that name none; among equals the campaigns decide.
  public func turn(of rule: Rule) -> Int {
    let stated = rule.details.turn ?? Int(Int32.max)
    return stated * (campaigns.count + 1) + (rule.details.campaign.map(precedence) ?? 0)
  }

  /// The turn of a campaign's tasks where there is not room for all, from 1: campaigns with anchor days
  /// choose before others, and of these the one that begins earlier. 0 for every campaign of a plan in
  /// which none has anchor days.
  public func precedence(of campaign: CampaignID) -> Int {
    guard campaigns.contains(where: { !$0.anchorDays.isEmpty }) else { return 0 }
    let order = campaigns.sorted { $0.turn < $1.turn }
    return (order.firstIndex { $0.id == campaign } ?? -1) + 1
  }
}

extension Campaign {
  fileprivate var turn: (Int, CivilDate, CampaignID) {
    (anchorDays.isEmpty ? 1 : 0, occasions[0].window.start, id)
  }
}
