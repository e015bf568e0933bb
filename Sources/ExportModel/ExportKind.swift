import HealthModel

/// A kind of file that a page can be exported as, in the order in which they are offered.
public enum ExportKind: String, Sendable, Hashable, CaseIterable, Codable {
    case pdf, xlsx, csv, html, png, svg, brief, md, txt, ansi, json, openmetrics, dhis2, adx, snapshot

    /// What `--format` names it by: `csv`.
    public var code: String { rawValue }

    /// What the file's name ends with.
    public var fileExtension: String {
        switch self {
        case .pdf, .xlsx, .csv, .html, .png, .svg, .md, .txt, .ansi, .json: code
        case .brief: "txt"
        case .openmetrics: "prom"
        case .dhis2, .snapshot: "json"
        case .adx: "xml"
        }
    }

    /// What of the page it holds.
    public var scope: ExportScope {
        switch self {
        case .pdf, .xlsx, .html, .png, .svg, .brief, .md, .txt, .ansi, .json: .page
        case .csv: .table
        case .openmetrics, .dhis2, .adx: .figures
        case .snapshot: .snapshots
        }
    }

    /// What it is, in a few words.
    public var name: Message { Message("format.\(code)") }
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
