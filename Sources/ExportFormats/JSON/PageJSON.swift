import Arrangement
import ExportModel
import HealthModel
import Localization
import PanelContent

/// Writes the parts of a page in order.
struct PageJSON {
    let export: Export
    let wording: Wording
    let cellText: CellText
    var json: JSONOutput

    init(_ export: Export, _ output: Output) {
        self.export = export
        wording = export.wording
        cellText = CellText(wording: export.wording)
        json = JSONOutput(output)
    }

    mutating func write() throws(ExportError) {
        let content = export.content
        json.openObject()
        writeHead(content)
        writeTiming(content.timing)
        json.member("isSynthetic", content.isSynthetic)
        writeFigures(content.figures)
        try writeSections(content.sections)
        writeFindings(content.findings)
        writeNotices(content.notices)
        writeSources(content.sources)
        writeProvenance()
        json.closeObject()
    }

    private mutating func writeHead(_ content: PanelContent) {
        json.member("format", "taqta-panel")
        json.member("formatVersion", JSONFormat.version)
        json.member("language", export.language.rawValue)
        json.member("panel", content.panel)
        json.member("title", wording.text(content.title))
        if let unit = content.path.last {
            json.name("unit")
            write(unit)
        }
        json.name("path")
        json.openArray()
        for unit in content.path { write(unit) }
        json.closeArray()
    }

    mutating func write(_ unit: UnitLabel) {
        json.openObject()
        json.member("id", unit.id.description)
        json.member("name", wording.text(unit.name))
        json.member("shortName", wording.text(unit.shortName))
        json.closeObject()
    }

    mutating func writeTiming(_ timing: Timing) {
        json.name("timing")
        json.openObject()
        json.member("asOf", timing.asOf?.description)
        json.member("asOfText", timing.asOf.map(wording.asOf))
        json.member("period", timing.period?.identifier)
        json.member("periodText", timing.period.map(wording.period))
        json.member("ageDays", timing.ageDays)
        json.member("ageText", timing.ageDays.map { wording.age(days: $0) })
        json.member("rhythm", timing.rhythm?.rawValue)
        json.member("freshness", timing.freshness.code)
        json.member("freshnessText", timing.wordedFreshness(wording))
        if case .late(let day) = timing.freshness { json.member("lateSince", day.description) }
        json.closeObject()
    }

    // MARK: Findings and notices

    mutating func writeFindings(_ findings: [Finding]) {
        json.name("findings")
        json.openArray()
        for finding in findings { write(finding) }
        json.closeArray()
    }

    private mutating func write(_ finding: Finding) {
        json.openObject()
        json.member("code", finding.code)
        json.member("kind", finding.kind.rawValue)
        json.member("severity", finding.severity.code)
        json.member("severityText", wording.term("severity.\(finding.severity.code)"))
        json.member("title", wording.text(finding.title))
        json.member("evidence", finding.evidence.map { wording.text($0) })
        if let difference = finding.difference {
            json.name("difference")
            write(difference, style: .signed)
        }
        json.member("isEstimate", finding.isEstimate)
        json.member("dataSet", finding.dataSet)
        json.member("orgUnit", finding.orgUnit.description)
        json.member("period", finding.period?.identifier)
        json.member("document", finding.document?.description)
        json.closeObject()
    }

    mutating func writeNotices(_ notices: [Notice]) {
        json.name("notices")
        json.openArray()
        for notice in notices {
            json.openObject()
            json.member("severity", notice.severity.code)
            json.member("text", wording.text(notice.message))
            json.closeObject()
        }
        json.closeArray()
    }

    // MARK: Sources and provenance

    private mutating func writeSources(_ sources: [SourceLine]) {
        json.name("sources")
        json.openArray()
        for source in sources {
            json.openObject()
            json.member("title", source.title)
            json.member("publisher", source.publisher)
            json.member("feed", source.feed)
            json.member("contact", source.contact)
            json.member("document", source.document)
            json.closeObject()
        }
        json.closeArray()
    }

    private mutating func writeProvenance() {
        let provenance = export.provenance
        json.name("provenance")
        json.openObject()
        json.member("generatedAt", provenance.made.description)
        json.member("program", provenance.program)
        json.member("generation", provenance.generation)
        json.member("asOf", provenance.asOf?.description)
        json.member("comparison", provenance.comparison.map { wording.text($0) })
        writeSuppression()
        json.name("documents")
        json.openArray()
        for document in provenance.documents { write(document) }
        json.closeArray()
        json.name("lines")
        json.openArray()
        for line in export.provenanceLines() { write(line) }
        json.closeArray()
        json.closeObject()
    }

    private mutating func writeSuppression() {
        guard let count = export.suppressedCount else { return }
        json.name("suppression")
        json.openObject()
        json.member("floor", export.suppressionFloor)
        json.member("figures", count)
        json.closeObject()
    }

    private mutating func write(_ document: Provenance.Document) {
        json.openObject()
        json.member("document", document.name)
        json.member("sha256", document.sha256)
        json.member("feed", document.key.feed)
        json.member("dataSet", document.key.dataSet)
        json.member("orgUnit", document.key.orgUnit.description)
        json.member("asOf", document.key.asOf.description)
        json.member("generatedAt", document.generatedAt.description)
        json.member("isSynthetic", document.isSynthetic)
        json.closeObject()
    }

    private mutating func write(_ line: ProvenanceLine) {
        json.openObject()
        json.member("code", line.code)
        json.member("name", line.name)
        json.member("text", line.text)
        json.closeObject()
    }
}

extension Timing.Freshness {
    /// `none`, `current`, `once` or `late`.
    var code: String {
        switch self {
        case .none: "none"
        case .current: "current"
        case .once: "once"
        case .late: "late"
        }
    }
}

/// The whole page as JSON: typed values with their words, as described by `docs/panel.schema.json`.
struct JSONFormat: ExportFormat {
    static let version = "1.0"

    var kind: ExportKind { .json }

    func write(_ export: Export, to output: inout Output) throws(ExportError) {
        var page = PageJSON(export, output)
        try page.write()
        page.json.endLine()
        output = page.json.finish()
        try output.flush()
    }
}
