/// So many places of a resource at once.
public struct ResourceNeed: Hashable, Sendable {
  /// The resource, as a place in the book's list.
  public let resource: Int
  /// How many places, at least 1.
  public let count: Int

  /// Needs one place of a resource, or so many.
  public init(_ resource: Int, _ count: Int = 1) {
    self.resource = resource
    self.count = count
  }
}

extension Rule.Details {
  /// Every resource that its tasks may have, also those of which they choose one. Sorted, unique.
  public var everyResource: [Int] {
    oneOf.isEmpty ? resources : (resources + oneOf.joined().map(\.resource)).sorted()
  }

  /// How many places it needs at once of a resource that it may have, at least 1.
  public func count(of resource: Int) -> Int {
    places[resource] ?? oneOf.joined().first { $0.resource == resource }?.count ?? 1
  }

  /// The resources of which any will do instead of one, itself among them, in the order of the rule;
  /// it alone where it is always needed.
  public func alternatives(to resource: Int) -> [Int] {
    let list = oneOf.first { list in list.contains { $0.resource == resource } }
    return list?.map(\.resource) ?? [resource]
  }
}
