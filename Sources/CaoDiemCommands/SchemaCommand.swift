import ArgumentParser
import Foundation
import PlanPages
import RuleFiles
import ScheduleModel

/// Writes the JSON Schemas of the files of a plan folder.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Khuôn dạng các tệp cho trình soạn thảo · JSON Schemas of the files, for editors.",
    discussion: """
      Trình soạn thảo hiểu YAML sẽ gợi ý khóa và từ khi dòng đầu của tệp là:
      # yaml-language-server: $schema=ĐƯỜNG-DẪN/plan.schema.json
      Editors that know YAML then complete keys and words; the line above stands first in a file.
      """)

  @Argument(help: "Thư mục nhận các tệp khuôn dạng · the folder to write to.")
  var folder: String

  @OptionGroup var speech: LanguageOptions

  func run() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let language = speech.spoken ?? .vietnamese
    let files = try PlanSchema.all.map { schema in
      ExportFile(path: schema.name, octets: Array(try encoder.encode(schema.tree)) + [0x0A])
    }
    try FolderWriter(folder, speaking: language).write(files)
    for schema in PlanSchema.all {
      standardOutput.write("\(folder)/\(schema.name)  \(schema.fileName)\n")
    }
  }
}
