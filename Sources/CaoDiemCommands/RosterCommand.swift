import ArgumentParser
import RuleFiles
import ScheduleModel

/// Prints a roster that comes with the program.
struct RosterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roster",
    abstract: "In danh bạ kèm chương trình · print a roster that comes with the program.",
    subcommands: [NationalRosterCommand.self])
}

/// Prints the provinces, districts and communes of Việt Nam as a `units.csv`.
struct NationalRosterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "national",
    abstract: "63 tỉnh, 10.035 xã đến 30/6/2025; 34 tỉnh, 3.321 xã từ 01/7/2025, thành units.csv.",
    discussion: """
      Kế hoạch không cần tệp này nếu plan.yaml ghi 'danh bạ: vn'.
      No plan needs the file whose plan.yaml says 'roster: vn'.
      """)

  @Option(help: "Tiếng của tệp · the language of the file: vi, en.")
  var language: Language?

  @Option(help: ArgumentHelp("Tên gọi tỉnh · what provinces are called.", valueName: "name"))
  var province: String?

  @Option(help: ArgumentHelp("Tên gọi huyện · what districts are called.", valueName: "name"))
  var district: String?

  @Option(help: ArgumentHelp("Tên gọi xã · what communes are called.", valueName: "name"))
  var commune: String?

  func run() {
    let language = language ?? .vietnamese
    var names = BuiltInRoster.Names(in: language)
    names.province = province ?? names.province
    names.district = district ?? names.district
    names.commune = commune ?? names.commune
    standardOutput.write(BuiltInRoster(names, in: language).csv)
  }
}
