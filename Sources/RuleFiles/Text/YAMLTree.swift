import ScheduleModel

/// A piece of text with its place.
struct Scalar: Hashable {
  /// The text, as YAML reads it, without white space at its ends.
  let text: String
  /// Where it begins.
  let place: SourcePlace
}

/// What a YAML file says: text, lists and mappings, each with its place. Nothing is typed here.
indirect enum YAMLTree: Sendable {
  /// A key with its value.
  struct Entry {
    let key: Scalar
    let value: YAMLTree
  }

  case scalar(Scalar)
  case list([YAMLTree], SourcePlace)
  /// The entries in the order of the file. A key may stand several times.
  case mapping([Entry], SourcePlace)
  /// Something that is among the findings already, and of which nothing else is to be said.
  case refused(SourcePlace)

  /// Where the value begins.
  var place: SourcePlace {
    switch self {
    case .scalar(let scalar): scalar.place
    case .list(_, let place), .mapping(_, let place), .refused(let place): place
    }
  }

  /// The text, where the value is one.
  var scalar: Scalar? { if case .scalar(let scalar) = self { scalar } else { nil } }

  /// Whether it is among the findings already.
  var isRefused: Bool { if case .refused = self { true } else { false } }

  /// The items of a list; a single text is a list of one.
  var items: [YAMLTree] {
    switch self {
    case .scalar(let scalar): scalar.text.isEmpty ? [] : [self]
    case .list(let items, _): items
    case .mapping, .refused: []
    }
  }
}
