import HealthModel
import Localization
import PanelContent

/// Words the cells of a table, for drawing, filtering and searching.
public struct CellText: Sendable {
    let wording: Wording

    public init(wording: Wording) {
        self.wording = wording
    }

    /// The cell as text, without marks added in drawing.
    public func text(_ cell: Cell) -> String {
        switch cell {
        case .text(let name): wording.text(name)
        case .message(let message): wording.text(message)
        case .reading(let reading, _): self.reading(reading)
        case .change(let change): self.change(change)
        case .day(let day, let qualifier): wording.day(day, qualifier)
        case .daysLeft(let days, _): wording.daysLeft(days)
        case .status(let status): wording.text(status.word)
        case .missing(let missing): wording.missing(missing)
        case .trend, .empty: ""
        }
    }

    /// The text of a column's cell; names are read without creating the cell.
    public func text(_ values: ColumnValues, _ row: Int) -> String {
        if case .texts = values.order, let name = values.text(row) { return wording.text(name) }
        return text(values.cell(row))
    }

    /// Whether filters search a column: names and words, not figures.
    func isSearched(_ kind: Column.Kind) -> Bool { kind == .text || kind == .status }

    /// A signed difference; for percentages in points.
    public func change(_ change: Change) -> String {
        guard change.difference.number != nil else { return wording.reading(change.difference) }
        return wording.reading(change.difference, style: .signed) + footnote(change.borders)
    }

    /// A figure in a cell.
    public func reading(_ reading: Reading) -> String { wording.reading(reading) + footnote(reading.borders) }

    /// The sign of what compares different territories; the page's note about borders begins with it too.
    private func footnote(_ borders: Day?) -> String { borders == nil ? "" : "*" }
}
