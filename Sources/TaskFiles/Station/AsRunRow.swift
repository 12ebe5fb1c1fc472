import CivilTime
import ScheduleModel

/// What becomes of a row that a station sent back.
enum AsRunRow {
  case report(AirReport)
  case rejected(AsRunFile.Rejection)
  /// The station has not filled it in.
  case blank

  /// Reads rows below one head.
  struct Reader {
    private let columns: [AsRunColumn: Int]
    private let slots: [TaskID: StationSlot]
    private let moment: Instant
    private let now: CivilDateTime?
    private let reporter: AirReport.Reporter

    /// Takes the head of a table.
    init(
      _ head: [String], _ schedule: StationSchedule, _ moment: Instant,
      _ reporter: AirReport.Reporter
    ) {
      let known = head.enumerated().compactMap { place, name in
        AsRunColumn.named(name).map { ($0, place) }
      }
      columns = Dictionary(known, uniquingKeysWith: { first, _ in first })
      slots = Dictionary(
        schedule.slots.map { ($0.record.task.id, $0) }, uniquingKeysWith: { first, _ in first })
      self.moment = moment
      self.reporter = reporter
      let (day, second) = moment.reading(at: schedule.zone.observance(at: moment).offset)
      now = TimeOfDay(minutesSinceMidnight: second / 60).map { CivilDateTime(day, at: $0) }
    }

    /// The columns without which nothing can be read.
    func missingColumns(at line: Int) -> [AsRunFile.Rejection] {
      [AsRunColumn.id, .outcome].filter { columns[$0] == nil }.map { column in
        let heading = column == .id ? SlotColumn.id.heading : SlotColumn.outcome.heading
        return AsRunFile.Rejection(
          line,
          Phrase(
            vi: "thiếu cột '\(heading.vietnamese)'", en: "there is no column '\(heading.english)'"),
          help: Phrase(
            vi: "gửi lại bảng của đài, hoặc tệp có cột id,outcome",
            en: "send the table of the station, or a file with the columns id,outcome"))
      }
    }

    /// Reads a row.
    func read(_ cells: [String], at line: Int) -> AsRunRow {
      let word = cell(.outcome, cells)
      if AirReport.Outcome.isBlank(word) { return blank(cells, at: line) }
      guard let outcome = AirReport.Outcome.named(word) else {
        return .rejected(.unknownOutcome(word, at: line))
      }
      let name = cell(.id, cells)
      guard let id = TaskID(text: name.lowercased()), let slot = slots[id] else {
        return .rejected(.unknownSlot(name, at: line))
      }
      switch start(cells, of: slot, at: line) {
      case .failure(let rejection): return .rejected(rejection)
      case .success(let start):
        let day = start?.date ?? slot.record.task.extent.window.start
        if outcome.wasOnAir, let now, start.map({ now < $0 }) ?? (now.date < day) {
          return .rejected(.notYet(day, at: line))
        }
        return report(id, outcome, start, cells, at: line)
      }
    }
  }
}

extension AsRunRow.Reader {
  private func cell(_ column: AsRunColumn, _ cells: [String]) -> String {
    columns[column].flatMap { cells.indices.contains($0) ? cells[$0] : nil } ?? ""
  }

  private func blank(_ cells: [String], at line: Int) -> AsRunRow {
    let said = [AsRunColumn.airedAt, .airedSeconds, .airedMinutes, .remark].map { cell($0, cells) }
    return said.allSatisfy(\.isEmpty) ? .blank : .rejected(.withoutOutcome(at: line))
  }

  private func report(
    _ id: TaskID, _ outcome: AirReport.Outcome, _ start: CivilDateTime?, _ cells: [String],
    at line: Int
  ) -> AsRunRow {
    let remark = cell(.remark, cells)
    switch length(cells, at: line) {
    case .failure(let rejection): return .rejected(rejection)
    case .success(let seconds):
      return .report(
        AirReport(
          of: id, outcome, start: start, seconds: seconds, note: remark.isEmpty ? nil : remark,
          reported: moment, by: reporter))
    }
  }

