public import RuleFiles

/// What is changed in one file of a plan folder.
public enum FileEdit: Sendable {
  case rule(RuleEdit)
  case decisions(DecisionEdit)

  /// The name of the file.
  public var file: String {
    switch self {
    case .rule(let edit): edit.file
    case .decisions: DecisionFile.name
    }
  }

  /// How many lines of the file are new, or gone without a new one in their place.
  public var changedLines: Int {
    switch self {
    case .rule(let edit): edit.changedLines
    case .decisions(let edit): edit.changedLines
    }
  }

  /// The text of the file after the edit, in which all else is as it was. The text is that of the
  /// file, composed or not.
  public func applied(to text: String) -> String {
    switch self {
    case .rule(let edit): edit.applied(to: text)
    case .decisions(let edit): edit.applied(to: text)
    }
  }
}
