import HealthModel

/// A kind of file that a page can be exported as.
public protocol ExportFormat: Sendable {
    /// The code that `--format` names it by, and the file's extension unless that differs: `csv`.
    var code: String { get }
    var fileExtension: String { get }
    /// What of a page the format holds.
    var scope: ExportScope { get }
    /// Why a page cannot be exported in this format; nil where it can.
    func refusal(of export: Export) -> Message?
    /// What of the page is not in the file, where that is not plain from the format.
    func omissions(of export: Export) -> [Message]
    /// Writes the whole file.
    func write(_ export: Export, to output: inout Output) throws(ExportError)
}

extension ExportFormat {
    public var fileExtension: String { code }
    /// What the format is, in a few words.
    public var name: Message { Message("format.\(code)") }
    public func refusal(of export: Export) -> Message? { nil }
    public func omissions(of export: Export) -> [Message] { [] }
}

/// What of a page a format holds.
public enum ExportScope: Sendable, Hashable {
    /// The whole page.
    case page
    /// One of its tables; `--table` names another.
    case table
    /// The figures of data elements, as another system takes them.
    case figures
    /// The snapshots themselves.
    case snapshots
}

/// The formats in the order in which they are offered.
public enum ExportFormats {
    public static let all: [any ExportFormat] = [
        ReportFormat(.pdf), WorkbookFormat(), CSVFormat(), HTMLFormat(), ReportFormat(.png), ReportFormat(.svg), BriefFormat(),
        MarkdownFormat(), TextFormat(), ANSIFormat(), JSONFormat(), OpenMetricsFormat(), DHIS2Format(), ADXFormat(), SnapshotFormat(),
    ]

    public static func format(_ code: String) -> (any ExportFormat)? { all.first { $0.code == code } }
}
