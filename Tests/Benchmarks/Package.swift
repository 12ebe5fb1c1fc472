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

let package = Package(
  name: "Benchmarks",
  dependencies: [
    .package(name: "CaoDiem", path: "../.."),
    .package(url: "https://github.com/apple/swift-argument-parser.git", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto.git", exact: "4.5.2"),
  ],
  targets: [
    // The C program beside which the writing of feeds is measured.
    .target(name: "CFeeds", linkerSettings: [.linkedLibrary("ical")]),
    .executableTarget(
      name: "benchmarks",
      dependencies: [
        "CFeeds",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "CaoDiemEngine", package: "CaoDiem"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict
    ),
  ],
  swiftLanguageModes: [.v6]
)
