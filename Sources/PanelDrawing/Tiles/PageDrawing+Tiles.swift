import SafeText
import Canvas
import HealthModel
import PanelContent

extension PageDrawing {
    /// Draws tiles in one to three columns, scrolled by whole rows so that the selected one is visible.
    mutating func drawOverview(in rect: Rect, on frame: inout Frame) {
        var rest = rect
        let isTiny = rect.height < 6
        if !content.notices.isEmpty, !isTiny {
            let row = rest.takeBottom(1).inset(horizontally: 1)
            FindingsDrawing(drawer: drawer, findings: [], notices: content.notices, width: row.width).draw(in: row, on: &frame)
        }
        let columns = tileColumns(rect.width)
        places.tileColumns = columns
        let rows = tileRows(columns)
        let heights = tileHeights(rows, room: rest.height)
        let first = firstTileRow(rows, heights: heights, room: rest.height)
        places.firstRow = first
        places.pageRows = 1
        drawTileRows(Array(zip(rows, heights).dropFirst(first)), columns: columns, in: rest, on: &frame)
        markHiddenTiles(rows, heights: heights, first: first, in: rest, on: &frame)
    }

    /// The height of the whole overview.
    func overviewHeight(width: Int) -> Int {
        let rows = tileRows(tileColumns(width))
        return rows.map(wantedHeight).reduce(0, +) + (content.notices.isEmpty ? 0 : 1)
    }

    private func tileColumns(_ width: Int) -> Int { min(width >= 110 ? 3 : width >= 70 ? 2 : 1, max(1, tiles.count)) }

    private func tileRows(_ columns: Int) -> [[Tile]] {
        stride(from: 0, to: tiles.count, by: columns).map { Array(tiles[$0..<min($0 + columns, tiles.count)]) }
    }

    private func wantedHeight(_ row: [Tile]) -> Int { row.map { drawing(of: $0).wantedHeight }.max() ?? 0 }

    private func drawing(of tile: Tile) -> TileDrawing {
        TileDrawing(drawer: drawer, tile: tile, isSelected: tile.panel == view.selectedTile, fresh: view.fresh)
    }

    /// Heights based on the tiles' preferences: squeezed if that fits them all, stretched if there is space left.
    private func tileHeights(_ rows: [[Tile]], room: Int) -> [Int] {
        var heights = rows.map(wantedHeight)
        let least = 5
        while heights.reduce(0, +) > room, heights.count * least <= room, let most = heights.max(), most > least,
            let index = heights.lastIndex(of: most)
        {
            heights[index] -= 1
        }
        let spare = room - heights.reduce(0, +)
        if spare > 0, !heights.isEmpty { for index in heights.indices { heights[index] += min(2, spare / heights.count) } }
        return heights.map { min($0, max(1, room)) }
    }

    private func firstTileRow(_ rows: [[Tile]], heights: [Int], room: Int) -> Int {
        var first = 0
        guard let selected = rows.firstIndex(where: { $0.contains { $0.panel == view.selectedTile } }) else {
            return min(max(0, view.firstRow), max(0, rows.count - 1))
        }
        while first < selected, heights[first...selected].reduce(0, +) > room { first += 1 }
        return first
    }

    private mutating func drawTileRows(
        _ rows: [([Tile], Int)], columns: Int, in rect: Rect, on frame: inout Frame
    ) {
        var rest = rect
        for (tiles, height) in rows {
            // A row that fits only in part is drawn if its headline figures are readable.
            guard rest.height >= min(height, 3) else { return }
            let row = rest.takeTop(height)
            for (tile, area) in zip(tiles, row.columns(columns)) {
                drawing(of: tile).draw(in: area, on: &frame)
                places.tiles.append(PanelAreas.TilePlace(rect: area, panel: tile.panel))
            }
        }
    }

    /// Shows in the lower right how many tiles are off screen.
    private func markHiddenTiles(_ rows: [[Tile]], heights: [Int], first: Int, in rect: Rect, on frame: inout Frame) {
        let hidden = tiles.count - places.tiles.count
        guard hidden > 0, rect.height >= 3 else { return }
        let text = " \(drawer.glyphs.mark.up)\(drawer.glyphs.mark.down) +\(hidden) "
        guard TextWidth.columns(text) + 4 <= rect.width else { return }
        frame.write(text, endingAt: rect.endColumn - 2, row: rect.endRow - 1, style: Style(.accent))
    }
}
