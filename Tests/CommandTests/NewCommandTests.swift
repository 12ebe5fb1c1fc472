import Foundation
import Testing

@Suite("A new plan")
struct NewCommandTests {
  @Test(arguments: [
    ("vi", ["plan.yaml", "rules/ke-hoach.yaml", "units.csv"], 59),
    ("en", ["calendar.yaml", "plan.yaml", "rules/plan.yaml", "units.csv"], 59),
  ])
  func `is a small whole one, which is checked without an error and exported`(
    language: String, names: [String], count: Int
  ) async throws {
    try await Sandbox.enter { world in
      let program = try Program.caodiem()
      let made = try await program.run(
        ["new", "Kế hoạch Đông", "--year", "2027", "--language", language], in: world)
      #expect(made.code == 0)
      #expect(made.text.contains("'ke-hoach-dong'"))
      let files = try world.files(in: "Kế hoạch Đông")
      #expect(files.keys.sorted() == names)
      for file in files.values {
        let text = String(decoding: file, as: UTF8.self)
        #expect(!text.contains("{"))
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 110 })
      }
      let check = try await program.run(["check", "Kế hoạch Đông"], in: world)
      #expect(check.code == 0)
      #expect(check.errors.isEmpty)
      let tasks = try await program.run(
        ["tasks", "Kế hoạch Đông", "--format", "csv"], in: world)
      #expect(tasks.text.split(whereSeparator: \.isNewline).count == count + 1)
      let exported = try await program.run(["export", "Kế hoạch Đông", "--to", "out"], in: world)
      #expect(exported.code == 0)
    }
  }

  @Test(arguments: ["vi", "en"])
  func `is sound in years in which the communes do not change`(language: String) async throws {
    try await Sandbox.enter { world in
      let program = try Program.caodiem()
      for year in [2024, 2026, 2027] {
        let folder = "plan-\(year)"
        _ = try await program.run(
          ["new", folder, "--year", "\(year)", "--language", language], in: world)
        let check = try await program.run(["check", folder], in: world)
        #expect(check.code == 0, "\(year): \(check.text.suffix(200))")
        #expect(check.errors.isEmpty, "\(year)")
      }
    }
  }

  @Test func `goes into no folder that has files, and needs a name that makes a code`() async throws
  {
    try await Sandbox.enter { world in
      let program = try Program.caodiem()
      try world.write("there/note.txt", "x")
      let there = try await program.run(["new", "there", "--year", "2027"], in: world)
      #expect(there.code == 73)
      #expect(try world.files(in: "there").keys.sorted() == ["note.txt"])
      let unnamed = try await program.run(["new", "—", "--year", "2027"], in: world)
      #expect(unnamed.code == 64)
      let coded = try await program.run(
        ["new", "—", "--year", "2027", "--code", "ke-hoach"], in: world)
      #expect(coded.code == 0)
      let year = try await program.run(["new", "x", "--year", "27"], in: world)
      #expect(year.code == 64)
    }
  }
}
