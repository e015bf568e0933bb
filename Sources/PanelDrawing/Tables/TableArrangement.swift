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
    /// Made at the first filter.
    private let words: FoldedWords?

    /// - Parameter earlier: an arrangement of the same rows, whose folded words are used again; with a longer filter, only the
    ///   rows that it kept are looked at.
    public init(table: Table, view: PanelView, wording: Wording, reusing earlier: TableArrangement? = nil) {
        let known = earlier?.words.flatMap { $0.count == table.rows.count ? $0 : nil }
        filter = SearchFolding.fold(view.filter)
        var rows = Array(0..<table.rows.count)
        if filter.isEmpty {
            words = known
        } else {
            let folded = known ?? FoldedWords(table, wording)
            words = folded
            if let earlier, known != nil, !earlier.filter.isEmpty, filter.hasPrefix(earlier.filter) { rows = earlier.order.sorted() }
            rows = folded.rows(rows, containing: filter)
        }
        order = TableArrangement.sort(rows, of: table, by: view.sort ?? table.defaultSort, wording)
    }

    /// Where a row stands in the order; `hint` is looked at first.
    public func position(of id: RowID, in table: Table, hint: Int? = nil) -> Int? {
        if let hint, order.indices.contains(hint), table.rows.identity(order[hint]) == id { return hint }
        return order.firstIndex { table.rows.identity($0) == id }
    }
}

extension TableArrangement {
    private static func sort(_ rows: [Int], of table: Table, by sort: Table.Sort?, _ wording: Wording) -> [Int] {
        guard let sort, let column = table.columns.firstIndex(where: { $0.id == sort.column }) else { return rows }
        let cellText = CellText(wording: wording)
        var numbers: [(key: Double, row: Int)] = []
        var names: [(key: Int, row: Int)] = []
        var missing: [Int] = []
        var ranks = NameRanks()
        for row in rows {
            switch SortKey(table.rows.cell(row: row, column: column), cellText) {
            case .number(let number): numbers.append((number, row))
            case .name(let name): names.append((ranks.number(of: name), row))
            case .missing: missing.append(row)
            }
        }
        let places = ranks.places(in: Collation(language: wording.language))
        for index in names.indices { names[index].key = places[names[index].key] }
        // Equal keys keep the table's own order in both directions.
        let direction = sort.isDescending
        numbers.sort { $0.key == $1.key ? $0.row < $1.row : ($0.key < $1.key) != direction }
        names.sort { $0.key == $1.key ? $0.row < $1.row : ($0.key < $1.key) != direction }
        return numbers.map(\.row) + names.map(\.row) + missing
    }
}

/// Numbers names, so that each is collated once: a column of states has few of them.
private struct NameRanks {
    private var numbers: [String: Int] = [:]
    private var names: [String] = []

    mutating func number(of name: String) -> Int {
        if let number = numbers[name] { return number }
        numbers[name] = names.count
        names.append(name)
        return names.count - 1
    }

    /// The place of each numbered name in the order of the language.
    func places(in collation: Collation) -> [Int] {
        let keys = names.map(collation.key)
        var places = [Int](repeating: 0, count: names.count)
        for (place, number) in names.indices.sorted(by: { keys[$0] < keys[$1] }).enumerated() { places[number] = place }
        return places
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
