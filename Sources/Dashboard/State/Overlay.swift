import HealthModel
import PanelContent

/// What lies over the page.
public struct Overlay: Sendable {
    public enum Kind: Sendable {
        /// The keys of a context.
        case help(KeyContext)
        case palette(Palette)
        /// The page's findings and the rejected documents.
        case findings
        /// Where what stands in a cell comes from.
        case detail(Detail)
        /// All columns of one row.
        case record(table: String, RowID)
        /// What to compare with.
        case comparison
        /// The formats to export the page in.
        case formats
        /// What has arrived since the last acknowledgement.
        case changes
    }

    public var kind: Kind
    /// The first line shown of an overlay to read, the chosen line of one to choose from.
    public var line: Int

    public init(_ kind: Kind, line: Int = 0) {
        self.kind = kind
        self.line = line
    }

    var context: KeyContext {
        switch kind {
        case .palette: .palette
        case .comparison, .formats: .choice
        case .help, .findings, .detail, .record, .changes: .reading
        }
    }
}
