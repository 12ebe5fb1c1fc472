public import CivilTime
public import ScheduleModel
public import TaskFiles

/// What a station airs on a day or in a week, as one page of HTML that prints on A4 in black and
/// white: with boxes to tick, and on a screen, where there is an address to report to, a form.
///
/// The form sends for each slot, behind a point its identity, `outcome` (a raw value of
/// `AirReport.Outcome`, or empty), `airedAt`, `remark` and `airedSeconds`; `AsRunFile` reads them. The page is also
/// well-formed XML, has no script and asks no other address for anything.
public struct StationSheet: Sendable {
  /// For how many days a sheet is made.
  public enum Kind: Hashable, Sendable {
    /// A day, upright.
    case day
    /// Several days, lengthwise.
    case week
  }

  private let kind: Kind
  private let days: Window
  private let schedule: StationSchedule
  private let account: AirAccount
  private let address: String?
  private let language: Language

  /// Creates the sheet of some days. `address` is where the form is sent to; without one there is
  /// none.
  public init(
    _ kind: Kind, of account: AirAccount, on days: Window, reportingTo address: String? = nil,
    in language: Language
  ) {
    self.kind = kind
    self.days = days
    self.account = account
    schedule = account.schedule.on(days)
    self.address = address
    self.language = language
  }

  /// The page, the last line ended.
  public var html: String { SheetTemplates.sheet(values) }
}

extension StationSheet {
  private var values: SheetValues {
    let days = sheetDays
    return SheetValues(
      language: language.rawValue, words: SheetWords(in: language),
      kind: kind == .day ? "daily" : "week",
      paper: kind == .day ? "A4 portrait" : "A4 landscape",
      title: schedule.name, period: period, source: source, days: days,
      form: address.map { SheetForm(address: $0) }, hasDays: !days.isEmpty, isEmpty: days.isEmpty)
  }

  private var period: String {
    let title = Phrase(vi: "Lịch phát thanh ", en: "Broadcasts, ")[language]
    guard days.dayCount > 1 else { return title + days.start.longText(in: language) }
    let week = Period(.week, containing: days.start)
    let name =
      week.window == days
      ? Phrase(vi: "tuần \(week.number): ", en: "week \(week.number): ")[language] : ""
    return title + name + days.text(in: language)
  }

  private var source: String {
    let published = schedule.moment.text(in: schedule.zone, language)
    return Phrase(
      vi: "\(schedule.plan.title). Bản \(schedule.revision), công bố lúc \(published).",
      en: "\(schedule.plan.title). Revision \(schedule.revision), published at \(published).")[
        language]
  }

  private var sheetDays: [SheetDay] {
    let byDay = Dictionary(grouping: schedule.slots) { slot in
      max(slot.record.task.extent.window.start, days.start)
    }
    return byDay.keys.sorted().compactMap { day in
      byDay[day].map { slots in
        SheetDay(title: day.longText(in: language).capitalised, rows: slots.map(row))
      }
    }
  }

  private func row(_ slot: StationSlot) -> SheetRow {
    let (task, report) = (slot.record.task, account.report(on: slot))
    return SheetRow(
      time: task.extent.startTime?.description, openTime: slot.openTime(in: language),
      length: slot.broadcast.length.map {
        Phrase(vi: "\($0.count) phút", en: "\($0.count) min")[language]
      },
      messageClass: slot.broadcast.messageClass?.name[language] ?? "",
      isUrgent: [.priority, .emergency].contains(slot.broadcast.messageClass),
      title: slot.broadcast.title,
      status: slot.status == .confirmed ? nil : slot.status.name[language],
      details: details(of: slot), clauses: task.clauses.joined(separator: "; "),
      isCancelled: !slot.isLive, boxes: boxes(report), report: report.flatMap(words),
      field: address == nil || !slot.isLive ? nil : field(task.id, report))
  }

  private func details(of slot: StationSlot) -> [String] {
    let broadcast = slot.broadcast
    let lines: [(Phrase, String?)] = [
      (Phrase(vi: "Bài phát", en: "Script"), broadcast.script),
      (Phrase(vi: "Ngôn ngữ", en: "Language"), broadcast.language),
      (Phrase(vi: "Thông điệp", en: "Message"), broadcast.message),
      (Phrase(vi: "Đối tượng", en: "Audience"), broadcast.audience),
      (Phrase(vi: "Liên hệ", en: "Contact"), slot.contact),
    ]
    let texts = lines.compactMap { label, text in text.map { "\(label[language]): \($0)" } }
    guard kind == .week, !texts.isEmpty else { return texts }
    // A week has to find room on one sheet.
    return [texts.joined(separator: " · ")]
  }

  private func boxes(_ report: AirReport?) -> [SheetBox] {
    let groups: [[AirReport.Outcome]] = [[.aired], [.late], [.short], [.notAired, .preempted]]
    return groups.map { group in
      SheetBox(
        name: group[0].name[language],
        mark: report.map { group.contains($0.outcome) } == true ? "✕" : "")
    }
  }

  /// What a report says beside its box.
  private func words(_ report: AirReport) -> String? {
    let outcome = report.outcome == .preempted ? report.outcome.name[language] : nil
    let start = report.start.map { start in
      start.date.text(in: language) + " \(start.time)"
    }
    let texts = [outcome, start, report.note].compactMap(\.self)
    return texts.isEmpty ? nil : texts.joined(separator: "; ")
  }

  private func field(_ id: TaskID, _ report: AirReport?) -> SheetField {
    let blank = SheetOption(
      value: "", name: Phrase(vi: "chưa báo", en: "not reported")[language],
      isSelected: report == nil)
    return SheetField(
      id: id.description,
      options: [blank]
        + AirReport.Outcome.allCases.map { outcome in
          SheetOption(
            value: outcome.rawValue, name: outcome.name[language],
            isSelected: report?.outcome == outcome)
        },
      // Sent back as it stands, the form says what was said before.
      airedAt: report?.start.map { "\($0.date) \($0.time)" } ?? "", remark: report?.note ?? "",
      kept: (report?.seconds).map { [KeptField(name: "airedSeconds.\(id)", value: "\($0)")] }
        ?? [])
  }
}
