import PageMaking
import Canvas
import ExportModel
import HealthModel
import Panels

/// A layer over the page, with its state, text and key handling in one file.
///
/// Actions not handled by a layer are passed on to the page: the language, the theme, the palette.
protocol Layer: Sendable {
    /// The key context while it is on top.
    var context: KeyContext { get }
    /// Its text, line by line, as drawn.
    func text(in state: State) -> LayerText
    mutating func perform(_ action: LayerAction, in state: State) -> LayerOutcome
    func draw(in rect: Rect, on screen: inout Screen)
    /// Returns the same layer in a newly chosen language.
    func reworded(in state: State) -> any Layer
}

extension Layer {
    func reworded(in state: State) -> any Layer { self }
}

/// The actions a layer can handle.
enum LayerAction: Sendable {
    case move(Action.Move)
    /// The wheel of the mouse.
    case roll(Int)
    /// A click on a line.
    case choose(Int)
    case open
    case type(Action.Typing)
    case insert(Unicode.Scalar)
}

/// The result of an action on a layer.
enum LayerOutcome: Sendable {
    case stays
    case closes
    /// Close it and perform a request that needs the page.
    case asks(LayerWish)
}

/// A layer's request to the page.
enum LayerWish: Sendable {
    case action(Action)
    case page(PageID)
    case address(Address)
    case figure(FigureID)
    case comparison(Comparison)
    case format(ExportKind)
    case acknowledgement
}

// MARK: Reading

/// A read-only layer: it scrolls, and Enter closes it or leads on.
protocol ReadingLayer: Layer {
    /// The first line shown.
    var line: Int { get set }
    func open(in state: State) -> LayerOutcome
}

extension ReadingLayer {
    var context: KeyContext { .reading }

    func open(in state: State) -> LayerOutcome { .closes }

    mutating func perform(_ action: LayerAction, in state: State) -> LayerOutcome {
        let last = text(in: state).lines.count - max(1, state.size.height - 5)
        switch action {
        case .move(let move): line = move.line(from: line, last: last, page: state.pageLength)
        case .roll(let lines): line = min(max(0, line + lines), max(0, last))
        case .open: return open(in: state)
        case .choose, .type, .insert: break
        }
        return .stays
    }

    func draw(in rect: Rect, on screen: inout Screen) { screen.draw(text(in: screen.state), in: rect, first: line) }
}

// MARK: Choosing

/// A layer with lines to choose from.
protocol ChoosingLayer: Layer {
    /// The chosen line.
    var line: Int { get set }
    var count: Int { get }
    /// The result of choosing the current line.
    func choice(in state: State) -> LayerOutcome
}

extension ChoosingLayer {
    var context: KeyContext { .choice }

    mutating func perform(_ action: LayerAction, in state: State) -> LayerOutcome {
        switch action {
        case .move(let move): line = move.line(from: line, last: count - 1, page: state.pageLength)
        case .roll(let lines): line = min(max(0, line + lines), max(0, count - 1))
        case .choose(let chosen):
            line = chosen
            return choice(in: state)
        case .open: return choice(in: state)
        case .type, .insert: break
        }
        return .stays
    }

    func draw(in rect: Rect, on screen: inout Screen) { screen.draw(text(in: screen.state), in: rect, chosen: line) }
}

extension Action.Move {
    /// The resulting line, clamped to the existing ones.
    func line(from line: Int, last: Int, page: Int) -> Int {
        let next =
            switch self {
            case .up: line - 1
            case .down: line + 1
            case .pageUp: line - page
            case .pageDown: line + page
            case .first: 0
            case .last: last
            case .left, .right: line
            }
        return min(max(0, next), max(0, last))
    }
}

// MARK: Drawing

extension Screen {
    /// Draws a read-only layer from a line on.
    mutating func draw(_ text: LayerText, in rect: Rect, first line: Int) {
        let room = drawBox(for: text, in: rect)
        let first = min(line, max(0, text.lines.count - room.height))
        draw(text.lines, from: first, in: room, chosen: nil)
    }

    /// Draws a layer to choose from; it scrolls with the chosen line.
    mutating func draw(_ text: LayerText, in rect: Rect, chosen line: Int) {
        let room = drawBox(for: text, in: rect)
        let first = min(max(0, line - room.height + 1), max(0, text.lines.count - room.height))
        draw(text.lines, from: first, in: room, chosen: line)
    }

    private mutating func drawBox(for text: LayerText, in rect: Rect) -> Rect {
        drawBox(Screen.box(for: text.lines.count + 2, width: text.width + 4, in: rect), title: text.title)
    }

    private mutating func draw(_ lines: [StyledLine], from first: Int, in room: Rect, chosen: Int?) {
        for (offset, line) in lines.dropFirst(first).prefix(room.height).enumerated() {
            let area = Rect(column: room.column, row: room.row + offset, width: room.width, height: 1)
            drawLine(line, in: area, isChosen: chosen == first + offset)
            if chosen != nil { hit(area, .line(first + offset)) }
        }
        drawScrollMarks(first: first, shown: room.height, of: lines.count, in: room)
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

    /// Draws a raised, centred box; returns the area for text inside it.
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

    /// A rectangle centred in another one, with the required size or the maximum possible.
    static func box(for rows: Int, width: Int, in rect: Rect) -> Rect {
        let (width, height) = (min(width, rect.width), min(rows, rect.height))
        return Rect(
            column: rect.column + (rect.width - width) / 2, row: rect.row + (rect.height - height) / 2, width: width,
            height: height)
    }
}

extension State {
    /// The number of columns for the text of a layer.
    var layerWidth: Int { max(1, min(96, size.width < 72 ? size.width - 4 : size.width - 12)) }
}
