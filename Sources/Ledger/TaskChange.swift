public import ScheduleModel

/// What a revision changes of one task.
public struct TaskChange: Hashable, Sendable {
  /// What becomes of the task.
  public enum Kind: Hashable, Sendable {
    /// It was never published before.
    case added
    /// It was cancelled and is to be done again.
    case restored
    /// It has another time; what else is new of it, may be empty.
    case moved(also: [Aspect])
    /// Its time stays, and these aspects are new; never empty.
    case changed([Aspect])
    /// It is no longer to be done.
    case cancelled
    /// Only codes differ, which nobody sees.
    case recoded
  }

  /// A side of a task that people see, beside its time.
  public enum Aspect: CaseIterable, Hashable, Sendable {
    case certainty, heading, description, place, people, campaign, relations, broadcast
  }

  /// What becomes of it.
  public let kind: Kind
  /// How it was published; `nil` where it never was.
  public let before: PublishedTask?
  /// How it is to be published; of a cancelled task as it was.
  public let after: PublishedTask
}

extension TaskChange {
  /// What the plan makes of a task that was published; `nil` where all stays.
  init?(of record: TaskRecord, into task: PublishedTask) {
    let was = record.task
    guard let kind = TaskChange.kind(record, task) else { return nil }
    self.init(kind: kind, before: was, after: task)
  }

  private static func kind(_ record: TaskRecord, _ task: PublishedTask) -> Kind? {
    let was = record.task
    guard record.standing == .live else { return .restored }
    guard was != task else { return nil }
    let aspects = Aspect.allCases.filter { $0.differs(was, task) }
    if (was.extent, was.half) != (task.extent, task.half) { return .moved(also: aspects) }
    return aspects.isEmpty ? .recoded : .changed(aspects)
  }

  /// Whether calendars show something new, so that SEQUENCE and LAST-MODIFIED rise.
  ///
  /// Source: the feed contract, "SEQUENCE rises by one in each revision that changes anything a
  /// client shows, and in no other".
  public var isShown: Bool { kind != .recoded }
}

extension TaskChange.Aspect {
  fileprivate func differs(_ one: PublishedTask, _ other: PublishedTask) -> Bool {
    switch self {
    case .certainty: one.certainty != other.certainty
    case .heading: one.heading != other.heading
    case .description: one.description != other.description
    case .place: one.place != other.place
    case .people: (one.unit, one.lead) != (other.unit, other.lead) || one.partners != other.partners
    case .campaign: one.campaign?.title != other.campaign?.title
    case .relations: one.relatedTo != other.relatedTo
    case .broadcast: one.broadcast?.shown != other.broadcast?.shown
    }
  }

  /// The side, as people call it.
  public var name: Phrase {
    switch self {
    case .certainty: Phrase(vi: "mức chắc chắn", en: "certainty")
    case .heading: Phrase(vi: "tên việc", en: "title")
    case .description: Phrase(vi: "nội dung", en: "details")
    case .place: Phrase(vi: "địa điểm", en: "place")
    case .people: Phrase(vi: "người làm", en: "people")
    case .campaign: Phrase(vi: "chiến dịch", en: "campaign")
    case .relations: Phrase(vi: "việc đi kèm", en: "related tasks")
    case .broadcast: Phrase(vi: "thông tin phát sóng", en: "broadcast details")
    }
  }
}
