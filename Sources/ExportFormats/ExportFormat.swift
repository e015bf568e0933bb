import ExportModel
import HealthModel

/// Writes one kind of file.
public protocol ExportFormat: Sendable {
    var kind: ExportKind { get }
    /// The reason why a page cannot be exported in this format; nil if it can.
    func refusal(of export: Export) -> Message?
    /// The parts of the page missing from the file, unless that is obvious from the format.
    func omissions(of export: Export) -> [Message]
    /// Writes the whole file.
    func write(_ export: Export, to output: inout Output) throws(ExportError)
}

extension ExportFormat {
    public func refusal(of export: Export) -> Message? { nil }
    public func omissions(of export: Export) -> [Message] { [] }
}

extension ExportKind {
    /// The format that writes it.
    public var format: any ExportFormat {
        switch self {
        case .pdf, .png, .svg: ReportFormat(self)
        case .xlsx: WorkbookFormat()
        case .csv: CSVFormat()
        case .html: HTMLFormat()
        case .brief: BriefFormat()
        case .md: MarkdownFormat()
        case .txt: TextFormat()
        case .ansi: ANSIFormat()
        case .json: JSONFormat()
        case .openmetrics: OpenMetricsFormat()
        case .dhis2: DHIS2Format()
        case .adx: ADXFormat()
        case .snapshot: SnapshotDocumentFormat()
        }
    }
}
