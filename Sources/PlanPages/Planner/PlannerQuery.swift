public import ScheduleModel

/// Which page is asked for: its path below the planner's pages, and what stands behind it.
public struct PlannerQuery: Sendable {
  /// The parts of the path; empty for the first page.
  public let path: [String]
  /// The fields behind the question mark.
  public let fields: FormFields

  /// Reads the path of an address, and what stands behind its question mark.
  public init(path: String, query: String = "", below base: String = "") {
    let own = path.hasPrefix(base) ? path.dropFirst(base.count) : path[...]
    self.path = own.split(separator: "/").map(String.init)
    fields = FormFields(query)
  }

  /// Reads the address that a form goes back to; what is none of ours becomes the first page.
  public init(back: String, below base: String = "") {
    let isOurs =
      back.hasPrefix(base + "/") && !back.hasPrefix("//")
      && back.allSatisfy { $0.isASCII && !$0.isWhitespace && $0 != "\\" }
    let parts = (isOurs ? back : base + "/").split(
      separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    self.init(
      path: String(parts[0]), query: parts.count > 1 ? String(parts[1]) : "", below: base)
  }

  /// What is to be shown.
  public var filter: PlannerFilter { PlannerFilter { fields[$0] } }

  /// The language that the address names; `nil` where it names none.
  public var language: Language? { fields["lang"].flatMap { Language(rawValue: $0) } }

  /// The same page in a language; `nil` leaves it to the pages.
  public func speaking(_ language: Language?) -> PlannerQuery {
    PlannerQuery(
      path: path.joined(separator: "/"),
      query: language.map { "lang=\($0.rawValue)" } ?? "")
  }

  /// The identity of the conflict whose repairs are to be tried; `nil` for any other page.
  var triedConflict: ConflictID? {
    path.count == 2 && path[0] == "conflict" && fields["repairs"] != nil
      ? ConflictID(path[1]) : nil
  }

  /// The unit whose page it is; `nil` for any other page.
  var unit: UnitID? { path.count == 2 && path[0] == "unit" ? UnitID(path[1]) : nil }

  /// The task whose page it is; `nil` for any other page.
  var task: TaskID? { path.count == 2 && path[0] == "task" ? TaskID(text: path[1]) : nil }
}
