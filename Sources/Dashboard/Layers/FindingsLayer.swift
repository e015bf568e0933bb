import Canvas
import HealthModel
import Localization

/// The page's findings, followed by rejected documents.
struct FindingsLayer: ReadingLayer {
    var line = 0

    func text(in state: State) -> LayerText {
        var text = LayerText(state.wording.term("overlay.findings"), width: state.layerWidth, state: state)
        let findings = state.page.content.findings
        if findings.isEmpty { text.paragraph(state.wording.term("status.noFindings"), .good) }
        for finding in findings { text.add(finding) }
        text.add(state.rejected, titled: "status.filesRejected")
        text.add(state.flawed, titled: "status.filesFlawed")
        return text
    }
}

extension LayerText {
    fileprivate mutating func add(_ finding: Finding) {
        if !lines.isEmpty { add() }
        let severity = wording.term("severity.\(finding.severity.code)")
        var line = StyledLine("\(mark(of: finding.severity)) \(severity): ", Style(ink(of: finding.severity), on: .raised))
        line.append(wording.text(finding.title), Style(.strong, on: .raised))
        add(line)
        if let evidence = finding.evidence { paragraph(wording.text(evidence), indent: 2) }
        if let difference = finding.difference {
            pair("  " + wording.term("figure.difference"), wording.reading(difference, style: .signed), .caution)
        }
        paragraph(place(of: finding), .dim, indent: 2)
    }

    private func place(of finding: Finding) -> String {
        let dataSet = state.data.panels.first { $0.dataSet == finding.dataSet }.map { wording.text($0.title) }
        let unit = state.data.orgUnits[finding.orgUnit].map { wording.text($0.name) }
        let parts = [dataSet, unit, finding.period.map(wording.period)]
        return parts.compactMap(\.self).joined(separator: " \(marks.separator) ")
    }

    fileprivate mutating func add(_ documents: [DocumentID: [Diagnostic]], titled term: String) {
        guard !documents.isEmpty else { return }
        heading(wording.text(Message(term, .number(.integer(Int64(documents.count))))))
        for (document, diagnostics) in documents.sorted(by: { $0.key < $1.key }) {
            paragraph(document.description, .strong)
            for diagnostic in diagnostics { add(diagnostic) }
        }
    }

    private mutating func add(_ diagnostic: Diagnostic) {
        let place = [diagnostic.place.line, diagnostic.place.column].compactMap(\.self).map(String.init)
        let lead = ([String(Character(mark(of: diagnostic.severity)))] + (place.isEmpty ? [] : [place.joined(separator: ":")]))
        paragraph(lead.joined(separator: " ") + " " + wording.text(diagnostic.message), ink(of: diagnostic.severity), indent: 2)
        let pointer = diagnostic.place.pointer
        paragraph("\(diagnostic.code)\(pointer.isEmpty ? "" : " \(marks.separator) \(pointer)")", .dim, indent: 4)
    }

    func mark(of severity: Severity) -> Unicode.Scalar {
        switch severity {
        case .info: marks.information
        case .warning: marks.warning
        case .error: marks.error
        }
    }

    func ink(of severity: Severity) -> Style.Ink {
        switch severity {
        case .info: .dim
        case .warning: .caution
        case .error: .bad
        }
    }
}
