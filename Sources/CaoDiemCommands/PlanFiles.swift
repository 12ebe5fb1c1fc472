import ScheduleModel

/// JSON of several plans: an array of objects, each of which holds the file of one, or what is so between
/// all of them.
struct PlanFiles {
  /// An object of the array.
  struct Part {
    /// Whose file it is.
    enum Owner {
      case plan(PlanID)
      case between([PlanID])
    }

    private let owner: Owner
    private let key: String
    private let file: [UInt8]

    /// Puts a file, which is indented JSON, at a key.
    init(_ owner: Owner, _ key: String, _ file: [UInt8]) {
      self.owner = owner
      self.key = key
      self.file = file
    }

    /// The object, two levels of indentation further in.
    fileprivate var text: String {
      let lines = String(decoding: file, as: UTF8.self).split(separator: "\n")
      let value = lines.joined(separator: "\n    ")
      let fields = ["\"\(key)\" : \(value)", name].sorted()
      return "  {\n    \(fields.joined(separator: ",\n    "))\n  }"
    }

    /// The code or codes of the owner, which need no escapes.
    private var name: String {
      switch owner {
      case .plan(let id): "\"plan\" : \"\(id)\""
      case .between(let ids): "\"plans\" : [\(ids.map { "\"\($0)\"" }.joined(separator: ", "))]"
      }
    }
  }

  private let parts: [Part]

  /// Puts parts into an array, in their order.
  init(_ parts: [Part]) {
    self.parts = parts
  }

  /// The array: UTF-8, indented, keys sorted, ended by a line feed.
  var json: [UInt8] {
    Array("[\n\(parts.map(\.text).joined(separator: ",\n"))\n]\n".utf8)
  }
}
