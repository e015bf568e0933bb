import HealthModel
import PanelContent

/// The selectable parts of a page as lines from top to bottom: figures, rows of tiles, table rows.
///
/// It stores the order of a table's rows rather than rows, so a table of 100,000 records costs one array.
struct Outline: Sendable {
    enum Block: Sendable {
        case figures([HeadlineID])
        case tiles([String], columns: Int)
        case table(id: String, rows: TableRows, order: [Int])
    }

    /// A position: a line of a block, and an entry in the line.
    struct Spot: Sendable, Hashable, Codable {
        var block: Int
        var line: Int
        /// The entry in a line of figures or tiles; 0 in a table, whose columns are chosen by code.
        var entry: Int
    }

    var blocks: [Block] = []

    func lineCount(_ block: Int) -> Int {
        switch blocks[block] {
        case .figures(let figures): figures.isEmpty ? 0 : 1
        case .tiles(let tiles, let columns): (tiles.count + columns - 1) / columns
        case .table(_, _, let order): order.count
        }
    }

    func entryCount(_ spot: Spot) -> Int {
        switch blocks[spot.block] {
        case .figures(let figures): figures.count
        case .tiles(let tiles, let columns): min(columns, tiles.count - spot.line * columns)
        case .table: 1
        }
    }

    var lineCount: Int { blocks.indices.reduce(0) { $0 + lineCount($1) } }

    /// The spot of a line of the whole page, clamped to its ends; nil on an empty page.
    func spot(line: Int, entry: Int = 0) -> Spot? {
        var left = min(max(0, line), lineCount - 1)
        guard left >= 0 else { return nil }
        for block in blocks.indices {
            let lines = lineCount(block)
            if left < lines {
                let spot = Spot(block: block, line: left, entry: 0)
                return Spot(block: block, line: left, entry: min(max(0, entry), entryCount(spot) - 1))
            }
            left -= lines
        }
        return nil
    }

    /// The line of a spot within the whole page.
    func line(of spot: Spot) -> Int { spot.line + (0..<spot.block).reduce(0) { $0 + lineCount($1) } }

    func selection(at spot: Spot) -> Selection {
        switch blocks[spot.block] {
        case .figures(let figures): .figure(figures[spot.entry])
        case .tiles(let tiles, let columns): .tile(tiles[spot.line * columns + spot.entry])
        case .table(let id, let rows, let order): .row(table: id, rows[order[spot.line]])
        }
    }

    /// The spot of a selection, or nil if the page does not show it.
    ///
    /// - Parameter hint: the table line at which it was last seen; tried first.
    func spot(of selection: Selection, hint: Int = 0) -> Spot? {
        for (index, block) in blocks.enumerated() {
            switch (block, selection) {
            case (.figures(let figures), .figure(let id)):
                if let entry = figures.firstIndex(of: id) { return Spot(block: index, line: 0, entry: entry) }
            case (.tiles(let tiles, let columns), .tile(let panel)):
                if let tile = tiles.firstIndex(of: panel) {
                    return Spot(block: index, line: tile / columns, entry: tile % columns)
                }
            case (.table(let id, let rows, let order), .row(let table, let row)):
                if id == table, let line = Outline.line(of: row, in: order, of: rows, hint: hint) {
                    return Spot(block: index, line: line, entry: 0)
                }
            default: break
            }
        }
        return nil
    }

    private static func line(of row: RowID, in order: [Int], of rows: TableRows, hint: Int) -> Int? {
        if order.indices.contains(hint), rows.has(row, at: order[hint]) { return hint }
        return order.firstIndex { rows.has(row, at: $0) }
    }

    /// The initial spot: the first row or tile, else the first figure.
    var opening: Spot? {
        let first = blocks.indices.first { index in
            if case .figures = blocks[index] { return false }
            return lineCount(index) > 0
        }
        return first.map { Spot(block: $0, line: 0, entry: 0) } ?? spot(line: 0)
    }
}
