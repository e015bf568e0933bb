import HealthModel

/// A figure's periods and what their variation says.
public struct JudgedSeries: Sendable, Hashable {
    /// Whether the figure itself or its change from period to period is judged.
    public let way: SeriesJudging.Way
    /// Of a figure that is judged by its change, the chart of the changes.
    public let chart: ProcessChart

    /// The position of the last period with a value: the one that a verdict is about. Nil if two periods or more passed since.
    public var newest: Int? {
        chart.points.lastIndex { $0.value != nil }.flatMap { $0 >= chart.points.count - 2 ? $0 : nil }
    }
}

extension Analysis {
    /// The chart by which a figure is judged; nil if its definition does not want that or if there are too few points for limits.
    public func judgedSeries(of id: FigureID) -> JudgedSeries? {
        shared.judged.content(of: id) {
            guard let options = JudgingOptions(id, self), options.judging.way != .none else { return nil }
            let series = periodSeries(of: id)
            if series.count < ProcessChart.leastLength { return nil }
            let rebase = options.process.rebase
            let isChange = options.judging.way == .change
            let chart = ProcessChart(isChange ? series.changes(rebase: rebase) : series, options.process(for: series))
            return chart.segments.contains { $0.limits != nil } ? JudgedSeries(way: options.judging.way, chart: chart) : nil
        }
    }
}

/// What a definition says about judging a figure.
private struct JudgingOptions {
    let judging: SeriesJudging
    var process: ProcessChart.Options
    private let isShare: Bool

    /// Nil if the definition has no figure with that code.
    init?(_ id: FigureID, _ analysis: Analysis) {
        guard let dataSet = analysis.metadata.dataSet(id.dataSet) else { return nil }
        if let element = dataSet.element(id.code) {
            judging = element.judgement
            isShare = element.unit == .percent
            process = ProcessChart.Options(printedStep: element.printedStep, minimum: element.minimum, maximum: element.maximum)
        } else if let indicator = dataSet.indicator(id.code) {
            judging = indicator.judgement
            isShare = indicator.unit == .percent
            process = ProcessChart.Options(printedStep: Double.step(ofDigits: indicator.digits), direction: indicator.direction)
            process.target = analysis.target(of: id.code, in: dataSet, for: id.orgUnit)?.value
        } else {
            return nil
        }
        process.rebase = judging.rebase + analysis.rebase(of: id, in: dataSet)
    }

    /// Nothing is known about the possible values of a change, and a target is none for it.
    func process(for series: [ProcessPoint]) -> ProcessChart.Options {
        var options = process
        if judging.way == .change {
            (options.minimum, options.maximum, options.target) = (nil, nil, nil)
        } else if isShare, options.minimum == nil, series.allSatisfy({ $0.value ?? 0 >= 0 }) {
            // A growth in per cent may be negative, an occupancy may exceed 100.
            options.minimum = 0
        }
        return options
    }
}

extension Analysis {
    /// The days from which the unit has other borders, or from which what an indicator is calculated from means something else.
    fileprivate func rebase(of id: FigureID, in dataSet: DataSetDefinition) -> [Day] {
        let borders = orgUnits[id.orgUnit]?.bordersChanged.map { [$0] } ?? []
        guard case .formula(let formula)? = dataSet.indicator(id.code)?.calculation, let expression = formula.expression else {
            return borders
        }
        let operands = expression.operands(in: dataSet, category: id.category, self)
        return borders + operands.flatMap(\.element.judgement.rebase)
    }
}

extension DataElement {
    /// The least difference that is printed.
    fileprivate var printedStep: Double { defaultPrecision ?? (unit.isWhole ? 1 : 0) }
}

extension Double {
    fileprivate static func step(ofDigits digits: Int) -> Double { (0..<digits).reduce(1) { step, _ in step / 10 } }
}
