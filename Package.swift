// swift-tools-version: 6.2
import PackageDescription

/// Warnings are errors in our own code, in every build.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// A module of the program; `ARCHITECTURE.md` says which may import which, and `scripts/check-layers` checks it.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

/// Pango's headers. Its pkg-config file would say so, but asks for `-pthread` as well, which the package manager refuses with a
/// warning in every build.
let pango: [SwiftSetting] = [.unsafeFlags(["pango-1.0", "harfbuzz"].flatMap { ["-Xcc", "-I/usr/include/\($0)"] })]

let package = Package(
    name: "taqta",
    products: [
        .executable(name: "taqta", targets: ["taqta"]),
        .executable(name: "taqta-report", targets: ["taqta-report"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
        .systemLibrary(name: "CLinux"),
        .systemLibrary(name: "CNettle", providers: [.apt(["nettle-dev"])]),
        .systemLibrary(name: "CXXHash", providers: [.apt(["libxxhash-dev"])]),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CCairo", pkgConfig: "cairo", providers: [.apt(["libcairo2-dev", "libpango1.0-dev"])]),
        .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
        .target(
            name: "CMinizip", linkerSettings: [.linkedLibrary("minizip"), .linkedLibrary("z")]),
        .target(name: "CSimdJSON", linkerSettings: [.linkedLibrary("simdjson")]),
        .target(name: "CTerminalGuard"),
        .target(name: "CWorkbook"),
        module("HealthModel"),
        module("Catalogue", ["HealthModel"]),
        module("Feeds", ["HealthModel"]),
        module("Ingest", ["HealthModel", "Feeds", "CSimdJSON", "CXXHash", "CLinux"]),
        module("History", ["HealthModel", "Feeds"]),
        module("Analysis", ["HealthModel", "History"]),
        module("Archive", ["HealthModel", "CNettle", "CZlib", .product(name: "GRDB", package: "GRDB.swift")]),
        module("Localization", ["HealthModel"]),
        module("Importers", ["HealthModel", "Localization", "Ingest", "CExpat", "CMinizip"]),
        module("PanelContent", ["HealthModel"]),
        module("Panels", ["HealthModel", "PanelContent", "Analysis", "History"]),
        module("Canvas"),
        module("PanelDrawing", ["HealthModel", "PanelContent", "Localization", "Canvas"]),
        module("Exporters", ["HealthModel", "PanelContent", "PanelDrawing", "Localization", "Canvas", "CLinux", "CWorkbook"]),
        module(
            "Dashboard",
            [
                "HealthModel", "Feeds", "History", "Analysis", "PanelContent", "Panels", "PanelDrawing", "Exporters", "Localization",
                "Canvas",
            ]),
        module(
            "Recording",
            ["HealthModel", "Feeds", "History", "Ingest", "Localization", "Canvas", "Dashboard", "CXXHash"]),
        module("CursesTerminal", ["Canvas", "CNcurses", "CTerminalGuard"]),
        module("Simulation", ["HealthModel"]),
        module(
            "Engine",
            [
                "HealthModel", "Dashboard", "Recording", "Exporters", "Archive", "Ingest", "Localization", "Canvas", "CursesTerminal",
                "CLinux",
            ]),
        .executableTarget(
            name: "taqta",
            dependencies: [
                "HealthModel", "Feeds", "Catalogue", "Archive", "Ingest", "History", "Analysis", "PanelContent", "Panels", "PanelDrawing",
                "Localization", "Exporters",
                "Canvas", "CursesTerminal", "Dashboard", "Recording", "Engine", "Simulation", "Importers",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .target(
            name: "Report", dependencies: ["HealthModel", "Localization", "Canvas", "CCairo"], swiftSettings: strict + pango),
        .executableTarget(
            name: "taqta-report",
            dependencies: [
                "Report", "Localization", "HealthModel", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict + pango),
        tests("HealthModelTests", ["HealthModel"]),
        tests("CatalogueTests", ["Catalogue", "HealthModel", "Ingest", "History", "Analysis"]),
        tests("IngestTests", ["Ingest", "Feeds", "Catalogue", "Localization", "HealthModel", "CXXHash"]),
        tests("AnalysisTests", ["Analysis", "Feeds", "History", "Ingest", "Catalogue", "HealthModel"]),
        tests("HistoryTests", ["History", "Feeds", "HealthModel"]),
        tests("LocalizationTests", ["Localization", "HealthModel"]),
        tests("ImportersTests", ["Importers", "Catalogue", "Ingest", "Localization", "HealthModel"]),
        tests("CanvasTests", ["Canvas"]),
        tests(
            "DrawingTests",
            [
                "PanelDrawing", "PanelContent", "HealthModel", "Panels", "Analysis", "History", "Ingest", "Catalogue", "Canvas",
                "Localization",
            ], exclude: ["__Snapshots__"]),
        tests(
            "ExportersTests",
            ["Exporters", "Dashboard", "Ingest", "Catalogue", "HealthModel", "PanelContent", "PanelDrawing", "Localization"]),
        tests(
            "DashboardTests",
            [
                "Dashboard", "Feeds", "History", "Exporters", "Panels", "PanelContent", "Analysis", "Localization", "Canvas", "Catalogue",
                "Ingest", "Simulation", "HealthModel",
            ], exclude: ["__Snapshots__"]),
        tests("CursesTerminalTests", ["CursesTerminal", "Canvas"]),
        tests("ArchiveTests", ["Archive", "HealthModel", .product(name: "GRDB", package: "GRDB.swift")]),
        tests("EngineTests", ["Engine", "Feeds", "Dashboard", "Archive", "Ingest", "Catalogue", "HealthModel"]),
        tests(
            "RecordingTests",
            ["Recording", "Dashboard", "Feeds", "History", "Ingest", "Catalogue", "Simulation", "Canvas", "Localization", "HealthModel"]),
        .testTarget(
            name: "ReportTests", dependencies: ["Report", "Localization", "HealthModel"], exclude: ["Samples"],
            swiftSettings: strict + pango),
        tests("SimulationTests", ["Simulation", "Ingest", "Catalogue", "HealthModel"]),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)
