import Canvas
import Exporters
import HealthModel
import Localization
import Panels

/// What lies over the page, in a frame of its own.
extension Screen {
    mutating func drawOverlay(in rect: Rect) {
        guard let overlay = state.overlay else { return }
        if case .palette(let palette) = overlay.kind { return drawPalette(palette, line: overlay.line, in: rect) }
        guard let text = state.overlayText else { return }
        let room = drawBox(Screen.box(for: text.lines.count + 2, width: text.width + 4, in: rect), title: text.title)
        let isChoice = overlay.context == .choice
        // A list to choose from scrolls with what is chosen.
        let last = max(0, text.lines.count - room.height)
        let first = min(isChoice ? max(0, overlay.line - room.height + 1) : overlay.line, last)
        for (offset, line) in text.lines.dropFirst(first).prefix(room.height).enumerated() {
            let area = Rect(column: room.column, row: room.row + offset, width: room.width, height: 1)
            drawLine(line, in: area, isChosen: isChoice && first + offset == overlay.line)
            if isChoice { hit(area, .line(first + offset)) }
        }
        drawScrollMarks(first: first, shown: room.height, of: text.lines.count, in: room)
    }

    private mutating func drawLine(_ line: StyledLine, in area: Rect, isChosen: Bool) {
        let ellipsis = glyphs.ellipsis
        draw { frame in
            frame.write(line, at: area.column, row: area.row, width: area.width, ellipsis: ellipsis)
            guard isChosen else { return }
            frame.lay(.selection, under: area)
            frame.cursor = Frame.Position(column: area.column, row: area.row)
        }
    }

    /// A raised box in the middle; returns the room for text inside it.
    mutating func drawBox(_ rect: Rect, title: String) -> Rect {
        let glyphs = glyphs
        var room = rect
        takeHits(for: rect)
        draw { frame in
            frame.fill(rect, style: Style(.text, on: .raised))
            room = frame.box(
                rect, title: StyledLine(title, Style(.strong, on: .raised)), style: Style(.faint, on: .raised), glyphs: glyphs)
        }
        return room.inset(horizontally: 1)
    }

    private mutating func drawScrollMarks(first: Int, shown: Int, of count: Int, in room: Rect) {
        let marks = glyphs.mark
        draw { frame in
            if first > 0 { frame.put(marks.up, at: room.endColumn, row: room.row, style: Style(.key, on: .raised)) }
            if first + shown < count {
                frame.put(marks.down, at: room.endColumn, row: room.endRow - 1, style: Style(.key, on: .raised))
            }
        }
    }

    /// A rectangle in the middle of another one, as high and wide as it needs to be and can be.
    static func box(for rows: Int, width: Int, in rect: Rect) -> Rect {
        let (width, height) = (min(width, rect.width), min(rows, rect.height))
        return Rect(
            column: rect.column + (rect.width - width) / 2, row: rect.row + (rect.height - height) / 2, width: width,
            height: height)
    }
}

extension State {
    /// Columns for the text of an overlay.
    var overlayWidth: Int { max(1, min(96, size.width < 72 ? size.width - 4 : size.width - 12)) }

    /// The words of the overlay; nil without one, or for the palette, which draws itself.
    var overlayText: OverlayText? {
        let width = overlayWidth
        switch overlay?.kind {
        case .help(let context): return .help(for: context, width: width, state: self)
        case .findings: return .findings(width: width, state: self)
        case .detail(let detail): return .detail(detail, width: width, state: self)
        case .record(let table, let row): return .record(row, of: table, width: width, state: self)
        case .comparison: return .comparison(width: min(width, 40), state: self)
        case .changes: return .changes(width: width, state: self)
        case .formats: return .formats(width: min(width, 64), state: self)
        case .palette, nil: return nil
        }
    }

    /// The last line that scrolling or choosing can reach.
    var lastOverlayLine: Int {
        switch overlay?.kind {
        case .palette(let palette): palette.matches.count - 1
        case .comparison: Comparison.allCases.count - 1
        case .formats: ExportFormats.all.count - 1
        default: (overlayText?.lines.count ?? 0) - max(1, size.height - 5)
        }
    }
}
