import HealthModel

/// The parts of the document in reading order: figures, findings, charts, tables, and provenance.
struct ReportFlows {
    let typeset: Typesetter
    let page: ReportPage
    let width: Double
    let rowLimit: Int

    func all() -> [Flow] {
        let top = [Flow(blocks: [TitleBand(typeset: typeset, page: page, width: width).block()])]
        return top + notices() + figures() + tiles() + findings() + charts() + tables() + unknown()
            + ProvenanceBlock(typeset: typeset, page: page, width: width).flows()
    }

    private func notices() -> [Flow] {
        let blocks = page.notices.map { FindingBlock(typeset: typeset, width: width).block($0) }
        return blocks.isEmpty ? [] : [Flow(blocks: blocks, gap: 10)]
    }

    private func figures() -> [Flow] {
        let rows = FigureGrid(typeset: typeset, figures: page.figures, width: width).rows()
        return rows.enumerated().map { index, row in Flow(blocks: [row], gap: index == 0 ? 14 : FigureGrid.gap) }
    }

    private func findings() -> [Flow] {
        guard !page.findings.isEmpty else { return [] }
        var flow = Flow(blocks: page.findings.map { FindingBlock(typeset: typeset, width: width).block($0) })
        let title = typeset.term("finding.count", .number(.integer(Int64(page.findings.count))))
        flow.title = SectionTitle(typeset: typeset, width: width).block(ShownText(title))
        flow.outline = title
        return [flow]
    }

    private func tiles() -> [Flow] {
        page.sections.flatMap { section -> [Flow] in
            guard case .tiles(let tiles) = section else { return [] }
            return [Flow(blocks: TileGrid(typeset: typeset, tiles: tiles, width: width).rows(), gap: 14)]
        }
    }

    private func charts() -> [Flow] {
        page.sections.compactMap { section in
            guard case .chart(let chart) = section else { return nil }
            let block = ChartBlock(typeset: typeset, chart: chart, width: width)
            var flow = Flow(blocks: block.rows())
            flow.title = block.title()
            flow.outline = chart.title.string
            return flow
        }
    }

    private func tables() -> [Flow] {
        page.sections.flatMap { section -> [Flow] in
            guard case .table(let table) = section else { return [] }
            return TableFlow(typeset: typeset, table: table, width: width, rowLimit: rowLimit).flows()
        }
    }

    /// A note about sections that this version does not know.
    private func unknown() -> [Flow] {
        page.sections.compactMap { section in
            guard case .unknown(let kind) = section else { return nil }
            let text = ShownText(typeset.term("report.unknownSection", .text(kind.string)))
            return Flow(blocks: [typeset.signed(.warning, text, .strong, .caution, width: width)])
        }
    }
}
