import ExportModel
import HealthModel
import PanelContent

/// A page that is wanted as a file: which one, and as it is shown.
public struct ExportedPage: Sendable, Hashable {
    public var request: ContentRequest
    /// Sort, filter, columns and marks, by the table.
    public var choices: [String: TableChoice]
    /// The table for formats of one table; nil for the first.
    public var table: String?
    public var language: Language
    public var csvProfile: CSVProfile
    /// Sensitive numbers below this are suppressed; nil to tell everything.
    public var suppressionFloor: Int?

    public init(
        request: ContentRequest, choices: [String: TableChoice] = [:], table: String? = nil, language: Language,
        csvProfile: CSVProfile = .rfc4180, suppressionFloor: Int? = Export.usualFloor
    ) {
        self.request = request
        self.choices = choices
        self.table = table
        self.language = language
        self.csvProfile = csvProfile
        self.suppressionFloor = suppressionFloor
    }
}

/// A page, the kind of file that it becomes, and where that goes.
public struct ExportOrder: Sendable, Hashable {
    public var page: ExportedPage
    public var kind: ExportKind
    /// The file's path.
    public var target: String
    /// Whether a file of that name may be replaced.
    public var replaces: Bool

    public init(page: ExportedPage, kind: ExportKind, target: String, replaces: Bool = false) {
        self.page = page
        self.kind = kind
        self.target = target
        self.replaces = replaces
    }
}
