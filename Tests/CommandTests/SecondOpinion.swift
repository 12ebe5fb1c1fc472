import Foundation
import Testing

/// The programs that are asked.
enum SecondOpinion {
  /// Where Debian puts the modules of its own Python.
  private static let debian = ["PYTHONPATH": "/usr/lib/python3/dist-packages"]

  /// A Python that has the module `icalendar`, its own or Debian's.
  static func icalendar() async throws -> Program? {
    let candidates = [
      Program.named("python3"), Program.named("python3", environment: debian),
      Program(URL(filePath: "/usr/bin/python3")),
    ].compactMap(\.self)
    return try await Sandbox.enter { world in
      for python in candidates {
        let outcome = try? await python.run(["-c", "import icalendar"], in: world)
        if outcome?.code == 0 { return python }
      }
      return nil
    }
  }

  /// khal, which needs a locale with letters beyond ASCII.
  static func khal() -> Program? {
    Program.named("khal", ["-c", "khal.conf"], environment: ["LC_ALL": "C.UTF-8"])
  }

  /// vdirsyncer, which needs a locale with letters beyond ASCII.
  static func vdirsyncer() -> Program? {
    Program.named("vdirsyncer", environment: ["LC_ALL": "C.UTF-8"])
  }

  /// Radicale, as a module of the Python that has `icalendar`.
  static func radicale() async throws -> Program? {
    guard let python = try await icalendar() else { return nil }
    return try await Sandbox.enter { world in
      let outcome = try? await python.run(["-c", "import icalendar, radicale"], in: world)
      return outcome?.code == 0 ? python : nil
    }
  }

  /// Debian's Python with the bindings of Evolution's data server, within a session bus of its own.
  ///
  /// Its servers go on for a while after it. They must not hold what tells that the program has ended,
  /// which is an open file that they would inherit.
  static func evolution() async throws -> Program? {
    let alone = "import os, sys; os.closerange(3, 256); os.execvp(sys.argv[1], sys.argv[1:])"
    let bindings = """
      import gi
      gi.require_version("ECal", "2.0")
      gi.require_version("EDataServer", "1.2")
      """
    return try await Sandbox.enter { world in
      guard Program.named("dbus-run-session") != nil,
        let python = Program.named(
          "python3", ["-c", alone, "dbus-run-session", "--", "/usr/bin/python3"]),
        let outcome = try? await python.run(["-c", bindings], in: world), outcome.code == 0
      else { return nil }
      return python
    }
  }

  /// The linter that lies beside the repository in our workshop, but is no part of it.
  static func linter() -> Program? {
    let script = Sandbox.package.deletingLastPathComponent()
      .appending(path: "shared/checks/ical_lint.py")
    guard FileManager.default.fileExists(atPath: script.path) else { return nil }
    return Program.named("python3", [script.path])
  }
}

extension Trait where Self == ConditionTrait {
  /// Runs a test where a program is present. In CI it runs anyway, and fails without the program.
  static func enabled(
    _ advice: Comment, whenPresent program: @escaping @Sendable () async throws -> Program?
  ) -> Self {
    .enabled(advice) {
      if ProcessInfo.processInfo.environment["CI"] != nil { return true }
      return try await program() != nil
    }
  }

  /// Runs a test where a program is present, in CI as anywhere: it is too large to ask for.
  static func enabled(
    _ advice: Comment, whenHere program: @escaping @Sendable () async throws -> Program?
  ) -> Self {
    .enabled(advice) { try await program() != nil }
  }
}
