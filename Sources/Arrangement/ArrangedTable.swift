import HealthModel
import Localization
import PanelContent

/// A table with its rows and columns in the order shown on the screen.
public struct ArrangedTable: Sendable {
    public let table: Table
    public let choice: TableChoice
    public private(set) var columns: [Column]
    /// The column names for programs.
    public private(set) var spellings: [String]
    private var values: [ColumnValues]
    private let order: [Int]
    /// Whether it contains only rows marked by the operator.
    public let isMarked: Bool

    public init(_ table: Table, _ choice: TableChoice, _ wording: Wording) {
        self.table = table
        self.choice = choice
        let chosen = choice.columns.map { ids in ids.compactMap { id in table.columns.firstIndex { $0.id == id } } }
        let positions = chosen ?? Array(table.columns.indices)
        columns = positions.map { table.columns[$0] }
        values = columns.map(\.values)
        spellings = positions.map { [all = table.spellings] in all[$0] }
        let order = RowOrder(table: table, choice: choice, wording: wording).order
        let marked = choice.marked.isEmpty ? [] : order.filter { choice.marked.contains(table.rows[$0]) }
        isMarked = !marked.isEmpty
        self.order = isMarked ? marked : order
    }

    public var rowCount: Int { order.count }
    public var sort: Table.Sort? { choice.sort ?? table.defaultSort }

    public func cell(row: Int, column: Int) -> Cell { values[column].cell(order[row]) }

    /// Returns the table with columns for what the screen shows by labels and colours: what its figures are about, once for the row and
    /// for each column that differs from it anywhere; for each change what it is compared with, and whether it is a signal; how numbers are hedged.
    public func withLabelColumns() -> ArrangedTable {
        let figures = columns.indices.filter { values[$0].haveTimes }
        guard !figures.isEmpty else { return self }
        var table = self
        let rows = (0..<self.table.rows.count).map { row in
            PanelContent.commonest(figures.compactMap { self.isChange($0) ? nil : self.values[$0].cell(row).about })
        }
        if rows.contains(where: { $0 != nil }) {
            table.append(.builtIn(.period), Message("table.period"), rows, spelling: spellings.contains("period") ? "row.period" : "period")
        }
        for index in figures {
            table.append(qualifiersOf: index)
            let periods = (0..<self.table.rows.count).map { values[index].cell($0).about }
            guard case .figure(let measure, let category, _) = columns[index].id else { continue }
            let differs = zip(periods, rows).contains { $0 != nil && $0 != $1 }
            if isChange(index) {
                table.append(.figure(measure, category, .base), name(index, "table.base"), periods, spelling: spellings[index] + ".base")
                table.append(signalsOf: index, .figure(measure, category, .signal))
            } else if differs {
                table.append(
                    .figure(measure, category, .period), name(index, "table.period"), periods, spelling: spellings[index] + ".period")
            }
        }
        return table
    }

    /// Appends the hedges of a column's numbers, which are plain numbers in a file: less than 80.
    private mutating func append(qualifiersOf index: Int) {
        let id: ColumnID
        switch columns[index].id {
        case .figure(let measure, let category, .value), .figure(let measure, let category, .change):
            id = .figure(measure, category, .qualifier)
        case .builtIn(.value): id = .builtIn("qualifier")
        default: return
        }
        let codes = (0..<table.rows.count).map { row in values[index].cell(row).qualifier }
        guard codes.contains(where: { $0 != nil }) else { return }
        let spelling = spellings[index] + ".qualifier"
        let texts = ColumnValues.texts(codes.map { $0.map { LocalizedText(verbatim: $0.code) } })
        columns.append(Column(id, name: name(index, "table.qualifier"), kind: .text, rank: 9, values: texts))
        spellings.append(spelling)
        values.append(texts)
    }

    /// Appends what the colours of changes say, if any is more than usual.
    private mutating func append(signalsOf index: Int, _ id: ColumnID) {
        let judged = (0..<table.rows.count).map { row in
            if case .change(let change) = values[index].cell(row) { change.judgement } else { Judgement.none }
        }
        guard judged.contains(where: { $0 != .none }) else { return }
        let words = ColumnValues.messages(judged.map(\.signal))
        columns.append(Column(id, name: name(index, "table.signal"), kind: .text, rank: 9, values: words))
        spellings.append(spellings[index] + ".signal")
        values.append(words)
    }

    private func isChange(_ column: Int) -> Bool { if case .changes = values[column] { true } else { false } }

    private func name(_ column: Int, _ term: String) -> Message {
        Message("table.of", .message(columns[column].name), .message(Message(term)))
    }

    private mutating func append(_ id: ColumnID, _ name: Message, _ periods: [String?], spelling: String) {
        let values = ColumnValues.texts(periods.map { $0.map { LocalizedText(verbatim: $0) } })
        columns.append(Column(id, name: name, kind: .text, rank: 9, values: values))
        spellings.append(spelling)
        self.values.append(values)
    }

    public func identity(_ row: Int) -> RowID { table.rows[order[row]] }
}

extension Cell {
    /// What a figure is about, or a change is compared with, as an identifier.
    fileprivate var about: String? { time?.identifier ?? period?.identifier }

    /// The hedge of a number; nil if it is exact.
    fileprivate var qualifier: Qualifier? {
        switch self {
        case .reading(let reading, _): reading.number == nil || reading.qualifier == .exact ? nil : reading.qualifier
        case .change(let change): change.difference.qualifier == .exact ? nil : change.difference.qualifier
        default: nil
        }
    }
}

extension Judgement {
    /// What the colour of a change says: that it is a signal, for the better or the worse.
    fileprivate var signal: Message? {
        switch self {
        case .none: nil
        case .good: Message("signal.improving")
        case .caution, .bad: Message("signal.concerning")
        }
    }
}
