import Conflicts
import ScheduleModel
import Testing

@Suite("Cases of conflicts between plans on the disk")
struct JointCaseTests {
  @Test(arguments: JointCase.all)
  func `two plans raise the one conflict that the folder names`(of sample: JointCase) throws {
    let texts = try sample.texts(.fires)
    let plans = try texts.plans()
    let found = PlansConflicts(of: plans).all
    let named = try found.filter { $0.code == (try sample.code) }
    #expect(named.count == 1, "\(named.map(\.id))")
    let folders = Dictionary(
      uniqueKeysWithValues: zip(
        plans.map(\.book.head.id), texts.sorted { $0.key < $1.key }.map(\.value)))
    try sample.expected.expect(Array(try #require(named.first).drawn(folders).utf8))
    #expect(PlansConflicts(of: plans.reversed()).all == found)
  }

  @Test(arguments: JointCase.all)
  func `their mended twins do not`(raise sample: JointCase) throws {
    let found = try sample.texts(.mended).conflicts()
    #expect(try !found.contains { $0.code == (try sample.code) }, "\(found.map(\.id))")
  }

  @Test(arguments: JointCase.all)
  func `nothing else in them has to be looked at`(of sample: JointCase) throws {
    for twin in ConflictCase.Twin.allCases {
      let texts = try sample.texts(twin)
      let others = try texts.conflicts().filter { $0.code != (try sample.code) }
      #expect(others.allSatisfy { $0.severity == .info }, "\(twin): \(others.map(\.id))")
      for text in texts.values {
        let own = try text.conflicts().all
        #expect(own.allSatisfy { $0.severity == .info }, "\(twin): \(own.map(\.id))")
      }
    }
  }

  @Test func `between the plans below the cases there is nothing`() throws {
    #expect(try JointCase.baseTexts().conflicts().isEmpty)
  }

  @Test func `every code has a case`() throws {
    let missing = try Set(JointConflict.Code.allCases).subtracting(
      JointCase.all.map { try $0.code })
    #expect(missing.isEmpty)
  }
}
