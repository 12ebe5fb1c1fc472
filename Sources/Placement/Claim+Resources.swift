import ScheduleModel

extension Claim {
  /// Whether it needs anything of which there is only so much.
  var needsResources: Bool { !resources.isEmpty || !oneOf.isEmpty }

  /// All that it may need, as places in the book's list, each once.
  var everyResource: [Int] {
    oneOf.isEmpty ? resources : resources + oneOf.joined().map(\.resource)
  }

  /// What it always needs, each as a list of its own, and of what it needs one at a time.
  var lists: [[ResourceNeed]] { always.map { [$0] } + oneOf }

  /// What it needs in a slot; what it always needs, where nobody knows what was chosen.
  func needs(in slot: Slot) -> [ResourceNeed] { slot.way.map { ways[$0] } ?? always }

  /// How many places it needs at once of a resource in a slot; 0 for one that it does not need there.
  func count(of resource: Int, in slot: Slot) -> Int {
    needs(in: slot).first { $0.resource == resource }?.count ?? 0
  }

  /// When a unit holds what it needs of a resource in a slot.
  func stay(of need: ResourceNeed, at unit: Int, in slot: Slot) -> Stay {
    stay(ofSoMany: need.count, at: unit, in: slot)
  }

  /// When a unit holds so many of what it needs in a slot.
  func stay(ofSoMany count: Int, at unit: Int, in slot: Slot) -> Stay {
    Stay(at: unit, of: count, in: heldHalves(slot.half), at: hours(in: slot), noon)
  }

  /// What was chosen in a slot, in the order of the rule; empty where nothing was.
  func chosen(in slot: Slot) -> [Int] {
    slot.way.map { ways[$0].dropFirst(always.count).map(\.resource) } ?? []
  }

  /// The way in which all of some resources are chosen that can be; `nil` where some choice is open.
  func way(choosing resources: [Int]) -> Int? {
    guard !resources.isEmpty else { return nil }
    return ways.firstIndex { way in
      way.dropFirst(always.count).allSatisfy { resources.contains($0.resource) }
    }
  }

  /// A slot in each way in which it can choose, or the slot alone where there is nothing to choose or
  /// it is chosen.
  func inEveryWay(_ slot: Slot) -> [Slot] {
    ways.isEmpty || slot.way != nil ? [slot] : ways.indices.map(slot.by)
  }

  /// The resource that is named first of those of which one is needed, where this is one of them;
  /// else this itself. It stands for all of them where one is to be named.
  func firstAlternative(to resource: Int) -> Int {
    oneOf.first { list in list.contains { $0.resource == resource } }?[0].resource ?? resource
  }
}
