import Arrangement
import SafeText
import Canvas
import HealthModel
import Localization
import PanelContent

/// Draws one page: a frame, the headline figures, and below them tables, charts and findings.
struct PageDrawing {
    let drawer: PanelDrawer
    let content: PanelContent
    let tables: [TableDrawing]
    let charts: [ChartDrawing]
    let tiles: [Tile]
    let view: PanelView
    var places = PanelAreas()

    /// The minimum width for charts and findings next to the table.
    static let wide = 108

    init(drawer: PanelDrawer, content: PanelContent, view: PanelView, rowOrders: [String: RowOrder]) {
        self.drawer = drawer
        self.content = content
        self.view = view
        var tables: [TableDrawing] = []
        var charts: [ChartDrawing] = []
        var tiles: [Tile] = []
        for section in content.sections {
            switch section {
            case .table(let table):
                let isChosen = view.table.map { $0 == table.id } ?? tables.isEmpty
                tables.append(
                    TableDrawing(
                        drawer: drawer, table: table, view: isChosen ? view : view.withoutSelection, rowOrder: rowOrders[table.id]))
            case .chart(let chart): charts.append(ChartDrawing(drawer: drawer, chart: chart))
            case .tiles(let some): tiles += some
            }
        }
        (self.tables, self.charts, self.tiles) = (tables, charts, tiles)
    }

    func findings(width: Int) -> FindingsDrawing {
        FindingsDrawing(
            drawer: drawer, findings: content.findings, notices: content.notices, width: width,
            saysNone: isAboutUnit && !content.isPending && !content.isDraft)
    }

    /// A page not about a unit has no health figures that could contradict each other.
    private var isAboutUnit: Bool { !content.path.isEmpty }

    /// Whether charts or findings are placed next to the tables.
    private func hasSide(_ width: Int) -> Bool {
        width >= PageDrawing.wide && (isAboutUnit || hasFindings || !charts.isEmpty)
    }

    private var hasFindings: Bool { !content.findings.isEmpty || !content.notices.isEmpty }

    // MARK: Drawing

    mutating func draw(in rect: Rect, on frame: inout Frame) {
        if !tiles.isEmpty { return drawOverview(in: rect, on: &frame) }
        if rect.width < 24 || rect.height < 5 { return drawTiny(in: rect, on: &frame) }
        let inside = frame.box(
            rect, title: title(width: rect.width), note: note(width: rect.width), footer: footer(of: rect), glyphs: drawer.glyphs
        ).inset(horizontally: rect.width >= 40 ? 1 : 0)
        if content.isEmpty {
            drawEmpty(in: inside, on: &frame)
        } else if hasSide(rect.width) {
            drawWide(in: inside, on: &frame)
        } else {
            drawNarrow(in: inside, on: &frame)
        }
    }

    /// The height of the whole page.
    func fullHeight(width: Int) -> Int {
        if !tiles.isEmpty { return overviewHeight(width: width) }
        let inner = width - (width >= 40 ? 4 : 2)
        if content.isEmpty { return 3 + (hasFindings ? findings(width: inner).fullHeight : 0) }
        return 2 + (hasSide(width) ? wideHeight(inner) : narrowHeight(inner))
    }

    /// Draws a page without figures: a message, and whatever else is known.
    private func drawEmpty(in rect: Rect, on frame: inout Frame) {
        var rest = rect
        let line = rest.takeTop(1)
        let word = drawer.term(content.isPending ? "page.pending" : "status.none")
        frame.write(word, at: line.column, row: line.row, style: Style(.dim), width: line.width)
        if hasFindings { findings(width: rest.width).draw(in: rest, on: &frame) }
    }

    // MARK: Title

    /// The panel and its unit, preceded by the label of synthetic data, so that it is never cut off.
    ///
    /// - Parameter width: that of the page; where it is short, the panel's name gives way to the unit and to the time.
    private func title(width: Int = .max) -> StyledLine {
        var lead = StyledLine()
        if content.isSynthetic {
            lead.append(drawer.signed(drawer.glyphs.mark.synthetic, drawer.term("status.synthetic.short"), .synthetic))
            lead.append("  ")
        }
        var tail = StyledLine()
        if let unit = content.path.last {
            tail.append(" \(drawer.glyphs.mark.separator) ", Style(.faint))
            tail.append(drawer.wording.text(unit.shortName))
        }
        let name = StyledLine(drawer.wording.text(content.title), Style(.strong))
        // The last variant has no age any more.
        let time = (timing.variants.dropLast().last ?? timing.fitting(0)).columns + PageDrawing.frameColumns
        let room = width == .max ? name.columns : max(6, width - lead.columns - tail.columns - time)
        lead.append(name.truncated(to: min(name.columns, room), ellipsis: drawer.glyphs.ellipsis))
        lead.append(tail)
        return lead
    }

    private var timing: TimingNote { TimingNote(drawer: drawer, timing: content.timing) }

    /// What a frame takes of its top line beside the title and the note.
    private static let frameColumns = 9

    private func note(width: Int) -> StyledLine {
        if content.isPending { return StyledLine(drawer.term("page.pending"), Style(.dim)) }
        let least = timing.variants.dropLast().last?.columns ?? 0
        return timing.fitting(max(least, width - title(width: width).columns - PageDrawing.frameColumns))
    }

    /// The first source, and the number of others.
    private func footer(of rect: Rect) -> StyledLine {
        let width = rect.width
        let areListed = sourcesHeight > 0 && rect.height >= fullHeight(width: width)
        guard let first = content.sources.first, width >= 40, !areListed else { return StyledLine() }
        let more = content.sources.count > 1 ? " +\(content.sources.count - 1)" : ""
        let text = "\(drawer.term("figure.source")): \(drawer.text(first))"
        return StyledLine(TextWidth.truncate(text, to: width - 8 - more.count, ellipsis: drawer.glyphs.ellipsis) + more, Style(.dim))
    }

    // MARK: Tiny

    /// Draws the title, the figures and the most severe finding without a frame, a line each, as far as they fit.
    private func drawTiny(in rect: Rect, on frame: inout Frame) {
        var lines = content.figures.map { figure -> StyledLine in
            let lines = FigureLines(drawer: drawer, figure: figure)
            var line = lines.value
            line.add(lines.name)
            return line
        }
        if rect.height > 1 { lines.insert(title(), at: 0) }
        if hasFindings, rect.height > 2 {
            lines.insert(contentsOf: findings(width: rect.width).lines(height: 1), at: min(2, lines.count))
        }
        if lines.isEmpty { lines = [title()] }
        for (line, row) in zip(lines, rect.row..<rect.endRow) {
            frame.write(line, at: rect.column, row: row, width: rect.width, ellipsis: drawer.glyphs.ellipsis)
        }
    }
}

extension PanelDrawer {
    /// A source as title and publisher, or else as feed and file.
    func text(_ source: SourceLine) -> String {
        let parts = [source.title ?? source.document, source.publisher ?? source.feed]
        return parts.filter { !$0.isEmpty }.joined(separator: " \(glyphs.mark.separator) ")
    }
}
