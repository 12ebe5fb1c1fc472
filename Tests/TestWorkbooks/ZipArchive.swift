import CZlib

/// The files of a zip archive, read by its directory: as much of the format as .xlsx files need.
///
/// Source: PKWARE, APPNOTE.TXT 6.3.10, §4.3.
package struct ZipArchive {
  /// The octets of each file by its path.
  package let files: [String: [UInt8]]
  /// The paths in the order of the directory.
  package let paths: [String]

  /// What is wrong with an archive.
  package struct Broken: Error {
    package let what: String
  }

  /// Reads an archive.
  package init(_ octets: [UInt8]) throws {
    guard let end = octets.lastPlace(of: 0x0605_4B50) else { throw Broken(what: "no directory") }
    var place = octets.number(4, at: end + 16)
    var files: [String: [UInt8]] = [:]
    var paths: [String] = []
    for _ in 0..<octets.number(2, at: end + 10) {
      guard octets.number(4, at: place) == 0x0201_4B50 else { throw Broken(what: "no entry") }
      let (packed, size) = (octets.number(4, at: place + 20), octets.number(4, at: place + 24))
      let nameLength = octets.number(2, at: place + 28)
      let path = String(decoding: octets[(place + 46)..<(place + 46 + nameLength)], as: UTF8.self)
      let local = octets.number(4, at: place + 42)
      let start = local + 30 + octets.number(2, at: local + 26) + octets.number(2, at: local + 28)
      let body = Array(octets[start..<start + packed])
      let isStored = octets.number(2, at: place + 10) == 0
      files[path] = isStored ? body : try inflated(body, to: size)
      paths.append(path)
      place += 46 + nameLength + octets.number(2, at: place + 30) + octets.number(2, at: place + 32)
    }
    self.files = files
    self.paths = paths
  }
}

extension [UInt8] {
  /// A number of so many octets, the smallest first.
  fileprivate func number(_ count: Int, at place: Int) -> Int {
    self[place..<place + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// Where a signature of four octets stands last.
  fileprivate func lastPlace(of signature: Int) -> Int? {
    indices.dropLast(21).last { number(4, at: $0) == signature }
  }
}

/// What deflate made small, as it was.
private func inflated(_ packed: [UInt8], to size: Int) throws -> [UInt8] {
  var result = Z_OK
  var packed = packed
  let octets = unsafe [UInt8](unsafeUninitializedCapacity: max(1, size)) { target, count in
    var stream = unsafe z_stream()
    let structSize = unsafe Int32(MemoryLayout<z_stream>.size)
    result = unsafe inflateInit2_(&stream, -15, ZLIB_VERSION, structSize)
    guard result == Z_OK else { return }
    unsafe packed.withUnsafeMutableBufferPointer { source in
      unsafe stream.next_in = source.baseAddress
      unsafe stream.avail_in = uInt(source.count)
      unsafe stream.next_out = target.baseAddress
      unsafe stream.avail_out = uInt(max(1, size))
      result = unsafe inflate(&stream, Z_FINISH)
    }
    count = unsafe Int(stream.total_out)
    unsafe inflateEnd(&stream)
  }
  guard result == Z_STREAM_END, octets.count == size else {
    throw ZipArchive.Broken(what: "a file that cannot be inflated")
  }
  return octets
}
