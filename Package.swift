// swift-tools-version: 6.2
import PackageDescription

/// What every target of ours is compiled with.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A module of ours. Its arrows point to lower levels only; the levels are drawn in the README.
func module(
  _ name: String,
  over dependencies: [Target.Dependency] = [],
  resources: [Resource] = []
) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

/// The tests of one module, or of several together.
func tests(_ name: String, of dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

let package = Package(
  name: "CaoDiem",
  products: [
    .executable(name: "caodiem", targets: ["caodiem"]),
    // For the package of benchmarks in Tests/Benchmarks.
    .library(
      name: "CaoDiemEngine",
      targets: [
        "CivilTime", "Expansion", "Feeds", "ICalendar", "Placement", "PlanAudit", "RuleFiles",
        "ScheduleModel",
      ]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser.git", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto.git", exact: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types.git", exact: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log.git", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio.git", exact: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras.git", exact: "1.35.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl.git", exact: "2.37.6"),
    .package(url: "https://github.com/groue/GRDB.swift.git", exact: "7.10.0"),
    // Without its traits: the configuration of this server comes from the command line.
    .package(
      url: "https://github.com/hummingbird-project/hummingbird.git", exact: "2.28.1", traits: []),
    .package(url: "https://github.com/hummingbird-project/swift-mustache.git", exact: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams.git", exact: "6.2.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", exact: "2.13.0"),
  ],
  targets: [
    // Level 0: values of time.
    module("CivilTime"),
    // Level 1: what a plan is.
    module("ScheduleModel", over: ["CivilTime"]),
    // Level 2: one step each, none knows another.
    module(
      "RuleFiles",
      over: ["CivilTime", "ScheduleModel", .product(name: "Yams", package: "Yams")],
      resources: [
        .embedInCode("Calendars/vn.yaml"),
        .embedInCode("Guide/guide-1-plan.yaml"),
        .embedInCode("Guide/guide-2-rules.yaml"),
        .embedInCode("Guide/guide-3-rule.yaml"),
        .embedInCode("Guide/guide-4-rule.yaml"),
        .embedInCode("Guide/guide-5-files.yaml"),
        .embedInCode("Guide/guide-6-tables.yaml"),
        .embedInCode("Rosters/vn-34.csv"),
        .embedInCode("Rosters/vn-63.csv"),
        .embedInCode("Starter/new-calendar.en.yaml"),
        .embedInCode("Starter/new-plan.en.yaml"),
        .embedInCode("Starter/new-plan.vi.yaml"),
        .embedInCode("Starter/new-rules.en.yaml"),
        .embedInCode("Starter/new-rules.vi.yaml"),
        .embedInCode("Starter/new-units.en.csv"),
        .embedInCode("Starter/new-units.vi.csv"),
      ]
    ),
    module(
      "Expansion",
      over: ["CivilTime", "ScheduleModel", .product(name: "Crypto", package: "swift-crypto")]
    ),
    module("Placement", over: ["CivilTime", "ScheduleModel"]),
    module("PlanAudit", over: ["CivilTime", "ScheduleModel"]),
    module("FeedAudit", over: ["CivilTime", "ScheduleModel"]),
    module("ICalendar", over: ["CivilTime", "CLibical"]),
    .systemLibrary(name: "CLibical", providers: [.apt(["libical-dev"])]),
    // Level 3: what leaves the engine, as bytes.
    module("Feeds", over: ["CivilTime", "ICalendar", "ScheduleModel"]),
    module(
      "TaskFiles",
      over: ["CivilTime", "ScheduleModel"],
      resources: [.embedInCode("Station/slots.schema.json")]
    ),
    module(
      "Ledger",
      over: ["CivilTime", "ScheduleModel", .product(name: "Crypto", package: "swift-crypto")]
    ),
    module("Conflicts", over: ["CivilTime", "Placement", "ScheduleModel"]),
    module("Explanation", over: ["CivilTime", "ScheduleModel"]),
    // Level 4: views, what is tried in copies of a plan, and what keeps the ledger.
    module(
      "Repairs",
      over: [
        "CivilTime", "Conflicts", "Expansion", "Placement", "PlanAudit", "RuleFiles",
        "ScheduleModel",
      ]
    ),
    module(
      "SQLiteStore",
      over: [
        "CivilTime", "Ledger", "ScheduleModel",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ]
    ),
    module(
      "PlanPages",
      over: [
        "CivilTime", "Explanation", "Feeds", "Ledger", "ScheduleModel", "TaskFiles",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [
        .embedInCode("Links/Templates/links.css"),
        .embedInCode("Links/Templates/notice.mustache"),
        .embedInCode("Links/Templates/subscribe.mustache"),
        .embedInCode("Page/Templates/closing.mustache"),
        .embedInCode("Page/Templates/map.mustache"),
        .embedInCode("Page/Templates/page.mustache"),
        .embedInCode("Page/Templates/ribbons.mustache"),
        .embedInCode("Page/Templates/style.css"),
        .embedInCode("Page/Templates/tasks.mustache"),
        .embedInCode("Page/Templates/year.mustache"),
        .embedInCode("Planner/Templates/planner.css"),
        .embedInCode("Planner/Templates/planner.js"),
        .embedInCode("Planner/Templates/planner-conflict.mustache"),
        .embedInCode("Planner/Templates/planner-conflicts.mustache"),
        .embedInCode("Planner/Templates/planner-day.mustache"),
        .embedInCode("Planner/Templates/planner-door.mustache"),
        .embedInCode("Planner/Templates/planner-links.mustache"),
        .embedInCode("Planner/Templates/planner-revisions.mustache"),
        .embedInCode("Planner/Templates/planner-decide.mustache"),
        .embedInCode("Planner/Templates/planner-end.mustache"),
        .embedInCode("Planner/Templates/planner-field.mustache"),
        .embedInCode("Planner/Templates/planner-filter.mustache"),
        .embedInCode("Planner/Templates/planner-form.mustache"),
        .embedInCode("Planner/Templates/planner-heads.mustache"),
        .embedInCode("Planner/Templates/planner-trial.mustache"),
        .embedInCode("Planner/Templates/planner-take.mustache"),
        .embedInCode("Planner/Templates/planner-table.mustache"),
        .embedInCode("Planner/Templates/planner-rule-form.mustache"),
        .embedInCode("Planner/Templates/planner-new-rule.mustache"),
        .embedInCode("Planner/Templates/planner-lists.mustache"),
        .embedInCode("Planner/Templates/planner-matrix.mustache"),
        .embedInCode("Planner/Templates/planner-month.mustache"),
        .embedInCode("Planner/Templates/planner-notice.mustache"),
        .embedInCode("Planner/Templates/planner-row.mustache"),
        .embedInCode("Planner/Templates/planner-rule.mustache"),
        .embedInCode("Planner/Templates/planner-rules.mustache"),
        .embedInCode("Planner/Templates/planner-task.mustache"),
        .embedInCode("Planner/Templates/planner-tasks.mustache"),
        .embedInCode("Planner/Templates/planner-top.mustache"),
        .embedInCode("Planner/Templates/planner-unit.mustache"),
        .embedInCode("Planner/Templates/planner-wall.mustache"),
        .embedInCode("Planner/Templates/planner-week.mustache"),
        .embedInCode("Planner/Templates/planner-weighed.mustache"),
        .embedInCode("Planner/Templates/planner-year.mustache"),
        .embedInCode("Station/Templates/sheet.css"),
        .embedInCode("Station/Templates/sheet.mustache"),
        .embedInCode("Station/Templates/summary.mustache"),
      ]
    ),
    module("Spreadsheets", over: ["CXlsxWriter", "CivilTime", "ScheduleModel"]),
    .systemLibrary(name: "CXlsxWriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CQRencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    // Level 5: what answers to others.
    module(
      "FeedServer",
      over: [
        "CQRencode", "CZlib", "CivilTime", "Feeds", "ICalendar", "Ledger", "PlanPages",
        "ScheduleModel", "TaskFiles",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HummingbirdTLS", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ]
    ),
    module(
      "PlannerServer",
      over: [
        "CivilTime", "Explanation", "Ledger", "PlanPages", "ScheduleModel",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
      ]
    ),
    // Level 6: the shell.
    module(
      "CaoDiemCommands",
      over: [
        "CivilTime", "Conflicts", "Expansion", "Explanation", "FeedAudit", "FeedServer", "Feeds",
        "ICalendar",
        "Ledger", "PlanAudit", "PlanPages", "Placement", "PlannerServer", "Repairs", "RuleFiles",
        "SQLiteStore",
        "ScheduleModel", "Spreadsheets",
        "TaskFiles", .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ]
    ),
    .executableTarget(
      name: "caodiem",
      dependencies: [
        "CaoDiemCommands", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),

    tests("CivilTimeTests", of: ["CivilTime", "TestNumbers"]),
    .target(name: "TestNumbers", path: "Tests/TestNumbers", swiftSettings: strict),
    .target(
      name: "TestWorld", dependencies: ["CivilTime", "ScheduleModel", "TestNumbers"],
      path: "Tests/TestWorld",
      swiftSettings: strict),
    tests("ScheduleModelTests", of: ["CivilTime", "ScheduleModel", "TestWorld"]),
    tests("ExpansionTests", of: ["CivilTime", "Expansion", "ScheduleModel", "TestWorld"]),
    tests(
      "PlacementTests",
      of: ["CivilTime", "Expansion", "Placement", "ScheduleModel", "TestNumbers", "TestWorld"]),
    tests(
      "ConflictsTests",
      of: [
        "CivilTime", "Conflicts", "Expansion", "Placement", "ScheduleModel", "TestNumbers",
        "TestWorld",
      ]),
    tests(
      "ExplanationTests",
      of: [
        "CivilTime", "Expansion", "Explanation", "Placement", "ScheduleModel", "TestNumbers",
        "TestWorld",
      ]),
    tests(
      "PlanAuditTests",
      of: [
        "CivilTime", "Expansion", "Placement", "PlanAudit", "RuleFiles", "ScheduleModel",
        "TestNumbers", "TestWorld",
      ]),
    tests(
      "FeedAuditTests",
      of: [
        "CivilTime", "FeedAudit", "Feeds", "ICalendar", "ScheduleModel", "TestNumbers", "TestWorld",
      ]),
    tests(
      "TaskFilesTests",
      of: ["CivilTime", "ScheduleModel", "TaskFiles", "TestNumbers", "TestWorld"]),
    tests(
      "FeedsTests",
      of: ["CivilTime", "Feeds", "ICalendar", "ScheduleModel", "TestNumbers", "TestWorld"]),
    tests(
      "PlanPagesTests",
      of: [
        "CivilTime", "Expansion", "Explanation", "Ledger", "Placement", "PlanPages",
        "ScheduleModel", "TaskFiles", "TestNumbers", "TestWorld",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    tests(
      "RepairsTests",
      of: [
        "CivilTime", "Conflicts", "Expansion", "ICalendar", "Placement", "PlanAudit", "Repairs",
        "RuleFiles", "ScheduleModel",
      ]),
    tests(
      "RuleFilesTests", of: ["CivilTime", "ICalendar", "RuleFiles", "ScheduleModel", "TestNumbers"]),
    tests(
      "StoryTests",
      of: [
        "CivilTime", "Conflicts", "Expansion", "FeedAudit", "Feeds", "ICalendar", "Placement",
        "PlanAudit", "PlanPages", "RuleFiles", "ScheduleModel", "Spreadsheets", "TaskFiles",
        "TestNumbers", "TestWorkbooks",
      ]),
    tests("LedgerTests", of: ["CivilTime", "Ledger", "ScheduleModel", "TestNumbers", "TestWorld"]),
    tests(
      "SQLiteStoreTests",
      of: [
        "CivilTime", "Ledger", "SQLiteStore", "ScheduleModel", "TestWorld",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    tests(
      "PlannerServerTests",
      of: [
        "CivilTime", "Ledger", "PlannerServer",
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ]),
    tests(
      "FeedServerTests",
      of: [
        "CivilTime", "FeedServer", "Ledger", "ScheduleModel", "TestWorld",
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOEmbedded", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ]),
    .target(
      name: "TestWorkbooks", dependencies: ["CZlib"], path: "Tests/TestWorkbooks",
      swiftSettings: strict),
    tests(
      "SpreadsheetsTests",
      of: [
        "CivilTime", "ScheduleModel", "Spreadsheets", "TestNumbers", "TestWorkbooks", "TestWorld",
      ]),
    tests(
      "CommandTests",
      of: [
        "caodiem", "CaoDiemCommands", "CivilTime", "Feeds", "ICalendar", "Ledger", "ScheduleModel",
        "TestWorkbooks", "TestWorld",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    tests("ICalendarTests", of: ["CivilTime", "ICalendar", "TestNumbers"]),
  ],
  swiftLanguageModes: [.v6]
)
