import Dashboard
import HealthModel
import Settings
import SnapshotFormat
import Recording

/// The options for starting the dashboard.
public struct EngineOptions: Sendable {
    public var metadata: Metadata
    public var settings: Settings
    /// The panel to open; nil for the first.
    public var panel: String?
    public var keys = KeyMap.standard
    public var limits = ReadingLimits.standard
    /// The recordings of the session to make.
    public var recording = SessionRecorder.Targets()
    /// The name and version of the program, given as producer in exported files.
    public var program = "taqta"

    public init(metadata: Metadata, settings: Settings) {
        self.metadata = metadata
        self.settings = settings
    }
}
