import Feeds
import ScheduleModel
import Testing

@Suite("In which calendars a task stands")
struct TaskFeedsTests {
  @Test func `the calendars that are named for a task are those that show it`() throws {
    let plan = try FoundInJuly.made.get().plan
    let facts = plan.facts.filter { $0.extent != nil }
    let published = plan.publishedTasks
    let head = PublishedPlan(plan.book)
    let all: [FeedSubject] =
      [.plan] + head.campaigns.map { .campaign($0.id) }
      + head.units.flatMap { [.unit($0.id), .lead($0.id), .partner($0.id), .station($0.id)] }
    #expect(facts.map(\.task.id) == published.map(\.id))
    for (one, task) in zip(facts, published) {
      let named = plan.feeds(with: one)
      #expect(Set(named) == Set(all.filter { $0.shows(task) }), "\(one.title)")
      #expect(Set(named).count == named.count)
    }
  }

  @Test func `a task without a time stands in none`() throws {
    let plan = try FoundInJuly.made.get().plan
    let task = try #require(plan.assignments.first?.task)
    #expect(plan.feeds(with: plan.facts(of: task, at: nil)).isEmpty)
  }
}
