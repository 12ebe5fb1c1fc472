import Testing

/// The July plan of Thái Nguyên, from its rules to the files that people get.
@Suite("Story: the July peak of Thái Nguyên")
struct ThaiNguyenStoryTests {
  @Test func `every file is the one that was read and approved`() throws {
    let made = try MadeFiles(PlanText.thaiNguyen().plan())
    for (path, name) in [
      ("tasks.txt", "tasks.txt"), ("preview.txt", "preview.txt"),
      ("stations/dai-tn.ics", "station.ics"), ("stations/dai-tn.csv", "station.csv"),
      ("units/bhxh-tinh.ics", "bhxh-tinh.ics"), ("units/cs-pho-yen.ics", "cs-pho-yen.ics"),
    ] {
      try ExpectedFile(name, of: "thai-nguyen").expect(made[path])
    }
  }
}
