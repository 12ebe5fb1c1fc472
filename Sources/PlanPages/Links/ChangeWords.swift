import CivilTime
import Ledger
import ScheduleModel

/// Words what became of the tasks of a feed, old before new.
struct ChangeWords {
  /// In which language.
  let language: Language
  private let year: Int
  private let owner: UnitID?
  private let zone: Zone

  /// Prepares the words of a feed.
  init(_ source: RecentChanges.Source, in language: Language) {
    self.language = language
    year = source.today.year
    owner = source.owner
    zone = source.zone
  }

  /// One change: the task and what became of it.
  func item(_ change: TaskChange) -> RecentChanges.Item {
    RecentChanges.Item(
      title: change.after.title(in: language, for: owner), what: sentence(change)[language])
  }

  private func sentence(_ change: TaskChange) -> Phrase {
    let now = time(change.after)
    switch change.kind {
    case .added: return Phrase(vi: "Việc mới: ", en: "New: ") + now
    case .restored: return Phrase(vi: "Làm lại: ", en: "On again: ") + now
    case .cancelled: return Phrase(vi: "Hủy, trước là ", en: "Cancelled, was ") + now
    case .changed(let aspects): return news(aspects, change).capitalised + " (" + now + ")"
    case .moved(also: let aspects):
      let before = change.before.map(time) ?? now
      let move =
        Phrase(vi: "Dời từ ", en: "Moved from ") + before + Phrase(vi: " sang ", en: " to ") + now
      return aspects.isEmpty ? move : move + "; " + news(aspects, change)
    case .recoded: return now
    }
  }

  private func time(_ task: PublishedTask) -> Phrase {
    Phrase { task.shortTime(in: $0, year: year, on: zone) }
  }

  /// What is new beside the time: what is worth seeing in full, then the rest by name.
  private func news(_ aspects: [TaskChange.Aspect], _ change: TaskChange) -> Phrase {
    let told = aspects.compactMap { full($0, change) }
    let named = aspects.filter { full($0, change) == nil }.map(\.name)
    let rest = named.isEmpty ? [] : [Phrase(vi: "đổi ", en: "new ") + named.listed]
    return (told + rest).joined(by: "; ")
  }

  /// An aspect whose old and new state fit into a few words; `nil` for others.
  private func full(_ aspect: TaskChange.Aspect, _ change: TaskChange) -> Phrase? {
    let after = change.after
    switch (aspect, change.before) {
    case (.certainty, _):
      return after.certainty == .confirmed
        ? Phrase(vi: "nay đã chắc chắn", en: "now certain")
        : Phrase(vi: "nay chỉ là dự kiến", en: "now only tentative")
    case (.heading, let before?):
      return Phrase(vi: "tên trước là ", en: "formerly called ")
        + Phrase { "“\(before.heading[$0])”" }
    case (.place, let before):
      guard let place = after.place else { return nil }
      let former = before?.place.map { Phrase(vi: ", trước là \($0)", en: ", formerly \($0)") }
      return Phrase(vi: "nơi: \(place)", en: "place: \(place)") + (former ?? Phrase(verbatim: ""))
    default: return nil
    }
  }
}

extension Phrase {
  fileprivate var capitalised: Phrase { Phrase { self[$0].capitalised } }
}
