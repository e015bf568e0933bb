import SafeText
import ExportModel
import HealthModel

/// The reported figures as Aggregate Data Exchange (IHE QRPH ADX): a group for each unit, period and data set.
///
/// A counter with an unknown start is sent for the day it reaches.
struct ADXFormat: ExportFormat {
    var kind: ExportKind { .adx }

    func refusal(of export: Export) -> Message? { facts(export).facts.isEmpty ? .noElements(kind, export) : nil }

    func omissions(of export: Export) -> [Message] { facts(export).omissions }

    private func facts(_ export: Export) -> ReportedFacts { ReportedFacts(export) { $0.adxInterval != nil } }

    func write(_ export: Export, to output: inout Output) throws(ExportError) {
        let facts = facts(export).facts
        guard !facts.isEmpty else { throw ExportError(.refused, .noElements(kind, export)) }
        var markup = MarkupOutput(output)
        markup.markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        for line in export.provenanceLines() { markup.comment("\(line.code): \(line.text)") }
        markup.open("adx", ("xmlns", "urn:ihe:qrph:adx:2015"), ("exported", export.provenance.made.description))
        markup.lineBreak()
        for group in ADXGroup.groups(of: facts) {
            try group.write(export, &markup)
        }
        markup.close("adx")
        markup.lineBreak()
        output = markup.output
        try output.flush()
    }
}

/// Figures that share their unit, period and data set.
private struct ADXGroup {
    private struct Key: Hashable {
        var dataSet: String
        var orgUnit: OrgUnitID
        var period: String
    }

    private let key: Key
    private var facts: [Fact]

    /// In the order in which the page shows the first figure of each.
    static func groups(of facts: [Fact]) -> [ADXGroup] {
        var groups: [ADXGroup] = []
        var positions: [Key: Int] = [:]
        for fact in facts {
            let key = Key(dataSet: fact.id.dataSet, orgUnit: fact.id.orgUnit, period: fact.adxPeriod)
            if let position = positions[key] {
                groups[position].facts.append(fact)
            } else {
                positions[key] = groups.count
                groups.append(ADXGroup(key: key, facts: [fact]))
            }
        }
        return groups
    }

    func write(_ export: Export, _ markup: inout MarkupOutput) throws(ExportError) {
        markup.open("group", ("dataSet", key.dataSet), ("orgUnit", key.orgUnit.description), ("period", key.period))
        markup.lineBreak()
        for fact in facts {
            write(fact, export, &markup)
            try markup.output.flushIfFull()
        }
        markup.close("group")
        markup.lineBreak()
    }

    private func write(_ fact: Fact, _ export: Export, _ markup: inout MarkupOutput) {
        markup.markup("<dataValue")
        markup.attribute("dataElement", fact.exchangeCode)
        for (dimension, item) in export.metadata.dataSet(fact.id.dataSet)?.breakdown(of: fact.id.category) ?? [] {
            markup.attribute(dimension.code, item.code)
        }
        markup.attribute("value", fact.reading.numberText ?? "")
        markup.markup("/>")
        markup.lineBreak()
    }
}

extension Fact {
    fileprivate var adxPeriod: String {
        about?.adxInterval ?? ""
    }
}

extension MarkupOutput {
    /// Writes an attribute whose name is a code of a definition: letters and digits, beginning with a letter.
    fileprivate mutating func attribute(_ name: String, _ value: String) {
        output.write(" \(name)=\"")
        text(value)
        output.write("\"")
    }

    /// Writes a comment; two hyphens would end it.
    fileprivate mutating func comment(_ text: String) {
        var words = text.neutralised
        while let range = words.firstRange(of: "--") { words.replaceSubrange(range, with: "- -") }
        output.write("<!-- \(words) -->\n")
    }
}
