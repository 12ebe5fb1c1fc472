/// The family of a calendar program, which is all that is noted of a client.
enum ClientFamily: String, CaseIterable, Sendable {
  case google, apple, outlook, thunderbird, evolution, icsx5, nextcloud, vdirsyncer, browser, other

  /// Tells the family by the name that a program gives itself.
  init(_ userAgent: String) {
    // By octets, because every request is looked at; those of letters beyond ASCII match nothing.
    let name = userAgent.utf8.prefix(200).map { $0 | ($0 >= 0x41 && $0 <= 0x5A ? 0x20 : 0) }
    let known = ClientFamily.marks.first { name.holds($0.mark) }
    self = known?.family ?? .other
  }

  // In this order: many programs also call themselves by the name of the browser that they contain.
  private static let marks: [(mark: [UInt8], family: ClientFamily)] = names.map {
    (Array($0.utf8), $1)
  }

  private static let names: [(String, ClientFamily)] = [
    ("google-calendar", .google), ("googlebot", .google), ("icsx5", .icsx5),
    ("nextcloud", .nextcloud), ("vdirsyncer", .vdirsyncer), ("thunderbird", .thunderbird),
    ("evolution", .evolution), ("outlook", .outlook), ("microsoft", .outlook),
    ("exchange", .outlook), ("dataaccessd", .apple), ("calendaragent", .apple),
    ("ios/", .apple), ("macos/", .apple), ("mac os x/", .apple), ("mozilla", .browser),
  ]
}

extension [UInt8] {
  /// Whether these octets stand somewhere in a row.
  fileprivate func holds(_ row: [UInt8]) -> Bool {
    guard let first = row.first, count >= row.count else { return false }
    return (0...count - row.count).contains { start in
      self[start] == first && self[start..<start + row.count].elementsEqual(row)
    }
  }
}
