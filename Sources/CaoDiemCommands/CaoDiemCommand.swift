public import ArgumentParser

/// The program: a verb for each thing that one does with a plan folder.
public struct CaoDiemCommand: AsyncParsableCommand {
  /// What `--help` and `--version` print.
  public static let configuration = CommandConfiguration(
    commandName: "caodiem",
    abstract: "Từ kế hoạch đến lịch công tác · from campaign plans to calendars.",
    version: "0.1.0",
    subcommands: [
      NewCommand.self, GuideCommand.self, SchemaCommand.self,
      CheckCommand.self, ConflictsCommand.self, QuestionsCommand.self, DecideCommand.self,
      ApplyCommand.self,
      TasksCommand.self, NextCommand.self, WhyCommand.self, WhyNotCommand.self,
      CoverageCommand.self, RosterCommand.self, RollCommand.self, RateCommand.self,
      RulesCommand.self,
      PreviewCommand.self, ExportCommand.self, SheetCommand.self, PublishCommand.self,
      RevisionsCommand.self,
      DiffCommand.self, RollbackCommand.self, LinksCommand.self, PlannerCommand.self,
      ServeCommand.self,
      AirCommand.self, BackupCommand.self, RestoreCommand.self,
    ])

  /// Creates the command; its arguments come from the command line.
  public init() {}
}
