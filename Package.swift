// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "helhet",
  products: [.executable(name: "helhet", targets: ["helhet"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Each target imports only what stands above it.
    .systemLibrary(
      name: "CCmarkGFM", pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
      ]),
    .systemLibrary(
      name: "CLibcrypto", pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"]), .brew(["openssl"])]),
    .target(name: "CArena", dependencies: ["CCmarkGFM"]),
    .target(
      name: "Source",
      dependencies: ["CArena", "CCmarkGFM", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .target(name: "Model", dependencies: ["Source"], swiftSettings: strict),
    .target(name: "Figures", dependencies: ["Source", "Model"], swiftSettings: strict),
    .target(
      name: "Planning", dependencies: ["Source", "Model", "Figures"], swiftSettings: strict),
    .target(
      name: "Publishing", dependencies: ["Source", "Model", "Figures", "Planning"],
      swiftSettings: strict),
    .target(
      name: "Exchange", dependencies: ["Source", "Model", "Figures"], swiftSettings: strict),
    .executableTarget(
      name: "helhet",
      dependencies: [
        "CLibcrypto", "Source", "Model", "Figures", "Planning", "Publishing", "Exchange",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(
      name: "Support", dependencies: ["Source"], path: "Tests/Support", swiftSettings: strict),
    .testTarget(name: "SourceTests", dependencies: ["Source", "Support"], swiftSettings: strict),
    .testTarget(
      name: "ModelTests", dependencies: ["Source", "Model", "Support"], swiftSettings: strict),
    .testTarget(
      name: "FiguresTests", dependencies: ["Source", "Model", "Figures", "Support"],
      swiftSettings: strict),
    .testTarget(
      name: "PlanningTests", dependencies: ["Source", "Model", "Figures", "Planning", "Support"],
      swiftSettings: strict),
    .testTarget(
      name: "PublishingTests",
      dependencies: ["Source", "Model", "Figures", "Planning", "Publishing", "Support"],
      swiftSettings: strict),
    .testTarget(
      name: "ExchangeTests",
      dependencies: ["Source", "Model", "Figures", "Exchange", "Support"],
      swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests", dependencies: ["Source", "helhet", "Support"],
      swiftSettings: strict),
  ]
)
