import ExportModel
import HealthModel
import PanelContent

/// A page to be exported, as it is shown.
public struct ExportedPage: Sendable, Hashable {
    public var request: ContentRequest
    /// Sort, filter, columns and marks by table.
    public var choices: [String: TableChoice]
    /// The table for single-table formats; nil for the first.
    public var table: String?
    public var language: Language
    public var csvProfile: CSVProfile
    /// Sensitive numbers below this are suppressed; nil disables suppression.
    public var suppressionFloor: Int?

    public init(
        request: ContentRequest, choices: [String: TableChoice] = [:], table: String? = nil, language: Language,
        csvProfile: CSVProfile = .rfc4180, suppressionFloor: Int?
    ) {
        self.request = request
        self.choices = choices
        self.table = table
        self.language = language
        self.csvProfile = csvProfile
        self.suppressionFloor = suppressionFloor
    }
}

/// A page to be exported, with file format and target.
public struct ExportOrder: Sendable, Hashable {
    public var page: ExportedPage
    public var kind: ExportKind
    /// The file's path.
    public var target: String
    /// Whether an existing file may be replaced.
    public var replaces: Bool

    public init(page: ExportedPage, kind: ExportKind, target: String, replaces: Bool = false) {
        self.page = page
        self.kind = kind
        self.target = target
        self.replaces = replaces
    }
}
