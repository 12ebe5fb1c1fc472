import CivilTime
import HTTPTypes
import Hummingbird
import Ledger
import Logging
import PlanPages
import ScheduleModel

extension PublishedPages {
  /// The list of plans.
  func plans(_ visit: Visit) async throws -> Response {
    guard let visitor = try visitor(visit) else { return door(visit) }
    let plans = try await desk.plans()
    let pages = DoorPages(below: Self.base, in: visit.spoken ?? .vietnamese)
    return .page(pages.plans(plans, for: visitor))
  }

  /// A page of a plan.
  func page(_ visit: Visit) async throws -> Response {
    guard let visitor = try visitor(visit) else { return door(visit) }
    return try await showing(visit) { id, site, query in
      switch query.path {
      case ["links"]: try await links(of: id, site, query, for: visitor)
      case ["revisions"]: try await revisions(of: id, site, query, visit, for: visitor)
      case _ where query.file != nil:
        try await site.file(query).map { .file($0) } ?? notice(.unknown, .notFound)
      default:
        try await site.page(query, for: visitor).map { .page($0) } ?? notice(.unknown, .notFound)
      }
    }
  }

  /// Does something with the plan of a visit; says so where there is none, or it cannot be shown.
  private func showing(
    _ visit: Visit, _ body: (PlanID, PlannerSite, PlannerQuery) async throws -> Response
  ) async throws -> Response {
    guard let id = visit.path.first.flatMap({ PlanID($0) }),
      try await desk.plans().contains(where: { $0.id == id })
    else { return notice(.unknown, .notFound) }
    do {
      guard let reader = try await desk.reader(of: id) else { return notice(.unknown, .notFound) }
      let zone = try await reader.edition().plan.book.head.zone
      let site = PlannerSite(
        reader, below: "\(Self.base)/\(id)", today: { [now] in now().day(in: zone) })
      let query = PlannerQuery(
        path: visit.request.uri.path, query: visit.request.uri.query ?? "", below: site.base)
      return try await body(id, site, query)
    } catch let refusal as PlannerRefusal {
      return notice(.plan(refusal.message), .serviceUnavailable)
    }
  }

  private func links(
    of id: PlanID, _ site: PlannerSite, _ query: PlannerQuery, for visitor: PlannerVisitor
  ) async throws -> Response {
    guard visitor.role >= .planner else { return notice(.notForRole, .forbidden) }
    let (plan, links) = try await desk.links(of: id)
    let pages = site.pages(of: try await site.reader.edition(), for: query, visitor: visitor)
    return .page(
      pages.links(links, of: plan, withdrawing: query.fields["withdraw"].flatMap { Int($0) }))
  }

  private func revisions(
    of id: PlanID, _ site: PlannerSite, _ query: PlannerQuery, _ visit: Visit,
    for visitor: PlannerVisitor
  ) async throws -> Response {
    let pages = site.pages(of: try await site.reader.edition(), for: query, visitor: visitor)
    var asked: PublishedReturn?
    if visitor.role >= .approver, let number = query.fields["back"].flatMap({ Int($0) }) {
      asked = try await desk.goingBack(
        to: number, of: id, at: visit.moment, in: pages.language)
    }
    return .page(pages.revisions(try await desk.revisions(of: id), goingBack: asked))
  }
}

extension PublishedPages {
  /// Takes a form that changes what is published, or who may read it.
  func change(_ form: FormFields, _ visit: Visit) async throws -> Response {
    guard let visitor = try visitor(visit) else { return door(visit) }
    guard form["token"]?.isSame(as: visitor.token) == true else {
      return notice(.strangeForm, .forbidden)
    }
    return try await showing(visit) { id, site, query in
      guard [["links"], ["revisions"]].contains(query.path) else {
        return notice(.unknown, .notFound)
      }
      guard visitor.role >= .approver else { return notice(.notForRole, .forbidden) }
      let pages = site.pages(of: try await site.reader.edition(), for: query, visitor: visitor)
      let language = query.language.map { "?lang=\($0.rawValue)" } ?? ""
      let back = "\(site.base)/\(query.path[0])\(language)"
      if query.path == ["links"], let link = form["link"].flatMap({ Int($0) }) {
        try await desk.withdraw(link, of: id, at: visit.moment)
        logger.notice("link withdrawn", metadata: ["link": "\(link)", "by": "\(visitor.name)"])
        return .seeOther(back)
      }
      guard let number = form["revision"].flatMap({ Int($0) }),
        let latest = form["latest"].flatMap({ Int($0) }),
        let approval = Approval(by: visitor.name, document: form["document"]?.nonEmpty)
      else { return notice(.strangeForm, .unprocessableContent) }
      do {
        try await desk.goBack(
          to: number, of: id, from: latest, approval, at: visit.moment, in: pages.language)
      } catch let refusal as PublishedReturnRefusal {
        let asked = PublishedReturn(to: number, .failure(refusal))
        let revisions = try await desk.revisions(of: id)
        return .page(pages.revisions(revisions, goingBack: asked), .conflict)
      }
      logger.notice("went back", metadata: ["revision": "\(number)", "by": "\(visitor.name)"])
      return .seeOther(back)
    }
  }
}

extension String {
  /// The text without white space at its ends; `nil` where nothing is left.
  fileprivate var nonEmpty: String? {
    let words = split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty ? nil : words
  }
}
