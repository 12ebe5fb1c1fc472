extension String {
  /// Whether two texts have the same octets. Texts of other octets may be equal as strings.
  func hasOctets(of other: String) -> Bool {
    unsafe withOctets { own in unsafe other.withOctets { unsafe own.elementsEqual($0) } }
  }

  /// Feeds the octets to a hasher, which takes them faster than the string does.
  func hashOctets(into hasher: inout Hasher) {
    unsafe withOctets { unsafe hasher.combine(bytes: $0) }
  }

  @unsafe
  private func withOctets<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    var text = self
    return text.withUTF8 { unsafe body(UnsafeRawBufferPointer($0)) }
  }
}
