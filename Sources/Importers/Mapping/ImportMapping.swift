import HealthModel

/// What a person said of a file once, so that the next one of its kind is imported without a question.
struct ImportMapping {
    static let format = "taqta-import-map"

    var sheet: String?
    /// The row of the heads, as a spreadsheet counts it.
    var headerRow: Int?
    var decimalMark: DecimalMark?
    var dates: DateOrder?
    /// By the head's text, or by the column's letters in brackets: `[C]`.
    var columns: [String: ColumnTarget] = [:]
    var units: [String: OrgUnitID] = [:]
    /// Data elements of another system by their identifiers.
    var elements: [String: ColumnTarget] = [:]
    /// Category option combinations of another system by their identifiers.
    var categories: [String: Category] = [:]
    /// Codes of a dimension or field by the texts that name them.
    var items: [String: [String: String]] = [:]
    /// Further words that stand where there is no number.
    var missing: [String] = []

    /// The target of a head; its letters are surer than its text.
    func target(_ head: String, column: Int) -> ColumnTarget? {
        columns["[\(CellReference.letters(column))]"] ?? columns[head.trimmed]
    }
}
