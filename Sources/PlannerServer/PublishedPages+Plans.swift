import CivilTime
import HTTPTypes
import Hummingbird
import PlanPages
import ScheduleModel

extension PublishedPages {
  /// The list of plans; of one alone, its first page.
  func plans(_ visit: Visit) async throws -> Response {
    guard let visitor = try visitor(visit) else { return door(visit) }
    let plans = try await desk.plans()
    let pages = DoorPages(below: Self.base, in: visit.spoken ?? .vietnamese)
    return .page(pages.plans(plans, for: visitor))
  }

  /// A page of a plan.
  func page(_ visit: Visit) async throws -> Response {
    guard let visitor = try visitor(visit) else { return door(visit) }
    guard let id = visit.path.first.flatMap({ PlanID($0) }),
      try await desk.plans().contains(where: { $0.id == id })
    else { return notice(.unknown, .notFound) }
    do {
      guard let reader = try await desk.reader(of: id) else {
        return notice(.unknown, .notFound)
      }
      let zone = try await reader.edition().plan.book.head.zone
      let site = PlannerSite(
        reader, below: "\(Self.base)/\(id)", today: { [now] in now().day(in: zone) })
      let query = PlannerQuery(
        path: visit.request.uri.path, query: visit.request.uri.query ?? "", below: site.base)
      guard let html = try await site.page(query, for: visitor) else {
        return notice(.unknown, .notFound)
      }
      return .page(html)
    } catch let refusal as PlannerRefusal {
      return notice(.plan(refusal.message), .serviceUnavailable)
    }
  }
}
