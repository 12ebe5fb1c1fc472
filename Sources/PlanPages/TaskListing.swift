import CivilTime
public import ScheduleModel

/// Tasks as a planner reads them in a terminal: day by day, then what lasts several days, then what
/// has no date.
///
/// At most 80 columns. What three or more units have in common on the same days stands on one line.
/// Each task that is named has the beginning of its identity with it.
/// The order in which tasks are given does not matter.
public struct TaskListing: Sendable {
  private let entries: [ListingEntry]
  private let ids: ShortIDs
  private let language: Language

  /// Creates a listing in a language.
  public init(_ tasks: [TaskFacts], in language: Language) {
    self.entries = ListingEntry.sorted(tasks)
    self.ids = ShortIDs(tasks)
    self.language = language
  }

  /// The listing, every line ended by a line feed.
  public var text: String {
    (sections.map { $0 + [""] }.flatMap(\.self) + summary).map { "\($0)\n" }.joined()
  }
}

extension TaskListing {
  private var sections: [[String]] {
    dayByDay
      + section(Phrase(vi: "Kéo dài nhiều ngày", en: "Over several days"), longLines)
      + section(Phrase(vi: "Chưa có ngày", en: "Without a date"), lines(of: undated, indent: 2))
  }

  private var dayByDay: [[String]] {
    entries.filter { $0.time.dayCount == 1 }.runs(by: \.time.window).map { day in
      [heading(of: day)] + lines(of: day, indent: 2)
    }
  }

  private var long: [ListingEntry] { entries.filter { ($0.time.dayCount ?? 0) > 1 } }

  private var undated: [ListingEntry] { entries.filter { $0.time.dayCount == nil } }

  private var longLines: [String] {
    long.runs(by: \.time.window).flatMap { run in
      (run.first?.time.window?.text(in: language) ?? "").wrapped(indent: 2, hanging: 2)
        + lines(of: run, indent: 4)
    }
  }

  private func section(_ title: Phrase, _ lines: [String]) -> [[String]] {
    lines.isEmpty ? [] : [[title[language]] + lines]
  }

  private func heading(of day: [ListingEntry]) -> String {
    (day.first?.time.window?.start.longText(in: language) ?? "").capitalised
  }

  private func lines(of entries: [ListingEntry], indent: Int) -> [String] {
    entries.groups.flatMap { alike in
      alike.count > 1
        ? alike.linesTogether(ids, in: language, indent: indent)
        : alike.flatMap { $0.lines(ids, in: language, indent: indent) }
    }
  }

  /// How many tasks there are, so that a reader can check that none is missing.
  private var summary: [String] {
    guard !entries.isEmpty else {
      return [Phrase(vi: "Không có việc nào.", en: "There are no tasks.")[language]]
    }
    let (dated, open) = (entries.count - undated.count, undated.count)
    let tentative = entries.filter { $0.task.status == .tentative }.count
    return Phrase(
      vi: """
        \(entries.count) việc: \(dated) có ngày (\(long.count) kéo dài nhiều ngày), \(open) chưa có \
        ngày; \(tentative) dự kiến.
        """,
      en: """
        \(Phrase.tasks(entries.count).english): \(dated) with a date (\(long.count) over several \
        days), \(open) without; \(tentative) tentative.
        """
    )[language].wrapped(indent: 0, hanging: 2) + advice
  }

  /// What the identities are for.
  private var advice: [String] {
    Phrase(
      vi: "Vì sao có việc nào: 'caodiem why KẾ-HOẠCH MÃ', với mã ở cuối dòng hay sau tên đơn vị.",
      en: "Why a task is there: 'caodiem why PLAN ID', with the id behind its line or unit."
    )[language].wrapped(indent: 0, hanging: 2)
  }
}
