import HealthModel

/// A person's corrections for one kind of file, reused when the next one is imported.
struct ImportMapping {
    static let format = "taqta-import-map"

    var sheet: String?
    /// The header row, numbered as in spreadsheets.
    var headerRow: Int?
    var decimalMark: DecimalMark?
    var dates: DateOrder?
    /// By header text, or by the column's letters in brackets: `[C]`.
    var columns: [String: ColumnTarget] = [:]
    var units: [String: OrgUnitID] = [:]
    /// Data elements of another system by their identifiers.
    var elements: [String: ColumnTarget] = [:]
    /// Category option combinations of another system by their identifiers.
    var categories: [String: Category] = [:]
    /// Codes of a dimension or field by the texts that represent them.
    var items: [String: [String: String]] = [:]
    /// Additional words for missing numbers.
    var missing: [String] = []

    /// The target of a header; letters take precedence over text.
    func target(_ head: String, column: Int) -> ColumnTarget? {
        columns["[\(CellReference.letters(column))]"] ?? columns[head.trimmed]
    }
}
