import CivilTime
import Ledger
import ScheduleModel

extension Difference {
  /// The changes, a line each, as the tests draw them.
  var drawn: String { changes.map(\.drawn).joined(separator: "\n") }
}

extension TaskChange {
  fileprivate var drawn: String {
    "\(after.id.name): " + (what + also).joined(separator: " ")
  }

  private var what: [String] {
    switch kind {
    case .added: ["added", after.extent.drawn]
    case .restored: ["restored", after.extent.drawn]
    case .moved: ["moved", before?.extent.drawn ?? "nowhere", "→", after.extent.drawn]
    case .changed(let aspects): ["changed"] + aspects.map { "\($0)" }
    case .cancelled: ["cancelled", after.extent.drawn]
    case .recoded: ["recoded"]
    }
  }

  private var also: [String] {
    if case .moved(also: let aspects) = kind, !aspects.isEmpty {
      ["also"] + aspects.map { "\($0)" }
    } else {
      []
    }
  }
}

extension TaskID {
  /// The short name that the identity was made of.
  var name: String {
    let octets = (0..<8).map { UInt8(truncatingIfNeeded: high >> (56 - 8 * UInt64($0))) }
    return String(decoding: octets.filter { $0 > 0 }, as: UTF8.self)
  }
}

extension Extent {
  fileprivate var drawn: String {
    "\(window.start)" + (startTime.map { " \($0)" } ?? "")
  }
}
