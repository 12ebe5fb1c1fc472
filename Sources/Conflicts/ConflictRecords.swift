import ScheduleModel

/// A line of a file.
struct CauseRecord: Encodable, Sendable {
  let file: String
  let line: Int
  @ExplicitNull var text: String?

  init(_ place: SourcePlace, _ lines: [String: [Substring]]) {
    file = place.file
    line = place.line
    let known = lines[place.file] ?? []
    let text = known.indices.contains(place.line - 1) ? String(known[place.line - 1]) : nil
    _text = ExplicitNull(wrappedValue: text)
  }
}

/// A value that is written as `null` where it is absent, so that every object has every key.
@propertyWrapper
struct ExplicitNull<Value: Encodable & Sendable>: Encodable, Sendable {
  var wrappedValue: Value?

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(wrappedValue)
  }
}
