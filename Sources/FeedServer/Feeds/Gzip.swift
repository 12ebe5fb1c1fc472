import CZlib

/// Bytes compressed as gzip does, or `nil` where memory is short. The same bytes give the same: no
/// name and no moment is written.
///
/// Source: RFC 1952.
func gzip(_ octets: [UInt8]) -> [UInt8]? {
  let room = gzip_bound(octets.count)
  let packed = unsafe [UInt8](unsafeUninitializedCapacity: room) { target, count in
    count = unsafe octets.withUnsafeBufferPointer { source in
      unsafe gzip_whole(source.baseAddress, source.count, target.baseAddress, room)
    }
  }
  return packed.isEmpty ? nil : packed
}
