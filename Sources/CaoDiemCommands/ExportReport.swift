import CivilTime
import ScheduleModel

/// What an export wrote, and what to do with it.
struct ExportReport {
  private let files: [ExportFile]
  private let folder: String
  private let moment: String
  private let language: Language

  /// Describes the files that were written below a folder. `moment` is what they are as of.
  init(_ files: [ExportFile], in folder: String, asOf moment: String, _ language: Language) {
    self.moment = moment
    self.files = files
    self.folder = folder
    self.language = language
  }

  /// The kinds of file, a line each, and how to use them.
  var text: String {
    let whole = files.first {
      !$0.path.contains("/") && $0.path.hasSuffix(".ics") && $0.quarter == nil
    }
    let units = calendars(in: "units/").count
    let stations = calendars(in: "stations/").count
    let rows: [(String, String)?] = [
      whole.map { ($0.path, word("cả kế hoạch", "the whole plan")) },
      units == 0
        ? nil
        : (
          "units/",
          word("\(units) lịch, mỗi đơn vị một tệp .ics", "\(units) calendars, one .ics per unit")
        ),
      stations == 0
        ? nil
        : (
          "stations/",
          word(
            "khung phát sóng của \(stations) đài: .ics và .csv",
            "slots of \(stations) \(stations == 1 ? "station" : "stations"): .ics and .csv")
        ),
      quarters.isEmpty
        ? nil
        : (
          "*.\(quarters.joined(separator: ", ")).ics",
          word("phát sóng của quý, khi lịch chính đã đầy", "broadcasts, where the main one is full")
        ),
      ("tasks.json, tasks.csv", word("mọi việc, cho phần mềm khác", "all tasks, for programs")),
      ("tasks.excel.csv", word("mọi việc, mở bằng Excel", "all tasks, for Excel")),
    ]
    let present = rows.compactMap(\.self)
    let width = present.map(\.0.count).max() ?? 0
    let lines = present.map { path, what in
      "  \(path)\(String(repeating: " ", count: width - path.count))  \(what)\n"
    }
    return word(
      "Đã ghi vào \(folder), dữ liệu lúc \(moment):\n",
      "Written to \(folder), data as of \(moment):\n") + lines.joined()
      + word(
        "Mở tệp .ics bằng ứng dụng lịch để nhập một lần; lịch đã nhập không tự cập nhật.\n",
        "Open an .ics with a calendar program to import it once; it is not kept current.\n"
      )
  }

  /// The calendars that are larger than Google Calendar takes; empty where there are none.
  ///
  /// Source: the feed contract, "Past 900 kB or 1,000 events".
  var warnings: String {
    files.filter { $0.size > 900_000 || $0.eventCount > 1_000 }
      .filter { $0.eventCount > 0 }.map { file in
        let size = "\(file.size / 1000) kB"
        return word(
          "\(file.path): \(file.eventCount) việc, \(size); Google Calendar có thể không nhận.\n",
          "\(file.path): \(file.eventCount) events, \(size); Google Calendar may refuse it.\n")
      }.joined()
  }

  /// The main calendars of a folder.
  private func calendars(in folder: String) -> [ExportFile] {
    files.filter { $0.path.hasPrefix(folder) && $0.path.hasSuffix(".ics") && $0.quarter == nil }
  }

  /// The quarters whose broadcasts have calendars of their own, sorted, each once.
  private var quarters: [String] { Set(files.compactMap(\.quarter?.name)).sorted() }

  private func word(_ vietnamese: String, _ english: String) -> String {
    Phrase(vi: vietnamese, en: english)[language]
  }
}
