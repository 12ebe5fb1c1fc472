import Feeds
import PlanPages
import ScheduleModel
import TaskFiles
import Testing

/// Every file that is made of a plan, in the language of the plan.
struct MadeFiles {
  /// The bytes of each file by its path.
  let files: [String: [UInt8]]

  /// Makes the files of a plan, as of the moment that the plan names.
  init(_ plan: Plan) throws {
    let (language, facts) = (plan.book.head.language, plan.facts)
    let feeds = PlanFeeds(of: plan, in: language, asOf: plan.book.head.updated)
    var files = [
      "tasks.json": TaskFile(facts).json,
      "tasks.csv": TaskFile(facts).csv(for: .programs),
      "tasks.excel.csv": TaskFile(facts).csv(for: .people(language)),
      "tasks.txt": Array(TaskListing(facts, in: language).text.utf8),
      "preview.txt": Array(YearPreview(of: plan, in: language).text.utf8),
    ]
    for feed in try feeds.all() { files[feed.path] = feed.octets }
    for station in feeds.stations {
      let file = StationFile(of: station, from: facts)
      files["stations/\(station).csv"] = file.csv(for: .programs)
      files["stations/\(station)-excel.csv"] = file.csv(for: .people(language))
    }
    files["feed.ics"] = try feeds.feed(.plan).main.octets
    self.files = files
  }

  /// The bytes of a file.
  subscript(path: String) -> [UInt8] {
    get throws { try #require(files[path], "no file is called \(path)") }
  }

  /// The text of a file.
  func text(_ path: String) throws -> String { String(decoding: try self[path], as: UTF8.self) }
}

extension MadeFiles {
  /// The texts of the files without the places of rules in their files, which a clerk never sees
  /// and which change when rules change places.
  var withoutSources: [String: String] {
    files.mapValues { octets in
      String(decoding: octets, as: UTF8.self)
        .replacing(/rules\/[a-z0-9-]+\.yaml(:[0-9]+)?/, with: "rules")
        .replacing(/"line" : [0-9]+/, with: "line")
    }
  }
}
