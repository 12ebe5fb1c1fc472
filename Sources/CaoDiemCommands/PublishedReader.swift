import CivilTime
import Explanation
import Feeds
import Ledger
import PlanPages
import PlannerServer
import Repairs
import RuleFiles
import SQLiteStore
import ScheduleModel

/// A revision, made from the folder that the ledger keeps beside it.
actor PublishedReader: PlannerReader {
  private var shown: ShownPlan
  private let calendars: LedgerSubscriptions
  private let clock: @Sendable () -> Instant
  /// The day of the publication: whoever reads it later gets the same.
  private let today: CivilDate

  /// Makes the plan of a revision anew.
  ///
  /// - Throws: `PlannerRefusal` where the ledger has no folder of it, or one that cannot be read any more.
  init(
    _ revision: Revision, _ calendars: LedgerSubscriptions, clock: @escaping @Sendable () -> Instant
  ) throws {
    let store = calendars.store
    let files = try store.files(of: revision.number)
    guard !files.isEmpty else { throw PlannerRefusal.noFolder(revision.number) }
    let source = PlanSource(folder: PlanFolder(files), spoken: nil, unreadable: [])
    guard let book = try? source.book(warnings: .known) else {
      throw PlannerRefusal.unreadable(revision.number)
    }
    today = revision.moment.day(in: book.head.zone)
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
    self.calendars = calendars
    self.clock = clock
  }

  func edition() -> PlannerEdition { shown.edition }

  func explanation(of task: TaskID, in edition: PlannerEdition) -> TaskExplanation? {
    shown.explanation(of: task)
  }

  func subscription(of unit: UnitID) -> PlannerSubscription? {
    try? calendars.subscription(
      of: unit, in: shown.loaded.plan.book.head.id, shown.zone, at: clock())
  }

  nonisolated var hasFiles: Bool { true }

  func file(
    _ kind: PlannerFileKind, of unit: UnitID?, in language: Language
  ) throws -> PlannerFile? {
    try shown.loaded.file(kind, of: unit, in: language, on: today)
  }

  func repairs(of conflict: ConflictID) -> RepairSearch {
    shown.loaded.repairs(of: conflict, on: today)
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
