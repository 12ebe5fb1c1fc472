import CivilTime
import Foundation
import ScheduleModel

/// The addresses of the planner's pages, with filter and language behind them.
struct PlannerAddress {
  /// What stands in front of every path; empty where the pages are alone on their server.
  let base: String
  /// What the pages show.
  let filter: PlannerFilter
  /// The language, where it is not the usual one.
  let language: Language?

  /// A path with the filter and the language.
  func callAsFunction(_ path: String, _ more: [(name: String, value: String)] = []) -> String {
    address(path, filter.fields + more)
  }

  /// A path with the language alone: of one thing, which no filter hides.
  func plain(_ path: String) -> String { address(path, []) }

  /// The page that was asked for, with the filter and the language.
  func callAsFunction(_ query: PlannerQuery) -> String {
    self("/" + query.path.joined(separator: "/"))
  }

  func year(_ number: Int) -> String { self("/year/\(number)") }
  func wall(_ number: Int) -> String { self("/wall/\(number)") }
  func month(_ month: Period) -> String { self("/month/\(month.name)") }
  func week(_ week: Period) -> String { self("/week/\(week.name)") }
  func day(_ day: CivilDate) -> String { self("/day/\(day)") }
  func matrix(_ quarter: Period) -> String { self("/units/\(quarter.name)") }
  func unit(_ unit: Roster.Unit) -> String { plain("/unit/\(unit.id)") }
  func task(_ task: TaskID) -> String { plain("/task/\(task)") }
  func conflict(_ id: ConflictID) -> String { plain("/conflict/\(id.text)") }

  private func address(_ path: String, _ fields: [(name: String, value: String)]) -> String {
    let all = fields + (language.map { [("lang", $0.rawValue)] } ?? [])
    return base + path + all.asQuery
  }
}

extension [(name: String, value: String)] {
  /// The fields as they stand behind a path; empty where there are none.
  var asQuery: String {
    let query = map { "\($0.name)=\($0.value.encodedInQuery)" }.joined(separator: "&")
    return query.isEmpty ? "" : "?\(query)"
  }
}

extension String {
  /// The text as it stands in a query, RFC 3986 §3.4, and as the value of a form's field.
  fileprivate var encodedInQuery: String {
    let unreserved = CharacterSet(
      charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
    return addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
  }
}
