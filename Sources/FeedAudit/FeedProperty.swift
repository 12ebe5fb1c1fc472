/// One line taken apart: a name, parameters and a value that is still as it was written.
struct FeedProperty {
  /// Where it begins in the file.
  let line: Int
  /// The name; in capitals, as we write it.
  let name: String
  /// The parameters in order; may be empty.
  let parameters: [(name: String, value: String)]
  /// The octets behind the colon; may be empty.
  let value: ArraySlice<UInt8>

  /// Takes a line apart; `nil` where it is made otherwise.
  ///
  /// Source: RFC 5545 §3.1, `contentline`. Small letters in names and lists in parameters, which it
  /// allows, are not taken: we do not write them.
  init?(_ line: FeedLine) {
    var rest = line.octets
    guard let name = rest.takeName() else { return nil }
    var parameters: [(name: String, value: String)] = []
    while rest.take(0x3B) {
      guard let name = rest.takeName(), rest.take(0x3D), let value = rest.takeParameterValue()
      else { return nil }
      parameters.append((name, value))
    }
    guard rest.take(0x3A) else { return nil }
    self.line = line.number
    self.name = name
    self.parameters = parameters
    value = rest
  }

  /// The value as it was written.
  var text: String { String(decoding: value, as: UTF8.self) }

  /// The value of a parameter, if it is there.
  subscript(parameter: String) -> String? {
    parameters.first { $0.name == parameter }?.value
  }
}

extension ArraySlice<UInt8> {
  /// Takes one octet off the front, where it is there.
  fileprivate mutating func take(_ octet: UInt8) -> Bool {
    guard first == octet else { return false }
    self = dropFirst()
    return true
  }

  /// Takes the octets off the front for as long as they are of a kind.
  private mutating func take(while isWanted: (UInt8) -> Bool) -> String {
    let taken = prefix(while: isWanted)
    self = self[taken.endIndex...]
    return String(decoding: taken, as: UTF8.self)
  }

  /// Takes capitals, digits and hyphens off the front; `nil` where there are none.
  fileprivate mutating func takeName() -> String? {
    let name = take { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    return name.isEmpty ? nil : name
  }

  /// Takes the value of a parameter off the front, quoted or not; `nil` where a quote stays open.
  fileprivate mutating func takeParameterValue() -> String? {
    guard take(0x22) else { return take { !#";:,""#.utf8.contains($0) } }
    let value = take { $0 != 0x22 }
    return take(0x22) ? value : nil
  }
}
