import Analysis
import HealthModel
import History
import PanelContent

extension HistoryContent {
    public func detail(of figure: FigureID, in request: ContentRequest) -> FigureDetail? {
        let analysis = analysis(request)
        guard let explanation = analysis.explanation(of: figure) else { return nil }
        let resolved = explanation.figure
        return FigureDetail(
            id: figure, name: resolved.name, unit: label(figure.orgUnit), reading: resolved.reading, period: resolved.period,
            formula: explanation.formula, evaluated: explanation.evaluated, note: explanation.note,
            assumptions: explanation.parameters.map(assumption), versions: explanation.inputs.map(version))
    }

    private func label(_ id: OrgUnitID) -> UnitLabel {
        let code = LocalizedText(verbatim: id.description)
        let unit = orgUnits[id]
        return UnitLabel(id: id, name: unit?.name ?? code, shortName: unit?.shortName ?? code)
    }

    private func assumption(_ parameter: Parameter) -> Message {
        Message(
            "detail.assumption", .text(parameter.code),
            .quantity(Reading(.number(.decimal(parameter.value)), unit: parameter.unit)), .name(parameter.source))
    }

    private func version(_ input: Explanation.Input) -> FigureDetail.Version {
        let header = input.snapshot.header
        let source = input.report?.detail?.source
        let publication = header.sources.first { source == nil || $0.id == source }
        return FigureDetail.Version(
            name: input.element.name,
            reading: input.report.map { Reading($0.value.content, unit: input.element.unit, qualifier: $0.value.qualifier) },
            asOf: header.key.asOf, generatedAt: header.generatedAt, content: input.snapshot.origin.content,
            feed: header.key.feed, source: publication?.title)
    }
}
