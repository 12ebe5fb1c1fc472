import CivilTime
import ScheduleModel
import TaskFiles
import TestWorld
import Testing

@Suite("Ratings of results")
struct RatingTests {
  private let scale = RatingScale(
    [
      RatingScale.Grade(id: "khong", title: "Không hoàn thành", from: nil),
      RatingScale.Grade(id: "tot", title: "Hoàn thành tốt", from: 100_000),
      RatingScale.Grade(id: "hoan-thanh", title: "Hoàn thành", from: 80_000),
    ], ratesAspirations: true)

  @Test(arguments: [
    (79_999, "khong"), (80_000, "hoan-thanh"), (99_999, "hoan-thanh"), (100_000, "tot"),
    (100_001, "tot"), (0, "khong"), (-5_000, "khong"), (250_000, "tot"),
  ])
  func `79.999 % is not done, 80 % is done, 99.999 % is done, 100 % is good`(
    value: Int, grade: String
  ) throws {
    let rating = try rate(Threshold(.atLeast, 100_000, "%"), RatedResult(value))
    #expect(rating.grade?.id == grade)
    #expect(rating.isMet == (value >= 100_000))
  }

  @Test(arguments: [
    (Threshold.Comparison.atLeast, 60_000, true, "tot"),
    (.moreThan, 60_000, false, "hoan-thanh"), (.moreThan, 60_001, true, "tot"),
    (.exactly, 60_000, true, "tot"), (.exactly, 61_000, false, "hoan-thanh"),
    (.about, 60_000, true, "tot"), (.about, 59_999, false, "hoan-thanh"),
  ])
  func `a value that has to be passed is not reached by what equals it`(
    comparison: Threshold.Comparison, value: Int, isMet: Bool, grade: String
  ) throws {
    let rating = try rate(Threshold(comparison, 60_000, "%"), RatedResult(value))
    #expect(rating.isMet == isMet)
    #expect(rating.grade?.id == grade)
  }

  @Test(arguments: [
    (1_050, 100_000, true, "tot"), (1_049, 98_000, false, "hoan-thanh"),
    (1_040, 80_000, false, "hoan-thanh"), (1_039, 78_000, false, "khong"),
    (990, 0, false, "khong"),
  ])
  func `growth is held against the growth that is asked for`(
    value: Int, share: Int, isMet: Bool, grade: String
  ) throws {
    let threshold = Threshold(.atLeast, 5_000, "%", of: .growth)
    let rating = try rate(
      threshold, RatedResult(value * 1000, before: 1_000_000))
    #expect((rating.share, rating.isMet, rating.grade?.id) == (share, isMet, grade))
    #expect(try rate(threshold, RatedResult(value * 1000)).lack == .noBaseline)
    #expect(try rate(threshold, RatedResult(value * 1000, before: 0)).lack == .noBaseline)
  }

  @Test func `numbers as large as a table may hold are rated like others`() throws {
    let most = 999_999_999_999_000
    let growth = Threshold(.atLeast, 9_999_000, "%", of: .growth)
    #expect(try rate(growth, RatedResult(most, before: 10)).grade?.id == "tot")
    #expect(try rate(growth, RatedResult(10, before: most)).grade?.id == "khong")
    let assigned = Threshold(.atLeast, 0, "", of: .assigned)
    #expect(try rate(assigned, RatedResult(most, target: 10)).grade?.id == "tot")
    #expect(try rate(assigned, RatedResult(most, target: most)).share == 100_000)
  }

  @Test func `an assigned target stands beside the result, and is never guessed`() throws {
    let threshold = Threshold(.atLeast, 0, "", of: .assigned)
    #expect(
      try rate(threshold, RatedResult(900_000, target: 1_000_000)).grade?.id == "hoan-thanh")
    #expect(try rate(threshold, RatedResult(900_000)).lack == .noTarget)
    #expect(try rate(threshold, RatedResult(900_000, target: 0)).lack == .nothingAsked)
  }

  @Test(arguments: [(true, 11, true), (true, 10, false), (false, 9, true), (false, 10, false)])
  func `a direction is met or not, and has no grade`(rises: Bool, value: Int, isMet: Bool) throws {
    let threshold = Threshold(.atLeast, 0, "", of: .direction(rises: rises))
    let rating = try rate(threshold, RatedResult(value * 1000, before: 10_000))
    #expect((rating.isMet, rating.grade, rating.lack) == (isMet, nil, .directionOnly))
    #expect(try rate(threshold, RatedResult(value * 1000)).isMet == nil)
  }

  @Test func `without a result, a scale, or where only striven for, it says why there is no grade`()
    throws
  {
    let threshold = Threshold(.atLeast, 90_000, "%")
    #expect(try rate(threshold, nil).lack == .noResult)
    let evaluation = try evaluation(threshold)
    #expect(Rating(evaluation, RatedResult(1), by: nil).lack == .noScale)
    let lenient = RatingScale(scale.grades, ratesAspirations: false)
    let strive = try self.evaluation(threshold, .should)
    #expect(Rating(strive, RatedResult(95_000), by: lenient).lack == .aspiration)
    #expect(Rating(strive, RatedResult(95_000), by: lenient).isMet == true)
    #expect(Rating(strive, RatedResult(95_000), by: scale).grade?.id == "tot")
    #expect(Rating(evaluation, RatedResult(95_000), by: lenient).grade?.id == "tot")
  }

  @Test(arguments: [
    ("95", 95_000), ("95,5", 95_500), ("95.5%", 95_500), ("95,25", 95_250), ("0,125", 125),
    ("1 250", 1_250_000), ("1.250.000", 1_250_000_000), ("1,250,000", 1_250_000_000),
    ("1.250,5", 1_250_500), ("1,250.5", 1_250_500), ("12 %", 12_000),
  ])
  func `numbers are read as people write them`(text: String, value: Int) throws {
    let file = ResultsFile(
      table([("r", "", "", text)]), of: [try evaluation(Threshold(.atLeast, 1, ""))])
    #expect(file.results.values.map(\.value) == [value])
  }

  @Test(arguments: ["1.250", "1,250", "a", "-5", "5,", ",5", "1.2.3", "1e3", "12345678901234", "٥"])
  func `what is no number, or could be two, is not guessed`(text: String) throws {
    let file = ResultsFile(
      table([("r", "", "", text)]), of: [try evaluation(Threshold(.atLeast, 1, ""))])
    #expect(file.results.isEmpty)
    #expect(file.rejections.map(\.line) == [2])
  }

  private func rate(_ threshold: Threshold, _ result: RatedResult?) throws -> Rating {
    Rating(try evaluation(threshold), result, by: scale)
  }

  private func evaluation(
    _ threshold: Threshold, _ modality: Modality = .must
  ) throws -> Evaluation {
    var book = try Book(units: ["xa"])
    try book.rule("r", .once("2026-07-01"), .on) { $0.threshold = threshold }
    let made = try book.book()
    let unit = made.roster.units[0]
    return Evaluation(
      rule: made.rules[0], unit: unit, lead: unit, monitor: nil, threshold: threshold,
      period: nil, day: nil, modality: modality)
  }

  private func table(_ rows: [(String, String, String, String)]) -> [UInt8] {
    let lines = rows.map { "\($0.0);\($0.1);\($0.2);\"\($0.3)\"" }
    return Array((["Mã;Mã đơn vị;Kỳ;Kết quả"] + lines).joined(separator: "\r\n").utf8)
  }
}
