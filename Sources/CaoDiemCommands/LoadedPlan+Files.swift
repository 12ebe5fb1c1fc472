import CivilTime
import Conflicts
import PlanPages
import PlannerServer
import ScheduleModel
import Spreadsheets

extension LoadedPlan {
  /// A file to take away, as it is on a day, of a unit only where one is named; `nil` where there is none of the
  /// kind.
  ///
  /// - Throws: `PlannerRefusal` where it would have more lines than one may.
  func file(
    _ kind: PlannerFileKind, of unit: UnitID?, in language: Language, on today: CivilDate
  ) throws -> PlannerFile? {
    let code = plan.book.head.id.text
    switch kind {
    case .rulesForPeople:
      return PlannerFile(
        name: "\(code)-rules-excel.csv", type: "text/csv; charset=utf-8",
        octets: rulesForPeople)
    case .rulesForPrograms:
      return PlannerFile(
        name: "\(code)-rules.csv", type: "text/csv; charset=utf-8",
        octets: rulesForPrograms)
    case .workbook(let path):
      guard let book = try workbook(path, of: unit, in: language, on: today) else {
        return nil
      }
      let parts = [code] + path + [unit?.text].compactMap(\.self)
      do {
        return PlannerFile(
          name: parts.joined(separator: "-") + ".xlsx",
          type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          octets: try book.octets())
      } catch {
        throw PlannerRefusal(error.message)
      }
    }
  }

  /// The workbook of what a page shows; `nil` where there is none of the path.
  ///
  /// - Throws: `PlannerRefusal` where it would have more lines than one may.
  private func workbook(
    _ path: [String], of unit: UnitID?, in language: Language, on today: CivilDate
  ) throws -> Workbook? {
    let units = plan.book.roster.units
    let place = unit.flatMap { id in units.firstIndex { $0.id == id } }
    guard unit == nil || place != nil, let kind = path.first else { return nil }
    func sheets() -> PlanSheets { PlanSheets(of: plan, in: language, on: today) }
    let named = path.dropFirst().first ?? ""
    let period = Period(name: named).flatMap {
      plan.book.horizon.intersection($0.window) == nil ? nil : $0
    }
    switch (kind, period?.kind) {
    case ("week", .week?): return period.map { sheets().week($0, unit: place).book }
    case ("wall", .year?): return period.map { sheets().wall($0.year, unit: place) }
    case ("month", .month?): return period.map { sheets().month($0, unit: place) }
    case ("units", .quarter?): return period.map { sheets().matrix($0, unit: place) }
    case ("year", .year?):
      if place == nil, let refusal = SheetCommand.refusal(of: plan.taskCount) {
        throw PlannerRefusal(refusal)
      }
      return sheets().years(period?.year, unit: place)
    case ("wall", .year?): return sheets().wall(period?.year, unit: place)
    case ("unit", nil):
      return units.firstIndex { $0.id.text == named }.map { sheets().annex(of: $0) }
    case ("conflicts", nil):
      let conflicts = PlanConflicts(of: plan, totals: try totals(), keeping: published).all
      return sheets().conflicts(conflicts, quoting: files, unit: place)
    case ("rules", nil):
      let (heads, rows) = ruleTable(in: plan.book.head.language)
      return sheets().rules(heads, rows)
    default: return nil
    }
  }
}
