import CivilTime
import ScheduleModel

/// Levels B and C: tasks that compete for the time of people or the places of resources, and the
/// options that they hold.
///
/// Whatever is scarce is a *cell* with room for so much: the day of a person, a half of it, a piece
/// of its hours, a resource in a half-day or in a day, a piece of the air of a station and all of its
/// airtime in a day. An option takes amounts of cells; what fixed tasks take has been taken from their
/// room. Beside cells only the distances within a group matter, and which group comes before which.
struct Contest {
  let table: DayTable
  /// What does not move.
  let diary: Diary
  /// The groups.
  private(set) var groups: [Group]
  /// How far apart the tasks of each group stand.
  let distances: [Apartness]
  /// What has to be done before or after each group, by its place in the list; empty where nothing has.
  let links: [Int: [Link]]
  /// The tasks, what is urgent first, then by identity.
  let contenders: [Contender]
  /// The options of all groups, one group after the other.
  private(set) var options: [Option] = []
  /// The options that people name for those whom they pin, which may be none of the group's.
  private(set) var pinOptions: [Int: Range<Int>] = [:]
  /// What the options take, one option after the other.
  private(set) var uses: [Use] = []
  /// How much room each cell has for contenders; may be negative.
  private(set) var room: [Int] = []
  /// How much of each cell contenders take.
  private(set) var load: [Int] = []
  /// Who takes something of each cell.
  private(set) var users: [[Int]] = []
  /// The cells of each resource that somebody needs, one for each half-day.
  private(set) var resourceCells: [Int: [Int]] = [:]
  /// The resource of each cell of a whole day, or of one around a moment of it.
  private(set) var resourceDays: [Int: Int] = [:]
  /// The cells of the air of stations.
  private(set) var airCells: Set<Int> = []
  /// What is taken of each cell of something that travels, what is fixed included.
  private(set) var travels: [Int: TravelLoad] = [:]
  /// What is fixed of it.
  private(set) var fixedTravels: [Int: TravelLoad] = [:]
  /// Whose day a task takes time of that stands there whatever it breaks.
  private(set) var fixedDays: Set<PersonalDay> = []
  /// The option that each contender holds; `nil` where it has none.
  private(set) var seats: [Int?]
  /// Who may not be moved any more: for good, or because the day is near.
  var isSettled: [Bool]
  /// Whom people pinned, or who stands where it has to whatever that breaks.
  var isForGood: [Bool]
  /// How many stay without an option at least, once that was reckoned: it never changes.
  var knownLeast: Int?
  /// How much moves weigh at least, once that was reckoned: it never changes.
  var knownLeastMoved: Int?
  /// Whether every way was tried, so that none is better.
  var isSearchedThrough = false
  /// What is asked for.
  var aim = Placer.Aim.bestPlan
  /// How often the search may still look at an option.
  var stepsLeft: Int
  /// How many steps each search may take.
  private(set) var allowance = StepAllowance()
  /// Whom a search that failed has asked in vain; they need not be asked again while no distances
  /// are asked for.
  var inVain: Set<Int> = []

  /// Opens a contest in which nobody holds a slot yet, and some will be pinned.
  init(
    _ table: DayTable, beside diary: Diary, groups: [Group], contenders: [Contender],
    pins: [Pin] = [], order: [(before: Int, after: Int, Distance)] = []
  ) {
    self.table = table
    self.diary = diary
    self.groups = groups
    distances = groups.map { group in
      Apartness(
        isOneADay: group.claim.isOneADay, isAsked: group.spacing != nil,
        days: group.spacing?.days ?? 0)
    }
    links = order.reduce(into: [:]) { links, pair in
      let (before, after, distance) = pair
      links[before, default: []].append(Link(group: after, isBefore: false, distance: distance))
      links[after, default: []].append(Link(group: before, isBefore: true, distance: distance))
    }
    self.contenders = contenders.sorted { one, other in
      let (first, second) = (groups[one.group].claim, groups[other.group].claim)
      return (first.urgency, first.precedence, one.id)
        < (second.urgency, second.precedence, other.id)
    }
    seats = Array(repeating: nil, count: contenders.count)
    isSettled = Array(repeating: false, count: contenders.count)
    isForGood = isSettled
    stepsLeft = allowance.steps(for: contenders.count)
    for (place, contender) in self.contenders.enumerated() {
      self.groups[contender.group].members.append(place)
    }
    for place in groups.indices {
      self.groups[place].members.sort { self.contenders[$0].number < self.contenders[$1].number }
    }
    lay(pins)
  }

