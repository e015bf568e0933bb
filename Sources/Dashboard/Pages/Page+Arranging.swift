import Arrangement
import Localization
import PanelContent

extension Page {
    /// Filters and sorts the tables, runs the search, and builds the outline.
    ///
    /// - Parameter reusing: whether the rows' texts are unchanged and need not be built again.
    mutating func arrange(_ memory: PageMemory, wording: Wording, tileColumns: Int, reusing: Bool) {
        for table in tables {
            let earlier = reusing ? rowOrders[table.id] : nil
            rowOrders[table.id] = RowOrder(
                table: table, choice: memory.choices[table.id] ?? TableChoice(), wording: wording, reusing: earlier)
        }
        search(memory.search, wording: wording)
        outline(tileColumns: tileColumns)
    }

    mutating func search(_ text: String, wording: Wording) {
        matches = [:]
        guard !text.isEmpty else { return }
        for table in tables {
            let found = RowOrder(table: table, choice: TableChoice(filter: text), wording: wording, reusing: rowOrders[table.id])
            matches[table.id] = Set(found.order)
        }
    }

    mutating func outline(tileColumns: Int) {
        outline.blocks = content.figures.isEmpty ? [] : [.figures(content.figures.map(\.id))]
        for section in content.sections {
            switch section {
            case .table(let table):
                let order = rowOrders[table.id]?.order ?? []
                outline.blocks.append(.table(id: table.id, rows: table.rows, order: order))
            case .tiles(let tiles): outline.blocks.append(.tiles(tiles.map(\.panel), columns: max(1, tileColumns)))
            case .chart: break
            }
        }
    }

    /// The number of visible rows that match the search.
    var matchCount: Int {
        matches.reduce(0) { sum, found in
            sum + (rowOrders[found.key]?.order.count { found.value.contains($0) } ?? 0)
        }
    }

    /// The next line of the page with a row matching the search, wrapping around at the ends.
    ///
    /// - Parameter step: 1 for down, −1 for up.
    func nextMatch(from line: Int, step: Int) -> Int? {
        let count = outline.lineCount
        guard count > 0, !matches.isEmpty else { return nil }
        for distance in 0..<count {
            let candidate = ((line + step * distance) % count + count) % count
            guard let spot = outline.spot(line: candidate), case .table(let id, _, let order) = outline.blocks[spot.block]
            else { continue }
            if matches[id]?.contains(order[spot.line]) == true { return candidate }
        }
        return nil
    }
}
