/// What stands between a BEGIN and its END.
struct FeedComponent {
  /// The name behind BEGIN.
  let name: String
  /// The line of BEGIN.
  let line: Int
  /// The properties in order.
  fileprivate(set) var properties: [FeedProperty] = []
  /// The components within, in order.
  fileprivate(set) var parts: [FeedComponent] = []

  /// The first property of a name.
  subscript(name: String) -> FeedProperty? { properties.first { $0.name == name } }

  /// All properties of a name.
  func all(_ name: String) -> [FeedProperty] { properties.filter { $0.name == name } }
}

/// The components of a file, one within the other.
struct FeedTree {
  /// The calendar; `nil` where BEGIN and END do not make up one, and nothing else can be said.
  private(set) var calendar: FeedComponent?
  /// What is wrong with how the lines stand together.
  private(set) var faults: [FeedFault] = []

  /// What is begun and not ended, outermost first.
  private var open: [FeedComponent] = []

  /// How deep components may stand within one another: STANDARD in VTIMEZONE in VCALENDAR.
  private static let depthLimit = 3

  /// Puts lines together; stops at the first BEGIN or END that does not fit.
  init(of lines: [FeedLine]) {
    for line in lines {
      guard let property = FeedProperty(line) else {
        faults.append(.unreadableLine(line.number))
        continue
      }
      guard add(property) else {
        refuse(at: line.number)
        return
      }
    }
    if calendar == nil || !open.isEmpty { refuse(at: open.last?.line ?? 1) }
  }

  private mutating func refuse(at line: Int) {
    faults.append(.nesting(line))
    calendar = nil
  }

  /// Adds a line; false where it does not fit.
  private mutating func add(_ property: FeedProperty) -> Bool {
    switch property.name {
    case "BEGIN": return begin(property.text, at: property.line)
    case "END": return end(property.text)
    default:
      guard let inner = open.indices.last else { return false }
      if !open[inner].parts.isEmpty { faults.append(.late(property)) }
      open[inner].properties.append(property)
      return true
    }
  }

  private mutating func begin(_ name: String, at line: Int) -> Bool {
    guard calendar == nil, open.count < FeedTree.depthLimit,
      open.isEmpty == (name == "VCALENDAR")
    else { return false }
    open.append(FeedComponent(name: name, line: line))
    return true
  }

  private mutating func end(_ name: String) -> Bool {
    guard let ended = open.popLast(), ended.name == name else { return false }
    if let outer = open.indices.last {
      open[outer].parts.append(ended)
    } else {
      calendar = ended
    }
    return true
  }
}
