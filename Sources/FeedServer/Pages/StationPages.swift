import CivilTime
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Ledger
import NIOCore
import PlanPages
import ScheduleModel
import TaskFiles

/// What a station reads of its broadcasts, and how it says what was aired.
struct StationPages {
  private let plan: PlanEdition
  private let language: Language
  private let ledger: any WatchedLedger
  private let moment: Instant
  private let schedule: StationSchedule

  /// The schema of `slots.json`.
  static var schema: [UInt8] { StationSchema.json }

  /// How much a station may send at once.
  private static let largestReport = 1_000_000

  /// The pages of a station; `nil` for terms that are of none.
  init?(
    _ plan: PlanEdition, _ terms: FeedTerms, _ ledger: any WatchedLedger, at moment: Instant
  ) {
    guard case .station(let station) = terms.subject else { return nil }
    self.plan = plan
    self.ledger = ledger
    self.moment = moment
    language = terms.language
    schedule = StationSchedule(
      of: station, in: plan.revision.plan, plan.records, revision: plan.revision.number,
      publishedAt: plan.revision.moment, in: plan.zone)
  }

  private var today: CivilDate { moment.day(in: plan.zone) }

  /// A file of the station; `nil` where there is none of that name.
  ///
  /// - Throws: what the ledger throws.
  func file(_ name: String, _ request: Request) throws -> Response? {
    let query = StationQuery(request.uri.queryParameters, today: today)
    guard let query else { return .plain(StationQuery.help, .badRequest) }
    let days = query.days.map { schedule.on($0) } ?? schedule
    switch name {
    case "slots.json":
      return .file(try query.since.map { try changes(since: $0) } ?? days.json, "application/json")
    case "slots.csv": return .file(days.csv(for: .programs), "text/csv; charset=utf-8")
    case "slots.excel.csv":
      return .file(
        days.csv(for: .people(language)), "text/csv; charset=utf-8",
        named: "\(schedule.station).csv")
    case "day.html": return .sheet(try sheet(.day, query.days ?? Window(on: today)).html)
    case "week.html": return .sheet(try sheet(.week, query.days ?? week).html)
    default: return nil
    }
  }

  /// The sheet of a week, or of the days that were asked for, with a form.
  ///
  /// - Throws: what the ledger throws.
  func form(at address: String, _ request: Request) throws -> Response {
    guard let query = StationQuery(request.uri.queryParameters, today: today) else {
      return .plain(StationQuery.help, .badRequest)
    }
    let asked = request.uri.query.map { "?\($0)" } ?? ""
    let sheet = try sheet(.week, query.days ?? week, reportingTo: address + asked)
    return .sheet(sheet.html)
  }

  /// Takes what the form of a sheet sent, and shows the sheet again.
  ///
  /// - Throws: what the ledger throws.
  func takeForm(_ request: Request, _ link: Int) async throws -> Response {
    guard let text = try await body(of: request) else { return tooLarge }
    let file = AsRunFile(
      form: FormFields(String(decoding: text, as: UTF8.self)).all, of: schedule, reported: moment,
      by: .link(link))
    let response = try take(file)
    return file.rejections.isEmpty ? .seeOther(request.uri.description) : response
  }

  /// Takes a table of what was aired.
  ///
  /// - Throws: what the ledger throws.
  func takeTable(_ request: Request, _ link: Int) async throws -> Response {
    guard let octets = try await body(of: request) else { return tooLarge }
    return try take(AsRunFile(octets, of: schedule, reported: moment, by: .link(link)))
  }

  private var tooLarge: Response {
    .plain("Tệp quá lớn (hơn 1 MB).\nThe file is too large (over 1 MB).\n", .contentTooLarge)
  }

  private var week: Window { Period(.week, containing: today).window }

  private func take(_ file: AsRunFile) throws -> Response {
    let count = try ledger.append(file.reports, of: plan.revision.plan.id)
    let receipt = AsRunReceipt(file, new: count, in: language).text
    let rejections = AsRunReceipt.rejections(file, of: "as-run.csv", in: language)
    return .plain(
      receipt + rejections, file.rejections.isEmpty ? .ok : .unprocessableContent)
  }

  private func body(of request: Request) async throws -> [UInt8]? {
    do {
      let octets = try await request.body.collect(upTo: StationPages.largestReport)
      return Array(octets.readableBytesView)
    } catch is NIOTooManyBytesError {
      return nil
    }
  }

  private func sheet(
    _ kind: StationSheet.Kind, _ days: Window, reportingTo address: String? = nil
  ) throws -> StationSheet {
    let reports = try ledger.airReports(of: plan.revision.plan.id)
    return StationSheet(
      kind, of: AirAccount(of: schedule, reports, today: today), on: days,
      reportingTo: address, in: language)
  }

  private func changes(since number: Int) throws -> [UInt8] {
    let id = plan.revision.plan.id
    let earlier = try ledger.revisions(of: id).first { $0.number == number }
    let known = try earlier.map { revision in
      StationSchedule(
        of: schedule.station, in: revision.plan, try ledger.records(of: id, in: number),
        revision: number, publishedAt: revision.moment, in: plan.zone)
    }
    return StationChanges(of: schedule, since: known).json
  }
}

/// Which days, or changes since when, an address asks for.
struct StationQuery {
  /// The days; `nil` for all.
  let days: Window?
  /// The revision from which on changes are asked for; `nil` for none.
  let since: Int?

  /// What would be right.
  static let help = """
    Viết ?day=2026-07-01, ?week=2026-W27, ?from=2026-07-01&to=2026-07-31 hoặc ?since=12.
    Write ?day=2026-07-01, ?week=2026-W27, ?from=2026-07-01&to=2026-07-31 or ?since=12.

    """

  /// Reads what stands behind the question mark; `nil` where that cannot be read. `today` and
  /// `this week` are meant by `day=today` and `week=this`.
  init?(_ parameters: FlatDictionary<Substring, Substring>, today: CivilDate) {
    func day(_ name: String) -> CivilDate?? {
      guard let text = parameters[Substring(name)] else { return .some(nil) }
      return text == "today" ? today : CivilDate(iso: text).map { .some($0) }
    }
    guard let one = day("day"), let first = day("from"), let last = day("to") else { return nil }
    var days = one.map { Window(on: $0) }
    if let text = parameters["week"] {
      guard
        let week = text == "this"
          ? Period(.week, containing: today) : Period(name: String(text)), week.kind == .week
      else { return nil }
      days = week.window
    }
    if first != nil || last != nil {
      guard let first, let last, let window = Window(from: first, through: last) else { return nil }
      days = window
    }
    if let text = parameters["since"] {
      guard let number = Int(text), number >= 0 else { return nil }
      since = number
    } else {
      since = nil
    }
    self.days = days
  }
}
