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
    targets: [
        .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
        .systemLibrary(name: "CLinux"),
        .systemLibrary(name: "CNettle", providers: [.apt(["nettle-dev"])]),
        .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CXXHash", providers: [.apt(["libxxhash-dev"])]),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CCairo", pkgConfig: "cairo", providers: [.apt(["libcairo2-dev", "libpango1.0-dev"])]),
        .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
        .target(
            name: "CMinizip", linkerSettings: [.linkedLibrary("minizip"), .linkedLibrary("z")]),
        .target(name: "CSimdJSON", linkerSettings: [.linkedLibrary("simdjson")]),
        .target(name: "CTerminalGuard"),
        .target(name: "CWorkbook"),
        module("SafeText"),
        module("HealthModel"),
        module("Catalogue", ["HealthModel"]),
        module("Feeds", ["HealthModel"]),
        module("Settings", ["HealthModel"]),
        module("CommandTable", ["SafeText", "HealthModel", "Localization"]),
        module("SnapshotFormat", ["SafeText", "HealthModel", "CSimdJSON", "CXXHash"]),
        module("DirectoryFeed", ["HealthModel", "Feeds", "SnapshotFormat", "CXXHash", "CLinux"]),
        module("History", ["HealthModel", "Feeds"]),
        module("Analysis", ["HealthModel", "History", "Settings"]),
        module("Archive", ["HealthModel", "CNettle", "CSQLite", "CZlib"]),
        module("Localization", ["HealthModel"]),
        module("Importers", ["SafeText", "HealthModel", "Localization", "SnapshotFormat", "CExpat", "CMinizip"]),
        module("PanelContent", ["HealthModel"]),
        module("Panels", ["HealthModel", "Feeds", "PanelContent", "Analysis", "History"]),
        module("Arrangement", ["HealthModel", "PanelContent", "Localization"]),
        module("Canvas", ["SafeText"]),
        module("PanelDrawing", ["SafeText", "HealthModel", "PanelContent", "Arrangement", "Localization", "Canvas"]),
        module("ExportModel", ["HealthModel", "PanelContent", "Arrangement", "Localization"]),
        module(
            "ExportFormats",
            [
                "SafeText", "ExportModel", "HealthModel", "SnapshotFormat", "PanelContent", "PanelDrawing", "Localization", "Canvas",
                "CLinux", "CWorkbook", "Arrangement",
            ]),
        module("ExportFiles", ["ExportFormats", "ExportModel", "HealthModel", "PanelContent", "Localization"]),
        module(
            "PageMaking",
            [
                "Analysis", "ExportModel", "Feeds", "HealthModel", "History", "Localization", "PanelContent", "Panels", "Settings",
                "Arrangement",
            ]),
        module(
            "Dashboard",
            [
                "SafeText", "PageMaking", "HealthModel", "Settings", "Feeds", "History", "PanelContent", "Panels", "PanelDrawing",
                "ExportModel", "Localization", "Canvas", "Arrangement",
            ]),
        module(
            "Recording",
            [
                "PageMaking", "HealthModel", "Settings", "Feeds", "History", "SnapshotFormat", "Canvas", "Dashboard",
                "CLinux", "CXXHash",
            ]),
        module("CursesTerminal", ["Canvas", "CNcurses", "CTerminalGuard"]),
        module("Simulation", ["HealthModel", "SnapshotFormat"]),
        module(
            "Engine",
            [
                "Feeds",
                "PageMaking", "HealthModel", "Settings", "Dashboard", "Recording", "ExportModel", "ExportFormats", "ExportFiles",
                "Archive", "DirectoryFeed", "SnapshotFormat", "Localization", "Canvas", "CursesTerminal", "CLinux",
            ]),
        .executableTarget(
            name: "taqta",
            dependencies: [
                "SafeText", "PageMaking", "HealthModel", "Settings", "CommandTable", "Feeds", "Catalogue", "Archive", "DirectoryFeed",
                "SnapshotFormat", "History", "Analysis", "PanelContent", "Panels", "PanelDrawing", "Localization", "ExportModel",
                "ExportFormats", "ExportFiles", "Canvas", "CursesTerminal", "Dashboard", "Recording", "Engine", "Simulation",
                "Importers",
            ],
            swiftSettings: strict),
        .target(
            name: "Report", dependencies: ["SafeText", "HealthModel", "Localization", "CCairo"], swiftSettings: strict + pango),
        .executableTarget(
            name: "taqta-report",
            dependencies: ["Report", "Localization", "HealthModel", "CommandTable"],
            swiftSettings: strict + pango),
        .target(name: "Samples", path: "Tests/Samples", swiftSettings: strict),
        tests("HealthModelTests", ["HealthModel"]),
        tests("CatalogueTests", ["Catalogue", "HealthModel", "SnapshotFormat", "History", "Analysis"]),
        tests("SnapshotFormatTests", ["Samples", "SnapshotFormat", "Catalogue", "Localization", "HealthModel"]),
        tests(
            "DirectoryFeedTests", ["Samples", "DirectoryFeed", "SnapshotFormat", "Feeds", "Catalogue", "HealthModel", "CLinux", "CXXHash"]),
        tests(
            "AnalysisTests",
            ["Samples", "Settings", "Analysis", "Feeds", "History", "DirectoryFeed", "SnapshotFormat", "Catalogue", "HealthModel"]),
        tests("HistoryTests", ["Samples", "History", "Feeds", "HealthModel"]),
        tests("LocalizationTests", ["Localization", "HealthModel"]),
        tests("ImportersTests", ["Samples", "SafeText", "Importers", "Catalogue", "SnapshotFormat", "Localization", "HealthModel"]),
        tests("SettingsTests", ["Settings"]),
        tests("CommandTableTests", ["CommandTable", "HealthModel", "Localization"]),
        tests("SafeTextTests", ["Samples", "SafeText"]),
        tests("CanvasTests", ["SafeText", "Canvas"]),
        tests(
            "DrawingTests",
            [
                "PanelDrawing", "PanelContent", "HealthModel", "Panels", "Analysis", "History", "SnapshotFormat", "Catalogue", "Canvas",
                "Localization", "Arrangement",
            ], exclude: ["__Snapshots__"]),
        tests(
            "ExportTests",
            [
                "Samples",
                "ExportFiles", "PageMaking", "ExportModel", "ExportFormats", "Dashboard", "SnapshotFormat", "Catalogue", "HealthModel",
                "PanelContent", "Localization", "Arrangement",
            ]),
        tests(
            "DashboardTests",
            [
                "Settings", "PageMaking", "Dashboard", "Feeds", "History", "ExportModel", "Panels", "PanelContent", "Analysis",
                "Localization",
                "Canvas", "Catalogue",
                "SnapshotFormat", "Simulation", "HealthModel",
            ], exclude: ["__Snapshots__"]),
        tests("CursesTerminalTests", ["CursesTerminal", "Canvas"]),
        tests("ArchiveTests", ["Archive", "HealthModel", "CSQLite"], exclude: ["Samples"]),
        tests(
            "EngineTests",
            [
                "Settings", "Canvas", "ExportModel", "History", "PageMaking", "PanelContent", "Recording", "CLinux", "Engine", "Feeds",
                "Dashboard",
                "Archive", "DirectoryFeed", "SnapshotFormat", "Catalogue", "HealthModel",
            ]),
        tests(
            "RecordingTests",
            [
                "Samples",
                "Settings", "PageMaking", "Recording", "Dashboard", "Feeds", "History", "SnapshotFormat", "Catalogue", "Simulation",
                "Canvas",
                "Localization",
                "HealthModel",
            ]),
        .testTarget(
            name: "ReportTests", dependencies: ["Samples", "Report", "Localization", "HealthModel"], exclude: ["Samples"],
            swiftSettings: strict + pango),
        tests("SimulationTests", ["Simulation", "SnapshotFormat", "Catalogue", "HealthModel"]),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)
