import ExportModel
import HealthModel
import PanelContent

/// The whole page as a single HTML file without scripts or external resources, printable on A4.
struct HTMLFormat: ExportFormat {
    var kind: ExportKind { .html }

    func write(_ export: Export, to output: inout Output) throws(ExportError) {
        var page = HTMLPage(export, output)
        try page.write()
        output = page.html.output
        try output.flush()
    }
}

/// Writes a page from head to provenance.
struct HTMLPage {
    let export: Export
    let words: PageWords
    var html: MarkupOutput

    init(_ export: Export, _ output: Output) {
        self.export = export
        words = PageWords(export)
        html = MarkupOutput(output)
    }

    private var content: PanelContent { export.content }

    mutating func write() throws(ExportError) {
        writeHead()
        html.markup("<main>\n")
        writeTitle()
        writeFigures(content.figures)
        writeFindings()
        try writeSections()
        html.markup("</main>\n")
        writeProvenance()
        html.markup("</body>\n</html>\n")
    }

    /// A term in the page's language.
    func term(_ key: String) -> String { export.wording.term(key) }

    // MARK: Head

    private mutating func writeHead() {
        HTMLHead.write(title: words.title, language: export.language, program: export.provenance.program, &html)
    }

    private mutating func writeTitle() {
        html.markup("<header>\n")
        if content.isSynthetic { html.element("p", "≋ " + term("export.synthetic"), ("class", "synthetic")) }
        html.element("h1", export.wording.text(content.title))
        html.open("p", ("class", "place"))
        html.text(content.path.map { export.wording.text($0.name) }.joined(separator: " ▸ "))
        html.close("p")
        html.element("p", words.timing(content.timing), ("class", content.timing.isLate ? "timing late" : "timing"))
        html.markup("\n</header>\n")
    }

    // MARK: Findings

    private mutating func writeFindings() {
        guard !content.findings.isEmpty || !content.notices.isEmpty else { return }
        html.markup("<section class=\"findings\">\n")
        html.element("h2", term("overlay.findings"))
        html.markup("<ul>\n")
        for finding in content.findings { write(finding) }
        for notice in content.notices { write(notice) }
        html.markup("</ul>\n</section>\n")
    }

    private mutating func write(_ finding: Finding) {
        let severity = finding.severity
        html.open("li", ("class", severity.code))
        html.element("span", "\(severity.sign) \(term("severity.\(severity.code)"))", ("class", "severity"))
        html.text(" ")
        html.element("strong", export.wording.text(finding.title))
        if let period = finding.period { html.text(", " + export.wording.period(period)) }
        if let evidence = finding.evidence {
            html.text(" ")
            html.element("span", export.wording.text(evidence), ("class", "evidence"))
        }
        if let difference = finding.difference, difference.number != nil {
            let gap = Message("finding.gap", .text(export.wording.reading(difference, style: .signed)))
            html.text(" ")
            html.element("em", export.wording.text(gap))
        }
        if finding.isEstimate { html.text(" ≈ \(term("figure.estimate"))") }
        html.close("li")
        html.lineBreak()
    }

    private mutating func write(_ notice: Notice) {
        html.open("li", ("class", notice.severity.code))
        html.text("\(notice.severity.sign) \(export.wording.text(notice.message))")
        html.close("li")
        html.lineBreak()
    }

    // MARK: Provenance

    private mutating func writeProvenance() {
        html.markup("<footer>\n<h2>")
        html.text(term("export.provenance"))
        html.markup("</h2>\n<dl>\n")
        for line in export.provenanceLines() {
            html.element("dt", line.name)
            html.element("dd", line.text, ("class", line.code))
            html.lineBreak()
        }
        html.markup("</dl>\n</footer>\n")
    }
}

/// The beginning of every exported page, up to its body.
enum HTMLHead {
    static func write(title: String, language: Language, program: String, _ html: inout MarkupOutput) {
        html.markup("<!DOCTYPE html>\n")
        html.open("html", ("lang", language.rawValue))
        html.markup("\n<head>\n<meta charset=\"utf-8\"/>\n")
        html.empty("meta", ("http-equiv", "Content-Security-Policy"), ("content", HTMLStyle.policy))
        html.markup("\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
        html.empty("meta", ("name", "generator"), ("content", program))
        html.lineBreak()
        html.element("title", title)
        html.markup("\n<style>")
        html.output.write(HTMLStyle.sheet)
        html.markup("</style>\n</head>\n<body>\n")
    }
}

extension Timing {
    var isLate: Bool { if case .late = freshness { true } else { false } }
}

extension Severity {
    /// A sign next to the word, so that colour is not the only indication.
    var sign: String {
        switch self {
        case .info: "ⓘ"
        case .warning: "▲"
        case .error: "✖"
        }
    }
}
