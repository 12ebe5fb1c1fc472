import CivilTime
import ScheduleModel

/// Level B: tasks that compete for the time of a lead or for the places of a resource, and the
/// slots that they hold.
///
/// It begins with the slot that each task would have if nothing were scarce, and moves a task only
/// where another has to have its slot. What is scarce is counted here; what fixed tasks take of it
/// stands in the diary and does not move.
struct Contest {
  /// One task of a contest. The others speak of it by its place in the list.
  struct Contender {
    /// The task, as a place in the plan's list.
    let task: Int
    let id: TaskID
    /// The group, as a place in the contest's list.
    let group: Int
    /// Its place in the group, from 0.
    let number: Int
    /// The slot that it would have if nothing were scarce; `nil` where it would have none even so.
    let wish: Slot?
    /// Whether the wish is the slot that is published.
    let isKept: Bool
  }

  /// The tasks of one rule, unit and occasion, with what they have in common.
  struct Group {
    let claim: Claim
    /// Whose time they take, as places in the roster's list.
    let people: [Int]
    /// The days of the occasion.
    let window: Window
    /// Where each could stand, were nothing taken; sorted by day.
    let slots: [Slot]
    /// The distance that the rule asks for; `nil` where any will do.
    let spacing: Distance?
    /// Its contenders, as places in the list.
    var members: [Int] = []
    /// Whether its tasks stand on a day that the plan or people gave, whatever it breaks.
    let isFixed: Bool
  }

  let table: DayTable
  /// What does not move.
  let diary: Diary
  /// The groups.
  var groups: [Group] = []
  /// The tasks, sorted by identity.
  var contenders: [Contender] = []
  /// The slot that each holds; `nil` where it has none.
  private(set) var slots: [Slot?] = []
  /// Who may not be moved any more.
  var isSettled: [Bool] = []
  /// How often the search may still ask whether a slot is free.
  var stepsLeft = 0
  /// Whom a search that failed has asked in vain; they need not be asked again while no distances
  /// are asked for.
  var inVain: Set<Int> = []
  private var guests: [Key: [Int]] = [:]

  private struct Key: Hashable {
    /// A person from 0 on, or a resource from -1 down.
    let owner: Int
    let day: Int
  }

  /// Opens a contest in which nobody holds a slot yet.
  init(_ table: DayTable, beside diary: Diary, groups: [Group], contenders: [Contender]) {
    self.table = table
    self.diary = diary
    self.groups = groups
    self.contenders = contenders.sorted { $0.id < $1.id }
    slots = Array(repeating: nil, count: contenders.count)
    isSettled = Array(repeating: false, count: contenders.count)
    for (place, contender) in self.contenders.enumerated() {
      self.groups[contender.group].members.append(place)
    }
    stepsLeft = 20_000_000 + 2_000 * contenders.count
  }
}

extension Contest {
  /// The group of a contender.
  func group(of contender: Int) -> Group { groups[contenders[contender].group] }

  /// Gives a contender a slot, whether or not it is free.
  mutating func seat(_ contender: Int, at slot: Slot) {
    unseat(contender)
    slots[contender] = slot
    for key in keys(of: contender, at: slot) { guests[key, default: []].append(contender) }
  }

  /// Takes the slot of a contender, if it has one.
  mutating func unseat(_ contender: Int) {
    guard let slot = slots[contender] else { return }
    slots[contender] = nil
    for key in keys(of: contender, at: slot) { guests[key]?.removeAll { $0 == contender } }
  }

  /// Who holds something of a person's day.
  func guests(of person: Int, on day: Int) -> [Int] { guests[Key(owner: person, day: day)] ?? [] }

  /// Who holds places of a resource in a half of a day.
  func guests(of resource: Int, on day: Int, _ half: HalfDay) -> [Int] {
    guests[key(of: resource, on: day, half)] ?? []
  }

  /// Puts everybody back to where they were.
  mutating func restore(_ slots: [Slot?]) {
    for contender in slots.indices where self.slots[contender] != slots[contender] {
      unseat(contender)
    }
    for (contender, slot) in slots.enumerated() where self.slots[contender] != slot {
      if let slot { seat(contender, at: slot) }
    }
  }

  private func keys(of contender: Int, at slot: Slot) -> [Key] {
    let group = group(of: contender)
    return group.people.map { Key(owner: $0, day: slot.day) }
      + group.claim.heldHalves(slot.half).flatMap { half in
        group.claim.resources.map { key(of: $0, on: slot.day, half) }
      }
  }

  private func key(of resource: Int, on day: Int, _ half: HalfDay) -> Key {
    Key(owner: -1 - resource, day: 2 * day + half.rawValue)
  }
}
