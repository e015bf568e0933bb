/// The overview: a card per panel, three per row on a portrait page.
struct TileGrid {
    let typeset: Typesetter
    let tiles: [ReportPage.Tile]
    let width: Double
    private static let gap = 10.0

    func rows() -> [Block] {
        let columns = max(1, Int((width + TileGrid.gap) / 172))
        let unit = (width - Double(columns - 1) * TileGrid.gap) / Double(columns)
        return stride(from: 0, to: tiles.count, by: columns).map { start in
            row(Array(tiles[start..<min(start + columns, tiles.count)]), unit: unit)
        }
    }

    private func row(_ tiles: [ReportPage.Tile], unit: Double) -> Block {
        let cards = tiles.map { TileCard(typeset: typeset, tile: $0, width: unit).content() }
        let height = cards.map(\.height).max() ?? 0
        var block = Block(height: height + TileGrid.gap)
        for (index, card) in cards.enumerated() {
            let x = Double(index) * (unit + TileGrid.gap)
            block.marks += FigureGrid.ground(Box(x, 0, unit, height))
            block.place(card, at: Point(x, 0))
        }
        return block
    }
}

/// A panel's tile: its headline figure, further figures, its chart, and the most severe finding.
struct TileCard {
    let typeset: Typesetter
    let tile: ReportPage.Tile
    let width: Double
    private let padding = 9.0

    private var inner: Double { width - 2 * padding }

    func content() -> Block {
        var block = Block(height: padding)
        block.stack(typeset.paragraph(tile.title, .strong, .text, width: inner, limit: 3), indent: padding)
        block.stack(timing(), gap: 1, indent: padding)
        if let figure = tile.figures.first { headline(figure, on: &block) }
        for figure in tile.figures.dropFirst() { block.stack(line(figure), gap: 3, indent: padding) }
        if let chart { block.stack(chart, gap: 6, indent: padding) }
        for caution in cautions() { block.stack(caution, gap: 4, indent: padding) }
        block.space(padding)
        return block
    }

    private func timing() -> Block {
        let place = tile.borrowedFrom?.shortName.string
        let words = [place, tile.timing.ageText?.string].compactMap { $0 }.joined(separator: " · ")
        let text = words.isEmpty ? tile.timing.freshnessText ?? ShownText(typeset.term("status.none")) : ShownText(words)
        let ink: Ink = tile.timing.freshness == .late || place != nil ? .caution : .soft
        return typeset.signed(Sign(tile.timing.freshness), text, .fine, ink, width: inner, limit: 2)
    }

    private func headline(_ figure: ReportPage.Figure, on block: inout Block) {
        block.stack(
            FigureNumber(typeset: typeset, figure: figure, width: inner, sizes: [17, 12]).block(), gap: 3, indent: padding)
        block.stack(typeset.paragraph(figure.name, .small, .soft, width: inner, limit: 3), indent: padding)
        if let bar = FractionBar(figure: figure) { block.stack(bar.block(width: inner), gap: 3, indent: padding) }
        if let target = figure.target {
            let text = ShownText(typeset.term("figure.target", .text(target.text.string)))
            block.stack(typeset.paragraph(text, .fine, .text, width: inner, limit: 2), indent: padding)
        }
    }

    /// A further figure: its name on the left, its number on the right, preceded by its judgement sign.
    private func line(_ figure: ReportPage.Figure) -> Block {
        let number = typeset.cut(number(of: figure), .smallStrong, width: inner * 0.6)
        let judgement = figure.judgement ?? .neutral
        let sign = Sign(judgement)
        let start = inner - typeset.width(number, .smallStrong) - (sign == nil ? 0 : 10)
        var block = typeset.paragraph(figure.name, .small, .soft, width: start - 8, limit: 3)
        let ink = Ink(judgement, otherwise: figure.value.value == nil ? .soft : .text)
        let style = TextStyle.smallStrong
        block.marks.append(.text(number, style, ink, at: Point(inner, style.ascent), .end))
        block.marks += sign?.marks(at: Point(start + 3, style.ascent - style.capHeight / 2), size: 6) ?? []
        return block
    }

    /// With its unit, unless that precedes the number or takes too much space.
    private func number(of figure: ReportPage.Figure) -> ShownText {
        let whole = typeset.text(of: figure)
        if figure.value.value == nil { return whole }
        if !NumberParts(whole.string, bare: figure.value.text.string).before.isEmpty { return figure.value.text }
        let isLong = typeset.width(whole.string, .smallStrong) > inner * 0.58
        return isLong ? figure.compact ?? whole : whole
    }

    private var chart: Block? { tile.chart.flatMap { SmallChart(typeset: typeset, chart: $0, width: inner).block() } }

    private func cautions() -> [Block] {
        let gravest = tile.findings.min { rank($0.severity) < rank($1.severity) }
        let more = tile.findings.count > 1 ? " · " + typeset.term("finding.more", .number(.integer(Int64(tile.findings.count - 1)))) : ""
        let findings = gravest.map { [($0.severity, $0.title.string + more)] } ?? []
        let all = findings + tile.notices.map { ($0.severity, $0.text.string) }
        return all.map { typeset.signed(Sign($0), ShownText($1), .fine, .text, width: inner, limit: 4) }
    }

    private func rank(_ severity: ReportPage.Severity) -> Int { severity == .error ? 0 : severity == .warning ? 1 : 2 }
}
