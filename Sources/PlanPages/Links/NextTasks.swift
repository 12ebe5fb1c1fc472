import CivilTime
import ScheduleModel

/// What comes next in a calendar: the tasks from a day on, then those that go on over it.
struct NextTasks {
  /// A task.
  struct Item {
    /// When it is.
    let when: String
    /// What stands before its title; `nil` for what is to be done for certain.
    let mark: String?
    /// Whether it is not to be done any more.
    let isCancelled: Bool
    /// What it is called.
    let title: String
    /// Who leads and where it is, as far as that is not plain; `nil` where there is nothing to say.
    let details: String?
  }

  /// Tasks under one heading.
  struct List {
    /// The heading; `nil` for those that begin on the day or after.
    let title: String?
    /// The first of the tasks. Never empty.
    let items: [Item]
    /// How many more there are; `nil` where all are shown.
    let others: String?
  }

  /// How many tasks of each kind are shown.
  private static let most = 10

  /// The lists that have tasks.
  let lists: [List]
  /// That nothing comes; `nil` where something does.
  let none: String?

  /// Takes from the records of a feed what is not over yet. Their order is kept.
  init(_ content: SubscribePage.Content, in language: Language) {
    let today = content.today
    let words = TaskWords(content, in: language)
    let present = content.records.filter { $0.task.extent.window.end > today }
    let coming = present.filter { $0.task.extent.window.start >= today }
    let lasting = present.filter { $0.task.extent.window.start < today }
    lists = [
      NextTasks.list(coming, titled: nil, words),
      NextTasks.list(lasting, titled: Phrase(vi: "Đang kéo dài", en: "Going on now"), words),
    ].compactMap(\.self)
    none =
      lists.isEmpty
      ? Phrase(vi: "Chưa có việc nào sắp tới.", en: "Nothing is coming up.")[language] : nil
  }

  private static func list(
    _ records: [TaskRecord], titled title: Phrase?, _ words: TaskWords
  ) -> List? {
    guard !records.isEmpty else { return nil }
    let rest = records.count - most
    return List(
      title: title?[words.language], items: records.prefix(most).map(words.item),
      others: rest > 0 ? Phrase.furtherTasks(rest)[words.language] : nil)
  }
}

/// How the tasks of a feed are worded.
private struct TaskWords {
  let language: Language
  let today: CivilDate
  let owner: UnitID?
  private let zone: Zone

  init(_ content: SubscribePage.Content, in language: Language) {
    self.language = language
    today = content.today
    owner = content.owner
    zone = content.zone
  }

  func item(_ record: TaskRecord) -> NextTasks.Item {
    let task = record.task
    return NextTasks.Item(
      when: when(task), mark: mark(record), isCancelled: record.standing == .cancelled,
      title: task.title(in: language, for: owner), details: details(task))
  }

  private func when(_ task: PublishedTask) -> String {
    let time = task.shortTime(in: language, year: today.year, on: zone)
    let isToday = task.extent.window == Window(on: today)
    return isToday
      ? "\(Phrase(vi: "Hôm nay", en: "Today")[language]), \(time)" : time.capitalised
  }

  /// The mark that calendars show before the title, or as the state of the event.
  private func mark(_ record: TaskRecord) -> String? {
    switch (record.standing, record.task.certainty) {
    case (.cancelled, _): Phrase(vi: "[HỦY]", en: "[CANCELLED]")[language]
    case (.live, .toBeAnnounced): Phrase(vi: "[DỰ KIẾN]", en: "[TENTATIVE]")[language]
    case (.live, .confirmed): nil
    }
  }

  private func details(_ task: PublishedTask) -> String? {
    let isOther = task.lead.id != task.unit.id && task.lead.id != owner
    let lead = isOther ? Phrase(vi: "chủ trì: ", en: "lead: ") + task.lead.name : nil
    let place = task.place.map { Phrase(vi: "nơi: ", en: "place: ") + $0 }
    let parts = [lead, place].compactMap { $0?[language] }
    return parts.isEmpty ? nil : parts.joined(separator: "; ").capitalised
  }
}

extension Phrase {
  /// So many tasks beside those shown, which the calendar itself has.
  fileprivate static func furtherTasks(_ count: Int) -> Phrase {
    let phrase = others(count)
    return Phrase(
      vi: "… và \(phrase.vietnamese) trong lịch.", en: "… and \(phrase.english) in the calendar.")
  }
}
