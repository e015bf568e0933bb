import PageMaking
import Canvas
import Feeds
import HealthModel
import Localization
import PanelDrawing
import Settings

/// The complete state of the dashboard: `update` changes it, `view` draws it.
public struct State: Sendable {
    // The data and facts about them.
    public var data: any ContentProvider
    /// The process's private memory, as last measured by the engine.
    public internal(set) var memoryBytes: Int?
    public internal(set) var archive = ArchiveStatus(state: .off)
    /// The SHA-256 of document contents delivered by the engine so far.
    public internal(set) var hashes: [DocumentContentID: HashLookup] = [:]

    // The operator's work.
    public internal(set) var navigation: Navigation
    public internal(set) var paging: Paging
    public internal(set) var exporting = Exporting()
    public internal(set) var shift = Shift()
    /// The layer over the page.
    var layer: (any Layer)?
    /// The line being typed at the bottom of the page.
    public internal(set) var input: LineInput?
    /// A message in the bottom line, until the next key.
    public internal(set) var message: Message?

    // The appearance.
    public internal(set) var appearance: Appearance
    public internal(set) var layout: KeyboardLayout
    public internal(set) var now: Instant
    public internal(set) var size: Size
    let keys: KeyMap
    var wording: Wording
    /// The last drawn screen; nil if it is dirty.
    var drawn: DrawnScreen?
    /// The screen that the operator sees and clicks on, even if it is outdated.
    var shown: ShownScreen?
    /// The layout of the page when it was last drawn.
    var places = PanelAreas()

    /// Creates the initial state, before anything has been read.
    ///
    /// - Parameters:
    ///   - data: with the settings, which say how the dashboard looks and what it opens on.
    ///   - panel: the panel asked for; nil, or one that is not there yet, for the first.
    public init(data: any ContentProvider, panel: String? = nil, keys: KeyMap = .standard, now: Instant, size: Size) {
        let settings = data.settings.screen
        self.data = data
        navigation = Navigation(unit: settings.homeUnit.value, panel: panel, among: data.panels.map(\.code))
        appearance = Appearance(settings)
        layout = settings.layout.value ?? .latin
        self.now = now
        self.size = size
        self.keys = keys
        wording = Wording(language: appearance.language)
        let request = ContentRequest(page: navigation.pageID, comparison: navigation.comparison, today: now.day)
        paging = Paging(Page(pending: request, data.emptyContent(of: navigation.pageID)))
    }

    /// The data that the page is made from.
    public var provider: any ContentProvider { shift.frozen ?? data }
    public var page: Page { paging.page }
    public var sources: SourceSummary { data.intake.sources }
    public var rejected: [DocumentID: [Diagnostic]] { data.intake.rejected }
    public var flawed: [DocumentID: [Diagnostic]] { data.intake.flawed }
    var dataLayer: DataLayerStatus { data.intake.dataLayer(archive, memoryBytes: memoryBytes) }

    /// The operator's settings on this page.
    public var memory: PageMemory {
        get { navigation.memory }
        set { navigation.memory = newValue }
    }

    /// The state of a content's SHA-256.
    public enum HashLookup: Sendable, Hashable {
        /// As hexadecimal digits.
        case known(String)
        /// The document has been rewritten, and no archive has the content.
        case notKept
    }

    /// The terminal's size in cells.
    public struct Size: Sendable, Hashable, Codable {
        public var width: Int
        public var height: Int

        public init(width: Int, height: Int) {
            self.width = max(0, width)
            self.height = max(0, height)
        }
    }
}
