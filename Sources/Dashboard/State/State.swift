import Canvas
import Feeds
import HealthModel
import Localization
import PanelContent
import PanelDrawing
import Panels

/// All that the dashboard knows: `update` changes it, `view` draws it, and nothing else counts.
public struct State: Sendable {
    // The data.
    public var data: any ContentProvider
    /// The data as they were when the operator froze the screen; nil while it follows them.
    public internal(set) var frozen: (any ContentProvider)?
    /// Memory that the program has to itself, as the engine measured it last.
    public internal(set) var memoryBytes: Int?
    public internal(set) var archive = ArchiveStatus(state: .off)
    public internal(set) var changes = ChangeLog()
    /// SHA-256 of contents of documents, as far as the engine has delivered them.
    public internal(set) var hashes: [DocumentContentID: ContentHash] = [:]

    // Where the operator is.
    public internal(set) var place: Place
    /// The places that Escape goes back to, the last one first.
    public internal(set) var trail: [Place] = []
    /// The panel that was asked for and may yet be defined; nil once the operator goes somewhere.
    var awaitedPanel: String?
    /// Whether the unit was asked for; else it is guessed from the data until the operator goes somewhere.
    var unitIsChosen: Bool
    /// Nil while live.
    public internal(set) var asOf: AsOf?
    public internal(set) var comparison = Comparison.previous
    var memories: [Place: PlaceMemory] = [:]

    // What is shown of it.
    public internal(set) var page: Page
    public internal(set) var overlay: Overlay?
    public internal(set) var input: LineInput?
    /// The export that is going on, and what the last one was like.
    public internal(set) var exporting = Exporting()
    /// The figures that changed a moment ago.
    public internal(set) var fresh = FreshMarks()
    /// A sentence for the bottom line, until the next key.
    public internal(set) var message: Message?

    // How.
    public internal(set) var appearance: Appearance
    public internal(set) var layout: KeyboardLayout
    let layoutIsFixed: Bool
    public internal(set) var now: Instant
    public internal(set) var size: Size
    let keys: KeyMap
    /// The screen as `settle` drew it; nil after every event.
    var drawn: DrawnScreen?
    /// Where things lay on the page when it was drawn last.
    var places = PanelPlaces()
    var wording: Wording

    public var sources: SourceSummary { data.intake.sources }
    public var rejected: [DocumentID: [Diagnostic]] { data.intake.rejected }
    public var flawed: [DocumentID: [Diagnostic]] { data.intake.flawed }

    /// What is known of the SHA-256 of a content.
    public enum ContentHash: Sendable, Hashable {
        /// In hexadecimal digits.
        case known(String)
        /// The document was rewritten since, and no archive has what it said.
        case notKept
    }

    /// The terminal's size in cells.
    public struct Size: Sendable, Hashable {
        public var width: Int
        public var height: Int

        public init(width: Int, height: Int) {
            self.width = max(0, width)
            self.height = max(0, height)
        }
    }
}
