import CivilTime
import ScheduleModel

/// How often programs are to ask for a feed: often near a peak, else a few times a day.
///
/// Source: the feed contract, "The object".
struct Refresh {
  /// The campaigns that come or run on the day.
  private let campaigns: Set<CampaignID>

  /// Looks for the campaigns of a plan that are near on a day: from a week before one begins until it
  /// ends. One of more than two months is no peak. Without a day nothing is near.
  init(_ plan: PublishedPlan, on day: CivilDate?) {
    let near = plan.campaigns.filter { campaign in
      campaign.windows.contains { peak in
        guard let day else { return false }
        return peak.dayCount <= 62 && peak.start.adding(days: -7) <= day && day < peak.end
      }
    }
    campaigns = Set(near.map(\.id))
  }

  /// How often to ask for tasks of some campaigns: every hour where one of these is near, else every
  /// six hours.
  func interval(of campaigns: some Sequence<CampaignID>) -> Minutes {
    campaigns.contains { self.campaigns.contains($0) } ? .hour : .quarterDay
  }
}
