import ExportModel
import HealthModel

/// How one kind of file is written.
public protocol ExportFormat: Sendable {
    var kind: ExportKind { get }
    /// Why a page cannot be exported so; nil where it can.
    func refusal(of export: Export) -> Message?
    /// What of the page is not in the file, where that is not plain from the format.
    func omissions(of export: Export) -> [Message]
    /// Writes the whole file.
    func write(_ export: Export, to output: inout Output) throws(ExportError)
}

extension ExportFormat {
    public func refusal(of export: Export) -> Message? { nil }
    public func omissions(of export: Export) -> [Message] { [] }
}

extension ExportKind {
    /// What writes it.
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
