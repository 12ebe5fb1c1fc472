import CivilTime
import Synchronization

/// How often somebody may try to sign in: each name, and each address of the network.
///
/// Failures alone count, so that nobody who knows the password is held up by it; of a name they are
/// forgotten once somebody has signed in.
final class AttemptLimits: Sendable {
  /// Who tries.
  enum Asker: Hashable {
    case name(String)
    case address(String)
  }

  /// How long a failure is held against somebody, in seconds.
  static let span = 15 * 60

  private static let perName = 8
  private static let perAddress = 30
  /// So many may be known at once. Beyond, those whose time is over are forgotten, and if that is not enough
  /// all.
  private static let most = 50_000

  private let failures = Mutex<[Asker: [Instant]]>([:])

  /// Lets the askers try, and holds it against them until they succeed: of many tries at once no more get
  /// through than one after the other.
  ///
  /// - Returns: how many seconds they have to wait; `nil` where they may try.
  func attempt(by askers: [Asker], at now: Instant) -> Int? {
    failures.withLock { failures in
      if failures.count > Self.most {
        failures = failures.filter { now.seconds - ($0.value.last?.seconds ?? 0) < Self.span }
        if failures.count > Self.most { failures.removeAll() }
      }
      let recent = askers.map { asker in
        (failures[asker] ?? []).filter { now.seconds - $0.seconds < Self.span }
      }
      let wait = zip(askers, recent).compactMap { asker, recent -> Int? in
        let most = if case .name = asker { Self.perName } else { Self.perAddress }
        guard recent.count >= most, let oldest = recent.first else { return nil }
        return max(1, oldest.seconds + Self.span - now.seconds)
      }.max()
      if let wait { return wait }
      for (asker, recent) in zip(askers, recent) { failures[asker] = recent + [now] }
      return nil
    }
  }

  /// Forgets the failures of a name, and this try of an address.
  func succeed(_ askers: [Asker]) {
    failures.withLock { failures in
      for asker in askers {
        switch asker {
        case .name: failures[asker] = nil
        case .address: _ = failures[asker]?.popLast()
        }
      }
    }
  }
}
