import Analysis
import HealthModel
import History
import PanelContent
import Panels

extension HistoryContent {
    public func detail(of subject: CellSubject, in request: ContentRequest) -> Detail? {
        let explainer = Explainer(analysis: analysis(request), request: request)
        switch subject {
        case .figure(let figure, .value), .figure(let figure, .period), .figure(let figure, .base), .figure(let figure, .qualifier):
            return explainer.figure(figure).map { .figure($0) }
        case .figure(let figure, .change), .figure(let figure, .signal): return explainer.change(of: figure).map { .change($0) }
        case .figure(let figure, .trend): return explainer.trend(of: figure).map { .trend($0) }
        case .field(let field, let record): return explainer.field(field, of: record).map { .field($0) }
        case .derived(_, let fields, let record):
            let found = fields.compactMap { explainer.field($0, of: record) }
            return found.isEmpty ? nil : .derived(DerivedDetail(fields: found))
        case .records(let count): return explainer.count(count, records(counted: count, in: request)).map { .count($0) }
        case .nothing: return nil
        }
    }
}

/// Looks up the detail of a page's cell.
private struct Explainer {
    let analysis: Analysis
    let request: ContentRequest

    // MARK: Figures

    func figure(_ id: FigureID) -> FigureDetail? {
        guard let explanation = analysis.explanation(of: id) else { return nil }
        let resolved = explanation.figure
        var detail = FigureDetail(
            name: resolved.name, unit: label(id.orgUnit), reading: resolved.reading, formula: explanation.formula,
            evaluated: explanation.evaluated, note: explanation.note,
            assumptions: explanation.parameters.map(assumption),
            signal: analysis.shownSignal(of: resolved), versions: explanation.inputs.map(version))
        detail.targets = analysis.targets(of: resolved)
        detail.longerPeriods = analysis.longerPeriods(of: resolved)
        let lacking = analysis.lacking(resolved)
        detail.partlyReported = lacking.partly.map(label)
        detail.notReported = lacking.missing.map(label)
        return detail
    }

    func change(of id: FigureID) -> ChangeDetail? {
        guard let now = analysis.figure(id) else { return nil }
        let change = analysis.change(of: now, against: request.comparison ?? .previous)
        let current = change?.now ?? now
        let signal = analysis.shownSignal(of: now)
        return ChangeDetail(
            name: now.name, unit: label(id.orgUnit), comparison: (request.comparison ?? .previous).name,
            now: side(current, analysis.inputs(of: current)), earlier: change.map { side($0.earlier, analysis.inputs(of: $0.earlier)) },
            change: change.map { Change($0, signal: signal) }, signal: signal)
    }

    func trend(of id: FigureID) -> TrendDetail? {
        guard let now = analysis.figure(id) else { return nil }
        let signals = analysis.judgedSeries(of: id).map { ProcessLine($0).signals } ?? []
        let points = analysis.periodSeries(of: id).suffix(Analysis.trendLength).map { point in
            TrendDetail.Point(period: point.period, reading: reading(point, like: now.reading), isSignal: signals.contains(point.period))
        }
        return TrendDetail(name: now.name, unit: label(id.orgUnit), points: points, signal: analysis.shownSignal(of: now))
    }

    private func reading(_ point: ProcessPoint, like now: Reading) -> Reading {
        guard let value = point.value else { return .missing(.notReported, unit: now.unit) }
        let number = Int64(exactly: value).map { Number.integer($0) } ?? .decimal(value)
        return Reading(number, unit: now.unit, digits: now.digits)
    }

    private func side(_ figure: ResolvedFigure, _ inputs: [Explanation.Input]) -> ChangeDetail.Side {
        ChangeDetail.Side(
            reading: figure.reading, asOf: figure.snapshot?.header.key.asOf, versions: inputs.map(version))
    }

    private func label(_ id: OrgUnitID) -> UnitLabel { analysis.orgUnits.label(of: id) }

    private func assumption(_ parameter: Parameter) -> Message {
        Message(
            "detail.assumption", .text(parameter.code),
            .quantity(Reading(.number(.decimal(parameter.value)), unit: parameter.unit)), .name(parameter.source))
    }

    private func version(_ input: Explanation.Input) -> FigureDetail.Version {
        let source = input.report?.detail?.source
        let publication = input.snapshot.header.sources.first { source == nil || $0.id == source }
        return FigureDetail.Version(
            name: input.element.name,
            reading: input.report.map { Reading($0.value.content, unit: input.element.unit, qualifier: $0.value.qualifier) },
            document: DocumentReference(input.snapshot, source: publication?.title))
    }

    // MARK: Records

    func field(_ id: FieldID, of record: RecordID) -> FieldDetail? {
        guard let found = self.record(record), let field = found.dataSet.recordField(id.code) else { return nil }
        let earlier = analysis.earlierValues(of: field, in: found).map { value in
            FieldDetail.Earlier(value: value.value, first: value.first, last: value.last)
        }
        // An organisation's record has the organisation's name; its place is more informative.
        let place = analysis.orgUnits.resolve(found.unit.place) ?? found.unit.place
        return FieldDetail(
            record: RecordTitle(of: found.dataSet, in: analysis.orgUnits).of(found), unit: label(place), field: field,
            value: found[field.code], document: DocumentReference(found.snapshot), earlier: earlier)
    }

    /// The unit's own records are searched first. A page may also show records of a unit above.
    private func record(_ id: RecordID) -> Record? {
        guard let dataSet = analysis.metadata.dataSet(id.dataSet) else { return nil }
        let units = [id.orgUnit, request.pageID.unit, .country]
        return units.lazy.compactMap { unit in analysis.records(dataSet, in: unit).first { $0.id == id } }.first
    }

    func count(_ id: RecordCountID, _ records: [Record]) -> CountDetail? {
        guard let dataSet = analysis.metadata.dataSet(id.dataSet) else { return nil }
        var shares: [CountDetail.Share] = []
        for record in records {
            // Records are grouped by snapshot.
            if let last = shares.indices.last, shares[last].document.content == record.snapshot.origin.content {
                shares[last].count += 1
            } else {
                shares.append(CountDetail.Share(document: DocumentReference(record.snapshot), count: 1))
            }
        }
        return CountDetail(
            dataSet: dataSet.name, unit: label(id.orgUnit), count: records.count,
            fields: id.fields.compactMap { dataSet.recordField($0.code)?.name }, documents: shares)
    }
}
