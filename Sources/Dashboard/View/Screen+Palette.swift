import Canvas
import HealthModel
import Localization

/// The palette: the line being typed, and what matches it.
extension Screen {
    mutating func drawPalette(_ palette: Palette, line chosen: Int, in rect: Rect) {
        let box = Screen.box(for: min(18, rect.height), width: min(76, rect.width), in: rect)
        var room = drawBox(box, title: wording.term("overlay.palette"))
        drawPrompt(palette, in: room.takeTop(1))
        let first = max(0, min(chosen - room.height / 2, palette.matches.count - room.height))
        for offset in 0..<min(room.height, palette.matches.count - first) {
            let area = Rect(column: room.column, row: room.row + offset, width: room.width, height: 1)
            drawEntry(palette.entries[palette.matches[first + offset]], in: area, isChosen: first + offset == chosen)
            hit(area, .line(first + offset))
        }
        if palette.matches.isEmpty {
            write(
                Strip(parts: [Strip.Part(StyledLine(wording.term("overlay.noMatch"), Style(.dim, on: .raised)))]),
                at: room.column, row: room.row, width: room.width)
        }
    }

    private mutating func drawPrompt(_ palette: Palette, in area: Rect) {
        let hint = palette.field.isEmpty ? wording.term("palette.hint") : palette.field.text
        var strip = Strip(separator: StyledLine(" ", Style(.text, on: .raised)))
        strip.add(wording.term("palette.prompt"), Style(.key, on: .raised))
        strip.add(hint, Style(palette.field.isEmpty ? .faint : .strong, on: .raised))
        let used = write(strip, at: area.column, row: area.row, width: area.width)
        let typed = palette.field.isEmpty ? used - TextWidth.columns(hint) : used
        draw { $0.cursor = Frame.Position(column: min(area.column + typed, area.endColumn - 1), row: area.row) }
    }

    private mutating func drawEntry(_ entry: Palette.Entry, in area: Rect, isChosen: Bool) {
        var line = StyledLine(entry.name, Style(.text, on: .raised))
        if !entry.context.isEmpty { line.append("  \(entry.context)", Style(.dim, on: .raised)) }
        let keys = keys(of: entry.target)
        let ellipsis = glyphs.ellipsis
        draw { frame in
            frame.write(line, at: area.column, row: area.row, width: area.width, ellipsis: ellipsis)
            frame.write(StyledLine(keys, Style(.key, on: .raised)), endingAt: area.endColumn, row: area.row)
            if isChosen { frame.lay(.selection, under: area) }
        }
    }

    private func keys(of target: Palette.Target) -> String {
        switch target {
        case .action(let action): state.keys.binding(of: action).map { KeySpelling(state).all(of: $0) } ?? ""
        case .panel(let code):
            state.data.panels.firstIndex { $0.code == code }.flatMap { $0 < 10 ? String(($0 + 1) % 10) : nil } ?? ""
        case .unit(let unit): unit.description
        }
    }
}
