import ScheduleModel

/// Tasks by identity, each of which can be struck off once.
///
/// A table with open addressing. A cell has half of the first bits of the identity beside the place, so
/// that a task is hardly ever looked at in vain: they lie far apart.
struct TaskRegister {
  private let tasks: [DatedTask]
  private var cells: [Cell]
  private var isStruck: [Bool]

  /// A task by the first bits of its identity, and by its place in the list; -1 where the cell is
  /// empty.
  private struct Cell {
    var bits: UInt32 = 0
    var place: Int32 = -1
  }

  /// Enters tasks; `nil` where two have one identity.
  init?(_ tasks: [DatedTask]) {
    self.tasks = tasks
    var size = 4
    while size < 2 * tasks.count { size *= 2 }
    cells = Array(repeating: Cell(), count: size)
    isStruck = Array(repeating: false, count: tasks.count)
    for place in tasks.indices {
      let cell = cell(of: tasks[place].id)
      guard cells[cell].place < 0 else { return nil }
      cells[cell] = Cell(bits: TaskRegister.bits(of: tasks[place].id), place: Int32(place))
    }
  }

  /// Strikes off a task and returns its place; `nil` where no task is entered that equals it in
  /// everything, or it was struck off before.
  mutating func strike(_ task: DatedTask) -> Int? {
    let place = Int(cells[cell(of: task.id)].place)
    guard place >= 0, !isStruck[place], tasks[place] == task else { return nil }
    isStruck[place] = true
    return place
  }

  /// The cell in which an identity stands, or the empty one in which it would.
  private func cell(of id: TaskID) -> Int {
    let mask = cells.count - 1
    // The multiplication spreads identities that differ in few bits.
    var cell = Int(truncatingIfNeeded: (id.high &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
    let bits = TaskRegister.bits(of: id)
    while cells[cell].place >= 0,
      cells[cell].bits != bits || tasks[Int(cells[cell].place)].id != id
    { cell = (cell + 1) & mask }
    return cell
  }

  private static func bits(of id: TaskID) -> UInt32 { UInt32(truncatingIfNeeded: id.high >> 32) }
}