  /// When it began; the day is that of the slot where only a time is given.
  private func start(
    _ cells: [String], of slot: StationSlot, at line: Int
  ) -> Result<CivilDateTime?, AsRunFile.Rejection> {
    let text = cell(.airedAt, cells)
    guard !text.isEmpty else { return .success(nil) }
    guard let aired = AiredMoment(text) else { return .failure(.unreadableTime(text, at: line)) }
    let window = slot.record.task.extent.window
    if let day = aired.day { return .success(CivilDateTime(day, at: aired.time)) }
    guard slot.record.task.extent.startTime != nil || window.dayCount == 1 else {
      return .failure(.dayMissing(text, at: line))
    }
    return .success(CivilDateTime(window.start, at: aired.time))
  }

  /// How long it was, in seconds.
  private func length(
    _ cells: [String], at line: Int
  ) -> Result<Int?, AsRunFile.Rejection> {
    for (column, factor) in [(AsRunColumn.airedSeconds, 1), (.airedMinutes, 60)] {
      let text = cell(column, cells)
      guard !text.isEmpty else { continue }
      // Spreadsheets of Việt Nam write a comma where others write a point.
      guard let number = Double(text.replacing(",", with: ".")), (0...86_400).contains(number)
      else { return .failure(.unreadableLength(text, at: line)) }
      return .success(Int((number * Double(factor)).rounded()))
    }
    return .success(nil)
  }
}

extension AsRunFile.Rejection: Error {
  static func unknownOutcome(_ word: String, at line: Int) -> AsRunFile.Rejection {
    let names = AirReport.Outcome.allCases.map(\.name)
    return AsRunFile.Rejection(
      line,
      Phrase(vi: "không hiểu kết quả '\(word)'", en: "'\(word)' is no outcome"),
      help: Phrase(
        vi: "viết \(names.map { "'\($0.vietnamese)'" }.joined(separator: ", "))",
        en: "write \(names.map { "'\($0.english)'" }.joined(separator: ", "))"))
  }

  static func unknownSlot(_ name: String, at line: Int) -> AsRunFile.Rejection {
    AsRunFile.Rejection(
      line,
      Phrase(
        vi: "lịch của đài không có mã '\(name)'",
        en: "the station has no broadcast of the code '\(name)'"),
      help: Phrase(
        vi: "chép lại mã 26 chữ ở cột 'Mã' của bảng",
        en: "copy the 26 letters of the column 'Code' of the table"))
  }

  static func withoutOutcome(at line: Int) -> AsRunFile.Rejection {
    AsRunFile.Rejection(
      line, Phrase(vi: "dòng này thiếu kết quả", en: "this line has no outcome"),
      help: Phrase(
        vi: "viết kết quả, như 'đã phát'; chưa báo thì để trống cả các cột sau",
        en: "write the outcome, such as 'aired'; to say nothing yet, empty the columns behind it"))
  }

  static func unreadableTime(_ text: String, at line: Int) -> AsRunFile.Rejection {
    AsRunFile.Rejection(
      line, Phrase(vi: "không đọc được giờ '\(text)'", en: "'\(text)' cannot be read as a time"),
      help: Phrase(
        vi: "viết 17:05 hoặc 05/07/2026 17:05", en: "write 17:05 or 2026-07-05 17:05"))
  }

  static func dayMissing(_ text: String, at line: Int) -> AsRunFile.Rejection {
    AsRunFile.Rejection(
      line,
      Phrase(
        vi: "'\(text)' chưa nói ngày nào, mà lịch không có một ngày nhất định",
        en: "'\(text)' names no day, and the schedule has no single one"),
      help: Phrase(vi: "viết cả ngày: 05/07/2026 17:05", en: "write the day: 2026-07-05 17:05"))
  }

  static func unreadableLength(_ text: String, at line: Int) -> AsRunFile.Rejection {
    AsRunFile.Rejection(
      line,
      Phrase(
        vi: "không đọc được thời lượng '\(text)'",
        en: "'\(text)' cannot be read as a length of time"),
      help: Phrase(vi: "viết một số, như 10", en: "write a number, such as 10"))
  }

  static func notYet(_ day: CivilDate, at line: Int) -> AsRunFile.Rejection {
    AsRunFile.Rejection(
      line,
      Phrase(
        vi: "chưa tới lúc phát (\(day.text(in: .vietnamese)))",
        en: "it is not on the air yet (\(day.text(in: .english)))"),
      help: Phrase(
        vi: "báo sau khi phát, hoặc sửa giờ", en: "report it once it was aired, or mend the time"))
  }
}
