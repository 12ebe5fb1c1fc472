import ArgumentParser
import Foundation
import ScheduleModel
import Testing

@testable import CaoDiemCommands

@Suite("An export that is too large for the memory")
struct LargeExportTests {
  @Test(arguments: [1, 40, 1_000])
  func `gives the files that a small one gives, however many units a batch has`(
    batchSize: Int
  ) async throws {
    try await Sandbox.enter { world in
      let loaded = try load("Fixtures/plans/thai-nguyen-2026")
      let usual = try PlanExport(of: loaded, now: nil, staging: world.folder).files
      var export = export(loaded, in: world, batchSize: batchSize)
      let large = try export.files()
      #expect(export.leftOut == 0)
      #expect(large.map(\.path).sorted() == usual.map(\.path).sorted())
      let octets = try Dictionary(uniqueKeysWithValues: large.map { ($0.path, try $0.data) })
      for file in usual {
        let same = try octets[file.path] == file.data
        #expect(same, "\(file.path)")
      }
      #expect(large.allSatisfy { $0.octets.isEmpty && $0.size == octets[$0.path]?.count })
    }
  }

  @Test func `leaves what units air themselves out of the calendar of the whole plan, and says so`()
    async throws
  {
    try await Sandbox.enter { world in
      let loaded = try load("Fixtures/stories/loudspeakers/plan")
      let usual = try PlanExport(of: loaded, now: nil, staging: world.folder).files
      var export = export(loaded, in: world, batchSize: 40)
      let large = try export.files()
      #expect(export.leftOut > 0)
      let others = usual.filter { $0.path.contains("/") || !$0.path.hasSuffix(".ics") }
      let octets = try Dictionary(uniqueKeysWithValues: large.map { ($0.path, try $0.data) })
      #expect(octets.count == others.count + 1)
      for file in others {
        let same = try octets[file.path] == file.data
        #expect(same, "\(file.path)")
      }
      let whole = try #require(large.first { !$0.path.contains("/") && $0.path.hasSuffix(".ics") })
      let text = try String(decoding: whole.data, as: UTF8.self).replacing("\r\n ", with: "")
      #expect(text.contains("Lịch này không có \(export.leftOut) lượt phát sóng"))
      #expect(whole.eventCount == loaded.plan.assignments.count - export.leftOut)
    }
  }

  private func load(_ path: String) throws -> LoadedPlan {
    let folder = Sandbox.package.appending(path: path).path
    return try PlansOptions.parse([folder]).load(now: nil).members[0].plan
  }

  private func export(_ loaded: LoadedPlan, in world: Sandbox, batchSize: Int) -> LargeExport {
    LargeExport(
      loaded.plan, speaking: loaded.language, asOf: loaded.plan.book.head.updated,
      staging: world.folder.appending(path: "new"), batchSize: batchSize)
  }
}
