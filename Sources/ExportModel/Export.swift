import HealthModel
import Localization
import PanelContent
import PanelDrawing

/// One page as an operator has it on the screen, ready to be written in any format.
///
/// It is a value: whatever arrives while it is written, the whole file is about one generation of the data.
public struct Export: Sendable {
    public var content: PanelContent
    /// Sort, filter and columns, by the table; a table without choices is exported as it opens.
    public var choices: [String: TableChoice]
    /// The table that a format of one table writes: a code of `tableCodes`; nil for the first.
    public var table: String?
    public var provenance: Provenance
    public var metadata: Metadata
    public var wording: Wording
    public var csvProfile = CSVProfile.rfc4180
    /// Columns of the formats that draw text.
    public var width = 100
    /// How many figures were suppressed because they are small and sensitive; nil where that was switched off.
    public internal(set) var suppressedCount: Int?
    /// Small numbers below this are suppressed.
    public internal(set) var suppressionFloor = 0
    /// Looks up what stands behind a figure of the page.
    package let lookUp: @Sendable (FigureID) -> Fact?
    /// The snapshots that the page's latest figures come from, its own unit's first.
    package let snapshots: [Snapshot]
    package let contents: DocumentContents

    /// - Parameters:
    ///   - snapshots: those that the page's latest figures come from, the one of the page's own unit first.
    ///   - fact: what is known of a figure; nil for one that no data set has.
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

    /// A copy with another page, for the passes that change what may be told.
    func with(_ content: PanelContent, lookUp: @escaping @Sendable (FigureID) -> Fact?) -> Export {
        var copy = Export(
            content: content, choices: choices, table: table, provenance: provenance, metadata: metadata, wording: wording,
            snapshots: snapshots, contents: contents, fact: lookUp)
        copy.csvProfile = csvProfile
        copy.width = width
        return copy
    }
}

/// How a CSV file is spelled.
public enum CSVProfile: String, Sendable, Hashable, CaseIterable {
    /// Commas, decimal points, codes for missing values: for programs.
    case rfc4180
    /// A byte order mark, semicolons and decimal commas: what Excel opens with a double click where Russian or Kazakh is set.
    case excelRu = "excel-ru"
}
