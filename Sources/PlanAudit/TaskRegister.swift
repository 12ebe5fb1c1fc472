import ScheduleModel

/// Tasks by identity, each of which can be struck off once.
///
/// A table with open addressing: four octets for a place and one for a stroke, which is all that
/// hundreds of thousands of tasks need.
struct TaskRegister {
  private let tasks: [DatedTask]
  /// For each cell a task, as a place in the list, or -1 where the cell is empty.
  private var cells: [Int32]
  private var isStruck: [Bool]

  /// Enters tasks; `nil` where two have one identity.
  init?(_ tasks: [DatedTask]) {
    self.tasks = tasks
    var size = 4
    while size < 2 * tasks.count { size *= 2 }
    cells = Array(repeating: -1, count: size)
    isStruck = Array(repeating: false, count: tasks.count)
    for place in tasks.indices {
      let cell = cell(of: tasks[place].id)
      guard cells[cell] < 0 else { return nil }
      cells[cell] = Int32(place)
    }
  }

  /// Strikes off a task and returns its place; `nil` where no task is entered that equals it in
  /// everything, or it was struck off before.
  mutating func strike(_ task: DatedTask) -> Int? {
    let place = Int(cells[cell(of: task.id)])
    guard place >= 0, !isStruck[place], tasks[place] == task else { return nil }
    isStruck[place] = true
    return place
  }

  /// The cell in which an identity stands, or the empty one in which it would.
  private func cell(of id: TaskID) -> Int {
    let mask = cells.count - 1
    // The multiplication spreads identities that differ in few bits.
    var cell = Int(truncatingIfNeeded: (id.high &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
    while cells[cell] >= 0, tasks[Int(cells[cell])].id != id { cell = (cell + 1) & mask }
    return cell
  }
}
