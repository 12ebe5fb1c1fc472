public import CivilTime
public import ScheduleModel

/// Whether a station airs as often in a period as a rule asks for: judged on what was aired.
public struct AirQuota: Hashable, Sendable {
  /// How it stands.
  public enum Verdict: Hashable, Sendable {
    /// It was aired as often as that.
    case met
    /// It can be, if what is not aired or reported yet is.
    case open
    /// It cannot be without more: what may take the place of what was missed, and how many times are
    /// lost for good because no day is left.
    case missed(proposals: [AirProposal], shortfall: Int)
  }

  /// The rule.
  public let rule: RuleID
  /// What is aired.
  public let title: String
  /// The period, such as a week.
  public let period: Period
  /// How often it is to be aired at the least.
  public let least: Int
  /// How many broadcasts came to what.
  public let tally: AirTally
  /// How it stands.
  public let verdict: Verdict
}

/// A day on which a missed broadcast can be made up for. Nothing is moved by it: it is a proposal.
public struct AirProposal: Hashable, Sendable {
  /// The broadcast that was missed.
  public let task: TaskID
  /// The day, in the same period.
  public let day: CivilDate
  /// The hour, which is that of the missed one; `nil` where it had none.
  public let time: TimeOfDay?
}

extension AirAccount {
  /// How the numbers of the periods stand that begin in some days, by period and rule; may be empty.
  ///
  /// For weeks, `days` had better begin on a Monday.
  public func quotas(beginningIn days: Window) -> [AirQuota] {
    struct Key: Hashable {
      let period: Period
      let rule: RuleID
    }
    let slots = schedule.slots.filter { $0.broadcast.quota != nil }
    let groups = Dictionary(grouping: slots) { slot in
      slot.broadcast.quota.map { Key(period: $0.period, rule: slot.record.task.rule) }
    }
    let keys = groups.keys.compactMap(\.self).filter { days.contains($0.period.window.start) }
      .sorted { ($0.period, $0.rule) < ($1.period, $1.rule) }
    return keys.compactMap { key in groups[key].flatMap { quota(of: $0) } }
  }

  /// How the number stands that slots of one rule and period count toward; `nil` where all of them
  /// were cancelled.
  private func quota(of slots: [StationSlot]) -> AirQuota? {
    guard let first = slots.first(where: { standing(of: $0) != nil }),
      let quota = first.broadcast.quota
    else { return nil }
    let tally = AirTally(slots.compactMap { standing(of: $0) })
    return AirQuota(
      rule: first.record.task.rule, title: first.broadcast.title, period: quota.period,
      least: quota.least, tally: tally, verdict: verdict(tally, quota, slots))
  }

  private func verdict(
    _ tally: AirTally, _ quota: PublishedTask.Quota, _ slots: [StationSlot]
  ) -> AirQuota.Verdict {
    if tally.onAir >= quota.least { return .met }
    let lacking = quota.least - tally.onAir - tally.pending
    guard lacking > 0 else { return .open }
    let missed = slots.filter { slot in
      guard case .reported(let outcome)? = standing(of: slot) else { return false }
      return !outcome.wasOnAir
    }
    let proposals = proposals(for: missed.suffix(lacking), among: slots, quota)
    return .missed(proposals: proposals, shortfall: lacking - proposals.count)
  }

  /// A free day of the period for each of some missed slots, as far as there are any, the next first.
  ///
  /// Free is a day after today on which the rule may be aired, and on which the station airs neither
  /// the same already nor anything else at that hour.
  private func proposals(
    for missed: some Sequence<StationSlot>, among own: [StationSlot], _ quota: PublishedTask.Quota
  ) -> [AirProposal] {
    let lost = Set(missed.map(\.record.task.id))
    var taken = Set(
      own.filter { $0.isLive && !lost.contains($0.record.task.id) }
        .flatMap { Array($0.record.task.extent.window.days) })
    return missed.compactMap { slot in
      let free = quota.days.first { day in
        day > today && !taken.contains(day) && !isBusy(day, at: slot)
      }
      guard let free else { return nil }
      taken.insert(free)
      return AirProposal(
        task: slot.record.task.id, day: free, time: slot.record.task.extent.startTime)
    }
  }

  /// Whether the station airs something else on a day at the hour of a slot.
  private func isBusy(_ day: CivilDate, at slot: StationSlot) -> Bool {
    guard case .timed(let start, _, let length) = slot.record.task.extent else { return false }
    let (begin, end) = (start.time.minute, start.time.minute + length.count)
    return schedule.slots.contains { other in
      guard other.isLive, other.record.task.id != slot.record.task.id,
        case .timed(let reading, _, let minutes) = other.record.task.extent, reading.date == day
      else { return false }
      return reading.time.minute < end && begin < reading.time.minute + minutes.count
    }
  }
}
