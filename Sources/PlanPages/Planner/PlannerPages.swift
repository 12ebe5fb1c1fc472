import CivilTime
import Explanation
public import ScheduleModel

/// The planner's pages of one state of a plan: what each address shows.
///
/// A page is a whole file of HTML, well-formed XML too, with no style or script of its own: both stand at
/// `/planner.css` and `/planner.js`.
public struct PlannerPages: Sendable {
  let edition: PlannerEdition
  let filter: PlannerFilter
  /// The language of the pages.
  public let language: Language
  let today: CivilDate
  let base: String
  /// The language of addresses that name none.
  let usual: Language
  /// Whether there are files to take away.
  let hasFiles: Bool
  let editing: PlannerEditing?
  /// Who has signed in; `nil` where nobody has to.
  var visitor: PlannerVisitor?

  /// Prepares the pages of a state, with `base` in front of all addresses, as they are on a day. Addresses
  /// name the language where it is not `usual`. Without `editing` the pages show the plan and nothing can be
  /// changed.
  init(
    _ edition: PlannerEdition, _ filter: PlannerFilter, in language: Language, on today: CivilDate,
    below base: String, unlessNamed usual: Language, withFiles hasFiles: Bool,
    editing: PlannerEditing?
  ) {
    self.hasFiles = hasFiles
    self.usual = usual
    self.editing = editing
    self.edition = edition
    self.filter = filter
    self.language = language
    self.today = today
    self.base = base
  }

  /// The page at a path, such as `["month", "2026-07"]`; `nil` where there is none. The pages of single
  /// tasks need an explanation, and are made by `task`.
  public func html(at path: [String]) -> String? {
    switch (path.first, path.dropFirst().first) {
    case (nil, _): year(usualYear)
    case ("year", let number?): Int(number).flatMap(year)
    case ("wall", let number?): Int(number).flatMap(wall)
    case ("month", let name?): period(name, .month).flatMap(month)
    case ("week", let name?): period(name, .week).flatMap(week)
    case ("day", let text?): CivilDate(iso: text).flatMap(day)
    case ("units", nil): matrix(usualQuarter)
    case ("units", let name?):
      period(name, .quarter).flatMap { matrix($0, page: path.count == 3 ? Int(path[2]) : 1) }
    case ("unit", let code?): UnitID(code).flatMap { unit($0) }
    case ("rules", nil): rules
    case ("rules", "new"): newRule
    case ("rule", let code?): RuleID(code).flatMap(rule)
    case ("conflicts", nil): conflicts
    case ("conflict", let id?): ConflictID(id).flatMap { conflict($0) }
    default: nil
    }
  }

  /// The style sheet and the script, by the names under which pages ask for them.
  public static let assets: [String: (octets: [UInt8], type: String)] = [
    "planner.css": (PageTemplates.plannerStyle, "text/css; charset=utf-8"),
    "planner.js": (PageTemplates.plannerScript, "text/javascript; charset=utf-8"),
  ]

  /// The Content-Security-Policy under which the pages are to be sent.
  public static let contentSecurityPolicy =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; "
    + "form-action 'self'; frame-ancestors 'none'"

  private func period(_ name: String, _ kind: Period.Kind) -> Period? {
    Period(name: name).flatMap { $0.kind == kind ? $0 : nil }
  }
}

extension PlannerPages {
  var book: RuleBook { edition.book }

  /// The language behind addresses: none where it is the usual one.
  private var languageField: Language? { language == usual ? nil : language }

  /// The addresses of pages that show what this one shows.
  var address: PlannerAddress {
    PlannerAddress(base: base, filter: filter, language: languageField)
  }

  /// The day that pages open with: today, or the nearest of the plan's years.
  var usualDay: CivilDate { min(max(today, book.horizon.start), book.horizon.last) }

  var usualYear: Int { usualDay.year }
  var usualQuarter: Period { Period(.quarter, containing: usualDay) }

