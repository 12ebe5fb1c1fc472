import Conflicts
import Repairs
import RuleFiles
import ScheduleModel
import Testing

@Suite("What holds of every repair")
struct RepairLawTests {
  @Test
  func `each that is shown works when it is written with other words, and they are told apart`()
    throws
  {
    let odd = Signature(
      by: "D'Arcy: #1", because: "vì\n'gộp' # cho gọn: \"x\" – [a]", on: PlanOnDisk.lan.date)
    for (name, sample) in try PlanOnDisk.conflictCases() {
      let bench = try sample.bench()
      let conflicts = PlanConflicts(of: try sample.plan()).all.filter { $0.decision == nil }
      for conflict in conflicts where conflict.severity != .info {
        let edits = bench.ladders(for: conflict).flatMap(\.self)
        #expect(Set(edits.map(\.code)).count == edits.count, "\(name)")
        let search = bench.search(conflict)
        #expect(search.repairs.count <= RepairSearch.most)
        for repair in search.repairs {
          let edit = try #require(edits.first { $0.code == repair.code })
          let trial = try bench.trial(of: edit, against: conflict, by: odd).get()
          var mended = sample
          mended.folder = trial.folder
          let left = PlanConflicts(of: try mended.plan()).all
          #expect(left.allSatisfy { $0.id != conflict.id || $0.decision != nil }, "\(name)")
          #expect(
            left.filter(\.isUnsettled).map(\.id).allSatisfy { id in
              conflicts.contains { $0.id == id && $0.severity == .hard }
            })
        }
      }
    }
  }
}
