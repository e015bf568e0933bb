import HealthModel

/// What a file is imported as, and what the file itself cannot say.
public struct ImportOptions: Sendable {
    public var dataSet: String
    /// The unit that reports: every other one must lie inside it.
    public var orgUnit: OrgUnitID
    public var asOf: AsOf
    /// When the snapshot is made; the later one of the same as-of counts as a revision.
    public var generatedAt: Instant
    public var feed: String
    /// The title of the snapshot's source.
    public var source: String
    /// A one-off publication, which ages but is never late.
    public var isOnce = false
    /// Nil to tell by the content.
    public var format: ImportFormat?
    /// The sheet of a workbook; nil for the first visible one that holds a table of the data set.
    public var sheet: String?
    /// The period of rows that name none.
    public var period: Period?
    /// The decimal mark of all columns; nil to tell each column's by its cells.
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

/// The files that can be imported.
public enum ImportFormat: String, Sendable, CaseIterable {
    case csv, xlsx
    /// A `dataValueSets` or an analytics response of DHIS2, as JSON.
    case dhis2

    /// Tells a file's format by its first bytes; whatever is neither an archive nor a JSON object is read as CSV.
    static func detected(in bytes: [UInt8]) -> ImportFormat {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        if bytes.starts(with: [0x50, 0x4B]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return .xlsx }
        let first = bytes[min(start, bytes.count)...].first { !" \t\r\n".utf8.contains($0) }
        return first == UInt8(ascii: "{") ? .dhis2 : .csv
    }
}

/// The sign between the whole and the fraction of a number.
public enum DecimalMark: String, Sendable, CaseIterable {
    case comma, point
}
