import CivilTime
import ScheduleModel

// What pins make of rules that hang on the pinned tasks.
extension Occasions {
  /// The occasions of a rule for each unit for which pins have moved them.
  ///
  /// A unit follows its own tasks of the anchor; one that has none of them follows those of all units,
  /// where they stand together. Tasks that are pinned apart, or only in part, move nothing: there is
  /// then no day that would be the right one for what hangs on them all.
  func moved(_ link: Link, by occasions: RuleOccasions) -> [Int: [KnownOccasion]] {
    guard !pins.isEmpty, let index = book.rules.firstIndex(where: { $0.id == link.anchor.id })
    else { return [:] }
    let usual = occasions.usual.map { link.stand(of: $0, in: book) }
    let expansion = RuleExpansion(book: book, index: index, occasions: occasions, pins: pins)
    let stands = Dictionary(
      link.anchor.units.map { ($0, self.stands(link, occasions.of($0), expansion.tasks(of: $0))) },
      uniquingKeysWith: { first, _ in first })
    let shared = usual.indices.map { place in
      let all = Set(stands.values.compactMap { $0[place] })
      return all.count == 1 ? all.first ?? usual[place] : usual[place]
    }
    return link.rule.units.reduce(into: [:]) { moved, unit in
      let own = stands[unit].map { zip($0, usual).map { $0 ?? $1 } } ?? shared
      if own != usual { moved[unit] = own.map { occasion(link, on: $0) } }
    }
  }

  /// Where the tasks of a unit stand at each occasion; `nil` where it has none.
  private func stands(
    _ link: Link, _ occasions: [KnownOccasion], _ tasks: [DatedTask]
  ) -> [Stand?] {
    occasions.map { occasion in
      let own = tasks.filter {
        $0.period == occasion.period && $0.part != .broadcast
          && link.anchor.numbers(of: occasion.number).contains($0.ordinal)
      }
      guard !own.isEmpty else { return nil }
      let pinned = pins.sharedDay(of: own.filter { $0.part == .task }.map(\.id))
      return pinned.flatMap { link.stand(of: occasion, pinnedTo: $0) }
        ?? link.stand(of: occasion, in: book)
    }
  }
}
