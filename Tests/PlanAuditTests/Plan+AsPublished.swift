import CivilTime
import ScheduleModel

extension Plan {
  /// The slots of the plan as if it were published, with the members of pools.
  func asPublished(on today: CivilDate) -> PublishedSlots {
    PublishedSlots(
      Dictionary(
        assignments.map { assignment in
          let chosen = assignment.chosen.map { book.resources[$0].id }
          return (
            assignment.task.id,
            PublishedSlot(assignment.extent, assignment.half, choosing: chosen)
          )
        },
        uniquingKeysWith: { first, _ in first }), today: today,
      members: Dictionary(
        assignments.map { assignment in
          (
            assignment.task.id,
            assignment.members.map { book.resources[$0.resource].members[$0.member].id }
          )
        }, uniquingKeysWith: { first, _ in first }))
  }
}
