import ScheduleModel
import Testing

@Suite("Numbers as people read them")
struct CountingTests {
  @Test(arguments: [
    (0, "0 việc", "0 tasks"),
    (1, "1 việc", "1 task"),
    (9_999, "9999 việc", "9999 tasks"),
    (10_000, "10.000 việc", "10,000 tasks"),
    (352_026, "352.026 việc", "352,026 tasks"),
    (2_660_007, "2.660.007 việc", "2,660,007 tasks"),
  ])
  func `large numbers stand in groups of three`(
    count: Int, vietnamese: String, english: String
  ) {
    #expect(Phrase.tasks(count) == Phrase(vi: vietnamese, en: english))
  }
}
