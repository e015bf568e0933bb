import Analysis
import HealthModel
import History
import PanelContent

/// Builds the figures, tables and charts of a data set's panel for one unit.
struct DataSetPage: Sendable {
    let request: PanelRequest
    let dataSet: DataSetDefinition
    /// Whether figures are compared with their past and judged by it.
    var tellsPast = true

    /// Returns the same page without changes and signals, which cost the reading of a figure's whole past.
    var withoutPast: DataSetPage { DataSetPage(request: request, dataSet: dataSet, tellsPast: false) }

    /// Returns the same page for another unit.
    func about(_ unit: OrgUnitID) -> DataSetPage {
        var request = request
        request.unit = unit
        return DataSetPage(request: request, dataSet: dataSet, tellsPast: tellsPast)
    }

    var analysis: Analysis { request.analysis }
    var unit: OrgUnitID { request.unit }

    func id(_ code: String, _ category: Category = .total, of unit: OrgUnitID? = nil) -> FigureID {
        FigureID(dataSet.measure(code), category: category, orgUnit: unit ?? self.unit)
    }

    /// A figure with its target, change and history; nil for a code missing from the definition.
    func figure(_ code: String, _ category: Category = .total, caption: Message? = nil, trend: Bool = false) -> Figure? {
        guard let resolved = analysis.figure(id(code, category)) else { return nil }
        let targets = analysis.targets(of: resolved)
        let target = targets.first
        var reading = resolved.reading
        reading.target = target?.value
        return Figure(
            id: .figure(resolved.id), name: name(of: resolved, category), reading: reading, snapshot: resolved.snapshot, target: target,
            otherTargets: Array(targets.dropFirst()), change: change(of: resolved), fraction: fraction(resolved),
            trend: trend ? points(code, category) : [],
            judgement: judgement(resolved, target?.value), signal: signal(of: resolved),
            caption: caption ?? remark(on: resolved))
    }

    /// What has to be said beside a figure: what a forecast rests on, or that a growth compares different territories.
    private func remark(on resolved: ResolvedFigure) -> Message? {
        resolved.remark ?? resolved.reading.borders.map { Message("figure.borders", .day($0)) } ?? partlyReported(resolved)
    }

    /// The units that a sum leaves out because only some units below them have reported.
    private func partlyReported(_ resolved: ResolvedFigure) -> Message? {
        let units = analysis.lacking(resolved).partly
        return units.isEmpty ? nil : Message("figure.partlyNamed", .list(units.map { .name(label($0).shortName) }))
    }

    /// The difference from the earlier state chosen by the operator; nil if there is none.
    func change(of resolved: ResolvedFigure) -> Change? {
        guard tellsPast else { return nil }
        return analysis.change(of: resolved, against: request.comparison).map { Change($0, signal: signal(of: resolved)) }
    }

    private func signal(of resolved: ResolvedFigure) -> FigureSignal? { tellsPast ? analysis.shownSignal(of: resolved) : nil }

    /// Returns a figure of a page without its past with what that says of it.
    ///
    /// - Parameter isJudged: whether it is judged, too.
    func withPast(_ figure: Figure, isJudged: Bool) -> Figure {
        guard let id = figure.id.figure, let resolved = analysis.figure(id) else { return figure }
        var figure = figure
        figure.signal = isJudged ? analysis.shownSignal(of: resolved) : nil
        figure.change = analysis.change(of: resolved, against: request.comparison).map { Change($0, signal: figure.signal) }
        return figure
    }

    /// A line below a figure that tells another one, with its period where that is not the figure's.
    func caption(_ term: String, _ code: String, beside figure: String) -> Message? {
        guard let told = analysis.figure(id(code)), told.reading.number != nil else { return nil }
        let words = Message(key: term, arguments: [.quantity(told.reading)])
        guard let period = told.period, period != analysis.figure(id(figure))?.period else { return words }
        return Message("figure.captionOf", .message(words), .period(period))
    }

    func figures(_ codes: String...) -> [Figure] { codes.compactMap { figure($0) } }

    private func name(of resolved: ResolvedFigure, _ category: Category) -> Message {
        Message(name: dataSet.breakdown(of: category).first?.item.name ?? resolved.name)
    }

    /// A share of a whole as a fraction of one; nil for anything other than percentages.
    private func fraction(_ resolved: ResolvedFigure) -> Double? {
        guard resolved.reading.unit == .percent, let number = resolved.reading.number else { return nil }
        return number.double / 100
    }

    func judgement(_ resolved: ResolvedFigure, _ target: Double?) -> Judgement {
        guard let target, let number = resolved.reading.number else { return .none }
        switch resolved.direction {
        case .higherIsBetter: return number.double >= target ? .good : .caution
        case .lowerIsBetter: return number.double <= target ? .good : .caution
        case .neutral: return .none
        }
    }
}
