import HealthModel
import Localization
import PanelContent

/// One page as shown on the screen, ready to be written in any format.
///
/// It is a value: regardless of data arriving meanwhile, the whole file reflects one generation.
public struct Export: Sendable {
    public var content: PanelContent
    /// The view settings of each table; tables without any are exported in their initial order.
    public var choices: [String: TableChoice]
    /// The table for single-table formats: one of `tableCodes`; nil for the first.
    public var table: String?
    public var provenance: Provenance
    public var metadata: Metadata
    public var wording: Wording
    public var csvProfile = CSVProfile.rfc4180
    /// The width in columns for text formats.
    public var width = 100
    /// The number of figures suppressed as small and sensitive; nil if suppression is off.
    public internal(set) var suppressedCount: Int?
    /// Sensitive numbers below this are suppressed.
    public internal(set) var suppressionFloor = 0
    /// Looks up the facts behind a figure of the page.
    package let lookUp: @Sendable (FigureID) -> Fact?
    /// The snapshots of the page's latest figures, its own unit's first.
    package let snapshots: [Snapshot]
    package let contents: DocumentContents

    /// - Parameters:
    ///   - snapshots: the snapshots of the page's latest figures, its own unit's first.
    ///   - fact: looks up the facts behind a figure; returns nil if no data set defines it.
    public init(
        content: PanelContent, choices: [String: TableChoice] = [:], table: String? = nil, provenance: Provenance,
        metadata: Metadata, wording: Wording, snapshots: [Snapshot], contents: DocumentContents = .none,
        fact: @escaping @Sendable (FigureID) -> Fact?
    ) {
        self.content = content
        self.choices = choices
        self.table = table
        self.provenance = provenance
        self.metadata = metadata
        self.wording = wording
        self.snapshots = snapshots
        self.contents = contents
        lookUp = fact
    }

    package var language: Language { wording.language }
    package var unit: UnitLabel? { content.path.last }

    /// The page's own tables, in reading order.
    package var pageTables: [Table] {
        content.sections.compactMap { if case .table(let table) = $0 { table } else { nil } }
    }

    /// Returns a copy with another page, for passes that suppress figures.
    func with(_ content: PanelContent, lookUp: @escaping @Sendable (FigureID) -> Fact?) -> Export {
        var copy = Export(
            content: content, choices: choices, table: table, provenance: provenance, metadata: metadata, wording: wording,
            snapshots: snapshots, contents: contents, fact: lookUp)
        copy.csvProfile = csvProfile
        copy.width = width
        return copy
    }
}

/// A CSV dialect.
public enum CSVProfile: String, Sendable, Hashable, CaseIterable {
    /// Commas, decimal points, codes for missing values: for programs.
    case rfc4180
    /// A byte order mark, semicolons and decimal commas: opens by double click in Excel with Russian or Kazakh settings.
    case excelRu = "excel-ru"
}
