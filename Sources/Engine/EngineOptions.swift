import Dashboard
import HealthModel
import Settings
import SnapshotFormat
import Recording

/// What the dashboard is started with.
public struct EngineOptions: Sendable {
    public var metadata: Metadata
    public var settings: Settings
    /// The panel to open; nil for the first.
    public var panel: String?
    public var keys = KeyMap.standard
    public var limits = ReadingLimits.standard
    /// Which recordings of the session are made.
    public var recording = SessionRecorder.Targets()
    /// The name and version that exported files give as their producer.
    public var program = "taqta"

    public init(metadata: Metadata, settings: Settings) {
        self.metadata = metadata
        self.settings = settings
    }
}
