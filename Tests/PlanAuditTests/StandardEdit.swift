import CivilTime
import ScheduleModel
import TestWorld
import Testing

/// Something that happens to a published plan.
struct StandardEdit: Sendable {
  let name: String
  /// What is so before; `nil` where it is nothing else than usual.
  let before: (@Sendable (inout Conferences) throws -> Void)?
  /// What changes, beside the plan that was published.
  let change: @Sendable (inout Conferences, Plan) throws -> Void

  private init(
    _ name: String, before: (@Sendable (inout Conferences) throws -> Void)? = nil,
    _ change: @escaping @Sendable (inout Conferences, Plan) throws -> Void
  ) {
    (self.name, self.before, self.change) = (name, before, change)
  }
}

extension StandardEdit {
  /// What happens to plans, mostly.
  static let all = calendar + speakers + units + numbers + windows + halls + rules

  private static let calendar = [
    StandardEdit("new holiday in the window") { this, _ in this.holidays = ["2026-07-06"] },
    StandardEdit("new holiday outside it") { this, _ in this.holidays = ["2026-07-20"] },
  ]

  private static let speakers = [
    StandardEdit("speaker ill, a half-day of eight") { this, _ in
      this.speakers[8].append(Absence(Window(on: try date("2026-07-02")), .morning))
    },
    StandardEdit("speaker ill, a day of eight") { this, _ in
      this.speakers[8].append(Absence(Window(on: try date("2026-07-02"))))
    },
    StandardEdit("speaker ill, all days") { this, _ in
      this.speakers[8].append(Absence(try days("2026-06-26", "2026-07-11")))
    },
    StandardEdit("speaker added") { this, _ in this.speakers.append([]) },
  ]

  private static let units = [
    StandardEdit("unit added") { this, _ in this.units.append(Conferences.Unit(code: "u405")) },
    StandardEdit("unit closed from 4 July on") { this, _ in
      this.units[33].validUntil = try date("2026-07-03")
    },
    StandardEdit("unit away, a half-day of its own") { this, plan in
      let own = try #require(plan.assignments.first { $0.task.unit == 33 })
      this.units[33].absences.append(Absence(own.extent.window, own.half))
    },
  ]

  private static let numbers = [
    StandardEdit("four conferences each") { this, _ in this.quota = 4 },
    StandardEdit("two conferences each") { this, _ in this.quota = 2 },
  ]

  private static let windows = [
    StandardEdit("window a working day longer") { this, _ in this.window.last = "2026-07-13" },
    StandardEdit("window a working day earlier") { this, _ in this.window.first = "2026-06-25" },
    StandardEdit("window a working day shorter") { this, _ in this.window.last = "2026-07-09" },
  ]

  private static let halls = [
    StandardEdit("hall lost") { this, _ in this.halls = 9 },
    StandardEdit("hall added") { this, _ in this.halls = 11 },
  ]

  private static let rules = [
    StandardEdit("trainings with the same speakers") { this, _ in this.trainings = 40 },
    StandardEdit("these trainings dropped", before: { $0.trainings = 40 }) { this, _ in
      this.trainings = 0
    },
    StandardEdit("a conference pinned elsewhere") { this, plan in
      let own = plan.assignments.filter { $0.task.unit == 33 }
      let free = try days("2026-06-29", "2026-07-03").days.first { day in
        !own.contains { $0.extent.window.contains(day) }
      }
      this.pins = [(own[0].task.id, try #require(free))]
    },
    StandardEdit("two working days apart") { this, _ in this.spacing = 2 },
  ]
}
