import HealthModel

/// The file formats of exports, in the order in which they are offered.
public enum ExportKind: String, Sendable, Hashable, CaseIterable, Codable {
    case pdf, xlsx, csv, html, png, svg, brief, md, txt, ansi, json, openmetrics, dhis2, adx, snapshot

    /// The code used by `--format`: `csv`.
    public var code: String { rawValue }

    /// The extension of file names.
    public var fileExtension: String {
        switch self {
        case .pdf, .xlsx, .csv, .html, .png, .svg, .md, .txt, .ansi, .json: code
        case .brief: "txt"
        case .openmetrics: "prom"
        case .dhis2, .snapshot: "json"
        case .adx: "xml"
        }
    }

    /// The part of the page included in the file.
    public var scope: ExportScope {
        switch self {
        case .pdf, .xlsx, .html, .png, .svg, .brief, .md, .txt, .ansi, .json: .page
        case .csv: .table
        case .openmetrics, .dhis2, .adx: .figures
        case .snapshot: .snapshots
        }
    }

    /// A short description.
    public var name: Message { Message("format.\(code)") }
}

/// The part of a page included in a format.
public enum ExportScope: Sendable, Hashable {
    /// The whole page.
    case page
    /// One of its tables, selected with `--table`.
    case table
    /// The figures of data elements, for import into another system.
    case figures
    /// The snapshots themselves.
    case snapshots
}
