import Exporters
import HealthModel
import PanelContent

/// A page that is wanted as a file: which one, as it is shown, in which format and where to.
public struct ExportOrder: Sendable, Hashable {
    public var request: ContentRequest
    /// Sort, filter, columns and marks, by the table.
    public var choices: [String: TableChoice]
    /// The table for formats of one table; nil for the first.
    public var table: String?
    public var language: Language
    /// The format's code.
    public var format: String
    /// The file's path.
    public var target: String
    public var csvProfile: CSVProfile
    /// Sensitive numbers below this are suppressed; nil to tell everything.
    public var suppressionFloor: Int?
    /// Whether a file of that name may be replaced.
    public var replaces = false

    public init(
        request: ContentRequest, choices: [String: TableChoice] = [:], table: String? = nil, language: Language, format: String,
        target: String, csvProfile: CSVProfile = .rfc4180, suppressionFloor: Int? = Export.usualFloor
    ) {
        self.request = request
        self.choices = choices
        self.table = table
        self.language = language
        self.format = format
        self.target = target
        self.csvProfile = csvProfile
        self.suppressionFloor = suppressionFloor
    }
}
