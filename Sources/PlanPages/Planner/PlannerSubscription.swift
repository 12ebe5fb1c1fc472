public import CivilTime
public import Ledger
public import ScheduleModel

/// How the calendar of a unit is handed out and what became of its tasks, as far as a server knows.
public struct PlannerSubscription: Sendable {
  /// A link that was made for somebody.
  public struct Link: Sendable {
    /// For whom.
    public let subscriber: String
    /// What tells it from the others of the subscriber, such as `điện thoại`.
    public let name: String
    /// The address of the page that says how to subscribe, with its picture, an `svg` element of ours that
    /// is not escaped; `nil` where the key of the server is not at hand.
    public let address: (page: String, qr: String)?

    /// Puts the three together.
    public init(
      for subscriber: String, named name: String, at address: (page: String, qr: String)?
    ) {
      self.subscriber = subscriber
      self.name = name
      self.address = address
    }
  }

  /// The links that hold, in the order in which they were made; may be empty, and `nil` where whoever reads
  /// the page is not to see them.
  public let links: [Link]?
  /// The number of the revision that is served.
  public let revision: Int
  /// When it was published.
  public let published: Instant
  /// What changed for the unit in the last 30 days, as `Difference` has it.
  public let changes: [TaskChange]
  /// The records of the unit as they are published.
  public let records: [TaskRecord]
  /// The zone of the plan.
  public let zone: Zone
  /// Which moment it is.
  public let now: Instant

  /// Puts it together.
  public init(
    _ links: [Link]?, revision: Int, published: Instant, changes: [TaskChange],
    records: [TaskRecord], zone: Zone, now: Instant
  ) {
    self.links = links
    self.revision = revision
    self.published = published
    self.changes = changes
    self.records = records
    self.zone = zone
    self.now = now
  }
}

extension PlannerSubscription {
  /// The same for somebody who is not to see links.
  public var withoutLinks: PlannerSubscription {
    PlannerSubscription(
      nil, revision: revision, published: published, changes: changes, records: records, zone: zone,
      now: now)
  }
}

/// The calendar of a unit on its page: links, and what changed for it.
struct PlannerCalendarSection {
  /// The heading.
  let title: String
  /// What is published, or what to do where nothing is.
  let state: String
  /// What is to be typed, where something is; `nil` else.
  let command: String?
  /// The links; may be empty.
  let links: [Link]
  /// What changed; `nil` where nothing is published.
  let changes: RecentChanges?
  /// The heading of the changes.
  let changesTitle: String

  /// A link.
  struct Link {
    /// For whom, and what for.
    let name: String
    /// The address; `nil` where the key is not at hand.
    let page: String?
    /// Its picture, an `svg` element.
    let qr: String
    /// What a screen reader says of the picture.
    let label: String
    /// Why there is no address; `nil` where there is one.
    let missing: String?
  }

  /// The section of a unit; without a subscription it says how to get one.
  init(_ subscription: PlannerSubscription?, of unit: UnitID, in language: Language) {
    func word(_ vietnamese: String, _ english: String) -> String {
      Phrase(vi: vietnamese, en: english)[language]
    }
    title = word("Lịch của đơn vị trong điện thoại", "The unit's calendar on a phone")
    changesTitle = SubscribeWords(in: language).changes
    let add = "caodiem links add units/\(unit) --for … --name …"
    guard let subscription else {
      state = word(
        "Kế hoạch chưa công bố, nên đơn vị chưa có lịch để đăng ký. Công bố ('caodiem publish') rồi cấp "
          + "liên kết:",
        "The plan is not published, so the unit has no calendar to subscribe to. Publish it "
          + "('caodiem publish'), then make a link:")
      (command, links, changes) = (add, [], nil)
      return
    }
    let moment = subscription.published.text(in: subscription.zone, language)
    let published = word(
      "Bản số \(subscription.revision), công bố lúc \(moment).",
      "Revision \(subscription.revision), published at \(moment).")
    links = (subscription.links ?? []).map { link in
      Link(
        name: "\(link.subscriber) – \(link.name)", page: link.address?.page,
        qr: link.address?.qr ?? "",
        label: word("Mã QR của ", "QR code of ") + link.subscriber,
        missing: link.address == nil
          ? word(
            "khóa của máy chủ không có ở đây; xem địa chỉ bằng 'caodiem links show'",
            "the server's key is not here; 'caodiem links show' tells the address") : nil)
    }
    let isBare = subscription.links?.isEmpty ?? false
    state =
      isBare
      ? published + " "
        + word("Chưa cấp liên kết nào cho đơn vị:", "No link was made for the unit yet:")
      : published
    command = isBare ? add : nil
    changes = RecentChanges(
      RecentChanges.Source(
        changes: subscription.changes, records: subscription.records, owner: unit,
        zone: subscription.zone, now: subscription.now), in: language)
  }
}
