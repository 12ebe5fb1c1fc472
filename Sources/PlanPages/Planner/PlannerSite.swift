public import CivilTime
import Ledger
public import ScheduleModel

/// The planner's pages as somebody asks for them: an address in, a page out.
///
/// It knows nothing of sessions, and changes nothing: whoever serves it decides who may read, and gives
/// `editing` to those who may change the plan.
public struct PlannerSite: Sendable {
  /// What the pages read.
  public let reader: any PlannerReader
  /// What stands in front of every path; empty where the pages are alone on their server.
  public let base: String
  private let usual: Language?
  private let today: @Sendable () -> CivilDate

  /// Prepares the pages of a plan, with `base` such as `/plans/abc` in front of all addresses. They speak
  /// `usual`, or the plan's own language, unless an address names another.
  public init(
    _ reader: any PlannerReader, below base: String = "", speaking usual: Language? = nil,
    today: @escaping @Sendable () -> CivilDate
  ) {
    self.reader = reader
    self.base = base
    self.usual = usual
    self.today = today
  }

  /// The page of an address; `nil` where there is none. It is changed by who gives `editing`, and names the
  /// visitor where there is one.
  public func page(
    _ query: PlannerQuery, editing: PlannerEditing? = nil, for visitor: PlannerVisitor? = nil
  ) async throws -> String? {
    let edition = try await reader.edition()
    let pages = pages(of: edition, for: query, editing: editing, visitor: visitor)
    if let task = query.task {
      return await reader.explanation(of: task, in: edition).map(pages.task)
    }
    if let conflict = query.triedConflict, edition.conflicts.contains(where: { $0.id == conflict })
    {
      return pages.conflict(conflict, try await reader.repairs(of: conflict))
    }
    if let unit = query.unit {
      let known = await reader.subscription(of: unit)
      // Whoever has the address of a link has the calendar.
      let maySeeLinks = visitor.map { $0.role >= .planner } ?? true
      return pages.unit(unit, maySeeLinks ? known : known?.withoutLinks)
    }
    return pages.html(at: query.path)
  }

  /// The file of an address; `nil` where there is none.
  public func file(_ query: PlannerQuery) async throws -> PlannerFile? {
    guard let kind = query.file else { return nil }
    return try await reader.file(kind, of: query.filter.unit, in: language(of: query))
  }

  /// The language of the page of an address.
  public func language(of query: PlannerQuery) async throws -> Language {
    if let language = query.language ?? usual { return language }
    return try await reader.edition().plan.book.head.language
  }

  /// The address of a page to go back to; where the plan does not have it any more, that of the list in which
  /// it stood.
  public func address(backTo query: PlannerQuery) async throws -> String {
    let pages = pages(of: try await reader.edition(), for: query)
    guard pages.html(at: query.path) == nil, query.task.flatMap(pages.edition.facts) == nil else {
      return pages.address(query)
    }
    return pages.address(query.path.first == "rule" ? "/rules" : "/conflicts")
  }

  /// The pages of a state, with the filter and in the language of an address.
  public func pages(
    of edition: PlannerEdition, for query: PlannerQuery, editing: PlannerEditing? = nil,
    visitor: PlannerVisitor? = nil
  ) -> PlannerPages {
    let usual = usual ?? edition.plan.book.head.language
    var pages = PlannerPages(
      edition, query.filter, in: query.language ?? usual, on: today(), below: base,
      unlessNamed: usual, withFiles: reader.hasFiles, editing: editing)
    pages.visitor = visitor
    return pages
  }
}
