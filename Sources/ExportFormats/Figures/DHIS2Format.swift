import ExportModel
import HealthModel

/// The reported figures as a DHIS2 `dataValueSets` document with `CODE` identifiers.
///
/// A counter is sent for the calendar period that it covers exactly; other spans are left out.
struct DHIS2Format: ExportFormat {
    var kind: ExportKind { .dhis2 }

    func refusal(of export: Export) -> Message? { facts(export).facts.isEmpty ? .noElements(kind, export) : nil }

    func omissions(of export: Export) -> [Message] { facts(export).omissions }

    private func facts(_ export: Export) -> ReportedFacts { ReportedFacts(export) { $0.dhis2Identifier != nil } }

    func write(_ export: Export, to output: inout Output) throws(ExportError) {
        let facts = facts(export).facts
        guard !facts.isEmpty else { throw ExportError(.refused, .noElements(kind, export)) }
        var json = JSONOutput(output)
        json.openObject()
        for scheme in ["dataElementIdScheme", "orgUnitIdScheme", "idScheme"] { json.member(scheme, "CODE") }
        json.name("dataValues")
        json.openArray()
        for fact in facts {
            json.lineBreak()
            write(fact, export, &json)
            try json.flushIfFull()
        }
        json.closeArray()
        json.closeObject()
        json.endLine()
        output = json.finish()
        try output.flush()
    }

    private func write(_ fact: Fact, _ export: Export, _ json: inout JSONOutput) {
        let breakdown = export.metadata.dataSet(fact.id.dataSet)?.breakdown(of: fact.id.category) ?? []
        json.openObject()
        json.member("dataElement", fact.exchangeCode)
        json.member("period", fact.about?.dhis2Identifier)
        json.member("orgUnit", fact.id.orgUnit.description)
        json.member("categoryOptionCombo", breakdown.isEmpty ? "default" : breakdown.map(\.item.code).joined(separator: "_"))
        json.member("value", fact.reading.numberText)
        json.member("comment", fact.remark(export))
        json.closeObject()
    }
}

extension Period {
    /// The DHIS2 identifier; nil for spans that are not DHIS2 periods.
    fileprivate var dhis2Identifier: String? {
        switch kind {
        case .interval: nil
        case .through: calendarEquivalent?.identifier
        default: identifier
        }
    }
}
