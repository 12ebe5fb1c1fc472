import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// What each element becomes, in order, on all processors at a time.
  ///
  /// Which processor takes which element has no effect on what comes out.
  func concurrentMap<Value: Sendable>(_ transform: @Sendable (Element) -> Value) -> [Value] {
    let made = Mutex<[Int: Value]>([:])
    DispatchQueue.concurrentPerform(iterations: count) { place in
      let value = transform(self[place])
      made.withLock { $0[place] = value }
    }
    let values = made.withLock { $0 }
    return indices.compactMap { values[$0] }
  }
}
