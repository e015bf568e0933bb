import Canvas
import Dashboard
import HealthModel
import SnapshotFormat
import Localization
import Recording

/// What the operator asked for when starting the dashboard.
public struct EngineOptions: Sendable {
    public var metadata: Metadata
    /// The directories to watch. They need not exist yet.
    public var directories: [String]
    public var unit: OrgUnitID?
    public var panel: String?
    public var language = Language.kk
    public var theme = Theme.dark
    /// Whether ornaments are ASCII, whatever the locale can do.
    public var isASCII = false
    /// The keyboard layout if it is known; nil to infer it from what is typed.
    public var layout: KeyboardLayout?
    public var keys = KeyMap.standard
    /// `--now`: what the clock shows all the time; nil for the real clock.
    public var now: Instant?
    public var limits = ReadingLimits.standard
    /// How often to look again without being told of changes, in seconds; nil for the usual times.
    public var rescanSeconds: Double?
    /// About how many bytes the snapshots may take in memory; the oldest leave when they take more.
    public var memoryLimit = 1 << 30
    /// What is recorded of the session.
    public var recording = SessionRecorder.Targets()
    /// The archive's file; nil for none.
    public var archive: String?
    /// What exported files say they were made by.
    public var program = "taqta"

    public init(metadata: Metadata, directories: [String]) {
        self.metadata = metadata
        self.directories = directories
    }
}
