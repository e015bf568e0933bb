import HealthModel

/// The result of an import: the document, how the file was interpreted, and diagnostics.
public struct ImportResult: Sendable {
    /// The snapshot as JSON; nil if none could be made. It must not be used if there is an error among the diagnostics.
    public var document: String?
    /// The document as decoded by the snapshot reader.
    public var snapshot: Snapshot?
    public var reading = ImportReading()
    /// In file order.
    public var diagnostics: [Diagnostic] = []

    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// How a file was interpreted, for verification by a person.
public struct ImportReading: Sendable {
    /// A column of a table and its interpretation.
    public struct Column: Sendable {
        /// The column's letters in a spreadsheet: `A`, `AB`.
        public var letters: String
        public var header: String
        /// As spelled in a mapping file: `orgUnit`, `element:insured`; nil if the header matches nothing.
        public var target: String?
        /// The target's name, if it has one.
        public var name: LocalizedText?
        public var match: HeaderMatch.Kind?
        /// Nil if none of the column's numbers shows it.
        public var decimalMark: DecimalMark?
    }

    /// A figure or record field that was read.
    public struct Sample: Sendable {
        public enum Content: Sendable {
            case figure(Reading)
            /// A field as written to the snapshot.
            case field(String)
        }

        /// The cell, or the location in JSON.
        public var place: String
        public var orgUnit: OrgUnitID
        public var period: Period?
        /// The record's id, for fields of records.
        public var record: String?
        /// The names of the codes in a figure's breakdown.
        public var breakdown: [LocalizedText]
        public var name: LocalizedText
        public var content: Content
    }

    public enum Shape: String, Sendable { case wide, long, records, dataValues, analytics }

    public var format: ImportFormat = .csv
    public var shape: Shape?
    public var encoding: TextEncoding?
    /// The field separator of a CSV file.
    public var separator: Character?
    public var sheet: String?
    /// The header row, numbered as in spreadsheets.
    public var headerRow: Int?
    public var columns: [Column] = []
    /// The units that texts in the table were resolved to.
    public var units: [String: OrgUnitID] = [:]
    /// The first figures.
    public var samples: [Sample] = []
    public var valueCount = 0
    public var recordCount = 0
    public var isSynthetic = false
    /// The interpretation as a mapping file that gives the same result.
    public var mapping = ""
}
