import Analysis
import HealthModel
import PanelContent

extension DataSetPage {
    /// A figure's values in its last periods, oldest first; empty if there are fewer than two.
    func points(_ code: String, _ category: Category = .total, limit: Int = 30) -> [TrendPoint] {
        analysis.trend(of: id(code, category), limit: limit)
    }

    /// A line chart over the periods of a figure, with its usual variation; nil without history.
    func trendChart(_ code: String, limit: Int = 60) -> Chart? {
        let points = points(code, limit: limit)
        guard points.contains(where: { $0.value != nil }), let resolved = analysis.figure(id(code)) else { return nil }
        let target = analysis.target(of: code, in: dataSet, for: unit)?.value
        return Chart(
            id: "trend.\(code)",
            title: Message(points.last?.period?.kind == .week ? "chart.trend.weekly" : "chart.trend", .name(resolved.name)),
            unit: resolved.reading.unit,
            form: .line(points, target: target, process: analysis.judgedSeries(of: id(code)).map { ProcessLine($0) }), figure: id(code))
    }

    /// A bar for each code of a dimension that has a number, the longest first.
    func breakdownChart(_ code: String, by dimension: String, form: BreakdownForm = .bars) -> Chart? {
        guard let dimension = dataSet.dimension(dimension), let element = dataSet.element(code) else { return nil }
        let bars = dimension.codes.items.compactMap { item -> Chart.Bar? in
            guard let category = dataSet.category(dimension.code, item.code),
                let reading = analysis.figure(id(code, category))?.reading, reading.number != nil
            else { return nil }
            return Chart.Bar(name: Message(name: item.name), reading: reading, figure: id(code, category))
        }
        guard !bars.isEmpty else { return nil }
        let title = Message("chart.by", .name(element.name), .name(dimension.name))
        return Chart(id: "\(code).\(dimension.code)", title: title, unit: element.unit, form: form.chart(bars))
    }

    /// A bar for each unit one level down that has a number, the greatest first.
    func unitChart(_ code: String, limit: Int = 8) -> Chart? {
        guard let named = analysis.figure(id(code)) else { return nil }
        let bars = childUnits.compactMap { child -> (Chart.Bar, Number)? in
            guard let reading = analysis.figure(id(code, of: child))?.reading, let number = reading.number else { return nil }
            let name = Message(name: label(child).shortName)
            return (Chart.Bar(name: name, reading: reading, figure: id(code, of: child)), number)
        }
        guard !bars.isEmpty else { return nil }
        let greatest = bars.sorted { $1.1 < $0.1 }.prefix(limit).map(\.0)
        let isShare = named.reading.unit == .percent
        return Chart(
            id: "units.\(code)", title: Message("chart.units", .name(named.name)), unit: named.reading.unit,
            form: .bars(greatest, maximum: isShare ? 100 : nil))
    }

    /// The chart form of a breakdown.
    enum BreakdownForm {
        case bars, stack, funnel

        func chart(_ bars: [Chart.Bar]) -> Chart.Form {
            switch self {
            case .bars: .bars(bars.sorted { ($1.reading.number?.double ?? 0) < ($0.reading.number?.double ?? 0) }, maximum: nil)
            case .stack: .stack(bars)
            case .funnel: .funnel(bars)
            }
        }
    }
}
