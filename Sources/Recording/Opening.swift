import Dashboard
import PageMaking
import HealthModel
import History
import Localization

/// The configuration a dashboard starts with.
public struct Opening: Sendable {
    public var sources: [SourceID]
    public var unit: OrgUnitID?
    public var panel: String?
    public var appearance: Appearance
    /// The keyboard layout if known; nil to infer it.
    public var layout: KeyboardLayout?
    public var memoryLimit: Int
    public var now: Instant
    public var size: State.Size

    public init(
        sources: [SourceID], unit: OrgUnitID? = nil, panel: String? = nil, appearance: Appearance, layout: KeyboardLayout? = nil,
        memoryLimit: Int, now: Instant, size: State.Size
    ) {
        self.sources = sources
        self.unit = unit
        self.panel = panel
        self.appearance = appearance
        self.layout = layout
        self.memoryLimit = memoryLimit
        self.now = now
        self.size = size
    }

    /// Returns the initial dashboard, ready for its first event.
    ///
    /// - Parameter edition: the data sets known before anything is read.
    public func state(_ edition: DefinitionEdition, keys: KeyMap = .standard) -> State {
        State(
            data: HistoryContent(Intake(edition, sources: sources, memoryLimit: memoryLimit)), unit: unit, panel: panel,
            appearance: appearance, layout: layout, keys: keys, now: now, size: size)
    }
}
