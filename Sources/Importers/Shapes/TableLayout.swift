import HealthModel

/// A recognised column with its number format.
struct LayoutColumn {
    var index: Int
    var header: String
    var target: ColumnTarget?
    var match: HeaderMatch
    var mark: DecimalMark?
    /// Ambiguous numbers prevent the column from being read.
    var isReadable = true
}

/// The combined meaning of a table's columns.
struct TableLayout {
    let table: Table
    let head: HeaderRow
    let shape: ImportReading.Shape
    let merges: MergeIndex
    /// Call `finish` after setting them.
    var columns: [LayoutColumn] = []
    private var byRole: [ColumnRole: [LayoutColumn]] = [:]

    init(_ table: Table, _ head: HeaderRow, _ definition: DataSetDefinition) {
        self.table = table
        self.head = head
        merges = MergeIndex(table.merges)
        shape = TableLayout.shape(of: head, definition)
    }

    /// The rows below the header, excluding a row that only numbers the columns.
    var rows: ArraySlice<TableRow> {
        let below = table.rows[(head.index + 1)...]
        guard let first = below.first, TableLayout.countsColumns(first) else { return below }
        return below.dropFirst()
    }

    private static func countsColumns(_ row: TableRow) -> Bool {
        let texts = row.cells.filter { !$0.isEmpty }.map(\.text.trimmed)
        guard texts.count > 2, let first = Int(texts[0]), first <= 1 else { return false }
        return texts.enumerated().allSatisfy { Int($0.element) == first + $0.offset }
    }

    /// Indexes the columns for the lookups of every row.
    mutating func finish() {
        byRole = [:]
        for column in columns {
            if case .role(let role) = column.target { byRole[role, default: []].append(column) }
        }
    }

    func columns(of role: ColumnRole) -> [LayoutColumn] { byRole[role] ?? [] }

    func cell(_ row: TableRow, _ role: ColumnRole) -> TableCell? {
        columns(of: role).first.map { table.filled(row, $0.index, merges) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    func place(_ row: TableRow, _ role: ColumnRole) -> DocumentPlace {
        columns(of: role).first.map { table.place(row, $0.index) } ?? table.place(row)
    }

    /// A single column of values means the long shape; fields with an identity are records; otherwise each figure has a column.
    private static func shape(of head: HeaderRow, _ definition: DataSetDefinition) -> ImportReading.Shape {
        let candidates = head.matches.map { Set($0.candidates) }
        let all = candidates.reduce(into: Set<ColumnTarget>()) { $0.formUnion($1) }
        if all.contains(.role(.value)), !all.isDisjoint(with: [.role(.dataElement), .role(.dataElementName)]) { return .long }
        guard !definition.recordFields.isEmpty else { return .wide }
        let fields = candidates.count { $0.contains { if case .field = $0 { true } else { false } } }
        let elements = candidates.count { $0.contains { if case .element = $0 { true } else { false } } }
        return all.contains(.role(.record)) && fields > 0 || fields > elements ? .records : .wide
    }

    /// The candidates of a header that make sense in this shape; more than one if it is ambiguous.
    func meanings(_ match: HeaderMatch) -> [ColumnTarget] {
        if match.kind == .mapping { return match.candidates }
        for isWanted in preferences {
            let found = match.candidates.filter(isWanted)
            if !found.isEmpty { return found }
        }
        return []
    }

    private var preferences: [(ColumnTarget) -> Bool] {
        let isElement: (ColumnTarget) -> Bool = { if case .element = $0 { true } else { false } }
        let isDimension: (ColumnTarget) -> Bool = { if case .dimension = $0 { true } else { false } }
        let isField: (ColumnTarget) -> Bool = { if case .field = $0 { true } else { false } }
        let isRole: (ColumnTarget) -> Bool = { if case .role = $0 { true } else { false } }
        let isLeftOut: (ColumnTarget) -> Bool = {
            switch $0 {
            case .indicator, .ignored: true
            default: false
            }
        }
        switch shape {
        case .long: return [isRole, isDimension, isLeftOut]
        case .records: return [isField, isRole, isLeftOut]
        default: return [isElement, isDimension, isRole, isLeftOut]
        }
    }
}
