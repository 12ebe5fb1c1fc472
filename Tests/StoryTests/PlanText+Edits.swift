import Testing

extension PlanText {
  /// Returns the folder with one text of a file replaced, which occurs in it once.
  func replacing(_ old: String, with new: String, in file: String) throws -> PlanText {
    let text = try #require(files[file])
    try #require(text.ranges(of: old).count == 1, "'\(old)' in \(file)")
    var copy = self
    copy.files[file] = text.replacing(old, with: new)
    return copy
  }

  /// Returns the folder with decisions that people took.
  func deciding(_ decisions: String) -> PlanText {
    var copy = self
    copy.files["decisions.yaml"] = decisions
    return copy
  }

  /// Returns the July plan with the six base units that its documents name, and no other.
  func withNamedUnitsOnly() throws -> PlanText {
    try withRoster { lines in
      let samples = lines.filter { $0.contains(";mẫu,") }
        .map { $0.prefix { $0 != "," } }
      try #require(samples.count == 10)
      // The communes below an office that is left out go with it.
      return lines.filter { line in
        !samples.contains { line.hasPrefix("\($0),") || line.contains(",\($0),") }
      }
    }
  }
}