  /// What surrounds a page that stands at a path.
  func frame(_ title: String, at path: String, isFiltered: Bool = true) -> PlannerFrame {
    let head = book.head
    let other: Language = language == .vietnamese ? .english : .vietnamese
    let turned = PlannerAddress(
      base: base, filter: isFiltered ? filter : PlannerFilter(),
      language: other == usual ? nil : other)
    let files = hasFiles ? files(of: path) : []
    let moment = head.updated.text(in: head.zone, language)
    return PlannerFrame(
      language: language.rawValue, words: PlannerWords(in: language), title: title,
      plan: head.title,
      asOf: (edition.revision ?? Phrase(vi: "Dữ liệu lúc \(moment).", en: "Data as of \(moment)."))[
        language],
      ways: ways(at: path),
      leave: visitor.map { PlannerLeave($0, below: door, address, in: language) },
      other: PlannerWay(
        name: other == .english ? "English" : "Tiếng Việt", href: turned(path),
        language: other.rawValue),
      base: base, paper: paper(at: path),
      problems: edition.problems.map { $0[language] }, hasProblems: !edition.problems.isEmpty,
      narrowed: isFiltered && !filter.isEmpty ? narrowed(at: path) : nil,
      told: editing?.told?.lines ?? [], hasTold: editing?.told != nil,
      undo: editing.flatMap { editing in
        editing.canUndo && editing.told != nil
          ? formHead(backTo: isFiltered ? address(path) : address.plain(path)) : nil
      },
      files: files, hasFiles: !files.isEmpty, note: path.hasPrefix("/year") ? head.note : nil)
  }

  /// On what a page is printed: `wall` is A3 across, `upright` A4, `annex` A4 with the margins of letters;
  /// `nil` is A4 across.
  private func paper(at path: String) -> String? {
    let place = path.split(separator: "/").first ?? ""
    if place == "wall" { return "wall" }
    if place == "unit" { return "annex" }
    return ["day", "task", "rule", "conflict", "conflicts"].contains(place)
      ? "upright" : nil
  }

  /// What stands in front of the list of all plans: the base without the code of this one.
  private var door: String { base.split(separator: "/").dropLast().map { "/\($0)" }.joined() }

  private func ways(at path: String) -> [PlannerWay] {
    // The wall calendar is one of the year's.
    let place = path.hasPrefix("/wall") ? "/year" : path
    let (day, open) = (usualDay, edition.conflicts.count { $0.isOpen })
    let (month, week) = (Period(.month, containing: day), Period(.week, containing: day))
    let ways: [(Phrase, String, String)] = [
      (Phrase(vi: "Năm", en: "Year"), "/year", address.year(day.year)),
      (Phrase(vi: "Tháng", en: "Month"), "/month", address.month(month)),
      (Phrase(vi: "Tuần", en: "Week"), "/week", address.week(week)),
      (Phrase(vi: "Đơn vị", en: "Units"), "/unit", address.matrix(usualQuarter)),
      (Phrase(vi: "Quy tắc", en: "Rules"), "/rule", address("/rules")),
      (
        Phrase(vi: "Xung đột: \(open)", en: "Conflicts: \(open)"), "/conflict",
        address("/conflicts")
      ),
    ]
    return ways.map { (name: Phrase, start: String, href: String) in
      PlannerWay(name: name[language], href: href, isHere: place.hasPrefix(start))
    }
  }

  /// What is shown only, and the way to all.
  private func narrowed(at path: String) -> PlannerWay {
    let names = [
      filter.unit.map { id in book.roster.units.first { $0.id == id }?.name ?? id.text },
      filter.campaign.map { book.campaign($0)?.title ?? $0.text },
      filter.document.map { book.document($0)?.title ?? $0.text }, filter.kind,
    ].compactMap(\.self)
    let all = PlannerAddress(base: base, filter: PlannerFilter(), language: languageField)
    let list = names.joined(separator: "; ")
    return PlannerWay(
      name: Phrase(vi: "Chỉ đang xem: \(list).", en: "Showing only: \(list).")[language],
      href: all(path))
  }
}

extension Conflict {
  /// Whether somebody has to look at it still.
  var isOpen: Bool { severity != .info && decision == nil }
}
