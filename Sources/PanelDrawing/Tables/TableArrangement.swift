import HealthModel
import Localization
import PanelContent

/// The filtered and sorted order of a table's rows, the same on the screen, in `taqta show` and in exports.
///
/// A filter keeps the rows of which a name or word contains its text, after folding Kazakh letters to Russian ones.
/// Sorting is stable; names go by the language's alphabet, figures by size, and missing ones come last in both directions.
public struct TableArrangement: Sendable {
    /// Row numbers of the table in the order in which they are shown.
    public let order: [Int]
    private let filter: String
    /// Folded words of every row, made at the first filter.
    private let words: [String]?

    /// - Parameter earlier: an arrangement of the same rows, whose folded words are used again; with a longer filter, only the
    ///   rows that it kept are looked at.
    public init(table: Table, view: PanelView, wording: Wording, reusing earlier: TableArrangement? = nil) {
        filter = SearchFolding.fold(view.filter)
        var rows = Array(0..<table.rows.count)
        if filter.isEmpty {
            words = earlier?.words?.count == rows.count ? earlier?.words : nil
        } else {
            let known = earlier?.words.flatMap { $0.count == rows.count ? $0 : nil }
            let folded = known ?? TableArrangement.fold(table, wording)
            words = folded
            if let earlier, known != nil, !earlier.filter.isEmpty, filter.hasPrefix(earlier.filter) { rows = earlier.order.sorted() }
            rows = rows.filter { [filter] in TableArrangement.contains(folded[$0], filter) }
        }
        order = TableArrangement.sort(rows, of: table, by: view.sort ?? table.defaultSort, wording)
    }

    /// Where a row stands in the order; `hint` is looked at first.
    public func position(of id: RowID, in table: Table, hint: Int? = nil) -> Int? {
        if let hint, order.indices.contains(hint), table.rows.identity(order[hint]) == id { return hint }
        return order.firstIndex { table.rows.identity($0) == id }
    }

    private static func fold(_ table: Table, _ wording: Wording) -> [String] {
        let cellText = CellText(wording: wording)
        let columns = table.columns.indices.filter { cellText.isSearched(table.columns[$0].kind) }
        return (0..<table.rows.count).map { row in
            SearchFolding.fold(columns.map { cellText.text(table.rows.cell(row: row, column: $0)) }.joined(separator: "\n"))
        }
    }

    /// Bytes are compared: both texts are folded, and equal letters are equal bytes.
    private static func contains(_ text: String, _ part: String) -> Bool {
        let bytes = Array(part.utf8)
        guard let first = bytes.first else { return true }
        return Array(text.utf8).withUnsafeBufferPointer { text in
            guard text.count >= bytes.count else { return false }
            return (0...(text.count - bytes.count)).contains { start in
                text[start] == first && bytes.indices.allSatisfy { text[start + $0] == bytes[$0] }
            }
        }
    }
}

extension TableArrangement {
    private static func sort(_ rows: [Int], of table: Table, by sort: Table.Sort?, _ wording: Wording) -> [Int] {
        guard let sort, let column = table.columns.firstIndex(where: { $0.id == sort.column }) else { return rows }
        let cellText = CellText(wording: wording)
        var numbers: [(key: Double, row: Int)] = []
        var names: [(key: CollationKey, row: Int)] = []
        var collator = CollationKeys(language: wording.language)
        var missing: [Int] = []
        for row in rows {
            switch SortKey(table.rows.cell(row: row, column: column), cellText) {
            case .number(let number): numbers.append((number, row))
            case .name(let name): names.append((collator.key(name), row))
            case .missing: missing.append(row)
            }
        }
        // Equal keys keep the table's own order in both directions.
        let direction = sort.isDescending
        numbers.sort { $0.key == $1.key ? $0.row < $1.row : ($0.key < $1.key) != direction }
        names.sort { $0.key == $1.key ? $0.row < $1.row : ($0.key < $1.key) != direction }
        return numbers.map(\.row) + names.map(\.row) + missing
    }
}

/// Keys of names, made once for each name: a column of states has few of them.
private struct CollationKeys {
    private let collation: Collation
    private var known: [String: CollationKey] = [:]

    init(language: Language) {
        collation = Collation(language: language)
    }

    mutating func key(_ name: String) -> CollationKey {
        if let key = known[name] { return key }
        let key = collation.key(name)
        known[name] = key
        return key
    }
}

/// What a cell is sorted by.
enum SortKey {
    case number(Double)
    case name(String)
    case missing

    init(_ cell: Cell, _ cellText: CellText) {
        switch cell {
        case .text, .message, .status: self = .name(cellText.text(cell))
        case .reading(let reading, _): self = SortKey.number(reading.number)
        case .change(let change): self = SortKey.number(change.difference.number)
        case .day(let day, _): self = .number(Double(day.ordinal))
        case .daysLeft(let days, _): self = .number(Double(days))
        case .trend(let points): self = points.last?.value.map { .number($0) } ?? .missing
        case .missing, .empty: self = .missing
        }
    }

    private static func number(_ number: Number?) -> SortKey {
        guard let value = number?.double, !value.isNaN else { return .missing }
        return .number(value)
    }
}
