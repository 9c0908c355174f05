// swift-tools-version: 6.2
import PackageDescription

/// The strictness that every target of ours is built with.
let settings: [SwiftSetting] = [
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0335-existential-any.md
    .enableUpcomingFeature("ExistentialAny"),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0444-member-import-visibility.md
    .enableUpcomingFeature("MemberImportVisibility"),
    // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0409-access-level-on-imports.md
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

func target(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let httpClient = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let jwt = Target.Dependency.product(name: "JWTKit", package: "jwt-kit")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let metrics = Target.Dependency.product(name: "Metrics", package: "swift-metrics")
let coreMetrics = Target.Dependency.product(name: "CoreMetrics", package: "swift-metrics")
let nioHTTPTypes = Target.Dependency.product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nio = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
    name: "annals",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "annals", targets: ["annals"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        // Settings come from the command line and the environment of `annals`: its own trait for them is left out.
        .package(
            url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: ["FullFoundation"]),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.1"),
    ],
    targets: [
        target("Chronicle", [crypto]),
        .systemLibrary(name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        target("Extraction", ["Chronicle", "CXML2", yams]),
        .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        target("Postgres", ["CPostgres", crypto, logging]),
        target("LocalCluster", [logging]),
        target("EventLog", ["Chronicle", "Postgres", crypto, logging]),
        target("Projections", ["Postgres", crypto, logging]),
        target("Queries", ["Chronicle", "Postgres"]),
        target("Synthesis", ["Chronicle", "EventLog"]),
        target(
            "Service",
            ["Chronicle", "Extraction", "Postgres", "LocalCluster", "EventLog", "Projections", "Queries", logging]),
        .target(
            name: "Pages",
            dependencies: ["Chronicle", "EventLog", "Postgres", "Projections", "Queries", "Service", crypto, mustache],
            // In the program's code, so that a page can never meet a template of another version or lose it.
            resources: [.embedInCode("Templates"), .embedInCode("Assets")],
            swiftSettings: settings),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        target(
            "Web",
            [
                "CZlib", "Chronicle", "Extraction", "Postgres", "EventLog", "Pages", "Projections", "Queries",
                "Service", crypto, httpTypes, hummingbird, jwt, lifecycle, logging, metrics, coreMetrics, nio,
                nioHTTPTypes, httpClient,
            ]),
        .executableTarget(
            name: "annals",
            dependencies: [
                "Service", "Web", "Chronicle", "Extraction", "Postgres", "EventLog", "Synthesis", "Projections",
                "Queries",
                argumentParser, logging,
            ], swiftSettings: settings),
        .executableTarget(
            name: "ExtractionBenchmark", dependencies: ["Chronicle", "Extraction"], path: "Benchmarks/Extraction",
            swiftSettings: settings),
        .executableTarget(
            name: "DatabaseBenchmark",
            dependencies: ["Chronicle", "Postgres", "LocalCluster", "EventLog", "Projections", "Queries", "Synthesis"],
            path: "Benchmarks/Database", swiftSettings: settings),

        .target(
            name: "TestSupport", dependencies: ["Postgres", "LocalCluster", "EventLog", "Projections"],
            path: "Tests/Support",
            swiftSettings: settings),
        tests("ChronicleTests", ["Chronicle"]),
        tests("ExtractionTests", ["Extraction", "Chronicle"], exclude: ["Fixtures"]),
        tests("PostgresTests", ["Postgres", "LocalCluster", "TestSupport", logging]),
        tests("LocalClusterTests", ["LocalCluster", "TestSupport"]),
        tests(
            "EventLogTests", ["EventLog", "Chronicle", "Postgres", "Projections", "TestSupport"], exclude: ["Fixtures"]),
        tests("ProjectionsTests", ["Chronicle", "Postgres", "EventLog", "Projections", "TestSupport"]),
        tests(
            "QueriesTests",
            ["Chronicle", "Postgres", "EventLog", "Projections", "Queries", "Synthesis", "TestSupport", logging]),
        tests("SynthesisTests", ["Chronicle", "EventLog", "Synthesis", "Postgres", "Projections", "TestSupport"]),
        tests(
            "ServiceTests",
            ["Chronicle", "EventLog", "Extraction", "Postgres", "Queries", "Service", "TestSupport", logging],
            exclude: ["Exports/read-export"]),
        tests("PagesTests", ["Chronicle", "EventLog", "Pages", "Postgres", "Projections", "Queries", "Service"]),
        tests(
            "WebTests",
            [
                "Chronicle", "EventLog", "Extraction", "Postgres", "Queries", "Service", "Web", "TestSupport",
                httpClient, crypto, jwt, logging, nio, nioHTTP1, yams,
            ]),
        tests(
            "annalsTests",
            ["annals", "Chronicle", "Postgres", "Queries", "TestSupport", argumentParser, httpClient, nio, nioHTTP1]),
    ],
    swiftLanguageModes: [.v6]
)
