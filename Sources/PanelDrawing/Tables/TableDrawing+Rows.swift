import Arrangement
import SafeText
import Canvas
import HealthModel
import Localization
import PanelContent

extension TableDrawing {
    /// Draws a range of the order and returns the rows' positions.
    func drawRows(_ shown: Range<Int>, _ plan: ColumnPlan, in rect: Rect, on frame: inout Frame) -> [PanelAreas.Row] {
        zip(shown, rect.row..<rect.endRow).map { position, line in
            let id = table.rows[order[position]]
            let area = Rect(column: rect.column, row: line, width: max(0, rect.width - 1), height: 1)
            drawRow(order[position], id, plan, in: area, on: &frame)
            return PanelAreas.Row(rect: area, id: id, position: position)
        }
    }

    private func drawRow(_ row: Int, _ id: RowID, _ plan: ColumnPlan, in area: Rect, on frame: inout Frame) {
        var column = area.column + TableDrawing.gutter
        let isSelected = id == view.selectedRow
        if isSelected {
            frame.put(drawer.glyphs.mark.selected, at: area.column, row: area.row, style: Style(.accent, on: .base, .bold))
            frame.cursor = Frame.Position(column: area.column, row: area.row)
        }
        if choice.marked.contains(id) {
            frame.put(drawer.glyphs.mark.live, at: area.column + 1, row: area.row, style: Style(.accent))
        }
        for place in plan.places {
            let room = Rect(column: column, row: area.row, width: place.width, height: 1).intersection(area)
            let cell = place.measure.column.cell(row)
            drawer.draw(cell, place.measure, in: room, isName: place.measure.index == 0, on: &frame)
            markFresh(id, place, in: room, on: &frame)
            column += place.width + plan.gap
        }
        if isSelected { frame.lay(.selection, under: area) }
        if !view.search.isEmpty { markMatches(row, plan, in: area, on: &frame) }
    }

    /// Marks a fresh figure with its own paper, and an underline for terminals without colour.
    private func markFresh(_ id: RowID, _ place: ColumnPlan.Slot, in room: Rect, on frame: inout Frame) {
        guard !view.fresh.isEmpty, view.fresh.contains(place.measure.column.id.subject(in: id)) else { return }
        let value = place.measure.isBar ? Rect(column: room.column, row: room.row, width: place.measure.figure, height: 1) : room
        frame.lay(.fresh, under: value, adding: .underline)
    }

    private func markMatches(_ row: Int, _ plan: ColumnPlan, in area: Rect, on frame: inout Frame) {
        let query = SearchFolding.fold(view.search)
        var column = area.column + TableDrawing.gutter
        for place in plan.places {
            if !place.measure.isFigure {
                let text = drawer.cellText.text(place.measure.column.cell(row))
                let offset = place.measure.column.kind == .status ? 2 : 0
                for range in SearchFolding.ranges(of: query, in: text) {
                    let start = TextWidth.columns(text[..<range.lowerBound]) + offset
                    let width = min(TextWidth.columns(text[range]), place.width - start)
                    frame.lay(.match, under: Rect(column: column + start, row: area.row, width: width, height: 1), adding: .bold)
                }
            }
            column += place.width + plan.gap
        }
    }
}

extension PanelDrawer {
    /// Draws a cell into its area: names left-aligned, figures right-aligned, bars after their figures.
    func draw(_ cell: Cell, _ measure: ColumnMeasure, in room: Rect, isName: Bool, on frame: inout Frame) {
        guard !room.isEmpty else { return }
        switch cell {
        case .empty: break
        case .trend(let points):
            let line = Sparkline(points.map(\.value))
            frame.draw(line, at: room.column, row: room.row, width: min(room.width, line.columns(glyphs: glyphs)), glyphs: glyphs)
        case .status(let status): write(state(cell, status.judgement), measure, in: room, on: &frame)
        case .daysLeft(_, let judgement): write(state(cell, judgement), measure, in: room, on: &frame)
        case .change(let change):
            var line = line(change)
            if let suffix = suffix(cell, measure.column) { line.append(suffix, Style(.caution)) }
            write(line, measure, in: room, on: &frame)
        case .missing(let missing): write(StyledLine(wording.missing(missing), Style(.dim)), measure, in: room, on: &frame)
        case .reading(let reading, let judgement):
            draw(reading, judgement, measure, suffix: suffix(cell, measure.column), in: room, on: &frame)
        case .text, .message: write(StyledLine(cellText.text(cell), Style(.text)), measure, in: room, on: &frame)
        case .day: write(StyledLine(cellText.text(cell)), measure, in: room, on: &frame)
        }
    }

    /// A sign and a word in the judgement's ink; the sign's column is reserved even without one.
    private func state(_ cell: Cell, _ judgement: Judgement) -> StyledLine {
        let text = cellText.text(cell)
        guard let mark = mark(judgement) else { return StyledLine(text) }
        return signed(mark, text, ink(judgement))
    }

    private func write(_ line: StyledLine, _ measure: ColumnMeasure, in room: Rect, on frame: inout Frame) {
        if measure.isFigure {
            let end = measure.isBar ? min(room.endColumn, room.column + measure.value) : room.endColumn
            frame.write(line, endingAt: end, row: room.row, width: max(0, end - room.column), ellipsis: glyphs.ellipsis)
        } else {
            frame.write(line, at: room.column, row: room.row, width: room.width, ellipsis: glyphs.ellipsis)
        }
    }

    /// - Parameter suffix: the period, where it is not that of the column.
    private func draw(
        _ reading: Reading, _ judgement: Judgement, _ measure: ColumnMeasure, suffix: String?, in room: Rect, on frame: inout Frame
    ) {
        let isMissing = reading.number == nil
        let isJudged = judgement == .caution || judgement == .bad
        let style = Style(isMissing ? .dim : isJudged ? ink(judgement) : .text)
        guard measure.isFigure else {
            frame.write(
                cellText.reading(reading), at: room.column, row: room.row, style: style, width: room.width, ellipsis: glyphs.ellipsis)
            return
        }
        let signs = measure.hasMark ? 2 : 0
        let end = measure.isBar ? room.column + measure.value : room.endColumn - signs
        var line = StyledLine(cellText.reading(reading), style)
        if let suffix { line.append(suffix, Style(.caution)) }
        frame.write(
            line, endingAt: min(end, room.endColumn), row: room.row, width: max(0, min(end, room.endColumn) - room.column),
            ellipsis: glyphs.ellipsis)
        if isJudged, let mark = mark(judgement), end + 1 < room.endColumn { frame.put(mark, at: end + 1, row: room.row, style: style) }
        drawBar(reading, measure, after: end + signs + 1, in: room, on: &frame)
    }

    private func drawBar(_ reading: Reading, _ measure: ColumnMeasure, after start: Int, in room: Rect, on frame: inout Frame) {
        guard case .bar(let maximum) = measure.column.kind, maximum > 0, let value = reading.number?.double else { return }
        let bar = Bar(value / maximum, target: measure.column.target.map { $0 / maximum })
        let width = room.endColumn - start
        if width >= 3 { frame.draw(bar, at: start, row: room.row, width: width, glyphs: glyphs) }
    }
}
