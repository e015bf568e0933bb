/// A chart with its title and unit.
struct ChartBlock {
    let typeset: Typesetter
    let chart: ReportPage.Chart
    let width: Double

    func title() -> Block { SectionTitle(typeset: typeset, width: width).block(chart.title, note: note) }

    /// The content below the title, as pieces between which the page may break.
    func rows() -> [Block] {
        let isEmpty = (chart.points ?? []).allSatisfy { $0.value == nil } && (chart.bars ?? []).isEmpty && (chart.events ?? []).isEmpty
        if isEmpty { return [typeset.paragraph(ShownText(typeset.term("chart.empty")), .body, .soft, width: width)] }
        switch chart.form {
        case .line: return [LineChart(typeset: typeset, chart: chart, width: width).block()]
        case .bars: return BarChart(typeset: typeset, chart: chart, width: width).rows()
        case .stack: return [StackChart(typeset: typeset, chart: chart, width: width).block()]
        case .funnel: return [FunnelChart(typeset: typeset, chart: chart, width: width).block()]
        case .timeline: return [TimelineChart(typeset: typeset, chart: chart, width: width).block()]
        }
    }

    private var note: ShownText? {
        var words = chart.unitText.map { chart.title.string.hasSuffix($0.string) ? [] : [$0.string] } ?? []
        if let period = chart.periodText { words.append(period.string) }
        if chart.form == .funnel { words.append(typeset.term("report.funnel")) }
        return words.isEmpty ? nil : ShownText(words.joined(separator: " · "))
    }
}
