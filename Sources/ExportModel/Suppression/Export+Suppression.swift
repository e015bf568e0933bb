import HealthModel
import PanelContent

extension Export {
    /// Returns the export without small numbers of sensitive data elements, and without figures from which they could be derived.
    ///
    /// - Parameter floor: the smallest number that may be disclosed.
    public func suppressingSmallNumbers(below floor: Int) -> Export {
        let hidden = hiddenFigures(below: floor)
        let lookUp = lookUp
        let page = SuppressedPage(export: self, hidden: hidden, floor: Double(floor))
        var copy = with(page.content) { id in
            var fact = lookUp(id)
            if hidden.contains(id), let unit = fact?.reading.unit { fact?.reading = .missing(.suppressed, unit: unit) }
            return fact
        }
        copy.suppressedCount = figures.count(where: hidden.contains)
        copy.suppressionFloor = floor
        return copy
    }

    private func hiddenFigures(below floor: Int) -> Set<FigureID> {
        let ids = figures
        var hidden: Set<FigureID> = []
        for code in Set(ids.map(\.dataSet)) {
            guard let dataSet = metadata.dataSet(code) else { continue }
            // A page is about one unit, but an overview borrows figures from units above.
            let units = Set(ids.filter { $0.dataSet == code }.map(\.orgUnit)).intersection(content.path.map(\.id))
            for unit in units {
                hidden.formUnion(
                    SensitiveFigures(dataSet, in: metadata.orgUnits, around: unit, lookUp: lookUp).hidden(floor: Double(floor)))
            }
        }
        return hidden
    }
}

/// A page with hidden figures replaced, along with everything that could disclose them.
private struct SuppressedPage {
    let export: Export
    let hidden: Set<FigureID>
    let floor: Double

    var content: PanelContent {
        var content = export.content
        content.figures = content.figures.map(figure)
        content.sections = content.sections.map(section)
        content.findings = content.findings.map(finding)
        return content
    }

    private func section(_ section: PanelContent.Section) -> PanelContent.Section {
        switch section {
        case .table(let table): .table(self.table(table))
        case .chart(let chart): .chart(self.chart(chart))
        case .tiles(let tiles): .tiles(tiles.map(tile))
        }
    }

    private func figure(_ figure: Figure) -> Figure {
        guard let id = figure.id.figure else { return figure }
        guard hidden.contains(id) else {
            var told = figure
            told.trend = trend(figure.trend, of: id)
            if told.trend != figure.trend { told.signal = nil }
            told.change = figure.change.flatMap { tellsSmallNumber($0, of: id) ? nil : $0 }
            return told
        }
        return Figure(
            id: figure.id, name: figure.name, reading: .missing(.suppressed, unit: figure.reading.unit), borrowedFrom: figure.borrowedFrom)
    }

    /// Small earlier numbers are as sensitive as current ones.
    private func trend(_ points: [TrendPoint], of id: FigureID) -> [TrendPoint] {
        guard isSensitive(id.measure) else { return points }
        return points.map { point in
            let isSmall = point.value.map { $0 > 0 && $0 < floor } ?? false
            return TrendPoint(day: point.day, value: isSmall ? nil : point.value)
        }
    }

    private func isSensitive(_ measure: MeasureID) -> Bool {
        export.metadata.dataSet(measure.dataSet)?.element(measure.code)?.isSensitive == true
    }

    /// Whether the earlier number, i.e. the one shown minus its change, was small.
    private func tellsSmallNumber(_ change: Change, of id: FigureID) -> Bool {
        guard isSensitive(id.measure), let now = export.lookUp(id)?.reading.number, let difference = change.difference.number
        else { return false }
        let earlier = (now - difference).double
        return earlier > 0 && earlier < floor
    }

    private func table(_ table: Table) -> Table {
        var copy = table
        for index in table.columns.indices {
            guard case .figure(let measure, _, _) = table.columns[index].id, concerns(measure) else { continue }
            let id = table.columns[index].id
            copy.columns[index].values = table.columns[index].values.replacing(0..<table.rows.count) { row, cell in
                self.cell(cell, about: id.subject(in: table.rows[row]))
            }
        }
        return copy
    }

    /// Whether columns of a figure may contain anything to hide.
    private func concerns(_ measure: MeasureID) -> Bool {
        isSensitive(measure) || hidden.contains { $0.measure == measure }
    }

    /// Hidden figures are hidden in every aspect; for visible ones, small earlier numbers are hidden.
    private func cell(_ cell: Cell, about subject: CellSubject) -> Cell {
        guard let id = subject.figure else { return cell }
        if hidden.contains(id) { return .missing(.suppressed) }
        switch cell {
        case .change(let change): return tellsSmallNumber(change, of: id) ? .missing(.suppressed) : cell
        case .trend(let points): return .trend(trend(points, of: id))
        default: return cell
        }
    }

    private func chart(_ chart: Chart) -> Chart {
        var copy = chart
        switch chart.form {
        case .bars(let bars, let maximum): copy.form = .bars(bars.map(bar), maximum: maximum)
        case .stack(let bars): copy.form = .stack(bars.map(bar))
        case .funnel(let bars): copy.form = .funnel(bars.map(bar))
        case .line(let points, let target, let process):
            guard let id = chart.figure else { return chart }
            let told = hidden.contains(id) ? [] : trend(points, of: id)
            // Mean and limits are sums of all points: with the others they would tell the hidden ones.
            copy.form = .line(told, target: target, process: told == points ? process : nil)
        case .timeline: break
        }
        return copy
    }

    private func bar(_ bar: Chart.Bar) -> Chart.Bar {
        guard let id = bar.figure, hidden.contains(id) else { return bar }
        return Chart.Bar(name: bar.name, reading: .missing(.suppressed, unit: bar.reading.unit), figure: id)
    }

    private func tile(_ tile: Tile) -> Tile {
        var copy = tile
        copy.figures = tile.figures.map(figure)
        copy.chart = tile.chart.map(chart)
        copy.findings = tile.findings.map(finding)
        return copy
    }

    /// The words of a finding stay; its numbers are removed if any figure of its unit is hidden.
    private func finding(_ finding: Finding) -> Finding {
        guard hidden.contains(where: { $0.dataSet == finding.dataSet && $0.orgUnit == finding.orgUnit }) else { return finding }
        var copy = finding
        copy.evidence = nil
        copy.difference = nil
        return copy
    }
}
