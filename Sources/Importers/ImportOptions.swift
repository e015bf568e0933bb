import HealthModel

/// The target of an import and whatever the file itself cannot specify.
public struct ImportOptions: Sendable {
    public var dataSet: String
    /// The reporting unit; all others must lie within it.
    public var orgUnit: OrgUnitID
    public var asOf: AsOf
    /// When the snapshot is created; of two with the same as-of, the later one counts as a revision.
    public var generatedAt: Instant
    public var feed: String
    /// The title of the snapshot's source.
    public var source: String
    /// Whether it is a one-off publication, which ages but is never late.
    public var isOnce = false
    /// Nil to detect it from the content.
    public var format: ImportFormat?
    /// The sheet of a workbook; nil for the first visible one with a table of the data set.
    public var sheet: String?
    /// The period of rows without one.
    public var period: Period?
    /// The decimal mark of all columns; nil to determine it for each column from its cells.
    public var decimalMark: DecimalMark?

    public init(dataSet: String, orgUnit: OrgUnitID, asOf: AsOf, generatedAt: Instant, feed: String, source: String) {
        self.dataSet = dataSet
        self.orgUnit = orgUnit
        self.asOf = asOf
        self.generatedAt = generatedAt
        self.feed = feed
        self.source = source
    }
}

/// The supported file formats.
public enum ImportFormat: String, Sendable, CaseIterable {
    case csv, xlsx
    /// A `dataValueSets` or an analytics response of DHIS2, as JSON.
    case dhis2

    /// Detects a file's format from its first bytes; anything other than an archive or a JSON object is read as CSV.
    static func detected(in bytes: [UInt8]) -> ImportFormat {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        if bytes.starts(with: [0x50, 0x4B]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return .xlsx }
        let first = bytes[min(start, bytes.count)...].first { !" \t\r\n".utf8.contains($0) }
        return first == UInt8(ascii: "{") ? .dhis2 : .csv
    }
}

/// The separator of the integer and fractional parts of a number.
public enum DecimalMark: String, Sendable, CaseIterable {
    case comma, point
}
