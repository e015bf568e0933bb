import SafeText
import Canvas
import HealthModel
import PanelContent

extension TableDrawing {
    /// Draws the table's name and filter on the left, the position of the selection and what is hidden on the right.
    func drawTitle(in line: Rect, shown: Range<Int>, hidden: Int, on frame: inout Frame) {
        guard !line.isEmpty else { return }
        let right = position(shown: shown, hidden: hidden)
        let width = line.width - TableDrawing.gutter - right.columns - 2
        frame.write(right, endingAt: line.endColumn - 1, row: line.row, width: line.width, ellipsis: drawer.glyphs.ellipsis)
        var title = StyledLine(drawer.wording.text(table.title), Style(.accent))
        if !choice.filter.isEmpty {
            title.add(StyledLine("\(drawer.term("table.filter")): \(choice.filter)", Style(.accent, .underline)))
        }
        frame.write(title, at: line.column + TableDrawing.gutter, row: line.row, width: width, ellipsis: drawer.glyphs.ellipsis)
    }

    /// `3/11`, or the range of visible rows, or the total.
    private func position(shown: Range<Int>, hidden: Int) -> StyledLine {
        var line = StyledLine()
        if hidden > 0 {
            line.append(drawer.term("table.moreColumns", .number(.integer(Int64(hidden)))), Style(.dim))
        }
        if order.isEmpty { return line }
        let selected = view.selectedRow.flatMap { rowOrder.position(of: $0, in: table, hint: view.selectedPosition) }
        let isScrolled = shown.count < order.count
        let total = drawer.wording.number(.integer(Int64(order.count)))
        if let selected {
            line.add(StyledLine("\(drawer.wording.number(.integer(Int64(selected + 1))))/\(total)", Style(.dim)))
        } else if isScrolled {
            line.add(StyledLine("\(shown.lowerBound + 1)–\(shown.upperBound)/\(total)", Style(.dim)))
        }
        return line
    }

    /// Draws the header row with sort direction and selected column, and returns the headers' positions.
    func drawHead(_ plan: ColumnPlan, in rect: Rect, on frame: inout Frame) -> [PanelAreas.Head] {
        var column = rect.column + TableDrawing.gutter
        var heads: [PanelAreas.Head] = []
        for place in plan.places {
            drawHead(place, of: plan, at: column, in: rect, on: &frame)
            let area = Rect(column: column, row: rect.row, width: place.width, height: rect.height)
            heads.append(PanelAreas.Head(rect: area, column: place.measure.column.id))
            column += place.width + plan.gap
        }
        return heads
    }

    private func drawHead(_ place: ColumnPlan.Slot, of plan: ColumnPlan, at column: Int, in rect: Rect, on frame: inout Frame) {
        guard !rect.isEmpty else { return }
        let isSelected = place.measure.column.id == view.selectedColumn
        let style = isSelected ? Style(.accent, .underline) : Style(.dim)
        let arrow = sortArrow(place.measure.column.id)
        let ellipsis = drawer.glyphs.ellipsis
        let hasPeriods = plan.places.contains { $0.measure.period != nil } && rect.height > 1
        let names = Rect(column: rect.column, row: rect.row, width: rect.width, height: rect.height - (hasPeriods ? 1 : 0))
        if hasPeriods { drawPeriod(place, at: column, row: rect.endRow - 1, on: &frame) }
        let lines = headLines(place, limit: names.height)
        let end = headEnd(place, at: column)
        for (index, line) in lines.enumerated() {
            // Headers are aligned at the bottom, directly above the rows.
            let row = names.endRow - lines.count + index
            if place.measure.isFigure {
                frame.write(line, endingAt: end, row: row, style: style)
            } else {
                frame.write(line, at: column, row: row, style: style, width: place.width, ellipsis: ellipsis)
            }
        }
        guard let arrow else { return }
        let after = place.measure.isFigure ? end : column + min(place.width, TextWidth.columns(lines.last ?? ""))
        frame.put(arrow, at: after, row: names.endRow - 1, style: Style(.accent))
    }

    /// Draws what the column's figures are about, if that is not the page's period.
    private func drawPeriod(_ place: ColumnPlan.Slot, at column: Int, row: Int, on frame: inout Frame) {
        guard let period = place.measure.period else { return }
        let end = place.measure.isBar ? column + max(place.measure.value, TextWidth.columns(period)) : column + place.width
        frame.write(StyledLine(period, Style(.caution)), endingAt: end, row: row, width: place.width, ellipsis: drawer.glyphs.ellipsis)
    }

    /// The end of a header: figure headers end with their values, but wide ones may extend over the bar.
    private func headEnd(_ place: ColumnPlan.Slot, at column: Int) -> Int {
        guard place.measure.isBar else { return column + place.width }
        return column + max(place.measure.value, min(place.width, TextWidth.columns(longestLine(of: place))))
    }

    private func longestLine(of place: ColumnPlan.Slot) -> String {
        headLines(place, limit: 2).max { TextWidth.columns($0) < TextWidth.columns($1) } ?? ""
    }

    /// The header in one or two lines; words wider than the column are truncated rather than broken.
    func headLines(_ place: ColumnPlan.Slot, limit: Int) -> [String] {
        let ellipsis = drawer.glyphs.ellipsis
        let words = place.measure.head.split(separator: " ").map {
            TextWidth.truncate(String($0), to: place.width, ellipsis: ellipsis)
        }
        return TextWrap.lines(words.joined(separator: " "), width: place.width, limit: limit, ellipsis: ellipsis)
    }

    private func sortArrow(_ column: ColumnID) -> Unicode.Scalar? {
        guard let sort = choice.sort ?? table.defaultSort, sort.column == column else { return nil }
        return sort.isDescending ? drawer.glyphs.mark.descending : drawer.glyphs.mark.ascending
    }
}

extension ColumnMeasure {
    /// Whether values are right-aligned.
    var isFigure: Bool {
        switch column.kind {
        case .number, .bar, .date: true
        case .text, .status, .trend: false
        }
    }
}