  private mutating func lay(_ pins: [Pin]) {
    var ground = Cells(table, beside: diary, for: groups)
    for place in groups.indices {
      groups[place].options = lay(groups[place].slots, of: groups[place], on: &ground)
    }
    let places = Dictionary(
      contenders.enumerated().map { ($0.element.task, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    for pin in pins {
      guard let contender = places[pin.task] else { continue }
      let group = group(of: contender)
      let all = group.claim.slots(onGiven: pin.day)
      let named = pin.half.map { half in
        group.claim.starts == nil
          ? group.claim.inEveryWay(Slot(pin.day, half)) : all.filter { $0.half == half }
      }
      // Where no hours are left, it stands on its day without any.
      let whole =
        group.claim.starts == nil ? [] : group.claim.inEveryWay(Slot(pin.day, pin.half))
      let slots = (named ?? all) + whole
      pinOptions[contender] = lay(slots, of: group, on: &ground)
    }
    for group in groups where group.isFixed && group.claim.halves > 0 {
      for slot in group.slots {
        fixedDays.formUnion(group.people.map { PersonalDay(person: $0, day: slot.day) })
      }
    }
    room = ground.room
    resourceCells = ground.ofResources
    resourceDays = ground.ofResourceDays
    airCells = ground.ofAir
    (travels, fixedTravels) = (ground.ofTravels, ground.ofTravels)
    load = Array(repeating: 0, count: room.count)
    users = Array(repeating: [], count: room.count)
  }
}

extension Contest {
  private mutating func lay(
    _ slots: [Slot], of group: Group, on ground: inout Cells
  ) -> Range<Int> {
    let marks = table.marks(for: group.spacing?.count ?? .calendarDays)
    let first = options.count
    for slot in slots {
      let start = uses.count
      ground.appendUses(of: group, at: slot, to: &uses)
      options.append(Option(slot: slot, uses: start..<uses.count, mark: marks[slot.day]))
    }
    return first..<options.count
  }
}

extension Contest {
  /// Allows so many steps, none of which are taken yet.
  mutating func allow(_ allowance: StepAllowance) {
    self.allowance = allowance
    stepsLeft = allowance.steps(for: contenders.count)
  }

  /// The group of a contender.
  func group(of contender: Int) -> Group { groups[contenders[contender].group] }

  /// The options of a contender.
  func options(of contender: Int) -> Range<Int> { groups[contenders[contender].group].options }

  /// The slot that a contender holds; `nil` where it has none.
  func slot(of contender: Int) -> Slot? { seats[contender].map { options[$0].slot } }

  /// The option of a contender at a slot; `nil` where its group has none there.
  func option(of contender: Int, at slot: Slot) -> Int? {
    options(of: contender).first { options[$0].slot == slot }
  }

  /// Gives a contender an option, whether or not it is free.
  mutating func seat(_ contender: Int, at option: Int) {
    unseat(contender)
    seats[contender] = option
    for use in uses[options[option].uses] {
      take(use, for: contender)
      users[use.cell].append(contender)
    }
  }

  /// Takes the option of a contender, if it has one.
  mutating func unseat(_ contender: Int) {
    guard let option = seats[contender] else { return }
    seats[contender] = nil
    for use in uses[options[option].uses] {
      take(use, for: contender, isGivenBack: true)
      if let place = users[use.cell].firstIndex(of: contender) {
        users[use.cell].swapAt(place, users[use.cell].count - 1)
        users[use.cell].removeLast()
      }
    }
  }

  private mutating func take(_ use: Use, for contender: Int, isGivenBack: Bool = false) {
    guard let presence = use.presence else {
      load[use.cell] += isGivenBack ? -use.amount : use.amount
      return
    }
    let unit = group(of: contender).unit
    let held = travels[use.cell]?[unit] ?? .nothing
    let taken = isGivenBack ? held - presence : held + presence
    travels[use.cell, default: TravelLoad()][unit] = taken
    load[use.cell] += taken.most - held.most
  }

  /// Puts everybody back to where they were.
  mutating func restore(_ before: [Int?]) {
    for contender in before.indices where seats[contender] != before[contender] {
      unseat(contender)
    }
    for (contender, option) in before.enumerated() where seats[contender] != option {
      if let option { seat(contender, at: option) }
    }
  }

  /// The contenders without a slot. Sorted.
  var waiting: [Int] { seats.indices.filter { seats[$0] == nil } }
}
