import HealthModel

/// What came of an import: the document, how the file was understood, and what is wrong with it.
public struct ImportResult: Sendable {
    /// The snapshot as JSON; nil where none can be made. With any error among the diagnostics it must not be used.
    public var document: String?
    /// The document as the reader of snapshots took it.
    public var snapshot: Snapshot?
    public var reading = ImportReading()
    /// In the order of the file.
    public var diagnostics: [Diagnostic] = []

    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// How a file was understood, for a person to check before the figures are used.
public struct ImportReading: Sendable {
    /// A column of a table, and what was taken from it.
    public struct Column: Sendable {
        /// As spreadsheets name it: `A`, `AB`.
        public var letters: String
        public var header: String
        /// As a mapping file spells it: `orgUnit`, `element:insured`; nil where nothing fits the header.
        public var target: String?
        /// What the target is called, where it has a name.
        public var name: LocalizedText?
        public var match: HeaderMatch.Kind?
        /// Nil where no number of the column shows it.
        public var decimalMark: DecimalMark?
    }

    /// One figure or record field that was read.
    public struct Sample: Sendable {
        public enum Content: Sendable {
            case figure(Reading)
            /// A field as the snapshot says it.
            case field(String)
        }

        /// The cell, or the place in the JSON.
        public var place: String
        public var orgUnit: OrgUnitID
        public var period: Period?
        /// The record's id, for fields of records.
        public var record: String?
        /// The names of the codes that a figure is broken down by.
        public var breakdown: [LocalizedText]
        public var name: LocalizedText
        public var content: Content
    }

    public enum Shape: String, Sendable { case wide, long, records, dataValues, analytics }

    public var format: ImportFormat = .csv
    public var shape: Shape?
    public var encoding: TextEncoding?
    /// The sign between the fields of a CSV file.
    public var separator: Character?
    public var sheet: String?
    /// The row of the headers, as a spreadsheet counts it.
    public var headerRow: Int?
    public var columns: [Column] = []
    /// What texts of the table were taken for which unit.
    public var units: [String: OrgUnitID] = [:]
    /// The first figures.
    public var samples: [Sample] = []
    public var valueCount = 0
    public var recordCount = 0
    public var isSynthetic = false
    /// What was found, as a mapping file that gives the same result.
    public var mapping = ""
}
