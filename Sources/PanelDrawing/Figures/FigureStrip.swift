import Canvas
import HealthModel
import PanelContent

/// The headline figures in as many rows as needed.
struct FigureStrip {
    /// A figure with its position.
    struct Block {
        var lines: FigureLines
        var width: Int
    }

    let drawer: PanelDrawer
    let rows: [[Block]]
    /// Recently changed figures.
    let fresh: Set<CellSubject>
    let selected: HeadlineID?
    private static let gap = 4

    init(drawer: PanelDrawer, figures: [Figure], fresh: Set<CellSubject> = [], selected: HeadlineID? = nil, width: Int) {
        self.drawer = drawer
        self.fresh = fresh
        self.selected = selected
        let lines = figures.map { FigureLines(drawer: drawer, figure: $0) }
        // Blocks are narrowed if that fits all figures into one row.
        let arranged = [34, 26, 20].map { FigureStrip.arrange(lines, width: width, limit: $0) }
        rows = arranged.first { $0.count <= 1 } ?? arranged[0]
    }

    /// Fills rows from the left with figures of their natural width.
    private static func arrange(_ figures: [FigureLines], width: Int, limit: Int) -> [[Block]] {
        var rows: [[Block]] = []
        var room = 0
        for figure in figures {
            let wanted = min(natural(figure, limit: limit), max(1, width))
            if rows.isEmpty || room < wanted + gap {
                rows.append([])
                room = width + gap
            }
            rows[rows.count - 1].append(Block(lines: figure, width: wanted))
            room -= wanted + gap
        }
        return rows.map { spread($0, width: width) }
    }

    /// The preferred width: the whole value, and the name and details up to a limit.
    private static func natural(_ figure: FigureLines, limit: Int) -> Int {
        let texts = ([figure.name] + figure.details(width: limit)).map(\.columns)
        let value = figure.value.columns
        return max(value, min(limit, texts.max() ?? 0), figure.bar == nil ? 12 : 20)
    }

    /// Distributes the remaining width of a row, so that the figures form even columns.
    private static func spread(_ row: [Block], width: Int) -> [Block] {
        let used = row.reduce(0) { $0 + $1.width } + gap * (row.count - 1)
        let extra = min(6, max(0, width - used) / max(1, row.count))
        return row.map { Block(lines: $0.lines, width: $0.width + extra) }
    }

    /// The lines needed by the rows: value, name, bar and up to four details each.
    func fullHeight() -> Int {
        rows.map { FigureStrip.height(of: $0) }.reduce(0, +) + max(0, rows.count - 1)
    }

    private static func height(of row: [Block]) -> Int {
        1 + nameRows(row) + (row.map { ($0.lines.bar == nil ? 0 : 1) + $0.lines.details(width: $0.width).count }.max() ?? 0)
    }

    /// Names in a row take the same number of lines, so that what follows is aligned.
    private static func nameRows(_ row: [Block]) -> Int { row.map { $0.lines.nameLines(width: $0.width).count }.max() ?? 1 }

    /// Draws as many rows of figures as fit; the last line counts the figures left out.
    func draw(in rect: Rect, on frame: inout Frame) -> [PanelAreas.FigurePlace] {
        var rest = rect
        var places: [PanelAreas.FigurePlace] = []
        var hidden = rows.reduce(0) { $0 + $1.count }
        for (index, row) in rows.enumerated() where rest.height > 0 {
            // Later rows of figures are only drawn if their names fit.
            if index > 0, rest.height < 2 { break }
            let area = rest.takeTop(rows.count == 1 ? rest.height : min(rest.height, FigureStrip.height(of: row)))
            places += draw(row, in: area, on: &frame)
            hidden -= row.count
            _ = rest.takeTop(1)
        }
        if hidden > 0 {
            frame.write("+\(hidden)", endingAt: rect.endColumn, row: rect.row, style: Style(.dim))
        }
        return places
    }

    private func draw(_ row: [Block], in rect: Rect, on frame: inout Frame) -> [PanelAreas.FigurePlace] {
        var column = rect.column
        let nameRows = rect.height >= 4 ? FigureStrip.nameRows(row) : 1
        return row.map { block in
            let area = Rect(column: column, row: rect.row, width: block.width, height: rect.height).intersection(rect)
            draw(block, nameRows: nameRows, in: area, on: &frame)
            if block.lines.figure.id == selected { markSelected(area, on: &frame) }
            column += block.width + FigureStrip.gap
            return PanelAreas.FigurePlace(rect: area, figure: block.lines.figure.id)
        }
    }

    private func draw(_ block: Block, nameRows: Int, in rect: Rect, on frame: inout Frame) {
        guard !rect.isEmpty else { return }
        let ellipsis = drawer.glyphs.ellipsis
        var rest = rect
        let top = rest.takeTop(1)
        let used = frame.write(block.lines.value, at: top.column, row: top.row, width: top.width, ellipsis: ellipsis)
        if fresh.contains(block.lines.figure.id.subject) {
            let value = Rect(column: top.column, row: top.row, width: min(used, block.lines.value.columns), height: 1)
            frame.lay(.fresh, under: value, adding: .underline)
        }
        drawTrend(of: block.lines.figure, after: used, in: top, on: &frame)
        let names = rest.takeTop(nameRows)
        let lines = nameRows > 1 ? block.lines.nameLines(width: names.width) : [block.lines.name]
        for (line, row) in zip(lines, names.row..<names.endRow) {
            frame.write(line, at: names.column, row: row, width: names.width, ellipsis: ellipsis)
        }
        if let bar = block.lines.bar, rest.height > 0 {
            let line = rest.takeTop(1)
            frame.draw(bar, at: line.column, row: line.row, width: min(line.width, 28), glyphs: drawer.glyphs)
        }
        for detail in block.lines.details(width: rect.width) where rest.height > 0 {
            let line = rest.takeTop(1)
            frame.write(detail, at: line.column, row: line.row, width: line.width, ellipsis: ellipsis)
        }
    }

    /// Marks the value and name with the selection's paper, and an underline for terminals without colour.
    private func markSelected(_ area: Rect, on frame: inout Frame) {
        frame.lay(.selection, under: Rect(column: area.column, row: area.row, width: area.width, height: 1), adding: .underline)
        frame.lay(.selection, under: Rect(column: area.column, row: area.row + 1, width: area.width, height: min(1, area.height - 1)))
        frame.cursor = Frame.Position(column: area.column, row: area.row)
    }

    private func drawTrend(of figure: Figure, after used: Int, in line: Rect, on frame: inout Frame) {
        let trend = Sparkline(figure.trend.map(\.value))
        let width = min(trend.columns(glyphs: drawer.glyphs), 12, line.width - used - 2)
        guard figure.trend.count > 1, width >= 3 else { return }
        frame.draw(trend, at: line.column + used + 2, row: line.row, width: width, glyphs: drawer.glyphs)
    }
}
