import Foundation
import TaskFiles
import TestWorld
import Testing

@Suite("What the schema of a station's files says")
struct StationSchemaTests {
  @Test func `each object of the schema has just the keys that it needs, all of them written`()
    throws
  {
    let parts = try parts()
    let one = try schedule("a  xa-1  2026-07-01T17:00  Nói")
    let whole = try object(one.json)
    let changes = try object(StationChanges(of: one, since: nil).json)
    let slot = try #require((whole["slots"] as? [[String: Any]])?.first)
    for (name, written) in [("schedule", whole), ("changes", changes), ("slot", slot)] {
      let part = try #require(parts[name] as? [String: Any])
      let known = try #require(part["properties"] as? [String: Any]).keys.sorted()
      #expect(try #require(part["required"] as? [String]) == known)
      #expect(written.keys.sorted() == known)
    }
  }

  /// A second opinion, where the machine has one.
  @Test func `another program finds that the files are as the schema says`() throws {
    let files = [
      try schedule("").json,
      try schedule("a  xa-1  2026-07-01T17:00  Nói\nb  xa-1  2026-07-02..2026-07-03?  Nghe").json,
      StationChanges(of: try schedule("a  xa-1  2026-07-01T17:00  Nói"), since: nil).json,
    ]
    guard let found = try verdict(on: files) else { return }
    #expect(found == "3 sound\n")
    let broken = try #require(
      String(decoding: files[1], as: UTF8.self)
        .replacing("\"confirmed\"", with: "\"perhaps\"").data(using: .utf8))
    #expect(try verdict(on: [Array(broken)]) == "0 sound\n")
  }

  private func parts() throws -> [String: Any] {
    try #require(try object(StationSchema.json)["$defs"] as? [String: Any])
  }

  private func object(_ json: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
  }

  /// How many files are as the schema says; `nil` where the machine has nobody to ask.
  private func verdict(on files: [[UInt8]]) throws -> String? {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "caodiem-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let names = try ([StationSchema.json] + files).enumerated().map { number, octets in
      let place = folder.appending(path: "\(number).json")
      try Data(octets).write(to: place)
      return place.path
    }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", Self.script] + names
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return process.terminationStatus == 0 ? text : nil
  }

  private static let script = """
    import json, sys
    from jsonschema import Draft202012Validator
    schema = json.load(open(sys.argv[1], encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    judge = Draft202012Validator(schema)
    files = [json.load(open(name, encoding="utf-8")) for name in sys.argv[2:]]
    print(sum(judge.is_valid(file) for file in files), "sound")
    """
}
