import Dashboard
import PageMaking
import HealthModel
import History
import Settings

/// The configuration a dashboard starts with.
public struct Opening: Sendable {
    public var sources: [SourceID]
    public var panel: String?
    public var settings: Settings
    public var now: Instant
    public var size: State.Size

    public init(
        sources: [SourceID], panel: String? = nil, settings: Settings, now: Instant, size: State.Size
    ) {
        self.sources = sources
        self.panel = panel
        self.settings = settings
        self.now = now
        self.size = size
    }

    /// Returns the initial dashboard, ready for its first event.
    ///
    /// - Parameter edition: the data sets known before anything is read.
    public func state(_ edition: DefinitionEdition, keys: KeyMap = .standard) -> State {
        let intake = Intake(edition, sources: sources, memoryLimit: settings.feeds.memoryBytes)
        return State(data: HistoryContent(intake, settings: settings), panel: panel, keys: keys, now: now, size: size)
    }
}
