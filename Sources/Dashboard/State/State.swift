import PageMaking
import Canvas
import Feeds
import HealthModel
import Localization
import PanelDrawing

/// All that the dashboard knows: `update` changes it, `view` draws it, and nothing else counts.
public struct State: Sendable {
    // The data and what is known of them.
    public var data: any ContentProvider
    /// Memory that the program has to itself, as the engine measured it last.
    public internal(set) var memoryBytes: Int?
    public internal(set) var archive = ArchiveStatus(state: .off)
    /// SHA-256 of contents of documents, as far as the engine has delivered them.
    public internal(set) var hashes: [DocumentContentID: ContentHash] = [:]

    // What the operator is about.
    public internal(set) var navigation: Navigation
    public internal(set) var paging: Paging
    public internal(set) var exporting = Exporting()
    public internal(set) var shift = Shift()
    /// What lies over the page.
    var layer: (any Layer)?
    /// The line that is typed at the bottom of the page.
    public internal(set) var input: LineInput?
    /// A sentence for the bottom line, until the next key.
    public internal(set) var message: Message?

    // How it looks.
    public internal(set) var appearance: Appearance
    public internal(set) var layout: KeyboardLayout
    let layoutIsFixed: Bool
    public internal(set) var now: Instant
    public internal(set) var size: Size
    let keys: KeyMap
    var wording: Wording
    /// The screen as it was drawn last; nil once something has happened since.
    var drawn: DrawnScreen?
    /// What the operator sees and clicks at, whatever has happened since it was drawn.
    var shown: ShownScreen?
    /// Where things lay on the page when it was drawn last.
    var places = PanelPlaces()

    /// What the dashboard starts with, before anything has been read.
    ///
    /// - Parameters:
    ///   - unit: the unit asked for or configured; nil for the region that most files report, else the country.
    ///   - panel: the panel asked for; nil, or one that is not there yet, for the first.
    ///   - layout: the keyboard layout if it is known; nil to infer it from what is typed.
    public init(
        data: any ContentProvider, unit: OrgUnitID? = nil, panel: String? = nil, appearance: Appearance = Appearance(),
        layout: KeyboardLayout? = nil, keys: KeyMap = .standard, now: Instant, size: Size
    ) {
        self.data = data
        navigation = Navigation(unit: unit, panel: panel, among: data.panels.map(\.code))
        self.appearance = appearance
        self.layout = layout ?? .latin
        layoutIsFixed = layout != nil
        self.now = now
        self.size = size
        self.keys = keys
        wording = Wording(language: appearance.language)
        let request = ContentRequest(place: navigation.place, comparison: navigation.comparison, today: now.day)
        paging = Paging(Page(pending: request, data.emptyContent(of: navigation.place)))
    }

    /// The data that the page is made of.
    public var provider: any ContentProvider { shift.frozen ?? data }
    public var page: Page { paging.page }
    public var sources: SourceSummary { data.intake.sources }
    public var rejected: [DocumentID: [Diagnostic]] { data.intake.rejected }
    public var flawed: [DocumentID: [Diagnostic]] { data.intake.flawed }
    var dataLayer: DataLayerStatus { data.intake.dataLayer(archive, memoryBytes: memoryBytes) }

    /// What the operator chose on this page.
    public var memory: PlaceMemory {
        get { navigation.memory }
        set { navigation.memory = newValue }
    }

    /// What is known of the SHA-256 of a content.
    public enum ContentHash: Sendable, Hashable {
        /// In hexadecimal digits.
        case known(String)
        /// The document was rewritten since, and no archive has what it said.
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
