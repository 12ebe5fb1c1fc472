import Foundation

/// The folders of the repository that stories are read from.
enum PackageFolder {
  /// The folder of the package.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The folder of the expected files of a story.
  static func story(_ name: String) -> URL { root.appending(path: "Fixtures/stories/\(name)") }
}
