import CivilTime
import Conflicts
import Expansion
import Foundation
import Placement
import PlanAudit
import ScheduleModel
import Testing

/// Three conferences for each of many units within eleven working days; each needs a speaker and a
/// hall, and people are away here and there.
@Suite("Plans that hardly fit")
struct TightPlanTests {
  @Test(arguments: [("small", 240), ("large", 900)])
  func `everything is placed, and half-days and speakers are used as evenly as can be`(
    name: String, count: Int
  ) throws {
    let made = try Made("Fixtures/tight/\(name)")
    #expect(made.plan.assignments.count == count)
    #expect(made.plan.unplaced == [])
    #expect(made.faults == "")
    #expect(made.halfDays.spread + made.speakers.spread == 2)
  }

  @Test func `what cannot be is said with both counts, and as many as can be are placed`() throws {
    let made = try Made("Fixtures/tight/brief")
    #expect(made.plan.assignments.count == 264)
    #expect(made.faults == "")
    let texts = PlanConflicts(of: made.plan).all.map(\.message.vietnamese)
    #expect(
      texts == [
        """
        636 việc của 294 BHXH cơ sở chưa xếp được: trong 26/6/2026 – 11/7/2026 (11 ngày) có 900 \
        việc của 300 BHXH cơ sở, cần 900 buổi 'Báo cáo viên', mà chỉ có 264: thiếu 636.
        """,
        """
        636 việc của 294 BHXH cơ sở chưa xếp được: trong 26/6/2026 – 11/7/2026 (11 ngày) có 900 \
        việc của 300 BHXH cơ sở, cần 900 buổi 'Hội trường', mà chỉ có 880: thiếu 20.
        """,
      ])
  }

  @Test func `a speaker who loses a half-day moves nobody while another is free`() throws {
    let made = try Made("Fixtures/tight/small")
    let speaker = try #require(made.plan.book.resources.first { !$0.members.isEmpty })
    let halls = try #require(made.plan.assignments.first { !$0.members.isEmpty })
    let member = speaker.members[halls.members[0].member]
    let half = try #require(halls.half)
    let day = halls.extent.window.start
    let isFull =
      made.plan.assignments.count { $0.extent.window.start == day && $0.half == half }
      == speaker.capacity(on: day, half)
    var text = made.text
    text.files["resources.yaml"] = try #require(text.files["resources.yaml"]).replacing(
      "- mã: \(member.id)\n        vắng: [",
      with: "- mã: \(member.id)\n        vắng: [\(day.day)/\(day.month) \(half.word), ")
    let after = try Made(text, keeping: made.published)
    #expect(after.plan.unplaced == [])
    #expect(after.faults == "")
    let moved = after.plan.assignments.count { new in
      made.published[new.task.id].map { $0.day != new.extent.window.start || $0.half != new.half }
        ?? true
    }
    #expect(moved == (isFull ? 1 : 0))
    #expect(after.published.members(of: halls.task.id) != [member.id])
  }
}

/// A folder of the fixtures with the plan that is made of it.
private struct Made {
  let text: PlanText
  let plan: Plan
  /// What the audit finds.
  let faults: String

  init(_ path: String) throws { try self.init(PlanText(path)) }

  init(_ text: PlanText, keeping published: PublishedSlots? = nil) throws {
    self.text = text
    let book = try text.book()
    let tasks = book.datedTasks()
    plan = Placer(book, keeping: published).plan(tasks)
    faults = Audit(plan, of: tasks, keeping: published).text(in: .vietnamese)
  }

  /// How many tasks stand in each half-day.
  var halfDays: [Int] {
    let slots = plan.assignments.map { "\($0.extent.window.start) \($0.half?.rawValue ?? -1)" }
    return Dictionary(grouping: slots) { $0 }.values.map(\.count)
  }

  /// How many tasks each speaker serves.
  var speakers: [Int] {
    Dictionary(grouping: plan.assignments.flatMap(\.members)) { $0 }.values.map(\.count)
  }

  /// The plan as it stands after it was published in May.
  var published: PublishedSlots {
    var slots: [TaskID: PublishedSlot] = [:]
    var members: [TaskID: [ResourceID]] = [:]
    for assignment in plan.assignments {
      slots[assignment.task.id] = PublishedSlot(assignment.extent, assignment.half)
      members[assignment.task.id] = assignment.members.map {
        plan.book.resources[$0.resource].members[$0.member].id
      }
    }
    let may = CivilDate(year: 2026, month: 5, day: 4) ?? plan.book.horizon.start
    return PublishedSlots(slots, today: may, members: members)
  }
}

extension [Int] {
  /// The difference between the most and the fewest.
  fileprivate var spread: Int { (self.max() ?? 0) - (self.min() ?? 0) }
}

extension HalfDay {
  fileprivate var word: String { self == .morning ? "sáng" : "chiều" }
}

extension String {
  fileprivate func replacing(_ old: String, with new: String) -> String {
    guard let range = self.ranges(of: old).first else { return self }
    return replacingCharacters(in: range, with: new)
  }
}
