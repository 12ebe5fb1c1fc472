import ArgumentParser

/// What has to do with what is aired.
struct AirCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "air",
    abstract: "Phát thanh: lịch, kết quả, số lần · broadcasts: what to air, what was aired.",
    subcommands: [
      AirSlotsCommand.self, AirReportCommand.self, AirWeekCommand.self, AirMonthCommand.self,
    ])
}
