import HealthModel
import Localization
import PanelContent

/// The filtered and sorted order of a table's rows, shared by the screen, `taqta show` and exports.
///
/// A filter keeps rows with a name or word containing its text, after folding Kazakh letters to Russian ones. Sorting is stable:
/// names by the language's alphabet, figures by size, missing ones last in both directions.
public struct RowOrder: Sendable {
    /// Row numbers of the table in display order.
    public let order: [Int]
    private let filter: String
    /// Created with the first filter.
    private let words: FoldedWords?

    /// - Parameter earlier: an order of the same rows, whose folded words are reused; if the filter was extended, only the
    ///   rows it kept are searched.
    public init(table: Table, choice: TableChoice, wording: Wording, reusing earlier: RowOrder? = nil) {
        let known = earlier?.words.flatMap { $0.count == table.rows.count ? $0 : nil }
        filter = SearchFolding.fold(choice.filter)
        var rows = Array(0..<table.rows.count)
        if filter.isEmpty {
            words = known
        } else {
            let folded = known ?? FoldedWords(table, wording)
            words = folded
            if let earlier, known != nil, !earlier.filter.isEmpty, filter.hasPrefix(earlier.filter) { rows = earlier.order.sorted() }
            rows = folded.rows(rows, containing: filter)
        }
        order = RowOrder.sort(rows, of: table, by: choice.sort ?? table.defaultSort, wording)
    }

    /// The position of a row in the order; `hint` is tried first.
    public func position(of id: RowID, in table: Table, hint: Int? = nil) -> Int? {
        if let hint, order.indices.contains(hint), table.rows.has(id, at: order[hint]) { return hint }
        return order.firstIndex { table.rows.has(id, at: $0) }
    }
}

extension RowOrder {
    private static func sort(_ rows: [Int], of table: Table, by sort: Table.Sort?, _ wording: Wording) -> [Int] {
        guard let sort, let column = table.column(sort.column) else { return rows }
        var keys = SortKeys()
        switch column.values.order {
        case .numbers: for row in rows { keys.add(column.values.number(row), row) }
        case .texts: for row in rows { keys.add(column.values.text(row).map(wording.text), row) }
        case .cells:
            let cellText = CellText(wording: wording)
            for row in rows { keys.add(column.cell(row), row, cellText) }
        }
        return keys.order(isDescending: sort.isDescending, Collation(language: wording.language))
    }
}

/// The sort keys of a table's rows: figures before names, and rows without either at the end.
private struct SortKeys {
    private var numbers: [(key: Double, row: Int)] = []
    private var names: [(key: Int, row: Int)] = []
    private var missing: [Int] = []
    private var ranks = NameRanks()

    mutating func add(_ number: Double?, _ row: Int) {
        if let number, !number.isNaN { numbers.append((number, row)) } else { missing.append(row) }
    }

    mutating func add(_ name: String?, _ row: Int) {
        if let name { names.append((ranks.number(of: name), row)) } else { missing.append(row) }
    }

    mutating func add(_ cell: Cell, _ row: Int, _ cellText: CellText) {
        switch cell {
        case .text, .message, .status: add(cellText.text(cell), row)
        case .reading(let reading, _): add(reading.number?.double, row)
        case .change(let change): add(change.difference.number?.double, row)
        case .day(let day, _): add(Double(day.ordinal), row)
        case .daysLeft(let days, _): add(Double(days), row)
        case .trend(let points): add(points.last?.value, row)
        case .missing, .empty: missing.append(row)
        }
    }

    /// Equal keys keep the table's own order in both directions.
    consuming func order(isDescending: Bool, _ collation: Collation) -> [Int] {
        let places = ranks.places(in: collation)
        for index in names.indices { names[index].key = places[names[index].key] }
        numbers.sort { $0.key == $1.key ? $0.row < $1.row : ($0.key < $1.key) != isDescending }
        names.sort { $0.key == $1.key ? $0.row < $1.row : ($0.key < $1.key) != isDescending }
        return numbers.map(\.row) + names.map(\.row) + missing
    }
}

/// Ranks of distinct names, so that each is collated once: a column of states has few.
private struct NameRanks {
    private var numbers: [String: Int] = [:]
    private var names: [String] = []

    mutating func number(of name: String) -> Int {
        if let number = numbers[name] { return number }
        numbers[name] = names.count
        names.append(name)
        return names.count - 1
    }

    /// The rank of each distinct name in the language's order.
    func places(in collation: Collation) -> [Int] {
        let keys = names.map(collation.key)
        var places = [Int](repeating: 0, count: names.count)
        for (place, number) in names.indices.sorted(by: { keys[$0] < keys[$1] }).enumerated() { places[number] = place }
        return places
    }
}
