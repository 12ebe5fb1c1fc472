import Testing

@Suite("Which language the program speaks")
struct LanguageTests {
  /// The locale, the option, and the word for a task in the summary.
  @Test(arguments: [
    (["LC_ALL": "C"], [], "for 6 units: "),
    (["LC_ALL": "", "LANG": "C.UTF-8"], [], "for 6 units: "),
    (["LC_ALL": "de_DE.UTF-8"], [], "for 6 units: "),
    (["LC_ALL": "vi_VN.UTF-8"], [], "cho 6 đơn vị: "),
    (["LC_ALL": "", "LANG": "vi_VN.UTF-8"], [], "cho 6 đơn vị: "),
    (["LC_ALL": "en_US.UTF-8", "LANG": "vi_VN.UTF-8"], [], "for 6 units: "),
    (["LC_ALL": "en_US.UTF-8"], ["--language", "vi"], "cho 6 đơn vị: "),
    (["LC_ALL": "vi_VN.UTF-8"], ["--language", "en"], "for 6 units: "),
  ])
  func `the option wins over the locale, and the locale over the plan`(
    environment: [String: String], option: [String], words: String
  ) async throws {
    try await Sandbox.enter { world in
      try world.copyPlan("stories/county-library/plan")
      let outcome = try await Program.caodiem(environment).run(
        ["check", "plan"] + option, in: world)
      #expect(outcome.code == 0)
      #expect(outcome.text.contains(words))
    }
  }

  @Test func `findings speak the language of their file, the last line that of the reader`()
    async throws
  {
    try await Sandbox.enter { world in
      try world.copyPlan()
      try world.edit("plan/rules/ke-hoach.yaml", "mã: toa-dam", to: "mã: Tọa đàm")
      let outcome = try await Program.caodiem().run(
        ["check", "plan", "--language", "en"], in: world)
      #expect(outcome.code == 65)
      #expect(outcome.errors.hasPrefix("rules/ke-hoach.yaml:126:9: lỗi: "))
      #expect(outcome.errors.hasSuffix("The plan has 1 error and cannot be scheduled.\n"))
    }
  }

  @Test func `JSON and CSV for programs are the same in every language`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      for format in ["json", "csv"] {
        let outputs = try await ["vi", "en"].asyncMap { language in
          try await Program.caodiem().run(
            ["tasks", "plan", "--format", format, "--language", language], in: world
          ).output
        }
        #expect(outputs[0] == outputs[1], "\(format)")
      }
    }
  }
}

extension Sequence {
  /// The results of a step that takes its time, one after the other.
  func asyncMap<Result>(_ step: (Element) async throws -> Result) async rethrows -> [Result] {
    var results: [Result] = []
    for element in self { results.append(try await step(element)) }
    return results
  }
}
