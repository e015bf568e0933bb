import ExportModel
import HealthModel
import Localization
import PanelContent

/// The index page of a bundle: its files by panel, with their sizes and hashes.
package struct BundleIndex {
    private let entries: [BundleEntry]
    private let made: Instant
    private let export: Export

    package init(entries: [BundleEntry], made: Instant, _ export: Export) {
        self.entries = entries
        self.made = made
        self.export = export
    }

    package func write(to output: inout Output) throws(ExportError) {
        var html = MarkupOutput(output)
        HTMLHead.write(title: title, language: export.language, program: export.provenance.program, &html)
        html.markup("<header>\n")
        if export.content.isSynthetic { html.element("p", "≋ " + export.wording.term("export.synthetic"), ("class", "synthetic")) }
        html.element("h1", title)
        html.element("p", export.wording.moment(made), ("class", "timing"))
        html.markup("</header>\n<main>\n")
        for panel in panels { write(panel, &html) }
        html.markup("</main>\n</body>\n</html>\n")
        output = html.output
    }

    private var title: String { export.unit.map { export.wording.text($0.name) } ?? export.provenance.program }

    private var panels: [BundleEntry.Panel] {
        var seen: Set<String> = []
        return entries.map(\.panel).filter { seen.insert($0.code).inserted }
    }

    private func write(_ panel: BundleEntry.Panel, _ html: inout MarkupOutput) {
        let files = entries.filter { $0.panel.code == panel.code }
        html.markup("<section class=\"table\">\n<table>\n")
        html.element("caption", panel.title)
        html.markup("<tbody>\n")
        for file in files {
            html.markup("<tr>")
            html.open("th", ("scope", "row"))
            html.element("a", file.path, ("href", file.path))
            html.close("th")
            html.element("td", file.format == "csv" ? file.title : export.wording.term("format.\(file.format)"))
            html.element("td", export.wording.number(.integer(Int64(file.bytes))), ("class", "n"))
            html.element("td", String(file.sha256.prefix(12)), ("class", "t"))
            html.markup("</tr>\n")
        }
        html.markup("</tbody>\n</table>\n</section>\n")
    }
}
