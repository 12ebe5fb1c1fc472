import ArgumentParser
import Foundation
import PlanPages
import ScheduleModel
import TaskFiles

/// Rates the targets of a plan by results, as its appendix asks for.
struct RateCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, csv, excel
  }

  static let configuration = CommandConfiguration(
    commandName: "rate",
    abstract: "Xếp loại kết quả theo chỉ tiêu · rate results against the plan's targets.",
    discussion: """
      Chưa có kết quả thì in bảng trống: 'caodiem rate KẾ-HOẠCH --year 2027 --format excel > bang.csv', \
      điền cột 'Kết quả' (và 'Chỉ tiêu được giao', 'Năm trước' nếu cần), rồi chạy lại với --results.
      Without results it prints the table to fill in; fill in 'Result' (and 'Assigned target', 'Year \
      before' where needed) and give it back with --results.
      """)

  @OptionGroup var options: PlanOptions

  @Option(help: "Bảng kết quả, CSV · the table of results.")
  var results: String?

  @Option(help: "Chỉ xét một năm · of one year only.")
  var year: Int?

  @Option(
    help: "Chỉ xét mục này của văn bản, như \"Phụ lục II\" · of clauses that begin so only.")
  var clause: String?

  @Option(help: "Dạng in ra · the format: text, csv, excel (CSV cho Excel).")
  var format: Format = .text

  func run() throws {
    let loaded = try options.load()
    let (book, language) = (loaded.plan.book, loaded.language)
    let all = loaded.plan.evaluations.filter { one in
      (year.map { one.isOf($0) } ?? true) && (clause.map { one.isOf(clause: $0) } ?? true)
    }
    let file = try results.map { ResultsFile(try octets($0, language), of: all) }
    let ratings = all.map { Rating($0, file?.results[$0], by: book.head.ratings) }
    switch format {
    case .text:
      standardOutput.write(book.head.title.shown.text() + "\n")
      standardOutput.write(RatingListing(ratings, by: book.head.ratings, in: language).text)
    case .csv: standardOutput.write(RatingsFile(ratings).csv(for: .programs))
    case .excel: standardOutput.write(RatingsFile(ratings).csv(for: .people(language)))
    }
    guard let file, let results else { return }
    for rejection in file.rejections {
      standardError.write(rejection.text(of: results, in: language))
    }
    if !file.rejections.isEmpty { throw ExitCode(65) }
  }

  private func octets(_ path: String, _ language: Language) throws -> [UInt8] {
    if let data = FileManager.default.contents(atPath: path) { return Array(data) }
    let message = Phrase(vi: "không đọc được '\(path)'", en: "'\(path)' cannot be read")
    standardError.write(message[language].text())
    throw ExitCode(66)
  }
}
