import SafeText
import PageMaking
import Canvas
import HealthModel
import Localization

/// The palette: every action, panel, unit and figure, found by parts of its name.
struct PaletteLayer: Layer {
    private(set) var palette: Palette
    private(set) var line = 0

    init(_ state: State) {
        let own = state.data.panels.first { $0.code == state.navigation.pageID.panel }?.dataSet
        let dataSets = state.provider.intake.metadata.dataSets
        palette = Palette(
            keys: state.keys, panels: state.data.panels, orgUnits: state.data.orgUnits,
            dataSets: dataSets.filter { $0.code == own } + dataSets.filter { $0.code != own }, wording: state.wording)
    }

    var context: KeyContext { .palette }

    func reworded(in state: State) -> any Layer { PaletteLayer(state) }

    mutating func perform(_ action: LayerAction, in state: State) -> LayerOutcome {
        let last = palette.count - 1
        switch action {
        case .move(let move): line = move.line(from: line, last: last, page: state.pageLength)
        case .roll(let lines): line = min(max(0, line + lines), max(0, last))
        case .choose(let chosen):
            line = chosen
            return choice(in: state)
        case .open, .type(.accept): return choice(in: state)
        case .type(.cancel): return .closes
        case .type(.erase): edit { $0.erase() }
        case .type(.clear): edit { $0.clear() }
        case .insert(let scalar): edit { $0.insert(scalar) }
        }
        return .stays
    }

    private mutating func edit(_ change: (inout TextField) -> Void) {
        change(&palette.field)
        palette.match()
        line = 0
    }

    private func choice(in state: State) -> LayerOutcome {
        guard let entry = palette.entry(line: line) else { return .stays }
        switch entry.target {
        case .action(let action): return .asks(.action(action))
        case .panel(let code): return .asks(.page(PageID(panel: code, unit: state.navigation.pageID.unit)))
        case .unit(let unit): return .asks(.page(PageID(panel: state.navigation.pageID.panel, unit: unit)))
        case .address(let address): return .asks(.address(address))
        case .figure(let measure): return .asks(.figure(FigureID(measure, orgUnit: state.navigation.pageID.unit)))
        }
    }

    /// The names of the matches, as drawn.
    func text(in state: State) -> LayerText {
        var text = LayerText(state.wording.term("overlay.palette"), width: state.layerWidth, state: state)
        for entry in (0..<palette.count).compactMap(palette.entry) { text.add(StyledLine(entry.name, Style(.text, on: .raised))) }
        return text
    }

    func draw(in rect: Rect, on screen: inout Screen) { screen.drawPalette(palette, line: line, in: rect) }
}

extension Screen {
    fileprivate mutating func drawPalette(_ palette: Palette, line chosen: Int, in rect: Rect) {
        let box = Screen.box(for: min(18, rect.height), width: min(76, rect.width), in: rect)
        var room = drawBox(box, title: wording.term("overlay.palette"))
        drawPrompt(palette, in: room.takeTop(1))
        let first = max(0, min(chosen - room.height / 2, palette.count - room.height))
        for offset in 0..<min(room.height, palette.count - first) {
            guard let entry = palette.entry(line: first + offset) else { break }
            let area = Rect(column: room.column, row: room.row + offset, width: room.width, height: 1)
            drawEntry(entry, in: area, isChosen: first + offset == chosen)
            hit(area, .line(first + offset))
        }
        if palette.count == 0 {
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
        case .address, .figure: ""
        }
    }
}
