import ScheduleModel

/// A change of whole lines of one file, in which all other lines stay as they are.
public struct LinesEdit: Hashable, Sendable {
  /// A run of lines that is replaced, added or taken out.
  public struct Hunk: Hashable, Sendable {
    /// The first line, from 1, that is replaced, or in front of which lines are added.
    public let line: Int
    /// The lines that go, as they stand in the file; may be empty.
    public let old: [String]
    /// The lines that come; may be empty.
    public let new: [String]
  }

  /// The name of the file in the plan folder; one that it may not have yet.
  public let file: String
  /// The runs in the order of the file, which do not touch each other but where lines are added in
  /// front of one that is replaced. Never empty.
  public let hunks: [Hunk]

  /// Makes an edit; runs that change nothing are left out, and `nil` comes of none.
  init?(of file: String, _ hunks: [Hunk]) {
    let real = hunks.flatMap(\.pieces)
    guard !real.isEmpty else { return nil }
    self.file = file
    // Of equal places those that only add come first.
    self.hunks = real.enumerated().sorted {
      ($0.element.line, $0.element.old.isEmpty ? 0 : 1, $0.offset)
        < ($1.element.line, $1.element.old.isEmpty ? 0 : 1, $1.offset)
    }.map(\.element)
  }

  /// The text after the edit. The text is that of the file, composed or not; new lines end as those of
  /// the text do.
  public func applied(to text: String) -> String {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let lineEnd = text.contains("\r\n") ? "\r\n" : "\n"
    let isUnended = text.last.map { !$0.isNewline } ?? false
    func start(_ line: Int) -> String.Index {
      lines.indices.contains(line) ? lines[line].startIndex : text.endIndex
    }
    var result = ""
    var place = text.startIndex
    for hunk in hunks {
      let first = start(hunk.line - 1)
      let end = start(hunk.line - 1 + hunk.old.count)
      result += text[place..<first]
      if first == text.endIndex, isUnended, !result.hasSuffix(lineEnd) { result += lineEnd }
      result += hunk.new.map { $0 + lineEnd }.joined()
      place = end
      // A file whose last line is not ended stays so.
      if end == text.endIndex, isUnended, first < end, hunk == hunks.last,
        result.hasSuffix(lineEnd)
      {
        result.removeLast()
      }
    }
    return result + text[place...]
  }
}

extension LinesEdit.Hunk {
  /// The run without the lines that stay as they are, in as many runs as that leaves.
  fileprivate var pieces: [LinesEdit.Hunk] {
    var (removed, inserted): (Set<Int>, Set<Int>) = ([], [])
    for change in new.difference(from: old) {
      switch change {
      case .remove(let place, _, _): removed.insert(place)
      case .insert(let place, _, _): inserted.insert(place)
      }
    }
    var pieces: [LinesEdit.Hunk] = []
    var (place, newPlace) = (0, 0)
    while place < old.count || newPlace < new.count {
      let gone = old[place...].indices.prefix { removed.contains($0) }
      let come = new[newPlace...].indices.prefix { inserted.contains($0) }
      if !gone.isEmpty || !come.isEmpty {
        pieces.append(
          LinesEdit.Hunk(line: line + place, old: gone.map { old[$0] }, new: come.map { new[$0] }))
        (place, newPlace) = (place + gone.count, newPlace + come.count)
      } else {
        (place, newPlace) = (place + 1, newPlace + 1)
      }
    }
    return pieces
  }
}
