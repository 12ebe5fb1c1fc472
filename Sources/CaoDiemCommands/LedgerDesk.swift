import CivilTime
import Conflicts
import Explanation
import Feeds
import Ledger
import Placement
import PlanPages
import PlannerServer
import RuleFiles
import SQLiteStore
import ScheduleModel

/// The plans of a ledger as the planner's pages ask for them: each is read once for each revision.
actor LedgerDesk: PublishedDesk {
  private let store: SQLiteStore
  private var readings: [PlanID: (revision: Int, reading: Task<PublishedReader, any Error>)] = [:]

  /// Prepares the pages of a ledger.
  init(_ store: SQLiteStore) {
    self.store = store
  }

  func plans() throws -> [(id: PlanID, title: String)] {
    try store.plans().compactMap { id in try store.latest(of: id).map { (id, $0.plan.title) } }
  }

  func reader(of plan: PlanID) async throws -> (any PlannerReader)? {
    guard let latest = try store.latest(of: plan) else { return nil }
    if let known = readings[plan], known.revision == latest.number {
      return try await known.reading.value
    }
    // Whoever asks meanwhile waits for the same reading, and for no other plan's.
    let reading = Task.detached { [store] in try PublishedReader(latest, store) }
    readings[plan] = (latest.number, reading)
    return try await reading.value
  }
}

/// A revision, made from the folder that the ledger keeps beside it.
private actor PublishedReader: PlannerReader {
  private var shown: ShownPlan
  private let store: SQLiteStore

  /// Makes the plan of a revision anew.
  ///
  /// - Throws: `PlannerRefusal` where the ledger has no folder of it, or one that cannot be read any more.
  init(_ revision: Revision, _ store: SQLiteStore) throws {
    let files = try store.files(of: revision.number)
    guard !files.isEmpty else { throw PlannerRefusal.noFolder(revision.number) }
    let source = PlanSource(folder: PlanFolder(files), spoken: nil, unreadable: [])
    guard let book = try? source.book(warnings: .known) else {
      throw PlannerRefusal.unreadable(revision.number)
    }
    let today = revision.moment.day(in: book.head.zone)
    let records = try store.records(of: revision.plan.id, in: revision.number)
    let loaded = try LoadedPlan(
      book, from: source, keeping: PublishedSlots(records, today: today))
    let strays = Difference(from: records, to: loaded.plan.publishedTasks, today: today).changes
    var edition = try loaded.edition("\(revision.number)")
    edition.revision = revision.heading(in: book.head.zone)
    if !strays.isEmpty {
      edition = edition.followed(by: [.strays(strays.count, revision.number)])
    }
    shown = ShownPlan(loaded, edition)
    self.store = store
  }

  func edition() -> PlannerEdition { shown.edition }

  func explanation(of task: TaskID, in edition: PlannerEdition) -> TaskExplanation? {
    shown.explanation(of: task)
  }

  func subscription(of unit: UnitID) -> PlannerSubscription? {
    let calendars = LedgerSubscriptions(store: store, key: nil, address: "")
    let plan = shown.loaded.plan.book.head.id
    // Links are for whoever may hand them out, which a reader of pages need not.
    return try? calendars.subscription(of: unit, in: plan, shown.zone, at: .now)?.withoutLinks
  }

  func repairs(of conflict: ConflictID) -> RepairSearch {
    shown.loaded.repairs(of: conflict, on: shown.loaded.plan.book.head.updated.day(in: shown.zone))
  }
}

extension PlannerRefusal {
  /// The ledger has no folder of a revision.
  fileprivate static func noFolder(_ number: Int) -> PlannerRefusal {
    PlannerRefusal(
      Phrase(
        vi: """
          Sổ không giữ các tệp của bản \(number): bản ấy được công bố trước khi sổ biết giữ. Chạy lại \
          'caodiem publish KẾ-HOẠCH', không cần đổi gì.
          """,
        en: """
          The ledger has not kept the files of revision \(number), which is older than that. Run 'caodiem \
          publish PLAN' once more; nothing need have changed.
          """))
  }

  /// The folder of a revision is not understood any more.
  fileprivate static func unreadable(_ number: Int) -> PlannerRefusal {
    PlannerRefusal(
      Phrase(
        vi: """
          Bản chương trình này không đọc được các tệp của bản \(number). Các lịch vẫn được phục vụ; công bố \
          lại kế hoạch thì trang này cũng có lại.
          """,
        en: """
          This version of the program cannot read the files of revision \(number). Its calendars are served all \
          the same; once the plan is published again, its pages are back too.
          """))
  }
}

extension Phrase {
  /// That a plan that was made anew is not quite what was published.
  fileprivate static func strays(_ count: Int, _ number: Int) -> Phrase {
    Phrase(
      vi: """
        \(count) việc ở đây khác bản \(number) mà các lịch đang có: bản chương trình này xếp khác bản đã \
        công bố nó. Công bố lại để hai bên như nhau.
        """,
      en: """
        \(count) \(count == 1 ? "task differs" : "tasks differ") here from revision \(number) in the calendars: \
        this version of the program places otherwise than the one that published it. Publish again to have \
        both alike.
        """)
  }
}
