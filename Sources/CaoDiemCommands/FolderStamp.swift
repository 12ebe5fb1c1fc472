import Foundation
import RuleFiles

/// What tells whether the files of a folder have changed: their names, sizes and times.
struct FolderStamp: Hashable {
  /// The state in a word, the same for the same state as long as the program runs.
  let text: String

  /// Looks at the files of a plan folder.
  init(of path: String) {
    let manager = FileManager.default
    let names = ((try? manager.subpathsOfDirectory(atPath: path)) ?? []).filter {
      PlanFolder.isPart($0) || CalendarFile.isMeant(by: $0)
    }.sorted()
    let entries = names.map { name -> String in
      let attributes = try? manager.attributesOfItem(atPath: "\(path)/\(name)")
      let size = (attributes?[.size] as? NSNumber)?.intValue ?? 0
      let time = (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
      return "\(name) \(size) \(time)"
    }
    let all = entries.joined(separator: "\n")
    text = String(UInt(bitPattern: all.hashValue), radix: 16)
  }
}
