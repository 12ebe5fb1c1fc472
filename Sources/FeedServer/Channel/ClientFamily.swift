/// The family of a calendar program, which is all that is noted of a client.
enum ClientFamily: String, CaseIterable {
  case google, apple, outlook, thunderbird, evolution, icsx5, nextcloud, vdirsyncer, browser, other

  /// Tells the family by the name that a program gives itself.
  init(_ userAgent: String) {
    let name = userAgent.lowercased()
    let known = ClientFamily.marks.first { name.contains($0.mark) }
    self = known?.family ?? .other
  }

  // In this order: many programs also call themselves by the name of the browser that they contain.
  private static let marks: [(mark: String, family: ClientFamily)] = [
    ("google-calendar", .google), ("googlebot", .google), ("icsx5", .icsx5),
    ("nextcloud", .nextcloud), ("vdirsyncer", .vdirsyncer), ("thunderbird", .thunderbird),
    ("evolution", .evolution), ("outlook", .outlook), ("microsoft", .outlook),
    ("exchange", .outlook), ("dataaccessd", .apple), ("calendaragent", .apple),
    ("ios/", .apple), ("macos/", .apple), ("mac os x/", .apple), ("mozilla", .browser),
  ]
}
